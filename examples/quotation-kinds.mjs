// What is put into quotation marks: the share of each kind, with examples, over a corpus.
//   node examples/quotation-kinds.mjs [FOLDER]
import { classifyQuotations } from 'tifa';
import { readCorpus } from 'tifa/node';

const folder = process.argv[2] ?? new URL('corpus', import.meta.url).pathname;

const kinds = new Map();
let total = 0;
for await (const { text } of readCorpus(folder)) {
  for (const quotation of classifyQuotations(text)) {
    if (!kinds.has(quotation.kind)) kinds.set(quotation.kind, []);
    kinds.get(quotation.kind).push(quotation.text);
    total++;
  }
}
for (const [kind, texts] of [...kinds].sort((a, b) => b[1].length - a[1].length)) {
  const shortest = texts
    .toSorted((a, b) => a.length - b.length || (a < b ? -1 : 1))
    .filter((t, i, all) => t !== all[i - 1]);
  const share = ((100 * texts.length) / total).toFixed(1);
  console.log(`${kind}\t${texts.length}\t${share} %\t${shortest.slice(0, 5).join(' · ')}`);
}
