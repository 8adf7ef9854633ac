import { compareCodeUnits, type TokenInput } from '../table/index.js';
import { checkInteger, checkOneOf, checkOptions, rejectType } from '../text/index.js';
import { countWindows } from './count-windows.js';
import { type TokenIndex, toTokenIndex } from './index-tokens.js';
import {
  type CollocateCount,
  type CollocateCounts,
  type Collocates,
  MEASURE_OPTIONS,
  type MeasureCollocatesOptions,
  measureCounts,
  readMeasureOptions,
} from './measure-collocates.js';

/** What the node is: a type, several types, or a test of a type. */
export type CollocationNode = string | readonly string[] | ((type: string) => boolean);

export interface CollocatesOptions extends MeasureCollocatesOptions {
  /** Places on each side that are searched, or each side by itself; default 5. */
  readonly window?: number | { readonly left: number; readonly right: number } | undefined;
  /** A token in the windows of several nodes counts `once` (default) or with `each` of them. */
  readonly overlap?: 'once' | 'each' | undefined;
}

/**
 * The collocates of a node: the types that stand within `window` places of it, never across a sentence end (or the
 * boundary of an index made by `indexTokens`). Each is a table of the tokens in windows (R1) against all others by this
 * type (C1) against all others. Rows stand by signed G², largest first (`sortBy` changes that; undefined values last),
 * equal values by code unit. A node that does not occur has no rows.
 *
 * For many nodes, index the corpus once: `collocates(index, node)`.
 *
 * @throws TypeError, RangeError where an argument or option is wrong.
 * @example
 * const documents = [['深化', '改革', '，', '扩大', '开放', '。', '改革', '不', '停顿', '。']];
 * collocates(documents, '改革', { window: 1 }).rows.map((row) => row.type); // ['不', '扩大', '深化']
 * @see S. Evert (2008), Corpora and collocations; `association` for the columns.
 */
export function collocates(
  input: TokenInput | TokenIndex,
  node: CollocationNode,
  options: CollocatesOptions = {},
): Collocates {
  checkOptions('collocates', options, [...MEASURE_OPTIONS, 'window', 'overlap']);
  const { overlap = 'once' } = options;
  const window = readWindow('collocates', 'options.window', options.window ?? 5);
  checkOneOf('collocates', 'options.overlap', overlap, ['once', 'each']);
  const chosen = readMeasureOptions('collocates', options);
  return measureCounts(countCollocates(toTokenIndex(input), readNode(node), window, overlap), chosen);
}

/** The integers that the measures are computed from; `every` also gives the types that stand in no window. */
export function countCollocates(
  index: TokenIndex,
  isNode: (type: string) => boolean,
  window: CollocateCounts['window'],
  overlap: CollocateCounts['overlap'],
  every = false,
): CollocateCounts {
  const nodeIds = index.types.map((_, id) => id).filter((id) => isNode(index.types[id] as string));
  let nodeCount = 0;
  for (const id of nodeIds) nodeCount += index.counts[id] as number;
  const found = countWindows(index, nodeIds, window, overlap);
  const rows: CollocateCount[] = [];
  for (const [id, type] of index.types.entries()) {
    const count = found.counts[id] as number;
    if (count === 0 && !every) continue;
    rows.push({
      type,
      count,
      leftCount: found.leftCounts[id] as number,
      rightCount: found.rightCounts[id] as number,
      corpusCount: index.counts[id] as number,
      documentCount: found.documentCounts[id] as number,
    });
  }
  const node = nodeIds.map((id) => index.types[id] as string).sort(compareCodeUnits);
  return { node, nodeCount, windowCount: found.windowCount, tokenCount: index.tokenCount, window, overlap, rows };
}

/** A window for both sides, or each side by itself. */
export function readWindow(name: string, what: string, window: unknown): { left: number; right: number } {
  if (typeof window === 'object' && window !== null) {
    checkOptions(`${name}: ${what}`, window, ['left', 'right']);
    const { left = 0, right = 0 } = window as { left?: number; right?: number };
    checkInteger(name, `${what}.left`, left, 0);
    checkInteger(name, `${what}.right`, right, 0);
    return { left, right };
  }
  checkInteger(name, what, window, 0);
  return { left: window, right: window };
}

function readNode(node: unknown): (type: string) => boolean {
  if (typeof node === 'function') return node as (type: string) => boolean;
  if (typeof node === 'string') return (type) => type === node;
  if (Array.isArray(node) && node.every((type) => typeof type === 'string')) {
    const wanted = new Set<string>(node);
    return (type) => wanted.has(type);
  }
  return rejectType('collocates', 'node', 'a string, an array of strings or a function', node);
}
