// Readers of numerals at a place of `units`: each gives the end of what it read, or `at` where it read nothing.

export const isDigit = (unit: number | undefined): boolean =>
  unit !== undefined && ((unit >= 48 && unit <= 57) || (unit >= 0xff10 && unit <= 0xff19));

const unitSet = (text: string): Uint8Array => {
  const set = new Uint8Array(65536);
  for (let i = 0; i < text.length; i++) set[text.charCodeAt(i)] = 1;
  return set;
};
const HAN_DIGIT = /* @__PURE__ */ unitSet('〇零○一二三四五六七八九两');
const HAN_NUMERAL = /* @__PURE__ */ unitSet('〇零○一二三四五六七八九两十百千万亿廿卅');
const MULTIPLIER = /* @__PURE__ */ unitSet('百千万亿萬億');
const POINT = /* @__PURE__ */ unitSet('.．');
const COMMA = /* @__PURE__ */ unitSet(',，');
const PERCENT = /* @__PURE__ */ unitSet('%％‰');
const SLASH = /* @__PURE__ */ unitSet('/／');

/** Begins a Chinese numeral that these readers take: not 百 千 万 亿, which begin words such as 千万 and 万一. */
export const HAN_START: string = '〇零○一二三四五六七八九两十廿卅';

/** 2,000 · 3.14 · 1/3 · 98.6% · 1.5亿 · 3000多 is not one. */
export function readArabic(units: Uint16Array, at: number, length: number): number {
  let i = at;
  while (i < length && isDigit(units[i])) i++;
  if (i === at) return at;
  // Thousands: groups of three after one to three digits; a full-width comma does not group half-width digits.
  if (i - at <= 3) {
    while (
      COMMA[units[i]!] === 1 &&
      (units[i] === 0x2c) === units[at]! < 0x80 &&
      isDigit(units[i + 1]) &&
      isDigit(units[i + 2]) &&
      isDigit(units[i + 3]) &&
      !isDigit(units[i + 4]) &&
      i + 3 < length
    ) {
      i += 4;
    }
  }
  if (i + 1 < length && POINT[units[i]!] === 1 && isDigit(units[i + 1])) {
    i++;
    while (i < length && isDigit(units[i])) i++;
    // 2020.07.06 and 1.2.3 are one number as little as they are none: the points stay in.
    while (i + 1 < length && POINT[units[i]!] === 1 && isDigit(units[i + 1])) {
      i++;
      while (i < length && isDigit(units[i])) i++;
    }
  } else if (i + 1 < length && SLASH[units[i]!] === 1 && isDigit(units[i + 1])) {
    i++;
    while (i < length && isDigit(units[i])) i++;
  }
  if (i < length && PERCENT[units[i]!] === 1) return i + 1;
  while (i < length && MULTIPLIER[units[i]!] === 1) i++;
  return i;
}

/** 二十三 · 一百零五 · 二〇二四 · 三点五 · 三分之二, two characters at least; 三四 and 一一 stay to the dictionary. */
export function readHan(units: Uint16Array, at: number, length: number): number {
  let i = at;
  let digits = 0;
  while (i < length && HAN_NUMERAL[units[i]!] === 1) {
    digits += HAN_DIGIT[units[i]!]!;
    i++;
  }
  const run = i - at;
  if (run === 0) return at;
  // 点 and 分之 between numerals belong to the number.
  if (i + 1 < length && units[i] === 0x70b9 && HAN_DIGIT[units[i + 1]!] === 1) {
    i++;
    while (i < length && HAN_NUMERAL[units[i]!] === 1) i++;
    return i;
  }
  if (i + 2 < length && units[i] === 0x5206 && units[i + 1] === 0x4e4b && HAN_NUMERAL[units[i + 2]!] === 1) {
    i += 2;
    while (i < length && HAN_NUMERAL[units[i]!] === 1) i++;
    return i;
  }
  if (run === 1 || (digits === run && run < 3)) return at;
  return i;
}

/** 百分之三十 · 千分之五 · 百分之十点五, from 百 or 千. */
export function readPerHundred(units: Uint16Array, at: number, length: number): number {
  if (units[at + 1] !== 0x5206 || units[at + 2] !== 0x4e4b || at + 3 >= length) return at;
  let i = at + 3;
  while (i < length && HAN_NUMERAL[units[i]!] === 1) i++;
  if (i === at + 3) return at;
  if (i + 1 < length && units[i] === 0x70b9 && HAN_DIGIT[units[i + 1]!] === 1) {
    i++;
    while (i < length && HAN_NUMERAL[units[i]!] === 1) i++;
  }
  return i;
}

/** 第一 · 第二十 · 第14, from 第. */
export function readOrdinal(units: Uint16Array, at: number, length: number): number {
  let i = at + 1;
  while (i < length && isDigit(units[i])) i++;
  if (i === at + 1) while (i < length && HAN_NUMERAL[units[i]!] === 1) i++;
  return i === at + 1 ? at : i;
}

/** The value of a numeral of up to four digits, of either kind; -1 for what is none. */
export function smallValue(units: Uint16Array, from: number, to: number): number {
  if (to - from > 4) return -1;
  let value = 0;
  let pending = 0;
  for (let i = from; i < to; i++) {
    const unit = units[i]!;
    if (isDigit(unit)) value = value * 10 + (unit & 15);
    else if (unit === 0x5341) {
      value += 10 * (pending === 0 ? 1 : pending) - pending;
      pending = 0;
    } else {
      const digit = '〇一二三四五六七八九'.indexOf(String.fromCharCode(unit));
      if (digit < 0) return -1;
      value += digit;
      pending = digit;
    }
  }
  return value;
}

/** Whether `units[from, to)` are four digits in a row, Arabic or Chinese, as a year is written. */
export function isYear(units: Uint16Array, from: number, to: number): boolean {
  if (to - from !== 4) return false;
  for (let i = from; i < to; i++) if (!isDigit(units[i]) && HAN_DIGIT[units[i]!] !== 1) return false;
  return true;
}
