import { type Lexicon, lexiconEntries } from '../lexicon/index.js';
import type { Dictionary } from './dictionary.js';
import { createLattice, fillLattice, latticeWeights, type Overlay } from './lattice.js';

/**
 * The terms of a lexicon as words of the lattice. A term weighs the most of: its own share of the counts, where the
 * lexicon gives a count; the median of the dictionary; a trifle more than the best path through its parts. So it wins
 * against its own parts wherever it stands, whatever its count (a term of count 0 or without one is no exception).
 */
export function createOverlay(lexicon: Lexicon, firstId: number, dictionary: Dictionary, compounds: boolean): Overlay {
  const general = latticeWeights(dictionary, compounds);
  const weights = new Float64Array(lexicon.entryCount);
  for (const [index, { form, count }] of lexiconEntries(lexicon).entries()) {
    const units = new Uint16Array(form.length);
    const codes = new Uint16Array(form.length);
    for (let i = 0; i < form.length; i++) {
      units[i] = form.charCodeAt(i);
      codes[i] = dictionary.codes[units[i]!]!;
    }
    const lattice = createLattice(form.length);
    fillLattice(dictionary, general, [], units, codes, 0, form.length, true, lattice);
    const own = count === null || count === 0 ? Number.NEGATIVE_INFINITY : Math.log(count / dictionary.countSum);
    weights[index] = Math.max(Math.min(own, 0), dictionary.medianWeight, lattice.score[0]! + 1e-9);
  }
  return { trie: lexicon.trie, weights, firstId };
}
