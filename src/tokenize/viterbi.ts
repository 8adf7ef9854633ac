import { type HiddenMarkov, IMPOSSIBLE } from './hidden-markov.js';

/** Buffers of {@link viterbi}, kept from call to call and grown where needed. */
export interface ViterbiSpace {
  positions: Int32Array;
  weights: Float64Array;
  origins: Int8Array;
}

export function createViterbiSpace(): ViterbiSpace {
  return { positions: new Int32Array(257), weights: new Float64Array(1024), origins: new Int8Array(1024) };
}

/**
 * Cuts `units[from, to)` into words by the most probable sequence of places (Viterbi 1967), the same as cppjieba's
 * down to its ties. The ends of the words are left in `space.positions`; their number is returned.
 *
 * Hot code. Character x of the stretch (a surrogate pair is one) has its four states at 4x in `weights`, `origins`.
 * Slow twin: tests/oracle/slow-segmenter.ts.
 */
export function viterbi(
  model: HiddenMarkov,
  units: Uint16Array,
  from: number,
  to: number,
  space: ViterbiSpace,
): number {
  reserve(space, to - from);
  const { positions, weights, origins } = space;
  let length = 0;
  for (let i = from; i < to; ) {
    positions[length++] = i;
    const pair = (units[i]! & 0xfc00) === 0xd800 && i + 1 < to && (units[i + 1]! & 0xfc00) === 0xdc00;
    i += pair ? 2 : 1;
  }
  positions[length] = to;
  const { start, transition, rows, emission } = model;
  const first = rows[units[from]!]! << 2;
  for (let state = 0; state < 4; state++) {
    weights[state] = start[state]! + emission[first + state]!;
    origins[state] = -1;
  }
  for (let x = 1; x < length; x++) {
    const here = x << 2;
    const row = rows[units[positions[x]!]!]! << 2;
    for (let state = 0; state < 4; state++) {
      const emitted = emission[row + state]!;
      let best = IMPOSSIBLE;
      let origin = 1;
      for (let before = 0; before < 4; before++) {
        const weight = weights[here - 4 + before]! + transition[(before << 2) + state]! + emitted;
        if (weight > best) {
          best = weight;
          origin = before;
        }
      }
      weights[here + state] = best;
      origins[here + state] = origin;
    }
  }
  // A word ends where the state is E (1) or S (3); the last character must be one of them.
  const last = (length - 1) << 2;
  let state = weights[last + 1]! >= weights[last + 3]! ? 1 : 3;
  for (let x = length - 1; x >= 0; x--) {
    const origin = origins[(x << 2) + state]!;
    origins[x << 2] = state;
    state = origin;
  }
  let ends = 0;
  for (let x = 0; x < length; x++) if ((origins[x << 2]! & 1) === 1) positions[ends++] = positions[x + 1]!;
  return ends;
}

function reserve(space: ViterbiSpace, length: number): void {
  if (space.positions.length > length) return;
  const size = 2 * length;
  space.positions = new Int32Array(size + 1);
  space.weights = new Float64Array(4 * size);
  space.origins = new Int8Array(4 * size);
}
