import { isDigit, isYear, readArabic, smallValue } from './read-number.js';

const YEAR = 0x5e74; // 年
const MONTH = 0x6708; // 月
const DAY = 0x65e5; // 日
const HOUR = 0x65f6; // 时
const MINUTE = 0x5206; // 分
const PART = 0x4efd; // 份

/**
 * The end of the date that begins with the numeral `units[at, end)`, or `end` where none does: a year of four digits
 * with 年, a month with 月 or 月份, a day with 日, an hour with 时 and after it minutes with 分, a clock time 8:30.
 * With `coarse` what follows as the next smaller part is part of it (2024年3月15日).
 */
export function readDate(units: Uint16Array, at: number, end: number, length: number, coarse: boolean): number {
  if (end === at || end >= length) return end;
  const mark = units[end]!;
  let after = end;
  if (mark === YEAR && isYear(units, at, end)) after = end + 1;
  else if (mark === MONTH && inRange(units, at, end, 1, 12)) after = units[end + 1] === PART ? end + 2 : end + 1;
  else if (mark === DAY && inRange(units, at, end, 1, 31)) after = end + 1;
  else if (mark === HOUR && isDigit(units[at]) && inRange(units, at, end, 0, 24)) after = end + 1;
  else if (mark === MINUTE && at > 0 && units[at - 1] === HOUR && inRange(units, at, end, 0, 59)) after = end + 1;
  else if ((mark === 0x3a || mark === 0xff1a) && inRange(units, at, end, 0, 24)) return readClock(units, end, length);
  if (after === end || !coarse || (mark !== YEAR && mark !== MONTH) || after >= length) return after;
  let next = after;
  if (isDigit(units[next])) next = readArabic(units, next, length);
  else while (next < length && '一二三四五六七八九十'.includes(String.fromCharCode(units[next]!))) next++;
  const rest = readDate(units, after, next, length, coarse);
  const smaller = units[next] === MONTH || units[next] === DAY;
  return rest > next && smaller ? rest : after;
}

function inRange(units: Uint16Array, from: number, to: number, least: number, most: number): boolean {
  if (to - from > 3) return false;
  const value = smallValue(units, from, to);
  return value >= least && value <= most;
}

/** Two digits of minutes, and of seconds, after the colon at `at`. */
function readClock(units: Uint16Array, at: number, length: number): number {
  let end = at;
  while (
    end + 2 < length &&
    units[end] === units[at] &&
    isDigit(units[end + 1]) &&
    isDigit(units[end + 2]) &&
    (end + 3 >= length || !isDigit(units[end + 3]))
  ) {
    end += 3;
  }
  // 30:1 is a score or a ratio, 8:30 at the end of the text is a time like any other.
  if (end === at && at + 3 === length && isDigit(units[at + 1]) && isDigit(units[at + 2])) return length;
  return end;
}
