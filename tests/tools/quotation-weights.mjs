// Learns dict/quotation-weights.tsv from passages whose quotations were labelled by hand.
//
//   node tests/tools/quotation-weights.mjs [--check FOLDS] PASSAGES.jsonl ... > dict/quotation-weights.tsv
//
// A passage is one line {"text", "quotations": [{"start", "end", "kind"}]}, offsets of the inside of the marks. The model is
// a multinomial logistic regression with an L2 penalty over the cues of src/slogan/quotation-cues.ts; cues that weigh
// next to nothing are left out. The passages themselves are not part of the project. --check prints how many
// quotations are told right when each part is left out of the training in turn.
import { readFileSync } from 'node:fs';
import { build } from 'esbuild';

const KINDS = ['name', 'term', 'scare', 'speech'];
const PENALTY = 0.5;
const ROUNDS = 400;
const LEAST = 1;
const FLOOR = 12; // hundredths: weights below are noise

const argv = process.argv.slice(2);
const folds = argv[0] === '--check' ? Number(argv.splice(0, 2)[1]) : 0;
const bundle = await build({
  stdin: {
    contents: `export { visitCues } from './src/slogan/quotation-cues.ts';
      export { findQuotations, fold, toSimplified } from './src/text/index.ts';`,
    resolveDir: process.cwd(),
  },
  bundle: true,
  format: 'esm',
  write: false,
  loader: { '.tsv': 'text' },
});
const { visitCues, findQuotations, fold, toSimplified } = await import(
  `data:text/javascript;base64,${Buffer.from(bundle.outputFiles[0].contents).toString('base64')}`
);

const samples = [];
for (const file of argv) {
  for (const line of readFileSync(file, 'utf8').split('\n').filter(Boolean)) {
    const { text, quotations, slogans = [] } = JSON.parse(line);
    const folded = toSimplified(fold(text));
    const optional = new Set(slogans.filter((s) => s.optional).map((s) => s.start));
    const labels = new Map(
      quotations.filter((q) => !q.optional && !optional.has(q.start)).map((q) => [q.start, q.kind]),
    );
    for (const quotation of findQuotations(text)) {
      const kind = KINDS.indexOf(labels.get(quotation.inner.start));
      if (!(kind >= 0)) continue;
      const cues = [];
      visitCues(folded, quotation, (position, form) => cues.push(`${position}:${form}`));
      samples.push({ cues, kind });
    }
  }
}

function train(set) {
  const counts = new Map();
  for (const { cues } of set) for (const cue of new Set(cues)) counts.set(cue, (counts.get(cue) ?? 0) + 1);
  const index = new Map([...counts].filter(([, n]) => n >= LEAST).map(([cue], i) => [cue, i]));
  const rows = set.map(({ cues, kind }) => ({ at: cues.flatMap((c) => index.get(c) ?? []), kind }));
  const weights = new Float64Array(index.size * KINDS.length);
  const squares = new Float64Array(weights.length).fill(1e-6);
  for (let round = 0; round < ROUNDS; round++) {
    const gradient = weights.map((w) => w * PENALTY);
    for (const { at, kind } of rows) {
      const scores = KINDS.map((_, k) => at.reduce((sum, i) => sum + weights[i * KINDS.length + k], 0));
      const top = Math.max(...scores);
      const shares = scores.map((s) => Math.exp(s - top));
      const total = shares.reduce((a, b) => a + b);
      for (const i of at) {
        for (let k = 0; k < KINDS.length; k++)
          gradient[i * KINDS.length + k] += shares[k] / total - (k === kind ? 1 : 0);
      }
    }
    for (let i = 0; i < weights.length; i++) {
      squares[i] += gradient[i] ** 2;
      weights[i] -= (0.3 * gradient[i]) / Math.sqrt(squares[i]);
    }
  }
  const row = (i) => [...weights.subarray(i * KINDS.length, (i + 1) * KINDS.length)].map((w) => Math.round(w * 100));
  return new Map([...index].map(([cue, i]) => [cue, row(i)]).filter(([, w]) => w.some((x) => Math.abs(x) >= FLOOR)));
}

const best = (model, cues) => {
  const scores = KINDS.map((_, k) => cues.reduce((sum, cue) => sum + (model.get(cue)?.[k] ?? 0), 0));
  return scores.indexOf(Math.max(...scores));
};

if (folds > 0) {
  let right = 0;
  for (let part = 0; part < folds; part++) {
    const model = train(samples.filter((_, i) => i % folds !== part));
    const left = samples.filter((_, i) => i % folds === part);
    right += left.filter(({ cues, kind }) => best(model, cues) === kind).length;
  }
  console.log(`${right} of ${samples.length} quotations right (${((100 * right) / samples.length).toFixed(1)} %)`);
} else {
  const model = [...train(samples)]
    .map(([cue, weights]) => [cue.split(/:(.*)/s).slice(0, 2), weights])
    .sort(([[a, b]], [[c, d]]) => (b < d ? -1 : b > d ? 1 : a < c ? -1 : a > c ? 1 : 0));
  console.log(['form', 'position', ...KINDS].join('\t'));
  for (const [[position, form], weights] of model) console.log([form, position, ...weights].join('\t'));
}
