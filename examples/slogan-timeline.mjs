// When and where a formulation was used: first, peak and last use, its places, all spellings under one row.
//   node examples/slogan-timeline.mjs [FOLDER] [FORMULATION ...]
import { sloganTimeline } from 'tifa';
import { readCorpus } from 'tifa/node';

const folder = process.argv[2] ?? new URL('corpus', import.meta.url).pathname;
const asked = process.argv.slice(3);

const documents = [];
for await (const document of readCorpus(folder)) documents.push(document);

const timeline = sloganTimeline(documents, asked.length > 0 ? { slogans: asked } : { minDocumentCount: 2 });
console.log(`${timeline.documentCount} documents, ${timeline.periods.length} years, ${timeline.places.length} places`);
for (const row of timeline.rows) {
  console.log(`${row.canonical}  ${row.count}× in ${row.documentCount} documents`);
  console.log(`  spelt ${row.variants.map((v) => v.form).join(', ')}`);
  console.log(`  first ${row.first.date} (${row.first.place}), last ${row.last.date} (${row.last.place})`);
  console.log(`  ${row.periods.map((p) => `${p.period}: ${p.documentCount} of ${p.total}`).join(', ')}`);
}
