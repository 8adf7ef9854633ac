import type { Quotation } from './quotation.js';

/**
 * Pairing of the marks of one kind within one paragraph.
 *
 * Positions rise; `opens[i]` says whether mark i is an opening one. The result lists pairs as indices into the marks,
 * `-1` where the partner is lost. Every mark is in exactly one pair.
 *
 *     “ “ ” ”     nested: 0–3, 1–2
 *     ” “         reversed: 0–1, unless nothing but a separator stands between them
 *     ” “ ” “     reversed: 0–1, 2–3
 *     “ “         the second is a wrong closing mark: 0–1
 *     “ ”  ”      0–1, and 2 has lost its opening mark
 */
export interface MarkPairing {
  readonly open: number;
  readonly close: number;
  readonly repaired: Quotation['repaired'];
}

// What may stand between two neighbouring quotations, but is no quotation itself.
const SEPARATOR = /^[\s、，,；;和与及或·]{0,4}$/;
const SENTENCE_END = /[。！？；\n]/;
const LONGEST_REPAIR = 60;

/** Pairs the marks of one kind; see {@link MarkPairing}. Linear in the number of marks and the length they span. */
export function pairMarks(
  text: string,
  positions: readonly number[],
  opens: readonly boolean[],
  reversible: boolean,
): MarkPairing[] {
  const count = positions.length;
  const partner = new Int32Array(count).fill(-1);
  const repaired = new Uint8Array(count);
  // A repaired pair must hold something that can be quoted.
  const quotable = (a: number, b: number): boolean => {
    const from = positions[a]! + 1;
    const to = positions[b]!;
    if (to - from < 1 || to - from > LONGEST_REPAIR) return false;
    const inner = text.slice(from, to);
    return !SEPARATOR.test(inner) && !SENTENCE_END.test(inner);
  };
  const link = (a: number, b: number, repair: 0 | 1): void => {
    partner[a] = b;
    partner[b] = a;
    repaired[a] = repair;
  };

  // 1. Runs ” “ ” “ … that begin with an unmatched closing mark and end with an opening one are reversed.
  if (reversible) {
    let depth = 0;
    for (let i = 0; i < count; i++) {
      if (opens[i]) {
        depth++;
        continue;
      }
      if (depth > 0) {
        depth--;
        continue;
      }
      let end = i;
      while (end + 1 < count && opens[end + 1] !== opens[end]) end++;
      const even = (end - i) % 2 === 1;
      if (!even) {
        i = end;
        continue;
      }
      for (let k = i; k < end; k += 2) if (quotable(k, k + 1)) link(k, k + 1, 1);
      i = end;
    }
  }

  // 2. Ordinary nesting among what is left.
  const stack: number[] = [];
  for (let i = 0; i < count; i++) {
    if (partner[i] !== -1) continue;
    if (opens[i]) stack.push(i);
    else if (stack.length > 0) link(stack.pop()!, i, 0);
  }

  // 3. Two neighbouring opening (or closing) marks left over: the second (first) was typed the wrong way round.
  if (reversible) {
    for (let i = 0; i + 1 < count; i++) {
      if (partner[i] !== -1 || partner[i + 1] !== -1 || opens[i] !== opens[i + 1] || !quotable(i, i + 1)) continue;
      link(i, i + 1, 1);
    }
  }

  const pairs: MarkPairing[] = [];
  for (let i = 0; i < count; i++) {
    const other = partner[i]!;
    if (other > i) pairs.push({ open: i, close: other, repaired: repaired[i] === 1 ? 'reversed' : null });
    else if (other === -1) {
      if (opens[i]) pairs.push({ open: i, close: -1, repaired: 'missing-close' });
      else pairs.push({ open: -1, close: i, repaired: 'missing-open' });
    }
  }
  return pairs;
}
