import { foldUnit } from './fold.js';
import type { NumeralKind } from './numeral.js';
import { CLASS, numeralClasses, numeralValue } from './numeral-class.js';

/** A numeral read from a known start: where it ends, what it is worth and what it is. */
export interface NumeralReading {
  readonly end: number;
  readonly value: number | null;
  readonly kind: NumeralKind;
}

/** A run of digits: its value by place, how many decimals of it stand behind the point, how many digits it has. */
interface DigitRun {
  end: number;
  value: number | null;
  decimals: number;
  length: number;
  /** Holds a zero, so it can only be read by place. */
  zero: boolean;
  /** Two digits that name neighbours: 三四, 两三. */
  neighbours: boolean;
  /** Holds 两, so it is a count. */
  two: boolean;
}

const MOST_DIGITS = 15;
const is = (text: string, at: number, characters: string): boolean =>
  at < text.length && characters.includes(text[at] as string);
const classAt = (text: string, at: number): number =>
  at < text.length ? (numeralClasses()[text.charCodeAt(at)] as number) : CLASS.none;
const isUnit = (kind: number): boolean => kind === CLASS.unit || kind === CLASS.financialUnit || kind === CLASS.large;

/** 23,876 · 3.5 · 0574, full-width ones too. A point between three numbers (2020.07.06) is no decimal point. */
function readArabic(text: string, start: number): DigitRun {
  let at = start;
  let value = 0;
  let length = 0;
  const digits = (): number => {
    const from = at;
    while (classAt(text, at) === CLASS.arabic) value = value * 10 + numeralValue(text.charCodeAt(at++));
    length += at - from;
    return at - from;
  };
  const digitsFrom = (from: number): number => {
    let to = from;
    while (to < from + 4 && classAt(text, to) === CLASS.arabic) to++;
    return to - from;
  };
  const leading = digits();
  if (leading <= 3 && value > 0 && !is(text, start, '0０')) {
    while (foldUnit(text.charCodeAt(at)) === 0x2c && digitsFrom(at + 1) === 3) {
      at++;
      digits();
    }
  }
  let decimals = 0;
  const afterPoint =
    start >= 2 && foldUnit(text.charCodeAt(start - 1)) === 0x2e && classAt(text, start - 2) === CLASS.arabic;
  if (!afterPoint && foldUnit(text.charCodeAt(at)) === 0x2e && classAt(text, at + 1) === CLASS.arabic) {
    let to = at + 1;
    while (classAt(text, to) === CLASS.arabic) to++;
    const another = foldUnit(text.charCodeAt(to)) === 0x2e && classAt(text, to + 1) === CLASS.arabic;
    if (!another) {
      at++;
      decimals = digits();
    }
  }
  return {
    end: at,
    value: length > MOST_DIGITS ? null : value,
    decimals,
    length,
    zero: leading > 1 && is(text, start, '0０'),
    neighbours: false,
    two: false,
  };
}

/** 五 · 一三五九 · 二○二五 · 二OO八 (circles and letters O only between digits or before 年) · 三四 · 两三. */
function readRow(text: string, start: number, most: number): DigitRun {
  let at = start;
  let value = 0;
  let zero = false;
  let two = false;
  while (at < text.length && at - start < most) {
    const kind = classAt(text, at);
    if (kind === CLASS.digit || kind === CLASS.financial || kind === CLASS.two) {
      if (kind === CLASS.two) {
        if (two || at - start > 1) break;
        two = true;
      } else if (two && at - start > 1) break;
      const digit = numeralValue(text.charCodeAt(at++));
      zero ||= digit === 0;
      value = value * 10 + digit;
    } else if (at > start && (kind === CLASS.circle || is(text, at, '0０'))) {
      let to = at;
      while (classAt(text, to) === CLASS.circle || is(text, to, '0０')) to++;
      if (classAt(text, to) !== CLASS.digit && !is(text, to, '年')) break;
      value *= 10 ** (to - at);
      zero = true;
      at = to;
    } else break;
  }
  const length = at - start;
  const first = Math.floor(value / 10);
  const neighbours = length === 2 && !zero && (value % 10 === first + 1 || value === 35 || (two && value === 32));
  if (two && length === 2 && !neighbours) return readRow(text, start, 1);
  return { end: at, value: length > MOST_DIGITS ? null : value, decimals: 0, length, zero, neighbours, two };
}

/** The Chinese decimals behind 点: 三点五, 一点二五. None in 三点五十, 三点五分 (a time), 一点一滴, 一点一策. */
function readDecimals(text: string, at: number, whole: number, inPercentage: boolean): DigitRun | null {
  if (classAt(text, at + 1) !== CLASS.digit) return null;
  const row = readRow(text, at + 1, MOST_DIGITS);
  if (row.two || classAt(text, row.end) === CLASS.unit || is(text, row.end, '分刻')) return null;
  const bare = whole === 1 && row.length === 1 && row.value === 1;
  if (bare && !inPercentage && !is(text, row.end, '万萬亿億倍%％')) return null;
  return { ...row, decimals: row.length };
}

/**
 * A whole number or decimal from `start`: digits in a row, or coefficients with units.
 *
 *   三万五千二百   1万2千   3.5亿   十二点五亿   一百零八   十几   三五百   20多万
 *
 * `section` sums what stands below the next 万 or 亿, `total` what has passed it, `pending` is a coefficient that
 * still waits for its unit. Units fall inside a section; one that does not ends the numeral before its coefficient.
 * `end` is where the numeral would end if what comes next did not belong to it.
 */
function readCardinal(text: string, start: number, lone: boolean, inPercentage: boolean): NumeralReading | null {
  let total = 0;
  let section = 0;
  let smallest = Infinity;
  let lastLarge = Infinity;
  let lastUnit = 0;
  let pending: DigitRun | null = null;
  let fraction: DigitRun | null = null; // the decimals behind 点
  let read = false; // something with a unit was read
  let bare = false; // 百, 千 or 万 without a coefficient: 万一 is no 11,000
  let zero = false; // a 零 stands before the pending digit: 一百零二
  let arabic = false;
  let vague = false;
  let end = start;
  let at = start;

  const finish = (to: number): NumeralReading | null => {
    if (to === start) return null;
    const scale = fraction === null ? 1 : 10 ** fraction.decimals;
    const value = ((total + section) * scale + (fraction?.value ?? 0)) / scale;
    const exact = !vague && Number.isSafeInteger(Math.trunc(value));
    return { end: to, value: exact ? value : null, kind: 'cardinal' };
  };

  for (;;) {
    const kind = classAt(text, at);
    if (kind === CLASS.arabic && pending === null && fraction === null && (arabic || !read)) {
      pending = readArabic(text, at);
      arabic = true;
      if (pending.zero) return read ? finish(end) : alone(pending);
      at = pending.end;
    } else if (isDigit(kind) && pending === null && fraction === null && !arabic && !bare) {
      if (read && !zero && numeralValue(text.charCodeAt(at)) === 0) {
        zero = true;
        at++;
        continue;
      }
      if (kind === CLASS.financial && !lone && !inCompany(text, at, start)) return finish(end);
      pending = readRow(text, at, read ? 2 : Number.POSITIVE_INFINITY);
      // The five-year plans from the eleventh on: 十一五, 十四五, 十五五.
      if (section === 10 && total === 0 && pending.length === 2 && is(text, pending.end - 1, '五')) {
        return { end: pending.end, value: null, kind: 'digits' };
      }
      if (read && pending.length === 2 && !pending.neighbours) pending = readRow(text, at, 1);
      at = pending.end;
    } else if (kind === CLASS.tens && pending === null && fraction === null && smallest > 10) {
      section += numeralValue(text.charCodeAt(at++));
      smallest = 10;
      lastUnit = 10;
      read = true;
      end = at;
    } else if (kind === CLASS.some && pending === null && fraction === null && isSome(text, at, read)) {
      pending = { end: at + 1, value: 0, decimals: 0, length: 1, zero: false, neighbours: false, two: false };
      vague = true;
      at++;
    } else if (kind === CLASS.unit || (kind === CLASS.financialUnit && (lone || pending !== null))) {
      const unit = numeralValue(text.charCodeAt(at));
      if (fraction !== null || unit >= smallest || (pending === null && read && unit !== 10)) return finish(end);
      if (pending !== null && pending.length > 1 && !arabic) {
        if (!pending.neighbours) return alone(pending);
        vague = true;
      }
      bare = pending === null && unit !== 10;
      section += pending === null ? unit : worth(pending, unit);
      smallest = unit;
      lastUnit = unit;
      pending = null;
      zero = false;
      read = true;
      end = ++at;
    } else if (kind === CLASS.large) {
      const unit = numeralValue(text.charCodeAt(at));
      const empty = pending === null && section === 0 && fraction === null;
      if (unit === lastLarge || (empty && read && total >= unit)) return finish(end);
      if (pending !== null && pending.length > 1 && !arabic && !pending.zero) {
        if (!pending.neighbours) return alone(pending);
        vague = true;
      }
      const scale = fraction === null ? 1 : 10 ** fraction.decimals;
      const part = ((section * scale + (fraction?.value ?? 0)) * unit) / scale;
      const below: number = pending === null ? part : part + worth(pending, unit);
      if (empty && !read) total = unit;
      else total = total > 0 && total < unit ? total * unit + below : total + below;
      bare = empty && !read;
      section = 0;
      smallest = Infinity;
      lastLarge = unit;
      lastUnit = unit;
      pending = null;
      fraction = null;
      zero = false;
      read = true;
      end = ++at;
    } else if (is(text, at, '点點') && !arabic && fraction === null && (pending === null ? read : !pending.two)) {
      if (pending !== null && pending.length > 1) break;
      const whole: number = section + (pending === null ? 0 : worth(pending, 1));
      const decimals: DigitRun | null = readDecimals(text, at, whole, inPercentage);
      if (decimals === null || lastUnit > 1000) break;
      section = whole;
      pending = null;
      fraction = decimals;
      at = decimals.end;
      end = at;
    } else if (is(text, at, '多余餘') && (pending === null ? read && at === end : isRound(text, pending))) {
      vague = true;
      end = ++at;
      if (classAt(text, at) !== CLASS.large) return finish(end);
    } else break;
  }
  if (pending === null) return finish(end);
  if (!read && !arabic && pending.length > 1) return alone(pending);
  if (pending.neighbours) vague = true;
  // 一百二 is 120, 三万五 35,000: a lone last digit counts in the next lower unit.
  const colloquial = lastUnit > 10 && !zero && pending.length === 1 && pending.decimals === 0;
  if (pending.decimals > 0 && !read) {
    return { end: at, value: pending.value === null ? null : worth(pending, 1), kind: 'cardinal' };
  }
  section += worth(pending, colloquial ? lastUnit / 10 : 1);
  return finish(at);
}

const isDigit = (kind: number): boolean => kind === CLASS.digit || kind === CLASS.two || kind === CLASS.financial;

/** A run of digits that stands by itself, without a unit. */
function alone(row: DigitRun): NumeralReading {
  if (row.two && row.length > 1) return { end: row.end, value: null, kind: 'cardinal' };
  return { end: row.end, value: row.value, kind: row.length > 1 ? 'digits' : 'cardinal' };
}

/** Arabic digits that end with 0, as in 20多. */
function isRound(text: string, run: DigitRun): boolean {
  return (
    run.decimals === 0 && run.length > 1 && is(text, run.end - 1, '0０') && classAt(text, run.end - 2) === CLASS.arabic
  );
}

/** 几 and 数 are digits beside a unit only: 几十, 数百, 十几; never in 几乎 or 数据. */
function isSome(text: string, at: number, afterUnit: boolean): boolean {
  if (isUnit(classAt(text, at + 1))) return true;
  return afterUnit && is(text, at, '几幾') && !is(text, at + 1, '乎何率');
}

/** 伍 in 伍佰 is a digit, in 队伍 it is none: a financial digit stands beside a unit or among its kind. */
function inCompany(text: string, at: number, start: number): boolean {
  const next = classAt(text, at + 1);
  return at > start || next === CLASS.financialUnit || next === CLASS.large || next === CLASS.financial;
}

/** What a run of digits is worth with `unit` behind it; NaN where it has too many digits. */
function worth(run: DigitRun, unit: number): number {
  return run.value === null ? Number.NaN : (run.value * unit) / 10 ** run.decimals;
}

/**
 * The numeral that begins exactly at `start`, or `null`. `lone`: the text is known to be a numeral, so single
 * financial digits count. Reads no further than the numeral and two units beyond it.
 */
export function readNumeral(text: string, start: number, lone: boolean): NumeralReading | null {
  const kind = classAt(text, start);
  if (kind === CLASS.pair) return { end: start + 1, value: 2, kind: 'cardinal' };
  if (kind === CLASS.ordinal) {
    const number = readCardinal(text, start + 1, lone, false);
    return number === null ? null : { end: number.end, value: number.value, kind: 'ordinal' };
  }
  const anyParts = is(text, start, '几幾') && is(text, start + 1, '分') && is(text, start + 2, '之');
  const number: NumeralReading | null = anyParts
    ? { end: start + 1, value: null, kind: 'cardinal' }
    : readCardinal(text, start, lone, false);
  if (number === null) return null;
  const { end, value } = number;
  if (is(text, end, '%％﹪'))
    return { end: end + 1, value: value === null ? null : scaled(value, 2), kind: 'percentage' };
  if (is(text, end, '‰')) return { end: end + 1, value: value === null ? null : scaled(value, 3), kind: 'percentage' };
  if (!is(text, end, '分') || number.kind === 'digits') return number;
  if (!is(text, end + 1, '之')) return is(text, start, '百') && end === start + 1 ? null : number; // 百分点, 百分制
  const over = is(text, end + 2, '几幾') ? { end: end + 3, value: null } : readCardinal(text, end + 2, lone, true);
  if (over === null) return number;
  const power = [100, 1000, 10_000].indexOf(value ?? 0) + 2;
  if (power >= 2) {
    return { end: over.end, value: over.value === null ? null : scaled(over.value, power), kind: 'percentage' };
  }
  const known = value !== null && value !== 0 && over.value !== null;
  return { end: over.end, value: known ? (over.value as number) / (value as number) : null, kind: 'fraction' };
}

/** `value` / 10^power, rounded once: 3.5 % is the double nearest to 0.035. */
function scaled(value: number, power: number): number {
  return Number(`${value}e-${power}`);
}
