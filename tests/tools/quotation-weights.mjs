// Learns dict/quotation-weights.tsv from passages whose quotations were labelled by hand.
//
//   node tests/tools/quotation-weights.mjs [--check FOLDS] PASSAGES.jsonl ... > dict/quotation-weights.tsv
//
// A passage is one line {"text", "quotations": [{"start", "end", "kind"}]}, offsets of the inside of the marks; `doc` names
// its document. With `"weight": 0.2` its quotations count that much, and what they hold is not learned by heart: so are
// quotations added that have their kind from a list of words, for the sake of what stands around them. The model is a
// multinomial logistic regression with an L2 penalty over the cues of src/slogan/quotation-cues.ts; cues of one document, and
// those that weigh next to nothing, are left out. Forms of dict/quotation-forms.tsv have their kind from there. The passages themselves are not part of the project. --check prints how
// many quotations of weight 1 are told right when each part of the documents is left out of the training in turn.
import { readFileSync } from 'node:fs';
import { build } from 'esbuild';

const KINDS = ['name', 'term', 'scare', 'speech'];
const PENALTY = 2;
const ROUNDS = 200;
const LONGEST = 6; // characters of a cue
const FLOOR = 12; // hundredths: weights below are noise
const BY_HEART = /^(?:whole|listed):/;

const argv = process.argv.slice(2);
const folds = argv[0] === '--check' ? Number(argv.splice(0, 2)[1]) : 0;
const bundle = await build({
  stdin: {
    contents: `export { visitCues } from './src/slogan/quotation-cues.ts';
      export { lists } from './src/slogan/lists.ts';
      export { findQuotations, fold, toSimplified } from './src/text/index.ts';`,
    resolveDir: process.cwd(),
  },
  bundle: true,
  format: 'esm',
  write: false,
  loader: { '.tsv': 'text' },
});
const { visitCues, lists, findQuotations, fold, toSimplified } = await import(
  `data:text/javascript;base64,${Buffer.from(bundle.outputFiles[0].contents).toString('base64')}`
);

const samples = [];
const documents = new Map();
for (const file of argv) {
  for (const [line, source] of readFileSync(file, 'utf8').split('\n').filter(Boolean).entries()) {
    const { text, quotations, slogans = [], weight = 1, doc, id } = JSON.parse(source);
    const folded = toSimplified(fold(text));
    const name = doc ?? id ?? `${file} ${line}`;
    if (!documents.has(name)) documents.set(name, documents.size);
    const optional = new Set(slogans.filter((s) => s.optional).map((s) => s.start));
    const labels = new Map(
      quotations.filter((q) => !q.optional && !optional.has(q.start)).map((q) => [q.start, q.kind]),
    );
    for (const quotation of findQuotations(text)) {
      const kind = KINDS.indexOf(labels.get(quotation.inner.start));
      if (!(kind >= 0)) continue;
      const cues = [];
      visitCues(folded, quotation, (position, form) => {
        const cue = `${position}:${form}`;
        if (form.length > LONGEST && position !== 'trait') return;
        if (weight === 1 || !BY_HEART.test(cue)) cues.push(cue);
      });
      const inner = folded.slice(quotation.inner.start, quotation.inner.end).trim();
      samples.push({ cues, kind, weight, document: documents.get(name), listed: lists().quotedForms.get(inner) });
    }
  }
}

function train(set) {
  const last = new Map();
  const kept = new Map();
  for (const { cues, document } of set) {
    for (const cue of cues) {
      if (!kept.has(cue) && last.has(cue) && last.get(cue) !== document) kept.set(cue, kept.size);
      last.set(cue, document);
    }
  }
  const rows = set.map(({ cues, kind, weight }) => ({
    at: Int32Array.from(cues.flatMap((cue) => kept.get(cue) ?? [])),
    kind,
    weight,
  }));
  const size = KINDS.length;
  const weights = new Float64Array(kept.size * size);
  const squares = new Float64Array(weights.length).fill(1e-6);
  const gradient = new Float64Array(weights.length);
  const shares = new Float64Array(size);
  for (let round = 0; round < ROUNDS; round++) {
    for (let i = 0; i < weights.length; i++) gradient[i] = weights[i] * PENALTY;
    for (const { at, kind, weight } of rows) {
      shares.fill(0);
      for (const i of at) for (let k = 0; k < size; k++) shares[k] += weights[i * size + k];
      const top = Math.max(...shares);
      let total = 0;
      for (let k = 0; k < size; k++) total += shares[k] = Math.exp(shares[k] - top);
      for (let k = 0; k < size; k++) shares[k] = weight * (shares[k] / total - (k === kind ? 1 : 0));
      for (const i of at) for (let k = 0; k < size; k++) gradient[i * size + k] += shares[k];
    }
    for (let i = 0; i < weights.length; i++) {
      squares[i] += gradient[i] ** 2;
      weights[i] -= (0.3 * gradient[i]) / Math.sqrt(squares[i]);
    }
  }
  const row = (i) => [...weights.subarray(i * size, (i + 1) * size)].map((w) => Math.round(w * 100));
  return new Map([...kept].map(([cue, i]) => [cue, row(i)]).filter(([, w]) => w.some((x) => Math.abs(x) >= FLOOR)));
}

const best = (model, cues) => {
  const scores = KINDS.map((_, k) => cues.reduce((sum, cue) => sum + (model.get(cue)?.[k] ?? 0), 0));
  return scores.indexOf(Math.max(...scores));
};

if (folds > 0) {
  let right = 0;
  let tested = 0;
  for (let part = 0; part < folds; part++) {
    const model = train(samples.filter(({ document }) => document % folds !== part));
    for (const { cues, kind, weight, document, listed } of samples) {
      if (document % folds !== part || weight !== 1) continue;
      const told = listed ? KINDS.indexOf(listed) : best(model, cues);
      tested++;
      if (told === kind) right++;
    }
  }
  console.log(`${right} of ${tested} quotations right (${((100 * right) / tested).toFixed(1)} %)`);
} else {
  const model = [...train(samples)]
    .map(([cue, weights]) => [cue.split(/:(.*)/s).slice(0, 2), weights])
    .sort(([[a, b]], [[c, d]]) => (b < d ? -1 : b > d ? 1 : a < c ? -1 : a > c ? 1 : 0));
  console.log(['form', 'position', ...KINDS].join('\t'));
  for (const [[position, form], weights] of model) console.log([form, position, ...weights].join('\t'));
}
