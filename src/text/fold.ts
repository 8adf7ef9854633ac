import { checkString } from './check.js';
import { mapUnits, unitTable } from './unit-table.js';

// ，：；？！（） are the ordinary marks of Chinese text and no full-width variants of anything: they stay.
const KEPT = new Set('，：；？！（）');

const MIDDLE_DOTS = '•‧∙⋅・･';
const HYPHENS = '‐‑‒–−﹣';
const SPACES = '\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000';

function* foldings(): Generator<readonly [number, number]> {
  for (let code = 0xff01; code <= 0xff5e; code++) {
    if (!KEPT.has(String.fromCharCode(code))) yield [code, code - 0xfee0];
  }
  for (const c of MIDDLE_DOTS) yield [c.charCodeAt(0), 0xb7];
  for (const c of HYPHENS) yield [c.charCodeAt(0), 0x2d];
  for (const c of SPACES) yield [c.charCodeAt(0), 0x20];
  yield [0xfe62, 0x2b]; // ﹢
  yield [0xfe6a, 0x25]; // ﹪
  yield [0x301c, 0x7e]; // 〜
  // Kangxi radicals, which text out of PDF files has in place of the characters (⼀ ⼆ ⼤).
  for (let code = 0x2f00; code <= 0x2fd5; code++) {
    yield [code, String.fromCharCode(code).normalize('NFKC').charCodeAt(0)];
  }
}

const TABLE: Uint16Array = /* @__PURE__ */ unitTable(/* @__PURE__ */ foldings());

/**
 * The folded form of one UTF-16 code unit, for loops over a text; see `fold`.
 *
 * @example
 * foldUnit('＋'.charCodeAt(0)) // 43, the code of +
 */
export function foldUnit(code: number): number {
  return TABLE[code] as number;
}

/**
 * `text` with variants of one sign written in one way, unit by unit: the result has the same length, and every offset
 * into it is an offset into `text`.
 *
 * Full-width letters, digits and signs become ASCII (１＋Ｎ → 1+N), every middle dot becomes ·, every hyphen, minus and
 * en dash becomes -, every space of one unit becomes an ASCII space, and the Kangxi radicals that PDF files hold
 * become the characters they stand for. The marks ，：；？！（） stay, for they are ordinary in Chinese text. Numerals
 * keep their wording: 两 never becomes 二. Traditional characters stay (see `toSimplified`), and so do surrogates.
 * The empty string gives the empty string. Idempotent and linear.
 *
 * @throws TypeError where `text` is no string.
 * @example
 * fold('“１＋Ｎ”　模式，3•15') // '“1+N” 模式，3·15'
 */
export function fold(text: string): string {
  checkString('fold', 'text', text);
  return mapUnits(text, TABLE);
}
