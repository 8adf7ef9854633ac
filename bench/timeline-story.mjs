// Follows 最多跑一次 through the work reports of provinces and checks the answer before it prints: every document that
// the timeline counts contains the words and none that contains them is missed, Zhejiang is first, and the documents
// of each year are as many as were counted over all 31 provinces, less what provinces missing from the corpus can account for.
//
//   node bench/timeline-story.mjs CORPUS.jsonl[.gz]
//
// A document a line, with `id`, `text`, `date`, `place` and `level` (`province`, or one of the four cities that rank
// as provinces); build first.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { diffusion, novelSlogans, sloganRecords, sloganTimeline } from '../dist/index.js';

const PROVINCES = 31;
const PUBLISHED = { 2017: 1, 2018: 6, 2019: 14, 2020: 10, 2021: 8, 2022: 2 };
const FORM = '最多跑一次';

const [path] = process.argv.slice(2);
if (path === undefined) {
  console.error('usage: node bench/timeline-story.mjs CORPUS.jsonl[.gz]');
  process.exit(2);
}
const bytes = readFileSync(path);
const lines = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8').trimEnd().split('\n');
const documents = lines
  .map((line) => JSON.parse(line))
  .filter(({ level, place }) => level === 'province' || /^(北京|天津|上海|重庆)市?$/.test(place))
  .map(({ id, text, date, place }) => ({ id, text, meta: { date, place } }));

const times = [];
function time(name, run) {
  const start = performance.now();
  const result = run();
  times.push(`${name} ${((performance.now() - start) / 1e3).toFixed(2)} s`);
  return result;
}
const records = time('slogans', () => [...sloganRecords(documents)]);
const timeline = time('timeline', () => sloganTimeline(records));
const spread = time('diffusion', () => diffusion(records, { slogans: [FORM], minPlaceCount: 1 }));
const novel = time('novelty', () => novelSlogans(records, { minPlaceCount: 3, limit: 15 }));

const containing = documents.filter(({ text }) => text.includes(FORM)).map(({ id }) => id);
const found = records.filter(({ slogans }) => slogans.includes(FORM)).map(({ document }) => document);
assert.deepEqual(found, containing);

const row = timeline.rows.find(({ canonical }) => canonical === FORM);
assert.ok(row?.known);
const cells = new Map(row.periods.map((cell) => [cell.period, cell]));
const totals = new Map(timeline.periods.map(({ period, documentCount }) => [period, documentCount]));
assert.equal(row.first.date, '2017');
for (const [year, published] of Object.entries(PUBLISHED)) {
  const total = totals.get(year) ?? 0;
  const count = cells.get(year)?.documentCount ?? 0;
  assert.equal(count, documents.filter((d) => d.meta.date.startsWith(year) && containing.includes(d.id)).length);
  assert.ok(count <= published && published - count <= PROVINCES - total, `${year}: ${count} of ${total}`);
  const share = `${((100 * count) / total).toFixed(0)} %`;
  console.log(`${year}  ${count} of ${total} reports (${share}); of all ${PROVINCES}: ${published}`);
}
const [{ origins, adopters }] = spread;
assert.deepEqual(
  origins.map(({ place }) => place),
  ['浙江省'],
);
console.log(
  `first ${origins[0].place} ${origins[0].date}, then ${adopters.map((a) => `${a.place} ${a.date}`).join(', ')}`,
);
console.log(`peak ${row.peak.period}, last ${row.last.date} (${row.last.place})`);
console.log('unknown formulations, the newest first:');
for (const n of novel) {
  console.log(
    `  ${n.novelty.toFixed(2)}  ${n.canonical}  ${n.documentCount} documents, ${n.placeCount} places, from ${n.period}`,
  );
}
const characters = documents.reduce((sum, { text }) => sum + text.length, 0);
console.log(`${documents.length} reports, ${(characters / 1e6).toFixed(1)} million characters; ${times.join(', ')}`);
