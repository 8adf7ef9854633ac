import { KIND_CODE } from '../unit-kinds.js';
import { CUE, nameCues } from './cues.js';
import {
  consistsOf,
  cuesOf,
  endsWithTitle,
  holds,
  isFree,
  isUnit,
  joinOf,
  kindOf,
  posOf,
  type Sequence,
  sizeOf,
  textOf,
} from './sequence.js';

/** Ranks of the administrative levels, by the character that closes a name; 道 of 街道, 木 of 苏木. */
const LEVELS: Readonly<Record<number, readonly string[]>> = {
  5: ['省'],
  4: ['市', '州', '盟'],
  3: ['县', '区', '旗'],
  2: ['镇', '乡', '道', '木'],
  1: ['村', '寨', '屯'],
};
const LEVEL_OF_UNIT = /* @__PURE__ */ levelsByUnit();

function levelsByUnit(): Uint8Array {
  const table = new Uint8Array(65536);
  for (const [level, units] of Object.entries(LEVELS))
    for (const unit of units) table[unit.charCodeAt(0)] = Number(level);
  return table;
}

/**
 * The first token of the place name that ends with token `k` (镇, 县, 街道 …), or `k` where there is none. Its stem is
 *
 *     东坡 | 镇            a place that the dictionary lists, or for villages and towns another name
 *     云山县 | 红旗 | 村    any word but a general one (贫困, 示范), right behind a place of a higher level
 *     在 | 碧 口 | 镇      two or three characters that no word joins, none of them a function word or a common verb;
 *                         for the levels above 镇 only where they transliterate: those of China are listed
 */
export function readPlace(sequence: Sequence, k: number): number {
  const stem = k - 1;
  if (k === 0 || !isFree(sequence, stem) || !isFree(sequence, k)) return k;
  const { starts, units } = sequence;
  const community = sizeOf(sequence, k) === 2 && units[starts[k]!] === 0x793e; // 社区
  const level = community ? 1 : LEVEL_OF_UNIT[units[starts[k + 1]! - 1]!]!;
  // Places whose names are made of common nouns: none without a place before them.
  const soft = community || isUnit(sequence, k, '寨') || isUnit(sequence, k, '屯');
  if (sizeOf(sequence, stem) > 1) {
    return isStem(sequence, stem, level, soft) && !isFollowedByLevel(sequence, k) ? withPrefix(sequence, stem) : k;
  }
  let from = k;
  while (from > 0 && k - from < 4 && isLoose(sequence, from - 1)) from--;
  if (k - from < 2 || k - from > 3 || !isEdge(sequence, from - 1)) return k;
  if (isGeneral(sequence, from, k) || isFollowedByLevel(sequence, k)) return k;
  if (soft) return isAbove(sequence, from - 1, level) ? from : k;
  for (let i = from; i < k && level > 2; i++) if (!consistsOf(sequence, i, CUE.transliteration)) return k;
  return from;
}

/** 乡 in 县乡村: a level behind a level is no name. A count behind it is of a kind of place: 精品村70个. */
function isFollowedByLevel(sequence: Sequence, k: number): boolean {
  const next = k + 1;
  if (next >= sequence.length) return false;
  // 县 in 县域 is no level either.
  if (cuesOf(sequence, next, CUE.place) !== 0 || isUnit(sequence, next, '域')) return true;
  return (
    kindOf(sequence, next) === KIND_CODE.number &&
    next + 1 < sequence.length &&
    /^[个家]$/.test(textOf(sequence, next + 1))
  );
}

function isStem(sequence: Sequence, stem: number, level: number, soft: boolean): boolean {
  const size = sizeOf(sequence, stem);
  const pos = posOf(sequence, stem);
  const last = sequence.units[sequence.starts[stem + 1]! - 1]!;
  if (pos === 'ns') {
    // 北京市区, 武陵山区, 宁海城区: 市区, 山区 and 城区 are words.
    if (size > 4 || (size > 2 && LEVEL_OF_UNIT[last]! > 0) || last === 0x5c71 || last === 0x57ce) return false;
  } else if (size > 3 || level > 2 || last === 0x65cf)
    return false; // 佤族村
  else if (isAbove(sequence, stem - 1, level)) {
    if (!'nvabti'.includes(pos.charAt(0))) return false;
  } else if (soft || !(pos.startsWith('nr') || pos === 'nz')) return false;
  return isEdge(sequence, stem - 1) && !isGeneral(sequence, stem, stem + 1);
}

/** 小 | 庙子 | 村: a character alone such as 小, 东 before the stem belongs to it. */
function withPrefix(sequence: Sequence, stem: number): number {
  if (stem === 0 || sizeOf(sequence, stem - 1) !== 1 || !isFree(sequence, stem - 1)) return stem;
  return PREFIXES.includes(textOf(sequence, stem - 1)) && isEdge(sequence, stem - 2) ? stem - 1 : stem;
}
const PREFIXES = '大小上下前后东西南北';

function isGeneral(sequence: Sequence, from: number, to: number): boolean {
  let text = '';
  for (let k = from; k < to; k++) text += textOf(sequence, k);
  return ((nameCues().forms.get(text) ?? 0) & CUE.generic) !== 0;
}

/** A character alone that may be a part of a stem. */
function isLoose(sequence: Sequence, k: number): boolean {
  return isFree(sequence, k) && sizeOf(sequence, k) === 1 && !holds(sequence, k, CUE.function | CUE.verb);
}

/** Whether token `k` is a place of a higher level than `level`. */
function isAbove(sequence: Sequence, k: number, level: number): boolean {
  if (k < 0 || kindOf(sequence, k) !== 0) return false;
  const end = sequence.starts[k + 1]!;
  if (LEVEL_OF_UNIT[sequence.units[end - 1]!]! <= level || posOf(sequence, k) !== 'ns') return false;
  return joinOf(sequence, k) !== null || (sizeOf(sequence, k) > 2 && sequence.units[end - 2] !== 0x57ce); // 城市
}

/** Whether a name may begin behind token `k`: at an edge, behind a place, a function word, or a word that is no title. */
function isEdge(sequence: Sequence, k: number): boolean {
  if (k < 0 || kindOf(sequence, k) === KIND_CODE.punctuation || kindOf(sequence, k) === KIND_CODE.space) return true;
  if (kindOf(sequence, k) !== 0) return false;
  if (joinOf(sequence, k) !== null) return true;
  if (sizeOf(sequence, k) === 1)
    return holds(sequence, k, CUE.function | CUE.verb) || PREFIXES.includes(textOf(sequence, k));
  return !endsWithTitle(sequence, k) && /^(ns|[vpfcntd])/.test(posOf(sequence, k));
}
