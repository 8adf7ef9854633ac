// Speed of the slogan detector: characters a second over a corpus, and time against length for texts of one character.
//
//   node bench/slogans.mjs CORPUS.jsonl.gz [SECONDS]
//
// CORPUS has one JSON object a line with a field `text`. Build first. The answers are checked before a figure is shown.
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { classifyQuotations, detectSlogans, findQuotations } from '../dist/index.js';

const [path, seconds = '8'] = process.argv.slice(2);
if (path === undefined) {
  console.error('usage: node bench/slogans.mjs CORPUS.jsonl.gz [SECONDS]');
  process.exit(2);
}
const source = path.endsWith('.gz') ? gunzipSync(readFileSync(path)).toString('utf8') : readFileSync(path, 'utf8');
const texts = source
  .split('\n')
  .filter(Boolean)
  .map((line) => JSON.parse(line).text);

check('三化|count', '推进规范化、程序化、制度化“三化”建设。', (s) => `${s.text}|${s.kind}`);
check('三大机制|count', '建立会商机制、督办机制、奖惩机制等三大机制。', (s) => `${s.text}|${s.kind}`);
check('1+4+N|formula', '构建“1+4+N”体系。', (s) => `${s.text}|${s.kind}`);

for (const [name, run] of Object.entries({ findQuotations, detectSlogans, classifyQuotations })) {
  for (const text of texts.slice(0, 200)) run(text);
  let characters = 0;
  let found = 0;
  const start = performance.now();
  const end = start + Number(seconds) * 1000;
  for (let i = 0; performance.now() < end && i < texts.length; i++) {
    found += run(texts[i]).length;
    characters += texts[i].length;
  }
  const took = (performance.now() - start) / 1000;
  const rate = (characters / took / 1e6).toFixed(2);
  console.log(`${name}: ${rate} million characters a second (${characters} characters, ${found} found)`);
}

console.log('\ntime for texts of one unit, in milliseconds (n, 2n, 4n, up to 10 MB of UTF-8)');
for (const unit of ['一', '“', '”', '"', '1', '十大', '“一”', '三大任务、', '《', '一是', '、', '“三化', 'A、']) {
  const longest = Math.floor(10_000_000 / Buffer.byteLength(unit));
  const times = [longest >> 2, longest >> 1, longest].map((count) => {
    const text = unit.repeat(count);
    const start = performance.now();
    detectSlogans(text);
    return Math.round(performance.now() - start);
  });
  console.log(`${unit.padEnd(8, '　')} ${times.join('  ')}`);
}

function check(expected, text, show) {
  const got = detectSlogans(text).map(show);
  if (!got.includes(expected)) throw new Error(`${text}: expected ${expected}, found ${got.join(', ')}`);
}
