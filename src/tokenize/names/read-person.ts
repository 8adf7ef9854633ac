import { KIND_CODE } from '../unit-kinds.js';
import { CUE, nameCues } from './cues.js';
import {
  consistsOf,
  cuesOf,
  endsWithTitle,
  holds,
  isFree,
  isUnit,
  kindOf,
  posOf,
  type Sequence,
  sizeOf,
} from './sequence.js';

/** What stands beside a name that may be one. */
type Side = 'title' | 'saying' | 'list' | 'follower' | 'edge' | 'other';

/**
 * The end of the person's name that begins with token `k`, or `k` where none does. A surname of the list, alone in the
 * cut, and one or two characters after it are a name where their surroundings say so:
 *
 *     市长 | 王 小 明 | 表示       a title or the person's calling before it
 *     ，   | 王 小 明 | 说         a verb of saying after it, or a form of address (同志)
 *     王小明 、 | 李 强 | 等       in a list that begins with a name
 *
 * A surname that is a common word as well (于, 和, 高) needs both sides.
 */
export function readPerson(sequence: Sequence, k: number, common: boolean): number {
  const first = k + 1;
  // 5张, 三项: a measure word.
  if (k > 0 && kindOf(sequence, k - 1) === KIND_CODE.number) return k;
  if (first >= sequence.length || !isFree(sequence, k) || !isFree(sequence, first)) return k;
  if (sizeOf(sequence, first) > 2 || (cuesOf(sequence, first, CUE.function) !== 0 && !isSome(sequence, first)))
    return k;
  const left = leftOf(sequence, k);
  if (common && left === 'other') return k;
  // Characters that no word joins, or a word that the dictionary has as a name: what a given name looks like.
  const loose = sizeOf(sequence, first) === 1 || posOf(sequence, first).startsWith('nr');
  if (!loose && (common || left === 'other') && !isSome(sequence, first)) return k;
  // Two characters of given name before one.
  for (const size of [2, 1]) {
    const to = givenEnd(sequence, k, size);
    if (to > k && isName(sequence, k, to, size, common, loose, left, rightOf(sequence, to))) return to;
  }
  return k;
}

/** The token after a given name of `size` characters behind token `k`, or 0. */
function givenEnd(sequence: Sequence, k: number, size: number): number {
  const end = sequence.starts[k + 1]! + size;
  let to = k + 1;
  while (to < sequence.length && sequence.starts[to]! < end) {
    if (!isFree(sequence, to)) return 0;
    if (!isSome(sequence, to)) {
      if (holds(sequence, to, CUE.function)) return 0;
      if (sizeOf(sequence, to) > 1) {
        if (cuesOf(sequence, to, CUE.title | CUE.address | CUE.saying) !== 0) return 0;
        if (/^[rcpudfmqy]/.test(posOf(sequence, to))) return 0;
      }
    }
    to++;
  }
  return sequence.starts[to] === end && to > k + 1 ? to : 0;
}

function isName(
  sequence: Sequence,
  k: number,
  to: number,
  size: number,
  common: boolean,
  loose: boolean,
  left: Side,
  right: Side,
): boolean {
  if (isSome(sequence, k + 1)) return !common || left === 'title';
  if (common) {
    if (!loose) return false;
    if (size === 1) return left === 'title' && right === 'saying';
    if (left === 'title') return right !== 'other';
    if (left === 'list') return right !== 'other' && right !== 'follower';
    return left === 'edge' && (right === 'title' || right === 'saying');
  }
  if (size === 1) {
    if (left === 'title' || left === 'list') return right !== 'other' && right !== 'follower';
    return left === 'edge' && right === 'saying';
  }
  if (left === 'title') return right !== 'other' || !goesOn(sequence, k, to);
  if (left === 'list') return right !== 'other';
  return right === 'saying' ? loose || left === 'edge' : right === 'title' && loose;
}

/** Whether the name may be longer: a character alone follows, or more of what transliterations are made of. */
function goesOn(sequence: Sequence, k: number, to: number): boolean {
  if (cuesOf(sequence, to, CUE.dot) !== 0 || sizeOf(sequence, to) === 1) return true;
  for (let i = k; i <= to; i++) if (!consistsOf(sequence, i, CUE.transliteration)) return false;
  return true;
}

/** What stands before token `k`: a title, a list of names, the edge of a clause, or something else. */
function leftOf(sequence: Sequence, k: number): Side {
  if (k === 0) return 'edge';
  let before = k - 1;
  const kind = kindOf(sequence, before);
  if (kind === 0) return endsWithTitle(sequence, before) ? 'title' : 'other';
  const space = kind === KIND_CODE.space;
  if (space) {
    if (before === 0) return 'edge';
    before--;
    if (kindOf(sequence, before) === 0 && endsWithTitle(sequence, before)) return 'title';
  } else if (kind !== KIND_CODE.punctuation || cuesOf(sequence, before, CUE.dot) !== 0) return 'other';
  const comma = isUnit(sequence, before, '、');
  const last = sequence.joins.at(-1);
  if (last?.pos === 'nr' && (comma || space) && last.to === (comma ? before : before + 1)) return 'list';
  return comma && before > 0 && isListedName(sequence, before - 1) ? 'list' : 'edge';
}

/** Whether token `k` is a name that the dictionary lists, of three characters: 李建国 and not 老同志. */
function isListedName(sequence: Sequence, k: number): boolean {
  if (sizeOf(sequence, k) !== 3 || !posOf(sequence, k).startsWith('nr')) return false;
  return (nameCues().units[sequence.units[sequence.starts[k]!]!]! & CUE.surname) !== 0;
}

function rightOf(sequence: Sequence, k: number): Side {
  if (k >= sequence.length) return 'edge';
  const kind = kindOf(sequence, k);
  if (cuesOf(sequence, k, CUE.dot) !== 0) return 'other';
  if (kind === KIND_CODE.punctuation || kind === KIND_CODE.space) return 'edge';
  if (kind !== 0) return 'other';
  if (cuesOf(sequence, k, CUE.saying) !== 0) return 'saying';
  if (cuesOf(sequence, k, CUE.address) !== 0 || endsWithTitle(sequence, k)) return 'title';
  return cuesOf(sequence, k, CUE.follower) !== 0 ? 'follower' : 'other';
}

/** 某, 某某, 某甲: somebody whose name is kept back. */
function isSome({ units, starts }: Sequence, k: number): boolean {
  return units[starts[k]!] === 0x67d0;
}
