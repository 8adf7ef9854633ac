// Learns dict/edge-weights.tsv: where the first item of a list begins, behind the words that govern the whole list.
//
//   node tests/tools/edge-weights.mjs [--check FOLDS] CORPUS.jsonl.gz ... > dict/edge-weights.tsv
//
// Nothing is labelled by hand. A list in quotation marks (坚持“自治、法治、德治”) shows where it begins; without its
// marks it reads as lists elsewhere do, so the place of the mark is what the weights have to find among all places. In
// lists whose items have one length and a common edge (推动农业标准化、机械化、优质化) the first item is told by
// theirs; of these only the units around the edge are learned, as they were chosen by length. The model is a conditional
// logit over the cues of src/slogan/members/edge-cues.ts; rare cues and those that weigh next to nothing are left out.
// --check prints how many edges are found when each part is left out of the training in turn.
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { build } from 'esbuild';

const RARE = 30; // lists
const FLOOR = 0.3;
const ROUNDS = 8;
const RATE = 0.3;
const BARE = 0.15;

const argv = process.argv.slice(2);
const folds = argv[0] === '--check' ? Number(argv.splice(0, 2)[1]) : 0;
const bundle = await build({
  stdin: {
    contents: `export { createEdgeScene, visitEdgeCues } from './src/slogan/members/edge-cues.ts';
      export { VERB, verbAt } from './src/slogan/members/verbs.ts';
      export { fold, toSimplified } from './src/text/index.ts';`,
    resolveDir: process.cwd(),
  },
  bundle: true,
  format: 'esm',
  write: false,
  loader: { '.tsv': 'text' },
});
const { createEdgeScene, visitEdgeCues, VERB, verbAt, fold, toSimplified } = await import(
  `data:text/javascript;base64,${Buffer.from(bundle.outputFiles[0].contents).toString('base64')}`
);

const QUOTED = /([^，。；：！？\s“”‘’（）《》—…、]{0,16})“([^“”，。；：\s（）《》]{3,60})”/g;
const samples = [];
const seen = new Set();

function add(text, edge, others, weight, places) {
  if (others.some((o) => o === '')) return;
  const scene = createEdgeScene(text, 0, text.length, others);
  const candidates = [];
  for (let at = 0; at < text.length; at++) {
    const cues = [];
    visitEdgeCues(scene, at, (place, form) => {
      if (places.includes(place)) cues.push(`${place}:${form}`);
    });
    candidates.push(cues);
  }
  // Lists that begin alike are held out together.
  const part = [...(text.slice(edge) + others[0])].reduce((sum, c) => (sum * 31 + c.codePointAt(0)) % 1000003, 7);
  if (candidates.length > 1) samples.push({ candidates, edge, weight, part });
}

/** “推进A、B、C”: a verb within the marks that governs all. */
function isGoverned(first, others) {
  const begins = (item) => verbAt(item, 0, item.length, VERB) !== null;
  return begins(first) && !others.some(begins);
}

const PLACES = ['before', 'across', 'start', 'length', 'build'];
for (const file of argv) {
  const bytes = readFileSync(file);
  const lines = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8').split('\n').filter(Boolean);
  for (const line of lines) {
    const text = toSimplified(fold(JSON.parse(line).text));
    for (const [, before, inner] of text.matchAll(QUOTED)) {
      const [first, ...others] = inner.split('、');
      if (others.length === 0 || seen.has(inner) || isGoverned(first, others)) continue;
      seen.add(inner);
      if (before !== '') add(before + first, before.length, others, 1, PLACES);
      add(first, 0, others, BARE, PLACES);
    }
    for (const clause of text.split(/[，。；：！？\n“”‘’（）《》—…]/)) {
      const [first, ...others] = clause.split('、');
      const middle = others.slice(0, -1);
      if (middle.length < 2 || seen.has(clause)) continue;
      const { length } = middle[0];
      if (length < 2 || length > 8 || first.length <= length || middle.some((m) => m.length !== length)) continue;
      if (/\s/.test(clause)) continue;
      const edge = first.length - length;
      const begins = middle.every((m) => m[0] === first[edge]);
      if (!begins && !middle.every((m) => m.at(-1) === first.at(-1))) continue;
      seen.add(clause);
      add(first, edge, middle, 0.5, ['before', 'across', 'start']);
    }
  }
}

function train(set) {
  const counts = new Map();
  for (const { candidates } of set) {
    for (const cue of new Set(candidates.flat())) counts.set(cue, (counts.get(cue) ?? 0) + 1);
  }
  const index = new Map([...counts].filter(([, n]) => n >= RARE).map(([cue], i) => [cue, i]));
  const rows = set.map(({ candidates, edge, weight }) => ({
    edge,
    weight,
    at: candidates.map((cues) => cues.flatMap((cue) => index.get(cue) ?? [])),
  }));
  const weights = new Float64Array(index.size);
  const squares = new Float64Array(index.size).fill(0.01);
  for (let round = 0; round < ROUNDS; round++) {
    for (let n = 0; n < rows.length; n++) {
      const { at, edge, weight } = rows[(n * 7919 + round * 31) % rows.length];
      const scores = at.map((cues) => cues.reduce((sum, i) => sum + weights[i], 0));
      const top = Math.max(...scores);
      const shares = scores.map((s) => Math.exp(s - top));
      const total = shares.reduce((a, b) => a + b);
      at.forEach((cues, k) => {
        const slope = weight * (shares[k] / total - (k === edge ? 1 : 0));
        if (Math.abs(slope) < 1e-4) return;
        for (const i of cues) {
          squares[i] += slope * slope;
          weights[i] -= (RATE * slope) / Math.sqrt(squares[i]);
        }
      });
    }
  }
  return new Map([...index].map(([cue, i]) => [cue, weights[i]]).filter(([, w]) => Math.abs(w) >= FLOOR));
}

function found(model, candidates) {
  const scores = candidates.map((cues) => cues.reduce((sum, cue) => sum + (model.get(cue) ?? 0), 0));
  return scores.indexOf(Math.max(...scores));
}

if (folds > 0) {
  const right = { governed: 0, bare: 0 };
  const all = { governed: 0, bare: 0 };
  for (let fold = 0; fold < folds; fold++) {
    const model = train(samples.filter(({ part }) => part % folds !== fold));
    for (const { candidates, edge, weight, part } of samples) {
      if (part % folds !== fold || weight === 0.5) continue;
      const kind = edge > 0 ? 'governed' : 'bare';
      all[kind]++;
      if (found(model, candidates) === edge) right[kind]++;
    }
  }
  for (const kind of ['governed', 'bare']) {
    console.log(
      `${kind}: ${right[kind]} of ${all[kind]} edges found (${((100 * right[kind]) / all[kind]).toFixed(1)} %)`,
    );
  }
} else {
  const rows = [...train(samples)].map(([cue, w]) => {
    const colon = cue.indexOf(':');
    return [cue.slice(colon + 1), cue.slice(0, colon), Math.round(w * 100)];
  });
  rows.sort(([a, b], [c, d]) => (a < c ? -1 : a > c ? 1 : b < d ? -1 : b > d ? 1 : 0));
  console.log(['form', 'place', 'weight'].join('\t'));
  for (const row of rows) console.log(row.join('\t'));
}
