// Times keyness, collocates, dispersion and their like over a corpus, after counting, and checks the answers before it
// prints. Processor seconds tell what a busy machine hides.
//
//   node bench/statistics.mjs CORPUS.jsonl[.gz] [NODE]
//
// A document a line, with `text` and `date`; build first.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import {
  collocates,
  createTokenizer,
  dispersion,
  indexTokens,
  keyKeywords,
  keyness,
  lexicalDiversity,
  nearDuplicates,
  ngramAssociation,
  partDispersion,
  termFrequencies,
  textReuseIndex,
  tokenizeDocuments,
} from '../dist/index.js';

const [path, node = '改革'] = process.argv.slice(2);
if (path === undefined) {
  console.error('usage: node bench/statistics.mjs CORPUS.jsonl[.gz] [NODE]');
  process.exit(2);
}
const bytes = readFileSync(path);
const lines = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8').trimEnd().split('\n');
const documents = lines.map((line) => {
  const { id, date = '', text } = JSON.parse(line);
  return { id, text, meta: { date } };
});

const times = [];
function time(name, run) {
  const start = performance.now();
  const before = process.cpuUsage();
  const result = run();
  times.push([name, (performance.now() - start) / 1e3, process.cpuUsage(before).user / 1e6]);
  return result;
}

const tokenizer = await createTokenizer();
const middle = documents.length >> 1;
const early = time('cut and count the first half', () =>
  termFrequencies(tokenizeDocuments(documents.slice(0, middle), tokenizer)),
);
const late = time('cut and count the second half', () =>
  termFrequencies(tokenizeDocuments(documents.slice(middle), tokenizer)),
);
const index = time('cut and index', () => indexTokens(tokenizeDocuments(documents, tokenizer)));
assert.equal(index.tokenCount, early.tokenCount + late.tokenCount);

const keywords = time('keyness', () => keyness(late, early));
assert.equal(
  keywords.rows.reduce((sum, row) => sum + row.targetCount, 0),
  late.tokenCount,
);
for (const row of keywords.rows.slice(0, 1000)) {
  const n = early.tokenCount + late.tokenCount;
  const c = row.targetCount + row.referenceCount;
  let g2 = 0;
  for (const [o, r] of [
    [row.targetCount, late.tokenCount],
    [row.referenceCount, early.tokenCount],
  ]) {
    if (o > 0) g2 += 2 * o * Math.log((o * n) / (r * c));
    g2 += 2 * (r - o) * Math.log(((r - o) * n) / (r * (n - c)));
  }
  assert.ok(Math.abs(Math.abs(row.logLikelihood) - g2) <= 1e-6 * g2, row.type);
}

const found = time('collocates', () => collocates(index, node));
// Once more, slowly: the tokens that have the node within five places of the same sentence.
const slow = new Map();
for (let s = 0; s + 1 < index.segmentStarts.length; s++) {
  const segment = index.places.subarray(index.segmentStarts[s], index.segmentStarts[s + 1]);
  const id = index.types.indexOf(node);
  const nodes = [...segment.keys()].filter((i) => segment[i] === id);
  if (nodes.length === 0) continue;
  for (let i = 0; i < segment.length; i++) {
    if (!nodes.some((j) => j !== i && Math.abs(i - j) <= 5)) continue;
    const type = index.types[segment[i]];
    slow.set(type, (slow.get(type) ?? 0) + 1);
  }
}
assert.deepEqual(new Map(found.rows.map((row) => [row.type, row.count])), slow);

const spread = time('dispersion, every document a part', () => dispersion(index));
assert.equal(
  spread.rows.reduce((sum, row) => sum + row.count, 0),
  index.tokenCount,
);
const sizes = [];
const counts = [];
const id = index.types.indexOf(node);
for (let d = 0; d < index.documentCount; d++) {
  const places = index.places.subarray(index.documentStarts[d], index.documentStarts[d + 1]);
  sizes.push(places.length);
  counts.push(places.reduce((sum, type) => sum + (type === id ? 1 : 0), 0));
}
const direct = partDispersion(counts, sizes);
const row = spread.rows.find((r) => r.type === node);
for (const [name, value] of Object.entries(direct)) assert.equal(row[name], value, name);
time('dispersion, a year a part', () => dispersion(index, { parts: documents.map((d) => d.meta.date.slice(0, 4)) }));

const pairs = time('pairs of words, λ', () => ngramAssociation(index, { minCount: 5 }));
assert.ok(pairs.rows.every((r) => Number.isFinite(r.z)));
const triples = time('triples of words, λ', () => ngramAssociation(index, { size: 3, minCount: 5 }));
assert.ok(triples.rows.every((r) => r.count >= 5));
const diversity = time('lexical diversity', () => lexicalDiversity(index));
assert.equal(diversity.typeCount, index.types.length);
const keys = time('key keywords', () => keyKeywords(index, early));
assert.ok(keys.rows.every((r) => r.keyDocumentCount >= 2));

const reuse = time('index of shared passages', () => textReuseIndex(documents));
const sample = documents.filter((_, i) => i % 37 === 0).slice(0, 1000);
let passages = 0;
time(`shared passages of ${sample.length} documents with all`, () => {
  for (const document of sample) {
    for (const passage of reuse.find(document.text, document.id)) {
      passages++;
      if (passages % 1000 !== 0) continue;
      const source = documents[passage.document].text.slice(passage.a.start, passage.a.end);
      const bare = (s) => s.replace(/[\p{P}\p{S}\p{Z}\p{C}]/gu, '');
      assert.equal(bare(source).normalize('NFKC'), bare(passage.text).normalize('NFKC'));
    }
  }
});
const duplicates = time('near duplicates', () => nearDuplicates(documents));
assert.ok(duplicates.pairs.every((pair) => pair.similarity >= 0.8));

console.log(`${documents.length} documents, ${index.tokenCount} tokens, ${index.types.length} types`);
console.log(`${keywords.rows.length} contrasts, ${found.rows.length} collocates of ${node} (${found.nodeCount} times)`);
console.log(`${pairs.rows.length} pairs, ${triples.rows.length} triples, ${keys.rows.length} key keywords`);
console.log(
  `${passages} passages, ${duplicates.pairs.length} near duplicates in ${duplicates.clusters.length} clusters`,
);
console.log(' elapsed   processor');
for (const [name, elapsed, processor] of times) {
  console.log(`${elapsed.toFixed(2).padStart(6)} s  ${processor.toFixed(2).padStart(6)} s  ${name}`);
}
