import { pairHash } from '../../lexicon/index.js';
import type { CutBuffers } from '../cutter.js';
import type { Rule } from '../rules.js';
import { UNIT_KINDS } from '../unit-kinds.js';
import { CUE, nameCues } from './cues.js';
import { readOrganisation } from './read-organisation.js';
import { readPerson } from './read-person.js';
import { readPlace } from './read-place.js';
import { readTransliteration } from './read-transliteration.js';
import { cuesOf, type Join, type Sequence } from './sequence.js';

/** Finds the names in a finished cut. */
export interface NameJoiner {
  /** `UNIT_KINDS`, with a mark on the units that a token may begin with which gives away a name. */
  readonly unitKinds: Uint8Array;
  /** Whether every token has to be looked at, so that marks are of no use: heads of organisations end a word. */
  readonly unmarked: boolean;
  /** Joins the tokens that make up a name, in place. `marked`: the kinds of the cut were taken from `unitKinds`. */
  join(units: Uint16Array, out: CutBuffers, marked: boolean): void;
}

/** What the joiner knows of the words of a cut. */
export interface NamedWords {
  /** Word id of the first entry of a lexicon. */
  readonly firstEntry: number;
  /** Part of speech of a word of the dictionary, or the empty string. */
  posOfWord(id: number): string;
}

/** Parts of speech of names, in jieba's tag set; `-1 - index` stands in `CutBuffers.words` for a name that was found. */
export const NAME_TAGS: readonly Join['pos'][] = ['nr', 'ns', 'nt'];

const MARK = 128;
const SURNAME = CUE.surname | CUE.wordSurname;

/**
 * What finds names in a finished cut, or `null` where no rule for names is on: persons, places and organisations that
 * no list has, by what stands in them and beside them. One pass from left to right. Hot: the cut has marked the tokens
 * that may give away a name while it looked up their kinds, so that the others cost the look at one byte.
 */
export function createNameJoiner(rules: ReadonlySet<Rule>, known: NamedWords): NameJoiner | null {
  const [people, places, organisations] = [rules.has('people'), rules.has('places'), rules.has('organisations')];
  if (!people && !places && !organisations) return null;
  const wanted = (people ? SURNAME | CUE.dot : 0) | (places ? CUE.place : 0) | (organisations ? CUE.organisation : 0);
  const { units: unitCues, forms, pairs } = nameCues();
  const unitKinds = new Uint8Array(UNIT_KINDS);
  for (let unit = 0; unit < 65536; unit++) if ((unitCues[unit]! & wanted) !== 0) unitKinds[unit]! |= MARK;
  for (const [form, cues] of forms) if ((cues & wanted) !== 0) unitKinds[form.charCodeAt(0)]! |= MARK;
  const heads = new Uint8Array(65536);
  for (let unit = 0; unit < 65536; unit++) if ((unitCues[unit]! & CUE.organisation) !== 0) heads[unit] = 1;
  for (const [form, cues] of forms) if ((cues & CUE.organisation) !== 0) heads[form.charCodeAt(form.length - 1)] = 1;
  const joins: Join[] = [];

  return {
    unitKinds,
    unmarked: organisations,
    join(units, out, marked) {
      const { starts, kinds, length } = out;
      if (!marked) {
        for (let k = 0; k < length; k++) {
          if (unitKinds[units[starts[k]!]!]! >= MARK) kinds[k]! |= MARK;
          else if (organisations && heads[units[starts[k + 1]! - 1]!] === 1) kinds[k]! |= MARK;
        }
      }
      let sequence: Sequence | null = null;
      joins.length = 0;
      for (let k = 0; k < length; k++) {
        if (kinds[k]! < MARK) continue;
        kinds[k]! -= MARK;
        const end = starts[k + 1]!;
        const last = units[end - 1]!;
        let cues = end === starts[k]! + 1 ? unitCues[last]! : pairs[pairHash(units[end - 2]!, last)]!;
        if (organisations && heads[last] === 1) cues |= CUE.organisation;
        if ((cues & wanted) === 0) continue;
        sequence ??= { units, starts, kinds, words: out.words, tags: out.tags, length, known, joins };
        k = readAt(sequence, k, cues & wanted) - 1;
      }
      if (joins.length > 0) compact(out, joins);
    },
  };

  /** Looks for the names that token `k` gives away; the token to go on with. */
  function readAt(sequence: Sequence, k: number, likely: number): number {
    const cues = cuesOf(sequence, k, likely) | (likely & CUE.organisation);
    if ((cues & CUE.dot) !== 0) {
      const found = readTransliteration(sequence, k);
      if (found !== null) return push(found.from, found.to, 'nr');
    }
    if ((cues & SURNAME) !== 0) {
      const to = readPerson(sequence, k, (cues & CUE.wordSurname) !== 0);
      if (to > k) return push(k, to, 'nr');
    }
    if ((cues & CUE.place) !== 0) {
      const from = readPlace(sequence, k);
      if (from < k) return push(from, k + 1, 'ns');
    }
    if ((cues & CUE.organisation) !== 0) {
      const from = readOrganisation(sequence, k);
      if (from < k) return push(from, k + 1, 'nt');
    }
    return k + 1;
  }

  function push(from: number, to: number, pos: Join['pos']): number {
    while (joins.length > 0 && joins.at(-1)!.to > from) joins.pop();
    joins.push({ from, to, pos });
    return to;
  }
}

/** Makes one token of each stretch, with the code of its part of speech in place of a word. */
function compact(out: CutBuffers, joins: readonly Join[]): void {
  const { starts, words, kinds, tags, length } = out;
  const tagged = tags.length > 0;
  let at = joins[0]!.from;
  let k = at;
  for (const { from, to, pos } of joins) {
    for (; k < from; k++, at++) {
      starts[at] = starts[k]!;
      words[at] = words[k]!;
      kinds[at] = kinds[k]!;
      if (tagged) tags[at] = tags[k]!;
    }
    starts[at] = starts[k]!;
    words[at] = -1 - NAME_TAGS.indexOf(pos);
    kinds[at] = 0;
    k = to;
    at++;
  }
  starts.copyWithin(at, k, length + 1);
  words.copyWithin(at, k, length);
  kinds.copyWithin(at, k, length);
  if (tagged) tags.copyWithin(at, k, length);
  out.length = at + length - k;
  out.names = joins.length;
}
