/** Units a timeline can count by. */
export const PERIODS = ['year', 'month', 'day'] as const;
export type Period = (typeof PERIODS)[number];

const DATE = /^\s*(\d{4})(?:\s*[-/.年]\s*(\d{1,2})(?:\s*[-/.月]\s*(\d{1,2}))?|(\d{2})(\d{2}))?/;

/**
 * A date in ISO form, as exactly as it is known: `2021`, `2021-03` or `2021-03-05`; `null` where there is none. Reads
 * 2021-3-5, 2021/03/05, 2021.3, 20210305 and 2021年3月5日; what follows (a time of day) is ignored.
 *
 * @example isoDate('2021年3月') // '2021-03'
 */
export function isoDate(text: string | null | undefined): string | null {
  const found = DATE.exec(text ?? '');
  if (found === null) return null;
  const month = Number(found[2] ?? found[4] ?? 0);
  const day = Number(found[3] ?? found[5] ?? 0);
  const year = found[1]!;
  if (month < 1 || month > 12) return year;
  const two = (n: number): string => String(n).padStart(2, '0');
  return day < 1 || day > 31 ? `${year}-${two(month)}` : `${year}-${two(month)}-${two(day)}`;
}

/** The period an ISO date lies in, or `null` where the date is not exact enough to tell. */
export function periodOf(date: string | null, period: Period): string | null {
  const length = period === 'year' ? 4 : period === 'month' ? 7 : 10;
  return date === null || date.length < length ? null : date.slice(0, length);
}

/** Days since 1970-01-01 of a full ISO date, by the Gregorian calendar. */
function dayNumber(year: number, month: number, day: number): number {
  return Math.round(Date.UTC(year, month - 1, day) / 86_400_000);
}

/** Periods from `a` to `b`, both of the same kind of period: years, months or days. */
export function periodsBetween(a: string, b: string): number {
  const [from, to] = [a, b].map((text) => text.split('-').map(Number)) as [number[], number[]];
  if (from.length === 1) return to[0]! - from[0]!;
  if (from.length === 2) return (to[0]! - from[0]!) * 12 + to[1]! - from[1]!;
  return dayNumber(to[0]!, to[1]!, to[2]!) - dayNumber(from[0]!, from[1]!, from[2]!);
}
