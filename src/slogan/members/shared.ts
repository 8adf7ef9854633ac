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
