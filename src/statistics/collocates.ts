import { compareCodeUnits, type TokenInput } from '../table/index.js';
import { checkInteger, checkOneOf, checkOptions, rejectType } from '../text/index.js';
import {
  ASSOCIATION_OPTIONS,
  type Association,
  type AssociationOptions,
  associationCounts,
  readAssociationOptions,
} from './association.js';
import type { Chosen } from './chosen.js';
import { type TokenIndex, toTokenIndex } from './index-tokens.js';

/** What the node is: a type, several types, or a test of a type. */
export type CollocationNode = string | readonly string[] | ((type: string) => boolean);

export interface CollocatesOptions extends AssociationOptions {
  /** Places on each side that are searched, or each side by itself; default 5. */
  readonly window?: number | { readonly left: number; readonly right: number } | undefined;
  /** A token in the windows of several nodes counts `once` (default) or with `each` of them. */
  readonly overlap?: 'once' | 'each' | undefined;
  /**
   * What the expected count is made of: `window` (default): C1 · R1 / N with R1 the tokens that stand in windows, as cut
   * short by boundaries; `span`: f(node) · C1 · (left + right) / N (Evert 2008); `corpus`: f(node) · C1 / N, as tools
   * that leave the span out have it.
   */
  readonly expected?: 'window' | 'span' | 'corpus' | undefined;
  /**
   * Marginals of Dice and log Dice: the corpus frequencies of node and collocate (`corpus`, default, Rychlý 2008; beyond
   * 14 where a node has a collocate more than once) or R1 and C1 of the expected count (`expected`).
   */
  readonly diceMarginals?: 'corpus' | 'expected' | undefined;
  /** Collocates that stand in windows less often are left out; default 1. */
  readonly minCount?: number | undefined;
  /** Collocates to leave out; they keep their places. */
  readonly stopWords?: Iterable<string> | undefined;
  /** Column that orders the rows, largest first; default `logLikelihood`. */
  readonly sortBy?: 'count' | keyof Association | undefined;
}

/** One collocate: raw counts, significance and effect size. */
export interface CollocateRow extends Association {
  readonly type: string;
  /** Times it stands in a window (O11). */
  readonly count: number;
  /** Of these left and right of a node; one that stands between two nodes is in both. */
  readonly leftCount: number;
  readonly rightCount: number;
  /** Times it occurs in the corpus (C1). */
  readonly corpusCount: number;
  /** Documents in which it stands in a window. */
  readonly documentCount: number;
}

/** The rows, and how they were made. */
export interface Collocates {
  readonly rows: readonly CollocateRow[];
  /** Types that are the node, in order of code units, and how often they occur. */
  readonly node: readonly string[];
  readonly nodeCount: number;
  /** Tokens that stand in windows. */
  readonly windowCount: number;
  /** R1 of the expected counts and of the four cells. */
  readonly r1: number;
  readonly tokenCount: number;
  readonly options: {
    readonly window: { readonly left: number; readonly right: number };
    readonly overlap: 'once' | 'each';
    readonly expected: 'window' | 'span' | 'corpus';
    readonly diceMarginals: 'corpus' | 'expected';
    readonly minCount: number;
    readonly sortBy: 'count' | keyof Association;
  } & Chosen<AssociationOptions>;
}

export const COLLOCATES_SORT: readonly ('count' | keyof Association)[] = [
  'count',
  'mi',
  'mi2',
  'mi3',
  'npmi',
  'miLogF',
  't',
  'z',
  'logLikelihood',
  'chiSquare',
  'poissonStirling',
  'dice',
  'logDice',
  'deltaPForward',
  'deltaPBackward',
  'minSensitivity',
  'jaccard',
  'phiSquared',
];

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
  checkOptions('collocates', options, [
    ...ASSOCIATION_OPTIONS,
    'window',
    'overlap',
    'expected',
    'diceMarginals',
    'minCount',
    'stopWords',
    'sortBy',
  ]);
  const { overlap = 'once', expected = 'window', diceMarginals = 'corpus' } = options;
  const { minCount = 1, stopWords = [], sortBy = 'logLikelihood' } = options;
  const window = readWindow(options.window ?? 5);
  checkOneOf('collocates', 'options.overlap', overlap, ['once', 'each']);
  checkOneOf('collocates', 'options.expected', expected, ['window', 'span', 'corpus']);
  checkOneOf('collocates', 'options.diceMarginals', diceMarginals, ['corpus', 'expected']);
  checkInteger('collocates', 'options.minCount', minCount, 1);
  checkOneOf('collocates', 'options.sortBy', sortBy, COLLOCATES_SORT);
  if (typeof stopWords !== 'object' || stopWords === null || !(Symbol.iterator in stopWords)) {
    rejectType('collocates', 'options.stopWords', 'an iterable of strings', stopWords);
  }
  const associationOptions = readAssociationOptions('collocates', options);
  const isNode = readNode(node);

  const index = toTokenIndex(input);
  const nodeIds = index.types.map((_, id) => id).filter((id) => isNode(index.types[id] as string));
  let nodeCount = 0;
  for (const id of nodeIds) nodeCount += index.counts[id] as number;
  const found = countWindows(index, nodeIds, window, overlap);

  const n = index.tokenCount;
  const r1 =
    expected === 'window'
      ? found.windowCount
      : expected === 'span'
        ? nodeCount * (window.left + window.right)
        : nodeCount;
  const stop = new Set(stopWords);
  const rows: CollocateRow[] = [];
  for (const [id, type] of index.types.entries()) {
    const count = found.counts[id] as number;
    if (count < minCount || stop.has(type)) continue;
    const corpusCount = index.counts[id] as number;
    const measures = associationCounts(count, r1, corpusCount, n, associationOptions);
    rows.push({
      type,
      count,
      leftCount: found.leftCounts[id] as number,
      rightCount: found.rightCounts[id] as number,
      corpusCount,
      documentCount: found.documentCounts[id] as number,
      ...measures,
      ...(diceMarginals === 'corpus' ? diceOf(count, nodeCount, corpusCount) : {}),
    });
  }
  rows.sort((a, b) => {
    const x = a[sortBy];
    const y = b[sortBy];
    if (x === null || y === null) return x === y ? compareCodeUnits(a.type, b.type) : x === null ? 1 : -1;
    return y - x || compareCodeUnits(a.type, b.type);
  });
  return {
    rows,
    node: nodeIds.map((id) => index.types[id] as string).sort(compareCodeUnits),
    nodeCount,
    windowCount: found.windowCount,
    r1,
    tokenCount: n,
    options: { ...associationOptions, window, overlap, expected, diceMarginals, minCount, sortBy },
  };
}

function diceOf(count: number, nodeCount: number, corpusCount: number): { dice: number; logDice: number } {
  const dice = (2 * count) / (nodeCount + corpusCount);
  return { dice, logDice: 14 + Math.log2(dice) };
}

function readWindow(window: unknown): { left: number; right: number } {
  if (typeof window === 'object' && window !== null) {
    checkOptions('collocates: options.window', window, ['left', 'right']);
    const { left = 0, right = 0 } = window as { left?: number; right?: number };
    checkInteger('collocates', 'options.window.left', left, 0);
    checkInteger('collocates', 'options.window.right', right, 0);
    return { left, right };
  }
  checkInteger('collocates', 'options.window', window, 0);
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

interface WindowCounts {
  readonly counts: Int32Array;
  readonly leftCounts: Int32Array;
  readonly rightCounts: Int32Array;
  readonly documentCounts: Int32Array;
  readonly windowCount: number;
}

/** Counts what stands in windows. `marks` remembers of each place whether it was counted, and on which side. */
function countWindows(
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
