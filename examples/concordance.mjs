// Key word in context: every occurrence of a term with its neighbours, sorted by what follows.
//   node examples/concordance.mjs [TERM] [FOLDER]
import { createTokenizer, kwic } from 'tifa';
import { readCorpus } from 'tifa/node';

const term = process.argv[2] ?? '干部';
const folder = process.argv[3] ?? new URL('corpus', import.meta.url).pathname;
const tokenize = await createTokenizer();

const documents = [];
for await (const { id, text, meta } of readCorpus(folder)) documents.push({ id, meta, tokens: tokenize(text) });

// Latin letters are half as wide as Chinese characters in a terminal.
const width = (text) => [...text].reduce((sum, c) => sum + (c > '\u1100' ? 2 : 1), 0);
const pad = (text, to) => ' '.repeat(Math.max(0, to - width(text))) + text;
const line = (text) => text.replaceAll(/\s+/g, ' ');

for (const { document, left, node, right } of kwic(documents, term, { window: 6, sort: 'right' })) {
  console.log(`${document.padEnd(24)}${pad(line(left), 30)} [${node}] ${line(right)}`);
}
