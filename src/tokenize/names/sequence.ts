import { pairHash } from '../../lexicon/index.js';
import { CUE, nameCues } from './cues.js';
import type { NamedWords } from './join-names.js';

/** What the rules for names ask of the tokens of a cut, which they may join. */
export interface Sequence {
  units: Uint16Array;
  starts: Int32Array;
  words: Int32Array;
  kinds: Uint8Array;
  /** Parts of speech by token, where an engine gives them. */
  tags: readonly (string | null)[];
  length: number;
  readonly known: NamedWords;
  /** Joined stretches so far, in order of their places. */
  readonly joins: Join[];
}

/** Tokens `from` to `to` (exclusive) are one name with this part of speech. */
export interface Join {
  readonly from: number;
  readonly to: number;
  readonly pos: 'nr' | 'ns' | 'nt';
}

/** Length of token `k` in units. */
export function sizeOf({ starts }: Sequence, k: number): number {
  return starts[k + 1]! - starts[k]!;
}

/** Token `k` as a string. */
export function textOf({ units, starts }: Sequence, k: number): string {
  let text = '';
  for (let i = starts[k]!; i < starts[k + 1]!; i++) text += String.fromCharCode(units[i]!);
  return text;
}

/** Code of the kind of token `k`, whether it is marked or not. */
export function kindOf({ kinds }: Sequence, k: number): number {
  return kinds[k]! & 127;
}

/** Whether token `k` is this one character. */
export function isUnit({ units, starts }: Sequence, k: number, character: string): boolean {
  return starts[k + 1]! - starts[k]! === 1 && units[starts[k]!] === character.charCodeAt(0);
}

/** Those of the bits `wanted` that token `k` has in the lists of cues. */
export function cuesOf(sequence: Sequence, k: number, wanted: number): number {
  const { units, forms } = nameCues();
  if (sizeOf(sequence, k) === 1) return units[sequence.units[sequence.starts[k]!]!]! & wanted;
  return (endingOf(sequence, k) & wanted) === 0 ? 0 : (forms.get(textOf(sequence, k)) ?? 0) & wanted;
}

/** The bits of the forms that token `k`, of two units at least, may end with. */
function endingOf({ units, starts }: Sequence, k: number): number {
  const end = starts[k + 1]!;
  return nameCues().pairs[pairHash(units[end - 2]!, units[end - 1]!)]!;
}

/** Whether token `k` is a title or ends with one: 市长, 副市长, 县委书记. */
export function endsWithTitle(sequence: Sequence, k: number): boolean {
  if (sizeOf(sequence, k) < 2 || (endingOf(sequence, k) & CUE.title) === 0) return false;
  const { forms } = nameCues();
  const text = textOf(sequence, k);
  for (let size = 2; size <= 3 && size <= text.length; size++) {
    if (((forms.get(text.slice(-size)) ?? 0) & CUE.title) !== 0) return true;
  }
  return false;
}

/** Whether token `k` is a word that no lexicon has forced: only such tokens are joined. */
export function isFree(sequence: Sequence, k: number): boolean {
  return kindOf(sequence, k) === 0 && sequence.words[k]! < sequence.known.firstEntry;
}

/** The name that token `k` is a part of, or `null`. */
export function joinOf({ joins }: Sequence, k: number): Join | null {
  let i = joins.length - 1;
  while (i >= 0 && joins[i]!.from > k) i--;
  return i >= 0 && k < joins[i]!.to ? joins[i]! : null;
}

/** Part of speech of token `k`, or the empty string. */
export function posOf(sequence: Sequence, k: number): string {
  const join = joinOf(sequence, k);
  if (join !== null) return join.pos;
  const { words, tags, known } = sequence;
  const word = words[k]!;
  return word <= 0 || word >= known.firstEntry ? (tags[k] ?? '') : known.posOfWord(word);
}

/** Whether all units of token `k` have this bit. */
export function consistsOf(sequence: Sequence, k: number, bit: number): boolean {
  const { units } = nameCues();
  for (let i = sequence.starts[k]!; i < sequence.starts[k + 1]!; i++) {
    if ((units[sequence.units[i]!]! & bit) === 0) return false;
  }
  return true;
}

/** Whether a unit of token `k` has this bit. */
export function holds(sequence: Sequence, k: number, bit: number): boolean {
  const { units } = nameCues();
  for (let i = sequence.starts[k]!; i < sequence.starts[k + 1]!; i++) {
    if ((units[sequence.units[i]!]! & bit) !== 0) return true;
  }
  return false;
}
