// How often the encoding of a piece of text is recognised: 2,000 pieces of 8 to 2,000 characters, taken from a corpus at
// places a fixed seed decides, encoded in each of the five encodings that can hold them (Big5: in their traditional
// form), whole, with one damaged byte, and cut in the middle of a character.
//
//   npm run build && node tests/tools/encoding-accuracy.mjs CORPUS [PIECES]
//
// Ends with exit code 1 where any share is below 99 %.
import { createMultibyteEncoder } from '@exodus/bytes/multi-byte.js';
import { Converter } from 'opencc-js';
import { detectEncoding, readCorpus } from '../../dist/node.js';

const [corpus, count = '2000'] = process.argv.slice(2);
if (corpus === undefined) {
  console.error('usage: node tests/tools/encoding-accuracy.mjs CORPUS [PIECES]');
  process.exit(2);
}
const WANTED = Number(count);
const BAR = 0.99;
const POOL = 20_000; // documents looked at

let state = 20_250_101;
const random = (below) => {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return Math.floor((state / 2 ** 32) * below);
};

const gb18030 = createMultibyteEncoder('gb18030');
const big5 = createMultibyteEncoder('big5');
const toTraditional = Converter({ from: 'cn', to: 'tw' });
const encoders = {
  'utf-8': (text) => Buffer.from(text),
  gb18030: (text) => gb18030(text),
  big5: (text) => big5(toTraditional(text)),
  'utf-16le': (text) => Buffer.from(text, 'utf16le'),
  'utf-16be': (text) => Buffer.from(text, 'utf16le').swap16(),
};
const changes = {
  whole: (bytes) => bytes,
  'one byte damaged': (bytes) => {
    const copy = Uint8Array.from(bytes);
    copy[random(copy.length)] ^= 1 + random(255);
    return copy;
  },
  'cut in a character': (bytes) => bytes.subarray(0, bytes.length - 1),
};

const texts = [];
for await (const { text } of readCorpus(corpus)) {
  if (text.length >= 8) texts.push(text);
  if (texts.length === POOL) break;
}

/** A piece with at least one character beyond ASCII; lengths spread evenly over the scale from 8 to 2,000. */
function piece() {
  for (;;) {
    const text = texts[random(texts.length)];
    const length = Math.round(8 * 250 ** (random(1001) / 1000));
    const cut =
      text
        .slice(random(Math.max(1, text.length - length)))
        .slice(0, length)
        .toWellFormed?.() ?? text;
    if (cut.length >= 8 && /[^\0-\x7f]/.test(cut)) return cut;
  }
}
const pieces = Array.from({ length: WANTED }, piece);
let worst = 1;
for (const [change, damage] of Object.entries(changes)) {
  for (const [encoding, encode] of Object.entries(encoders)) {
    let all = 0;
    let right = 0;
    let left = 0;
    const wrong = new Map();
    for (const text of pieces) {
      let bytes;
      try {
        bytes = encode(text);
      } catch {
        left++; // a character that Big5 does not have
        continue;
      }
      all++;
      const guess = detectEncoding(damage(bytes)).encoding;
      if (guess === encoding) right++;
      else wrong.set(guess, (wrong.get(guess) ?? 0) + 1);
    }
    const share = right / all;
    worst = Math.min(worst, share);
    const notes = [...wrong].map(([name, n]) => `${n} as ${name}`);
    if (left > 0) notes.push(`${left} cannot be written in it`);
    const figures = `${right} of ${all}  ${(100 * share).toFixed(2)} %`;
    console.log(`${change.padEnd(20)} ${encoding.padEnd(9)} ${figures}  ${notes.join(', ')}`);
  }
}
console.log(worst >= BAR ? 'encoding-accuracy: at least 99 %' : 'encoding-accuracy: below 99 %');
process.exitCode = worst >= BAR ? 0 : 1;
