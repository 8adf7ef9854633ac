import { foldUnit } from '../text/index.js';
import { pairHash, tripleHash } from './lexicon.js';
import { type CompiledPattern, firstClasses, inClass } from './pattern.js';

let foldedPairs: readonly (readonly [variant: number, folded: number])[] | undefined;

/** All units that fold to another one, found once. */
function foldings(): readonly (readonly [variant: number, folded: number])[] {
  if (foldedPairs === undefined) {
    const pairs: [number, number][] = [];
    for (let unit = 0; unit < 65536; unit++) {
      const folded = foldUnit(unit);
      if (folded !== unit) pairs.push([unit, folded]);
    }
    foldedPairs = pairs;
  }
  return foldedPairs;
}

/** Gives every variant the code of what it folds to; returns the variants by unit. */
export function variantsOf(codes: Uint16Array): Map<number, number[]> {
  const variants = new Map<number, number[]>();
  for (const [unit, folded] of foldings()) {
    codes[unit] = codes[folded]!;
    if (codes[folded] === 0) continue;
    const list = variants.get(folded);
    if (list === undefined) variants.set(folded, [unit]);
    else list.push(unit);
  }
  return variants;
}

/** The bit sets of a lexicon that say where no entry begins, see there. */
export interface Beginnings {
  readonly pairs: Uint8Array;
  readonly doubles: Uint8Array;
  readonly triples: Uint8Array;
  readonly singles: Uint8Array;
}

/** Those of folded `keys`, of all their variants, and of patterns. */
export function beginnings(
  keys: readonly string[],
  variants: ReadonlyMap<number, readonly number[]> | null,
  patterns: readonly CompiledPattern[],
): Beginnings {
  const sets: Beginnings = {
    pairs: new Uint8Array(8192),
    doubles: new Uint8Array(8192),
    triples: new Uint8Array(8192),
    singles: new Uint8Array(8192),
  };
  const varied = new Uint8Array(65536);
  for (const unit of variants?.keys() ?? []) varied[unit] = 1;
  for (const key of keys) {
    const first = key.charCodeAt(0);
    const second = key.length > 1 ? key.charCodeAt(1) : -1;
    const third = key.length > 2 ? key.charCodeAt(2) : -1;
    if ((varied[first]! | (second < 0 ? 0 : varied[second]!) | (third < 0 ? 0 : varied[third]!)) === 0) {
      addBeginning(sets, first, second, third);
      continue;
    }
    const spellings = (unit: number) => [unit, ...(variants?.get(unit) ?? [])];
    for (const a of spellings(first)) {
      for (const b of spellings(second)) for (const c of spellings(third)) addBeginning(sets, a, b, c);
    }
  }
  for (const { steps, fold } of patterns) {
    const classes = firstClasses(steps);
    for (let unit = 0; unit < 65536; unit++) {
      const folded = fold ? foldUnit(unit) : unit;
      if (classes.some((unitClass) => inClass(unitClass, folded))) setBit(sets.singles, unit);
    }
  }
  return sets;
}

/** A unit that is not there is -1. */
function addBeginning({ pairs, doubles, triples, singles }: Beginnings, a: number, b: number, c: number): void {
  if (b < 0) {
    setBit(singles, a);
    return;
  }
  const pair = pairHash(a, b);
  setBit(pairs, pair);
  if (c < 0) setBit(doubles, pair);
  else setBit(triples, tripleHash(a, b, c));
}

function setBit(bits: Uint8Array, bit: number): void {
  bits[bit >> 3]! |= 1 << (bit & 7);
}
