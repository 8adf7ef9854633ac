// The company a word keeps: what stands within five tokens of it more often than chance has it.
//   node examples/collocates.mjs [WORD] [FOLDER]
import { collocates, createTokenizer, STOP_WORDS, tokenizeDocuments } from 'tifa';
import { readCorpus } from 'tifa/node';

const node = process.argv[2] ?? '企业';
const folder = process.argv[3] ?? new URL('corpus', import.meta.url).pathname;

const tokenizer = await createTokenizer();
const documents = [];
for await (const document of tokenizeDocuments(readCorpus(folder), tokenizer)) documents.push(document);

const { rows, nodeCount, windowCount } = collocates(documents, node, { minCount: 2, stopWords: STOP_WORDS });
console.log(`${node}: ${nodeCount} occurrences, ${windowCount} tokens in their windows`);
for (const row of rows.filter((r) => /^\p{Script=Han}{2,}$/u.test(r.type)).slice(0, 10)) {
  const numbers = [row.count, row.leftCount, row.rightCount, row.logLikelihood.toFixed(1), row.logDice.toFixed(1)];
  console.log([row.type, ...numbers].join('\t'));
}
