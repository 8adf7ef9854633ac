const LONGEST_ITEM = 24;

/** How many items A、B、C(和D)(等) stand right before `at`; `open` where 等 says there are more. */
export function itemsBefore(folded: string, at: number, wanted: number): { count: number; open: boolean } | null {
  let end = at;
  let open = false;
  if (folded[end - 1] === '等') {
    open = true;
    end--;
  } else if (folded[end - 1] === '这') end--;
  let count = 1;
  let conjunctions = 0;
  let itemStart = end;
  let depth = 0;
  const limit = Math.max(0, end - 400);
  let i = end - 1;
  for (; i >= limit; i--) {
    const c = folded[i]!;
    if ('”’」』）)》'.includes(c)) {
      depth++;
      // “A”“B”: neighbouring quotations are items of their own.
      if (depth === 1 && i + 1 < end && '“‘「『'.includes(folded[i + 1] ?? '')) {
        count++;
        itemStart = i + 1;
      }
      continue;
    }
    if ('“‘「『（(《'.includes(c)) {
      if (depth === 0) break;
      depth--;
      continue;
    }
    if (depth > 0) {
      if (c === '\n') return null;
      continue;
    }
    if (c === '、') {
      // 打牢A和B两个X、突出C和D两个Y: two conjuncts are complete.
      if (wanted === 2 && conjunctions === 1 && count === 1) break;
      if (itemStart - i > LONGEST_ITEM || itemStart - i < 2) return null;
      count++;
      itemStart = i;
    } else if ((c === '和' || c === '与' || c === '及') && count === 1 && conjunctions === 0 && end - i > 1) {
      conjunctions = 1;
    } else if (/[，。；：！？,;:!?\n]/.test(c)) break;
  }
  if (count === 1) {
    // “水清、岸绿、景美”三张清单: the items stand inside one quotation.
    if ('”’」』'.includes(folded[end - 1] ?? '')) {
      const inner = folded.slice(Math.max(0, end - 120), end - 1);
      const open2 = Math.max(inner.lastIndexOf('“'), inner.lastIndexOf('‘'), inner.lastIndexOf('「'));
      if (open2 >= 0) {
        const items = inner.slice(open2 + 1).split(/[、+]/).length;
        if (items > 1) return { count: items, open };
      }
    }
    if (conjunctions === 1) return { count: 2, open: false };
    return open && end - i > 2 ? { count: 1, open } : null;
  }
  return { count: count + conjunctions, open };
}

/** How many items （A、B、C）, ：A、B、C。 or 是：A、B、C。 stand right behind `at`, 0 where none do. */
export function itemsBehind(folded: string, at: number): number {
  if (folded.startsWith('是：', at)) return itemsBehind(folded, at + 1);
  const first = folded[at];
  if (first !== '（' && first !== '(' && first !== '：' && first !== ':') return 0;
  const close = first === '（' ? '）' : first === '(' ? ')' : '。';
  let count = 1;
  let last = at;
  for (let i = at + 1; i < folded.length && i < at + 200; i++) {
    const c = folded[i]!;
    if (c === '\n') return 0;
    if (c === close || c === '。' || c === '；') return i - last > 1 && count > 1 ? count : 0;
    if (c === '、') {
      if (i - last < 2 || i - last > LONGEST_ITEM) return 0;
      count++;
      last = i;
    } else if (c === '和' && count > 1 && /^[^、，。；）)]{1,24}[，。；）)]/.test(folded.slice(i + 1, i + 26))) {
      count++;
    } else if (c === '，') return 0;
  }
  return 0;
}
