// The content words that most documents share, with their frequency per million tokens in each year.
//   node examples/word-frequencies-by-year.mjs [FOLDER]
import { createTokenizer, STOP_WORDS, termFrequencies, tokenizeDocuments, toMarkdown, year } from 'tifa';
import { readCorpus } from 'tifa/node';

const folder = process.argv[2] ?? new URL('corpus', import.meta.url).pathname;
const tokenizer = await createTokenizer();
const documents = tokenizeDocuments(readCorpus(folder), tokenizer);
const table = await termFrequencies(documents, { by: year, kinds: ['word'], minLength: 2, stopWords: STOP_WORDS });

const top = table.rows.toSorted((a, b) => b.documentCount - a.documentCount || a.rank - b.rank).slice(0, 12);
const rows = top.map(({ type, count, documentCount }) => {
  const row = { type, count, documentCount };
  for (const group of table.groups) {
    const found = group.rows.find((r) => r.type === type);
    row[group.values[0]] = Math.round(found?.perMillion ?? 0);
  }
  return row;
});
console.log(`${table.documentCount} documents, ${table.tokenCount} tokens, ${table.typeCount} types`);
const years = table.groups.map((group) => group.values[0]);
console.log(toMarkdown(rows, { columns: ['type', 'count', 'documentCount', ...years] }));
