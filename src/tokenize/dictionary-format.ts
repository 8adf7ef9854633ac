import { decodeSections, encodeSections } from '../lexicon/index.js';
import type { Dictionary } from './dictionary.js';

type Meta = Pick<
  Dictionary,
  'name' | 'hash' | 'wordCount' | 'countSum' | 'minimumWeight' | 'medianWeight' | 'tagNames'
>;

type Name = 'codes' | 'cells' | 'weights' | 'start' | 'transition' | 'rows' | 'emission';

/** The bytes of a dictionary's file. */
export function encodeDictionary(dictionary: Dictionary): Uint8Array {
  const { codes, cells, weights, hiddenMarkov, ...meta } = dictionary;
  const { start, transition, rows, emission } = hiddenMarkov;
  return encodeSections('dictionary', meta satisfies Meta, {
    codes,
    cells,
    weights,
    start,
    transition,
    rows,
    emission,
  });
}

/**
 * The dictionary in `bytes`, laid out in shared memory where the platform has it.
 *
 * @throws RangeError where `bytes` is not such a file.
 */
export function decodeDictionary(bytes: Uint8Array): Dictionary {
  const { meta, arrays } = decodeSections<Meta, Name>('decodeDictionary', 'dictionary', bytes);
  return {
    ...meta,
    codes: arrays.codes as Uint16Array,
    cells: arrays.cells as Int32Array,
    weights: arrays.weights as Float64Array,
    hiddenMarkov: {
      start: arrays.start as Float64Array,
      transition: arrays.transition as Float64Array,
      rows: arrays.rows as Uint16Array,
      emission: arrays.emission as Float64Array,
    },
  };
}
