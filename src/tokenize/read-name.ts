import { isDigit } from './read-number.js';
import { KIND_CODE, UNIT_KINDS } from './unit-kinds.js';

// Readers of what is written in letters and signs, at a place of `units`: each gives the end of what it read, or `at`
// where it read nothing.

const isLatin = (unit: number | undefined): boolean => unit !== undefined && UNIT_KINDS[unit] === KIND_CODE.latin;
const isWordUnit = (unit: number | undefined): boolean => isLatin(unit) || isDigit(unit);
const isAscii = (unit: number, characters: string): boolean =>
  unit < 0x80 && characters.includes(String.fromCharCode(unit));

/** GDP · COVID-19 · Node.js · AT&T: letters and digits, with one of - . ' & _ between two of them. */
export function readLatin(units: Uint16Array, at: number, length: number): number {
  let i = at;
  while (i < length) {
    if (isWordUnit(units[i])) i++;
    else if (i > at && i + 1 < length && isAscii(units[i]!, "-.'&_") && isWordUnit(units[i + 1])) i += 2;
    else break;
  }
  return i;
}

/** 1+5+N · 2+26 · N+1: runs of at most four digits or letters, joined by +. */
export function readFormula(units: Uint16Array, at: number, length: number): number {
  let end = at;
  let parts = 0;
  for (let i = at; ; i++) {
    const from = i;
    while (i < length && isWordUnit(units[i]) && i - from < 5) i++;
    if (i === from || i - from > 4) return parts > 1 ? end : at;
    parts++;
    end = i;
    if (i >= length || (units[i] !== 0x2b && units[i] !== 0xff0b)) return parts > 1 ? end : at;
  }
}

/** name@example.cn · https://www.gov.cn/xinxi · www.gov.cn, without the point or comma that closes a sentence. */
export function readAddress(units: Uint16Array, at: number, length: number): number {
  let i = at;
  let sign = 0; // the @ or the ://
  let points = 0; // points after it
  const www =
    at + 3 < length &&
    isAscii(units[at]!, 'wW') &&
    isAscii(units[at + 1]!, 'wW') &&
    isAscii(units[at + 2]!, 'wW') &&
    units[at + 3] === 0x2e;
  while (i < length && i - at < 2048) {
    const unit = units[i]!;
    if (unit === 0x40 && sign === 0 && i > at) sign = i;
    else if (unit === 0x3a && units[i + 1] === 0x2f && units[i + 2] === 0x2f && sign === 0 && i > at) {
      sign = i;
      i += 2;
    } else if (unit === 0x2e) {
      if (sign > 0 || www) points++;
    } else if (!((unit < 0x80 && isWordUnit(unit)) || isAscii(unit, '-_%+/?=&#~'))) {
      // A port, after the host only.
      if (!(unit === 0x3a && sign > 0 && isDigit(units[i + 1]))) break;
    }
    // What stands before the sign is short (64 octets, RFC 5321 § 4.5.3.1.1): the search for a sign ends there.
    if (sign === 0 && !www && (i - at >= 64 || isAscii(unit, '/?=&#~'))) return at;
    i++;
  }
  while (i > at && isAscii(units[i - 1]!, '.-_?&#+/') && units[i - 1] !== 0x2f) i--;
  return points > 0 && (sign > 0 || www) && i > sign + 3 ? i : at;
}

// What the short names of issuing offices are made of, as they stand in document numbers.
const ISSUERS = new Set(
  '中国省市区县州盟旗乡镇党政府委办厅部局院纪组宣统财教科工信公安民司法人社自然资环建交水农商文卫应审银税关监证保外体统林医' +
    '京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼杭甬温深广发改函字令规议电明通告综规',
);

/**
 * A document number such as 国发〔2020〕1号 around the bracket at `at`: before it the issuer, not before `from`; inside
 * a year; after it the number and 号.
 */
export function readDocumentNumber(
  units: Uint16Array,
  at: number,
  length: number,
  from: number,
): { start: number; end: number } | null {
  if (at + 7 >= length) return null;
  for (let i = 1; i <= 4; i++) if (!isDigit(units[at + i])) return null;
  if (!'〕］]'.includes(String.fromCharCode(units[at + 5]!))) return null;
  let end = at + 6;
  if (units[end] === 0x7b2c) end++; // 第
  const number = end;
  while (end < length && isDigit(units[end])) end++;
  if (end === number || units[end] !== 0x53f7) return null;
  let start = at;
  while (start > from && at - start < 10 && ISSUERS.has(String.fromCharCode(units[start - 1]!))) start--;
  return at - start < 2 ? null : { start, end: end + 1 };
}
