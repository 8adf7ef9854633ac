import type { TokenIndex } from './index-tokens.js';

/** What stands in windows, by the number of its type in the index. */
export interface WindowCounts {
  readonly counts: Int32Array;
  readonly leftCounts: Int32Array;
  readonly rightCounts: Int32Array;
  readonly documentCounts: Int32Array;
  readonly windowCount: number;
}

/**
 * Counts what stands within `left` and `right` places of a node, each place `once` or with `each` node. All are integers
 * that may be added up over parts of a corpus, as no window crosses the end of a document. `marks` remembers of each
 * place whether it was counted, and on which side.
 */
export function countWindows(
  index: TokenIndex,
  nodeIds: readonly number[],
  { left, right }: { left: number; right: number },
  overlap: 'once' | 'each',
): WindowCounts {
  const { places, segmentStarts, documentStarts, types } = index;
  const counts = new Int32Array(types.length);
  const leftCounts = new Int32Array(types.length);
  const rightCounts = new Int32Array(types.length);
  const documentCounts = new Int32Array(types.length);
  const lastDocument = new Int32Array(types.length).fill(-1);
  const nodes = new Uint8Array(types.length);
  for (const id of nodeIds) nodes[id] = 1;
  const marks = new Uint8Array(places.length);
  let windowCount = 0;
  let segment = 0;
  let document = 0;

  const meet = (place: number, side: 1 | 2, sides: Int32Array): void => {
    const id = places[place] as number;
    if (id < 0) return;
    const mark = marks[place] as number;
    if (overlap === 'once') {
      if ((mark & side) !== 0) return;
      marks[place] = mark | side;
    }
    sides[id] = (sides[id] as number) + 1;
    if (overlap === 'once' && mark !== 0) return;
    counts[id] = (counts[id] as number) + 1;
    windowCount++;
    if (lastDocument[id] !== document) {
      lastDocument[id] = document;
      documentCounts[id] = (documentCounts[id] as number) + 1;
    }
  };

  for (let place = 0; place < places.length; place++) {
    const id = places[place] as number;
    if (id < 0 || nodes[id] === 0) continue;
    while ((segmentStarts[segment + 1] as number) <= place) segment++;
    while ((documentStarts[document + 1] as number) <= place) document++;
    const from = Math.max(segmentStarts[segment] as number, place - left);
    const to = Math.min((segmentStarts[segment + 1] as number) - 1, place + right);
    for (let at = from; at < place; at++) meet(at, 1, leftCounts);
    for (let at = place + 1; at <= to; at++) meet(at, 2, rightCounts);
  }
  return { counts, leftCounts, rightCounts, documentCounts, windowCount };
}
