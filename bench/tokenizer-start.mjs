// What it costs to begin, each in processes of its own, so that nothing is warm: called by bench/tokenizer.mjs, or
//
//   node bench/tokenizer-start.mjs bare|load|lexicon [LIST.tsv]
//
// prints one run as JSON: milliseconds, and megabytes of resident memory.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const script = fileURLToPath(import.meta.url);
const ENTRIES = 50_000;

/** Runs every start `times` times and prints medians; `documents` are what the large lexicon is made of. */
export function measureStart(documents, times) {
  const folder = mkdtempSync(join(tmpdir(), 'tifa-bench-'));
  try {
    const list = join(folder, 'list.tsv');
    writeFileSync(list, largeList(documents));
    const run = (...given) => {
      const { stdout, stderr, status } = spawnSync(process.execPath, [script, ...given], { encoding: 'utf8' });
      if (status !== 0) throw new Error(stderr);
      return JSON.parse(stdout);
    };
    const runs = Array.from({ length: times }, () => ({
      bare: run('bare'),
      load: run('load'),
      lexicon: run('lexicon', list),
    }));
    const of = (pick) => median(runs.map(pick));
    console.log(`
start, medians of ${times} processes
  import of the package              ${of((r) => r.load.import).toFixed(0)} ms
  general dictionary                 ${of((r) => r.load.dictionary).toFixed(0)} ms
  createTokenizer, bundled lexicons  ${of((r) => r.load.tokenizer).toFixed(0)} ms
  resident memory above bare Node    ${of((r) => r.load.resident - r.bare.resident).toFixed(1)} MB after the dictionary, ${of((r) => r.load.all - r.bare.resident).toFixed(1)} MB after createTokenizer
  ${ENTRIES} entries                     ${of((r) => r.lexicon.parse).toFixed(0)} ms to parse, ${of((r) => r.lexicon.compile).toFixed(0)} ms to compile, ${of((r) => r.lexicon.tokenizer).toFixed(0)} ms until the first cut, ${of((r) => r.lexicon.sum).toFixed(0)} ms in all
  the same from encodeLexicons       ${of((r) => r.lexicon.decode).toFixed(0)} ms`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Distinct strings of three to eight Chinese characters out of the documents. */
function largeList(documents) {
  const forms = new Set();
  for (let step = 1; forms.size < ENTRIES && step < 50; step++) {
    for (const [d, text] of documents.entries()) {
      for (let at = (d * 7 + step * 3) % 29; at < text.length && forms.size < ENTRIES; at += 29) {
        const form = text.slice(at, at + 3 + ((at + step) % 6));
        if (/^[\u4e00-\u9fff]{3,}$/.test(form)) forms.add(form);
      }
    }
  }
  if (forms.size < ENTRIES) console.log(`the corpus gives ${forms.size} entries only: take more megabytes`);
  return ['form\tpos\tcategory', ...[...forms].map((form, i) => `${form}\tn\t领域/${i % 20}`)].join('\n');
}

function median(values) {
  return [...values].sort((a, b) => a - b)[values.length >> 1];
}

async function start(mode, list) {
  const resident = () => process.memoryUsage.rss() / 1e6;
  if (mode === 'bare') return { resident: resident() };
  const times = [performance.now()];
  const lap = () => {
    times.push(performance.now());
    return times.at(-1) - times.at(-2);
  };
  const tifa = await import('tifa');
  const imported = lap();
  await tifa.loadDictionary();
  const result = { import: imported, dictionary: lap(), resident: resident() };
  if (mode === 'load') {
    const tokenize = await tifa.createTokenizer();
    tokenize('推进依法行政');
    return { ...result, tokenizer: lap(), all: resident() };
  }
  const source = readFileSync(list, 'utf8');
  lap();
  const { value } = tifa.parseLexicon(source);
  const parse = lap();
  const lexicon = tifa.compileLexicon(value);
  const compile = lap();
  const tokenize = await tifa.createTokenizer({ lexicons: [lexicon] });
  tokenize.columns('推进依法行政');
  const tokenizer = lap();
  for (let i = 0; i < value.length; i += 97) {
    const [token] = tokenize(value[i].form);
    if (token.text !== value[i].form || token.entry.line !== value[i].line) throw new Error(`${value[i].form} is cut`);
  }
  const bytes = tifa.encodeLexicons([lexicon]);
  lap();
  if (tifa.decodeLexicons(bytes)[0].hash !== lexicon.hash) throw new Error('another lexicon came back');
  return { parse, compile, tokenizer, sum: parse + compile + tokenizer, decode: lap() };
}

if (process.argv[1] === script) console.log(JSON.stringify(await start(process.argv[2], process.argv[3])));
