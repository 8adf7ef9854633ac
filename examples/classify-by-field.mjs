// Learns the field of an article from its words (naive Bayes of the package natural) and tells how well, by
// cross-validation: a confusion table (rows as they are, columns as taken), then the field of a text of one's own.
//   node examples/classify-by-field.mjs [TABLE.tsv] [TEXT]
import { readFileSync } from 'node:fs';
import { createTokenizer, toMarkdown } from 'tifa';
import { crossValidate, trainClassifier } from 'tifa/natural';

const path = process.argv[2] ?? new URL('articles-by-field.tsv', import.meta.url);
const text = process.argv[3] ?? '山区公路塌方抢通，客车恢复运行。';

const tokenize = await createTokenizer();
const articles = readFileSync(path, 'utf8')
  .trimEnd()
  .split('\n')
  .slice(1)
  .map((line) => line.split('\t'))
  .map(([label, article]) => ({ label, tokens: tokenize(article) }));

const options = { kinds: ['word'], minLength: 2 };
const { labels, counts, rows, accuracy, documentCount } = await crossValidate(articles, { ...options, folds: 8 });
console.log(`${documentCount} articles, ${labels.length} fields, accuracy ${accuracy.toFixed(2)}`);
const table = labels.map((label, i) => ({
  field: label,
  ...Object.fromEntries(labels.map((other, j) => [other, counts[i][j]])),
  recall: rows[i].recall?.toFixed(2),
  precision: rows[i].precision?.toFixed(2),
}));
console.log(toMarkdown(table));

const classifier = await trainClassifier(articles, options);
console.log(`${text} → ${classifier.classify(tokenize(text))}`);
