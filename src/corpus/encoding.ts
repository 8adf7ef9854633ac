import { normalizeEncoding, TextDecoder } from '@exodus/bytes/encoding.js';
import { rejectValue } from '../text/index.js';
import { FREQUENT_SIMPLIFIED, FREQUENT_TRADITIONAL } from './frequent-characters.js';

/** The encodings that Chinese files come in. GBK and GB2312 are read as their superset GB18030. */
export const ENCODINGS = ['utf-8', 'gb18030', 'big5', 'utf-16le', 'utf-16be'] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** What `detectEncoding` thinks of some bytes. */
export interface EncodingGuess {
  readonly encoding: Encoding;
  /** 0 to 1: how far the best reading is ahead of the best different one. 1 for a byte order mark and for ASCII. */
  readonly confidence: number;
  /** Whether a byte order mark settled it. */
  readonly marked: boolean;
}

const SAMPLE_BYTES = 4096;
const STRETCH_BYTES = 32;
const FREQUENT: ReadonlySet<number> = new Set(
  [
    ...FREQUENT_SIMPLIFIED,
    ...FREQUENT_TRADITIONAL,
    ...'，。、：；？！“”‘’（）《》〈〉「」『』【】—…·　％０１２３４５６７８９',
  ].map((c) => c.codePointAt(0) as number),
);

/**
 * The encoding of a label such as `GBK`, `gb2312`, `UTF8` or `utf-16`.
 *
 * @throws RangeError where the label names none of `ENCODINGS`.
 */
export function encodingOf(name: string, argument: string, label: unknown): Encoding {
  const lower = typeof label === 'string' ? label.trim().toLowerCase() : '';
  let found = normalizeEncoding(lower) ?? '';
  if (found === 'gbk') found = 'gb18030';
  if ((ENCODINGS as readonly string[]).includes(found)) return found as Encoding;
  return rejectValue(name, argument, `one of ${ENCODINGS.join(', ')}, gbk, gb2312`, label);
}

/**
 * The text of some bytes. A byte order mark is dropped, what cannot be decoded becomes U+FFFD; never throws.
 *
 * @example
 * decodeText(Uint8Array.of(0xcc, 0xe1, 0xb7, 0xa8), 'gb18030') // '提法'
 */
export function decodeText(bytes: Uint8Array, encoding: Encoding): string {
  return new TextDecoder(encoding).decode(bytes);
}

/**
 * The encoding that gives the most ordinary Chinese text: the sample is decoded with each candidate, and a reading
 * scores the share of frequent characters minus that of characters no text has (replacement, control, private use).
 * So a damaged byte or a cut character costs a little instead of ruling the right encoding out, and short GBK that
 * happens to be valid UTF-8 is still recognised.
 *
 * The sample is at most 4 KB, from the first byte that is not ASCII. Empty input and ASCII are `utf-8`.
 *
 * @example
 * detectEncoding(Uint8Array.of(0xcc, 0xe1, 0xb7, 0xa8, 0xb9, 0xa4, 0xd7, 0xf7)).encoding // 'gb18030': 提法工作
 */
export function detectEncoding(bytes: Uint8Array): EncodingGuess {
  const marked = byteOrderMark(bytes);
  if (marked !== null) return { encoding: marked, confidence: 1, marked: true };
  let first = 0;
  while (first < bytes.length && (bytes[first] as number) < 0x80 && bytes[first] !== 0) first++;
  if (first === bytes.length) return { encoding: 'utf-8', confidence: 1, marked: false };
  const from = Math.max(0, first - 64) & ~1;
  const sample = bytes.subarray(from, from + SAMPLE_BYTES);
  const readings = ENCODINGS.map((encoding) => {
    const text = decodeText(sample, encoding);
    return { encoding, text, score: pairs(encoding) ? pairPlausibility(sample, encoding) : plausibility(text) };
  });
  let best = readings[0] as (typeof readings)[number];
  for (const reading of readings) if (reading.score > best.score) best = reading;
  let second = -1;
  for (const reading of readings) if (reading.text !== best.text && reading.score > second) second = reading.score;
  const confidence = Math.max(0, Math.min(1, best.score - Math.max(0, second)));
  return { encoding: best.encoding, confidence, marked: false };
}

function byteOrderMark(bytes: Uint8Array): Encoding | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

const pairs = (encoding: Encoding): boolean => encoding === 'gb18030' || encoding === 'big5';

/**
 * In the two-byte encodings a damaged byte shifts the pairs up to the next ASCII character, so each stretch is read
 * from its first and from its second byte, and the better reading counts.
 */
function pairPlausibility(sample: Uint8Array, encoding: Encoding): number {
  let sum = 0;
  let weight = 0;
  for (let at = 0; at < sample.length; at += STRETCH_BYTES) {
    const stretch = sample.subarray(at, at + STRETCH_BYTES);
    const inner = (from: number) => {
      const text = decodeText(stretch.subarray(from), encoding);
      return plausibility(text.length > 8 ? text.slice(1, -1) : text);
    };
    sum += Math.max(inner(0), inner(1)) * stretch.length;
    weight += stretch.length;
  }
  return sum / weight;
}

/** From 1 (all characters ordinary) down to −1 (none is). ASCII counts little: every encoding agrees on it. */
function plausibility(text: string): number {
  let good = 0;
  let bad = 0;
  let weight = 0;
  for (const c of text) {
    const code = c.codePointAt(0) as number;
    if (code < 0x80) {
      if (code >= 0x20 || code === 0x0a || code === 0x0d || code === 0x09) {
        good += 0.25;
        weight += 0.25;
        continue;
      }
      bad++;
    } else if (FREQUENT.has(code)) good++;
    else if (isBad(code)) bad++;
    weight++;
  }
  return weight === 0 ? 0 : (good - bad) / weight;
}

function isBad(code: number): boolean {
  return (
    code === 0xfffd ||
    (code >= 0x80 && code < 0xa0) ||
    (code >= 0xd800 && code < 0xf900) ||
    (code >= 0xfff0 && code <= 0xffff) ||
    code >= 0xf0000
  );
}
