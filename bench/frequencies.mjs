// Frequencies by year over a corpus of dated documents, reading and cutting included, against python3-jieba with
// collections.Counter (Debian package python3-jieba).
//
//   npm run build && node bench/frequencies.mjs CORPUS.jsonl.gz [PYTHON]
//
// Both sides cut with the same dictionary and without a model for unknown words, and must give the same counts for
// every word of Chinese characters in every year (how they split Latin letters and digits differs by design). Ties
// between equally probable cuts are broken by rounding, so one token in a hundred thousand may differ.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { createTokenizer, RULES, TOKEN_KINDS, termFrequencies, tokenizeDocuments, year } from '../dist/index.js';

const [corpus, python = '/usr/bin/python3', output, mode] = process.argv.slice(2);
if (corpus === undefined) {
  console.error('usage: node bench/frequencies.mjs CORPUS.jsonl.gz [PYTHON]');
  process.exit(2);
}

function* documents() {
  const text = gunzipSync(readFileSync(corpus)).toString('utf8');
  for (let at = 0; at < text.length; ) {
    const end = text.indexOf('\n', at);
    const line = text.slice(at, end < 0 ? text.length : end);
    at += line.length + 1;
    if (line === '') continue;
    const { id, text: body, date } = JSON.parse(line);
    yield { id, text: body, meta: { date } };
  }
}

/** What the measured process does: counts, prints the seconds, writes the counts of each year. */
async function count() {
  const rules = Object.fromEntries(RULES.map((rule) => [rule, false]));
  const parity = { lexicons: [], rules, granularity: 'coarse', unknownWords: 'none' };
  const tokenizer = await createTokenizer(mode === 'parity' ? parity : {});
  const start = performance.now();
  const before = process.cpuUsage();
  const table = termFrequencies(tokenizeDocuments(documents(), tokenizer), { by: year, kinds: TOKEN_KINDS });
  const seconds = (performance.now() - start) / 1000;
  const { user, system } = process.cpuUsage(before);
  console.log(JSON.stringify({ seconds, cpu: (user + system) / 1e6 }));
  const counts = table.groups.map((g) => [g.values[0], g.rows.map((row) => [row.type, row.count])]);
  writeFileSync(output, JSON.stringify(counts));
}

function differences(groups, peer) {
  const chinese = /^[\u4e00-\u9fa5]+$/;
  let tokens = 0;
  let differing = 0;
  const words = new Set();
  if (groups.map(([name]) => name).join() !== Object.keys(peer).sort().join()) throw new Error('years differ');
  for (const [name, rows] of groups) {
    const counts = new Map(Object.entries(peer[name]).filter(([word]) => chinese.test(word)));
    for (const [type, count] of rows) {
      if (!chinese.test(type)) continue;
      tokens += count;
      const other = counts.get(type) ?? 0;
      counts.delete(type);
      if (other !== count) words.add(type);
      differing += Math.abs(other - count);
    }
    for (const [word, count] of counts) {
      words.add(word);
      differing += count;
    }
  }
  return { tokens, differing, words: [...words] };
}

if (output !== undefined) {
  await count();
} else {
  const folder = mkdtempSync(join(tmpdir(), 'frequencies-'));
  try {
    const run = (command, args) => JSON.parse(execFileSync(command, args, { encoding: 'utf8' }));
    const [own, other] = [join(folder, 'own.json'), join(folder, 'other.json')];
    const ours = (cut) => run(process.execPath, [import.meta.filename, corpus, python, own, cut]);
    const data = join(dirname(createRequire(import.meta.url).resolve('nodejieba')), 'submodules/cppjieba/dict');
    const whole = ours('default');
    const before = ours('parity');
    const peer = run(python, [
      join(import.meta.dirname, 'frequencies-peer.py'),
      corpus,
      join(data, 'jieba.dict.utf8'),
      join(data, 'user.dict.utf8'),
      other,
    ]);
    const after = ours('parity');
    const groups = JSON.parse(readFileSync(own, 'utf8'));
    const { tokens, differing, words } = differences(groups, JSON.parse(readFileSync(other, 'utf8')));
    console.log(`${tokens} tokens of Chinese characters in ${groups.length} years, ${differing} differ`);
    if (words.length > 0) console.log(`  by ties between equally probable cuts: ${words.slice(0, 20).join(' ')}`);
    if (differing > tokens / 1e5) throw new Error('the counts are not the same: no ratio');
    const line = (name, { seconds, cpu }) =>
      console.log(`${name.padEnd(32)} ${seconds.toFixed(1).padStart(6)} s, ${cpu.toFixed(1).padStart(6)} s of CPU`);
    line(`python3-jieba ${peer.jieba} + Counter`, peer);
    line('tifa, same cut, before', before);
    line('tifa, same cut, after', after);
    line('tifa, default, political terms', whole);
    const times = (key) => ((2 * peer[key]) / (before[key] + after[key])).toFixed(1);
    console.log(
      `tifa is ${times('seconds')} times as fast (${times('cpu')} by CPU time, which other programs disturb less)`,
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}
