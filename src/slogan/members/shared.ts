/**
 * How many leading units all of `items` have in common.
 */
export function commonPrefix(items: readonly string[]): number {
  const [first = ''] = items;
  let length = first.length;
  for (const item of items) {
    let i = 0;
    while (i < length && item[i] === first[i]) i++;
    length = i;
  }
  return length;
}

/** How many final units all of `items` have in common. */
export function commonSuffix(items: readonly string[]): number {
  const [first = ''] = items;
  let length = first.length;
  for (const item of items) {
    let i = 0;
    while (i < length && item.length > i && item[item.length - 1 - i] === first[first.length - 1 - i]) i++;
    length = i;
  }
  return length;
}

/** How long the other items of a list are. */
export interface Lengths {
  readonly each: readonly number[];
  /** The length that most of them have, and at least two; 0 where there is none. */
  readonly usual: number;
  /** The usual length, else the mean. */
  readonly mean: number;
  /** Whether there are two or more, all of one length. */
  readonly equal: boolean;
}

export function lengthsOf(items: readonly string[]): Lengths {
  const each = items.map((item) => item.length);
  const usual = usualLength(each);
  return {
    each,
    usual,
    mean: usual || each.reduce((sum, l) => sum + l, 0) / Math.max(1, each.length),
    equal: each.length > 1 && each.every((l) => l === each[0]),
  };
}

function usualLength(lengths: readonly number[]): number {
  let best = 0;
  let most = 1;
  for (const length of new Set(lengths)) {
    const many = lengths.filter((l) => l === length).length;
    if (many > most) [best, most] = [length, many];
  }
  return most * 2 > lengths.length ? best : 0;
}

/** Whether items look like members of one list: a common edge, or much the same length. */
export function areParallel(items: readonly string[]): boolean {
  if (commonPrefix(items) > 0 || commonSuffix(items) > 0) return true;
  let min = Number.POSITIVE_INFINITY;
  let max = 0;
  for (const item of items) {
    min = Math.min(min, item.length);
    max = Math.max(max, item.length);
  }
  return max <= 20 && max <= min * 1.8;
}

/** Whether items are built alike beyond doubt: a common edge, or lengths that differ by one at most. */
export function areAlike(items: readonly string[]): boolean {
  const lengths = items.map((t) => t.length);
  return commonPrefix(items) > 0 || commonSuffix(items) > 0 || Math.max(...lengths) - Math.min(...lengths) < 2;
}
