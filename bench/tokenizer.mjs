// Speed of the tokenizer beside its peers, in one run and one thread; of texts of all lengths; of two workers; and what
// it costs to begin:
//
//   node bench/tokenizer.mjs CORPUS.jsonl[.gz] [--megabytes 20] [--rounds 7] [--only NAME,NAME]
//     [--parts peers,lengths,workers,start]
//
// Documents (a `text` a line) are joined or cut to about 5 KB. Before anything is timed the answers are checked: parity
// mode gives nodejieba's words and tags, every mode rebuilds its text. Rounds are interleaved, so that a busy machine
// slows all alike; a row is the median, and ratios are medians of the ratios within a round.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import { gunzipSync } from 'node:zlib';
import { createTokenizer, loadDictionary, RULES } from 'tifa';
import { measureStart } from './tokenizer-start.mjs';

const argument = (name, fallback) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? fallback : process.argv[at + 1];
};
const path = process.argv[2];
if (path === undefined || path.startsWith('--')) {
  console.error(
    'usage: node bench/tokenizer.mjs CORPUS.jsonl[.gz] [--megabytes 20] [--rounds 7] [--only NAME,NAME] [--parts PART,PART]',
  );
  process.exit(2);
}
const megabytes = Number(argument('megabytes', '20'));
const rounds = Number(argument('rounds', '7'));
const only = argument('only', null)?.split(',');
const parts = argument('parts', only === undefined ? 'peers,lengths,workers,start' : 'peers').split(',');
const require = createRequire(import.meta.url);

const documents = readDocuments(path, megabytes * 1e6);
const bytes = documents.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
const characters = documents.reduce((sum, text) => sum + text.length, 0);
console.log(
  `${documents.length} documents, ${(bytes / 1e6).toFixed(1)} MB, ${characters} characters, Node ${process.version}`,
);

const off = Object.fromEntries(RULES.map((rule) => [rule, false]));
const parity = await createTokenizer({ lexicons: [], rules: off, granularity: 'coarse', unknownWords: 'hmm' });
const plain = await createTokenizer({ lexicons: [] });
const usual = await createTokenizer();
const nodejieba = require('nodejieba');
const { Jieba } = await import('@node-rs/jieba');
const { dict } = await import('@node-rs/jieba/dict.js');
const rust = Jieba.withDict(dict);
const wasm = require('jieba-wasm');
const intl = new Intl.Segmenter('zh', { granularity: 'word' });
const { AggressiveTokenizer } = require('natural/lib/natural/tokenizers/index.js');
const natural = new AggressiveTokenizer();

check();

const each = (cut) => () => {
  let tokens = 0;
  for (const text of documents) tokens += cut(text).length;
  return tokens;
};
const contenders = {
  'columns, parity mode': each(parity.columns),
  'columns, no lexicon': each(plain.columns),
  'columns, as created': each(usual.columns),
  'objects, parity mode': each(parity),
  'objects, no lexicon': each(plain),
  'objects, as created': each(usual),
  'nodejieba cut (HMM)': each((text) => nodejieba.cut(text, true)),
  'nodejieba cut': each((text) => nodejieba.cut(text)),
  'nodejieba tag': each((text) => nodejieba.tag(text)),
  '@node-rs/jieba cut (HMM)': each((text) => rust.cut(text, true)),
  '@node-rs/jieba tag': each((text) => rust.tag(text, true)),
  'jieba-wasm cut (HMM)': each((text) => wasm.cut(text, true)),
  'Intl.Segmenter': each((text) => [...intl.segment(text)]),
  'natural AggressiveTokenizer': each((text) => natural.tokenize(text)),
};
if (parts.includes('peers')) peers();
if (parts.includes('lengths')) lengths();
if (parts.includes('workers')) await workers();
if (parts.includes('start')) measureStart(documents, rounds);

/** Every contender over the same documents, with the ratios that are asked for. */
function peers() {
  const names = Object.keys(contenders).filter(
    (name) => only === undefined || only.some((part) => name.includes(part)),
  );
  const seconds = new Map(names.map((name) => [name, []]));
  const tokens = new Map();
  for (let round = -1; round < rounds; round++) {
    for (const name of names) {
      const start = process.hrtime.bigint();
      tokens.set(name, contenders[name]());
      const took = Number(process.hrtime.bigint() - start) / 1e9;
      if (round >= 0) seconds.get(name).push(took); // the first round warms up
    }
  }
  const ratio = (name, peer) =>
    seconds.has(peer) ? median(seconds.get(peer).map((took, round) => took / seconds.get(name)[round])).toFixed(2) : '';
  console.log(
    '\n                                  MB/s     tokens   × nodejieba cut (HMM)  × nodejieba tag  × @node-rs cut (HMM)',
  );
  for (const name of names) {
    const speed = bytes / 1e6 / median(seconds.get(name));
    console.log(
      `${name.padEnd(30)}${speed.toFixed(1).padStart(8)}${String(tokens.get(name)).padStart(11)}` +
        `${ratio(name, 'nodejieba cut (HMM)').padStart(24)}${ratio(name, 'nodejieba tag').padStart(17)}` +
        `${ratio(name, '@node-rs/jieba cut (HMM)').padStart(22)}`,
    );
  }
}

/** The same text as sentences of 60 characters, as documents of 5 KB, and as one string of 10 MB. */
function lengths() {
  const all = documents.join('').slice(0, 10_000_000 / 3);
  const megabytes = Buffer.byteLength(all) / 1e6;
  const sizes = [60, 1_700, 60_000, all.length];
  const pieces = new Map(
    sizes.map((size) => [
      size,
      Array.from({ length: Math.ceil(all.length / size) }, (_, i) => all.slice(i * size, (i + 1) * size)),
    ]),
  );
  const times = new Map(sizes.map((size) => [size, { ours: [], theirs: [] }]));
  for (let round = -1; round < rounds; round++) {
    for (const size of sizes) {
      const start = performance.now();
      for (const piece of pieces.get(size)) usual.columns(piece);
      const middle = performance.now();
      // One string of 10 MB takes nodejieba gigabytes of memory.
      if (size <= 60_000) for (const piece of pieces.get(size)) nodejieba.cut(piece, true);
      if (round < 0) continue;
      times.get(size).ours.push((middle - start) / 1e3);
      times.get(size).theirs.push((performance.now() - middle) / 1e3);
    }
  }
  console.log('\ntext in pieces of            MB/s, columns as created   of that at 1700   × nodejieba cut (HMM)');
  for (const size of sizes) {
    const { ours, theirs } = times.get(size);
    const beside = median(times.get(1_700).ours.map((took, round) => took / ours[round]));
    const ratio = size <= 60_000 ? median(theirs.map((took, round) => took / ours[round])).toFixed(2) : '';
    console.log(
      `${String(size).padStart(10)} characters${(megabytes / median(ours)).toFixed(1).padStart(25)}` +
        `${`${(100 * beside).toFixed(0)} %`.padStart(17)}${ratio.padStart(24)}`,
    );
  }
}

/** Two worker threads that share one dictionary against one thread, over the same documents. */
async function workers() {
  const dictionary = await loadDictionary();
  const source = `
    import { parentPort, workerData } from 'node:worker_threads';
    const { createTokenizer } = await import(${JSON.stringify(import.meta.resolve('tifa'))});
    const start = performance.now();
    const tokenize = await createTokenizer({ dictionary: workerData.dictionary });
    parentPort.postMessage(performance.now() - start);
    parentPort.on('message', () => {
      let tokens = 0;
      for (const text of workerData.documents) tokens += tokenize.columns(text).length;
      parentPort.postMessage(tokens);
    });`;
  const start = async (part) => {
    const worker = new Worker(new URL(`data:text/javascript,${encodeURIComponent(source)}`), {
      workerData: { dictionary, documents: part },
    });
    const ready = await new Promise((resolve, reject) => worker.once('message', resolve).once('error', reject));
    return { worker, ready };
  };
  const run = ({ worker }) =>
    new Promise((resolve) => {
      worker.once('message', resolve);
      worker.postMessage('cut');
    });
  const half = documents.length >> 1;
  const one = await start(documents);
  const two = [await start(documents.slice(0, half)), await start(documents.slice(half))];
  const ratios = [];
  for (let round = -1; round < rounds; round++) {
    const a = performance.now();
    await run(one);
    const b = performance.now();
    await Promise.all(two.map(run));
    const c = performance.now();
    if (round >= 0) ratios.push((b - a) / (c - b));
  }
  console.log(
    `\ntwo workers: ${median(ratios).toFixed(2)} × one; a worker's tokenizer is ready in ${two[1].ready.toFixed(1)} ms`,
  );
  for (const { worker } of [one, ...two]) await worker.terminate();
}

function check() {
  const fail = (message) => {
    console.error(`wrong answer: ${message}`);
    process.exit(1);
  };
  for (const text of documents.slice(0, 400)) {
    const expected = nodejieba.tag(text);
    const got = parity(text);
    if (got.length !== expected.length) fail(`${got.length} tokens for ${expected.length}`);
    for (const [i, token] of got.entries()) {
      if (token.text !== expected[i].word || token.pos !== expected[i].tag)
        fail(`${token.text}/${token.pos} for ${expected[i].word}/${expected[i].tag}`);
    }
    if (nodejieba.cut(text, true).join('\n') !== got.map((token) => token.text).join('\n')) fail('cut differs');
    for (const tokenize of [plain, usual]) {
      if (
        tokenize(text)
          .map((token) => token.text)
          .join('') !== text
      )
        fail('tokens do not rebuild the text');
      const { starts, length } = tokenize.columns(text);
      if (starts[length] !== text.length || length !== tokenize(text).length) fail('columns differ from tokens');
    }
  }
  console.log('answers checked: parity mode is nodejieba, every mode rebuilds its text');
}

function readDocuments(file, limit) {
  const raw = readFileSync(file);
  const lines = (file.endsWith('.gz') ? gunzipSync(raw) : raw).toString('utf8').split('\n');
  const list = [];
  let size = 0;
  let pending = '';
  for (const line of lines) {
    if (line === '' || size >= limit) continue;
    pending += `${JSON.parse(line).text}\n`;
    while (Buffer.byteLength(pending) >= 5_000) {
      let cut = 1_700;
      if ((pending.charCodeAt(cut) & 0xfc00) === 0xdc00) cut--;
      // A copy: a slice would drag the long string along, and flattening it would be timed.
      list.push(Buffer.from(pending.slice(0, cut)).toString());
      size += Buffer.byteLength(list.at(-1));
      pending = pending.slice(cut);
    }
  }
  return list;
}

function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1];
}
