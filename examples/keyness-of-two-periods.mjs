// Which words set the later years apart from the earlier ones, with significance (G²) and effect size (log ratio).
//   node examples/keyness-of-two-periods.mjs [FOLDER] [YEAR]
import { createTokenizer, keyness, termFrequencies, tokenizeDocuments, year } from 'tifa';
import { readCorpus } from 'tifa/node';

const folder = process.argv[2] ?? new URL('corpus', import.meta.url).pathname;
const turn = process.argv[3] ?? '2020';
const period = (document) => (year(document) < turn ? 'earlier' : 'later');

const tokenizer = await createTokenizer();
const documents = tokenizeDocuments(readCorpus(folder), tokenizer);
const table = await termFrequencies(documents, { by: period, kinds: ['word'], minLength: 2 });
const of = (name) => table.groups.find((group) => group.values[0] === name);

const { rows } = keyness(of('later'), of('earlier'), { minCount: 4 });
console.log(`from ${turn} on: ${of('later').tokenCount} tokens; before: ${of('earlier').tokenCount} tokens`);
for (const row of rows.slice(0, 15)) {
  const side = row.logRatio > 0 ? 'later' : 'earlier';
  console.log(
    [row.type, side, `${row.targetCount}:${row.referenceCount}`, `G²=${Math.abs(row.logLikelihood).toFixed(1)}`].join(
      '\t',
    ),
  );
}
