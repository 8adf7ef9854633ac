import { mayBegin, type TermMatcher } from '../lexicon/index.js';
import { childOf, type Dictionary, tagOf } from './dictionary.js';
import type { Engine } from './engine.js';
import { createLattice, fillLattice, type Lattice, latticeWeights, type Overlay } from './lattice.js';
import type { NameJoiner } from './names/join-names.js';
import type { Recogniser } from './recognise.js';
import { kindOf, UNIT_KINDS } from './unit-kinds.js';
import { createViterbiSpace, viterbi } from './viterbi.js';

/** What a cut leaves behind; valid until the next cut. */
export interface CutBuffers {
  length: number;
  starts: Int32Array;
  /** Ids of listed words, 0 for others; below 0 for a name that a rule has joined, see `NAME_TAGS`. */
  words: Int32Array;
  kinds: Uint8Array;
  /** How many names rules have joined. */
  names: number;
  /** Parts of speech by token, where an engine gives them; otherwise empty. */
  tags: (string | null)[];
}

export interface CutterParts {
  readonly dictionary: Dictionary;
  readonly overlays: readonly Overlay[];
  readonly matcher: TermMatcher | null;
  /** Word id of entry 0 of each lexicon. */
  readonly firstIds: readonly number[];
  readonly recogniser: Recogniser | null;
  /** What joins the names in a finished cut, or `null`. */
  readonly names: NameJoiner | null;
  readonly hiddenMarkov: boolean;
  /** Whether words made of listed words count. */
  readonly compounds: boolean;
  /** What cuts the stretches in place of the lattice, or `null`. */
  readonly engine: Engine | null;
}

/** cppjieba cuts its input at these before it looks into the dictionary: space, tab, line feed, ， and 。 */
const isSeparator = (unit: number) => unit === 32 || unit === 9 || unit === 10 || unit === 0xff0c || unit === 0x3002;
const SEPARATOR = 255;
/** Buffers for longer texts are made for the call and given back after it. */
const KEPT_LENGTH = 1 << 16;
/** Native engines take memory by the hundreds of bytes a character. */
const ENGINE_PIECE = 1 << 15;

/**
 * A function that cuts texts into the buffers it returns. The layers, in order, from left to right over the text:
 * forced terms; stretches that a rule takes whole; between them, the lattice of dictionary words and the model for
 * unknown ones.
 */
export function createCutter(parts: CutterParts): (text: string) => CutBuffers {
  const { dictionary, overlays, matcher, firstIds, recogniser, names } = parts;
  const actions = new Uint8Array(65536);
  if (recogniser !== null) actions.set(recogniser.actions);
  for (let unit = 0; unit < 65536; unit++) if (actions[unit] === 0 && isSeparator(unit)) actions[unit] = SEPARATOR;
  const weights = latticeWeights(dictionary, parts.compounds);
  // By tag: whether its words are no numbers and no times.
  const named = Uint8Array.from([' ', ...dictionary.tagNames], (name, tag) => (tag > 0 && !/^[mt]/.test(name) ? 1 : 0));
  const space = createViterbiSpace();
  const marked = names !== null && !names.unmarked && parts.engine === null && !parts.hiddenMarkov;
  const unitKinds = marked ? names.unitKinds : UNIT_KINDS;
  let room = createRoom(1024);

  return (text) => {
    const { length } = text;
    let here = room;
    if (here.capacity < length) {
      here = createRoom(length > KEPT_LENGTH ? length : Math.min(KEPT_LENGTH, 2 * length));
      if (length <= KEPT_LENGTH) room = here;
    }
    const { units, out } = here;
    const astral = readUnits(text, here);
    out.length = 0;
    if (out.tags.length > 0) out.tags.length = 0;
    out.names = 0;
    const from = scan(here, length, astral);
    if (from < length) cutStretch(here, from, length, astral);
    out.starts[out.length] = length;
    if (names !== null) names.join(units, out, marked);
    return out;
  };

  // Long walks over a text are functions that end with it: V8 compiles them in the midst of the first one, before it knows
  // what comes behind, and would have to give that code up at the end of this and many another text.

  /** The units of a text and their codes; whether any is a surrogate. */
  function readUnits(text: string, { units, codes }: Room): boolean {
    const table = dictionary.codes;
    let surrogates = 0;
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i);
      units[i] = unit;
      codes[i] = table[unit]!;
      surrogates |= (unit & 0xf800) === 0xd800 ? 1 : 0;
    }
    return surrogates !== 0;
  }

  /** From left to right: finds what is fixed, and has the stretches between cut. Where the last one begins. */
  function scan(here: Room, length: number, astral: boolean): number {
    const { units, out } = here;
    let from = 0;
    let i = 0;
    while (i < length) {
      if (matcher !== null && mayBegin(matcher, units, i, length)) {
        const end = matcher.match(units, i, length);
        if (end > 0) {
          if (from < i) cutStretch(here, from, i, astral);
          push(out, i, firstIds[matcher.taken.lexicon]! + matcher.taken.entry, 0);
          from = end;
          i = end;
          continue;
        }
      }
      const action = actions[units[i]!]!;
      if (action === 0) {
        i++;
        continue;
      }
      if (action === SEPARATOR) {
        if (from < i) cutStretch(here, from, i, astral);
        push(out, i, here.codes[i]!, UNIT_KINDS[units[i]!]!);
        i++;
        from = i;
        continue;
      }
      const end = recogniser!.recognise(action, units, i, length, from);
      if (end > i) {
        if (recogniser!.han && belongsToWord(here, i, end, from, length)) {
          i = end;
          continue;
        }
        const { start, kind } = recogniser!;
        if (from < start) cutStretch(here, from, start, astral);
        push(out, start, end === start + 1 ? here.codes[start]! : 0, kind);
        from = end;
        i = end;
      } else i = recogniser!.past;
    }
    return from;
  }

  /**
   * Whether the Chinese numeral at `at` is a part of a listed word: of one of two characters that ends with its first
   * (统一 in 统一百货) or of one that goes on behind it (十二生肖), unless that word is a number or a time itself.
   */
  function belongsToWord(here: Room, at: number, end: number, from: number, length: number): boolean {
    const { cells } = dictionary;
    const { codes } = here;
    if (at > from) {
      const pair = childOf(cells, codes[at - 1]!, codes[at]!);
      if (pair > 0 && named[tagOf(cells, pair)] === 1) return true;
    }
    let node = codes[at]!;
    for (let i = at + 1; i < length; i++) {
      node = childOf(cells, node, codes[i]!);
      if (node === 0) return false;
      if (i >= end && named[tagOf(cells, node)] === 1) return true;
    }
    return false;
  }

  /** Cuts a stretch that holds no separator and nothing fixed. */
  function cutStretch(here: Room, from: number, to: number, astral: boolean): void {
    const { units, codes, out } = here;
    if (parts.engine !== null) {
      cutByEngine(parts.engine, here, from, to);
      return;
    }
    if (here.lattice.score.length <= to - from) here.lattice = createLattice(2 * (to - from));
    const { lattice } = here;
    fillLattice(dictionary, weights, overlays, units, codes, from, to, astral, lattice);
    const { next, word } = lattice;
    const { starts, words, kinds } = out;
    const { hiddenMarkov } = parts;
    let count = out.length;
    for (let i = from; i < to; ) {
      const end = next[i - from]!;
      if (hiddenMarkov && end < to && isSingle(units, i, end)) {
        let runEnd = end;
        while (runEnd < to && isSingle(units, runEnd, next[runEnd - from]!)) runEnd = next[runEnd - from]!;
        if (runEnd > end) {
          out.length = count;
          cutRun(here, i, runEnd);
          count = out.length;
          i = runEnd;
          continue;
        }
      }
      starts[count] = i;
      words[count] = word[i - from]!;
      const kind = unitKinds[units[i]!]!;
      kinds[count] = end === i + 1 || (kind & 127) === 0 ? kind : kindOf(units, i, end);
      count++;
      i = end;
    }
    out.length = count;
  }

  /**
   * Cuts a run of characters that the dictionary left alone: ASCII words and figures as cppjieba joins them, the rest
   * by the hidden Markov model.
   */
  function cutRun(here: Room, from: number, to: number): void {
    const { units } = here;
    let pending = from;
    let i = from;
    while (i < to) {
      if (units[i]! >= 0x80) {
        i++;
        continue;
      }
      if (pending < i) cutUnknown(here, pending, i);
      const start = i;
      const first = units[i++]!;
      if (isLetter(first)) while (i < to && (isLetter(units[i]!) || isDigit(units[i]!))) i++;
      else if (isDigit(first)) while (i < to && (isDigit(units[i]!) || units[i] === 0x2e)) i++;
      pushListed(here, start, i);
      pending = i;
    }
    if (pending < to) cutUnknown(here, pending, to);
  }

  function cutByEngine(engine: Engine, { units, out }: Room, from: number, to: number): void {
    let at = from;
    while (at < to) {
      let end = Math.min(to, at + ENGINE_PIECE);
      if (end < to && (units[end]! & 0xfc00) === 0xdc00) end--;
      let piece = '';
      for (let i = at; i < end; i++) piece += String.fromCharCode(units[i]!);
      for (const { text, pos } of engine.segment(piece)) {
        if (text.length === 0 || at + text.length > end) break;
        out.tags[out.length] = pos;
        push(out, at, 0, kindOf(units, at, at + text.length));
        at += text.length;
      }
      // What the engine lost is a token all the same.
      if (at < end) push(out, at, 0, kindOf(units, at, end));
      at = end;
    }
  }

  function cutUnknown(here: Room, from: number, to: number): void {
    const ends = viterbi(dictionary.hiddenMarkov, here.units, from, to, space);
    let start = from;
    for (let k = 0; k < ends; k++) {
      const end = space.positions[k]!;
      pushListed(here, start, end);
      start = end;
    }
  }

  /** A word that was not found in the lattice may be listed all the same: then it has an id. */
  function pushListed(here: Room, from: number, to: number): void {
    const { cells } = dictionary;
    let node = here.codes[from]!;
    for (let i = from + 1; i < to && node > 0; i++) node = childOf(cells, node, here.codes[i]!);
    push(here.out, from, to > from + 1 && tagOf(cells, node) === 0 ? 0 : node, kindOf(here.units, from, to));
  }
}

function push(out: CutBuffers, start: number, word: number, kind: number): void {
  const at = out.length++;
  out.starts[at] = start;
  out.words[at] = word;
  out.kinds[at] = kind;
}

function isSingle(units: Uint16Array, from: number, to: number): boolean {
  return to === from + 1 || (to === from + 2 && (units[from]! & 0xfc00) === 0xd800);
}

const isDigit = (unit: number) => unit >= 48 && unit <= 57;
const isLetter = (unit: number) => (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90);

interface Room {
  readonly capacity: number;
  readonly units: Uint16Array;
  readonly codes: Uint16Array;
  readonly out: CutBuffers;
  lattice: Lattice;
}

function createRoom(capacity: number): Room {
  return {
    capacity,
    units: new Uint16Array(capacity),
    codes: new Uint16Array(capacity),
    out: {
      length: 0,
      names: 0,
      starts: new Int32Array(capacity + 1),
      words: new Int32Array(capacity + 1),
      kinds: new Uint8Array(capacity + 1),
      tags: [],
    },
    lattice: createLattice(256),
  };
}
