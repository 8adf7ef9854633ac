import { CUE, nameCues } from './cues.js';
import { cuesOf, isFree, joinOf, posOf, type Sequence, sizeOf, textOf } from './sequence.js';

/** No name has more words between its place and its head. */
const MOST_PARTS = 8;

/**
 * The first token of the organisation that ends with token `k` (公司, 委员会, 局 …), or `k` where there is none: a place,
 * nouns, and the head. 云山县 | 水务 | 局; 云山 | 天河 | 建设 | 有限 | 公司. Without a place no border is known.
 */
export function readOrganisation(sequence: Sequence, k: number): number {
  if (!isFree(sequence, k) || !isHead(sequence, k)) return k;
  let from = k;
  // 水务局 has a part of its own in it, 局 needs one before it.
  let generic = cuesOf(sequence, k, CUE.organisation) !== 0;
  let parts = generic ? 0 : 1;
  while (from > 0 && parts <= MOST_PARTS) {
    const before = from - 1;
    if (isPlace(sequence, before)) {
      if (parts === 0 || generic) return k;
      while (from > 0 && isPlace(sequence, from - 1)) from--;
      return from;
    }
    // 集团 | 有限 | 公司: what was found up to 集团 goes on.
    const found = joinOf(sequence, before);
    if (found?.pos === 'nt') return found.from;
    const joint = jointOf(sequence, before);
    if (joint > 0) {
      from -= joint;
      generic = false;
    } else if (isPartOfName(sequence, before)) {
      generic &&= cuesOf(sequence, before, CUE.generic) !== 0;
      from--;
    } else return k;
    parts++;
  }
  return k;
}

/** A head alone, or a word that ends with one: 水务局 and not 布局, 职业学院 and not 上市公司. */
function isHead(sequence: Sequence, k: number): boolean {
  if (cuesOf(sequence, k, CUE.organisation) !== 0) return true;
  const text = textOf(sequence, k);
  if (text.length < 3 || cuesOf(sequence, k, CUE.generic) !== 0) return false;
  const { units, forms } = nameCues();
  if ((units[text.charCodeAt(text.length - 1)]! & CUE.organisation) !== 0) return true;
  return text.length > 3 && ((forms.get(text.slice(-2)) ?? 0) & CUE.organisation) !== 0;
}

function isPlace(sequence: Sequence, k: number): boolean {
  if (cuesOf(sequence, k, CUE.generic) !== 0) return false;
  return (
    isFree(sequence, k) && posOf(sequence, k) === 'ns' && (sizeOf(sequence, k) > 1 || joinOf(sequence, k) !== null)
  );
}

function isPartOfName(sequence: Sequence, k: number): boolean {
  if (!isFree(sequence, k)) return false;
  if (cuesOf(sequence, k, CUE.part) !== 0) return true;
  const pos = posOf(sequence, k);
  if (sizeOf(sequence, k) === 1) return false;
  return /^(n|j|b|vn|an)/.test(pos) && pos !== 'nr';
}

/** 发展 和 改革: how many tokens that end with `k` make up a listed phrase with 和, or 0. */
function jointOf(sequence: Sequence, k: number): number {
  let phrase = '';
  for (let n = 1; n <= 6 && k - n + 1 >= 0 && isFree(sequence, k - n + 1); n++) {
    phrase = textOf(sequence, k - n + 1) + phrase;
    if (n >= 3 && phrase.includes('和') && ((nameCues().forms.get(phrase) ?? 0) & CUE.part) !== 0) return n;
  }
  return 0;
}
