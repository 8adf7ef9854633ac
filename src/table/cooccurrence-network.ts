import { checkInteger, checkOneOf, checkOptions } from '../text/index.js';
import { compareCodeUnits } from './build-table.js';
import { overDocuments } from './documents.js';
import { compileTokenFilter, FILTER_OPTIONS, type TokenFilterOptions } from './token-filter.js';
import type { AsyncTokenInput, TokenInput } from './tokenized-document.js';
import { createTypeReader } from './type-reader.js';

export interface CooccurrenceNetworkOptions extends TokenFilterOptions {
  /** Where two types meet: in a `sentence` (default), a `document`, or a `window` of tokens within a sentence. */
  readonly within?: 'sentence' | 'document' | 'window' | undefined;
  /** Counted tokens from the first to the second at most, for `window`; default 5. */
  readonly window?: number | undefined;
  /** The most frequent types that become nodes; default 100. */
  readonly maxNodes?: number | undefined;
  /** Occurrences of a node at least; default 2. */
  readonly minCount?: number | undefined;
  /** Meetings of an edge at least; default 2. */
  readonly minEdgeCount?: number | undefined;
}

export interface NetworkNode {
  readonly type: string;
  /** Occurrences. */
  readonly count: number;
  /** Sentences or documents that contain it; for `window` the pairs it is in. */
  readonly unitCount: number;
  /** Edges it has. */
  readonly degree: number;
}

export interface NetworkEdge {
  /** The two types, in order of code units. */
  readonly source: string;
  readonly target: string;
  /** c: sentences or documents that contain both; for `window` the pairs of tokens. */
  readonly count: number;
  /** c / √(a·b), a and b the `unitCount`s: 0 to 1. */
  readonly ochiai: number;
  /** c² / (a·b), Callon's equivalence: 0 to 1. */
  readonly equivalence: number;
  /** c / (a + b − c): 0 to 1. */
  readonly jaccard: number;
}

/** An undirected network: nodes by count, edges by count, both descending, then code unit. */
export interface CooccurrenceNetwork {
  readonly nodes: readonly NetworkNode[];
  readonly edges: readonly NetworkEdge[];
}

const OPTIONS = [...FILTER_OPTIONS, 'within', 'window', 'maxNodes', 'minCount', 'minEdgeCount'];

/**
 * The network of types that occur together. Nodes are the `maxNodes` most frequent types; an edge counts the sentences
 * (or documents) that contain both of its types, each once however often they occur there. With `window` it counts
 * pairs of occurrences at most `window` − 1 counted tokens apart, never across the end of a sentence; `unitCount` is
 * then the number of such pairs a type is in. Nodes without an edge stay. The order of the documents does not matter.
 * Empty input: neither nodes nor edges. A stream gives a promise. Memory: 4 bytes a token.
 *
 * @throws TypeError where the input is uncut text; TypeError or RangeError for a wrong option.
 * @example
 * const network = cooccurrenceNetwork([['乡村', '振兴', '。', '乡村', '振兴', '产业', '。']]);
 * network.edges.map((e) => [e.source, e.target, e.count, e.ochiai]) // [['乡村', '振兴', 2, 1]]
 * @see Callon, Law & Rip 1986 (equivalence); Ochiai 1957
 */
export function cooccurrenceNetwork(input: TokenInput, options?: CooccurrenceNetworkOptions): CooccurrenceNetwork;
export function cooccurrenceNetwork(
  input: AsyncTokenInput,
  options?: CooccurrenceNetworkOptions,
): Promise<CooccurrenceNetwork>;
export function cooccurrenceNetwork(
  input: TokenInput | AsyncTokenInput,
  options: CooccurrenceNetworkOptions = {},
): CooccurrenceNetwork | Promise<CooccurrenceNetwork> {
  const name = 'cooccurrenceNetwork';
  checkOptions(name, options, OPTIONS);
  const { within = 'sentence', window = 5, maxNodes = 100, minCount = 2, minEdgeCount = 2 } = options;
  checkOneOf(name, 'options.within', within, ['sentence', 'document', 'window']);
  checkInteger(name, 'options.window', window, 2);
  checkInteger(name, 'options.maxNodes', maxNodes, 0, 10_000);
  checkInteger(name, 'options.minCount', minCount, 1);
  checkInteger(name, 'options.minEdgeCount', minEdgeCount, 1);
  const reader = createTypeReader(compileTokenFilter(name, options));
  // The counted types of each unit: a document, or a sentence of one.
  const units: Int32Array[] = [];
  return overDocuments(
    name,
    input,
    (document) => {
      const { ids, ends, length } = reader.read(document);
      let unit: number[] = [];
      for (let i = 0; i < length; i++) {
        if (ids[i]! >= 0) unit.push(ids[i]!);
        if (within === 'document' || ends[i] === 0) continue;
        if (unit.length > 0) units.push(Int32Array.from(unit));
        unit = [];
      }
      if (unit.length > 0) units.push(Int32Array.from(unit));
    },
    () => {
      const { strings } = reader.types;
      const counts = new Float64Array(strings.length);
      for (const unit of units) for (const type of unit) counts[type]!++;
      const chosen = Array.from(strings, (_, type) => type)
        .filter((type) => counts[type]! >= minCount)
        .sort((a, b) => counts[b]! - counts[a]! || compareCodeUnits(strings[a]!, strings[b]!))
        .slice(0, maxNodes);
      const nodeOf = new Int32Array(strings.length).fill(-1);
      for (let node = 0; node < chosen.length; node++) nodeOf[chosen[node]!] = node;
      const n = chosen.length;
      const pairs = new Map<number, number>();
      const unitCounts = new Float64Array(n);
      const meet = (a: number, b: number): void => {
        const key = a < b ? a * n + b : b * n + a;
        pairs.set(key, (pairs.get(key) ?? 0) + 1);
      };
      for (const unit of units) {
        if (within === 'window') {
          for (let i = 0; i < unit.length; i++) {
            const a = nodeOf[unit[i]!]!;
            if (a < 0) continue;
            for (let j = i + 1; j < i + window && j < unit.length; j++) {
              const b = nodeOf[unit[j]!]!;
              if (b < 0 || b === a) continue;
              meet(a, b);
              unitCounts[a]!++;
              unitCounts[b]!++;
            }
          }
        } else {
          const present = [...new Set(Array.from(unit, (type) => nodeOf[type]!).filter((node) => node >= 0))];
          for (let i = 0; i < present.length; i++) {
            unitCounts[present[i]!]!++;
            for (let j = i + 1; j < present.length; j++) meet(present[i]!, present[j]!);
          }
        }
      }
      const degrees = new Float64Array(n);
      const edges: NetworkEdge[] = [];
      for (const [key, count] of pairs) {
        if (count < minEdgeCount) continue;
        const [a, b] = [Math.floor(key / n), key % n];
        degrees[a]!++;
        degrees[b]!++;
        const [left, right] = [unitCounts[a]!, unitCounts[b]!];
        const [source, target] = [strings[chosen[a]!]!, strings[chosen[b]!]!].sort(compareCodeUnits) as [
          string,
          string,
        ];
        edges.push({
          source,
          target,
          count,
          ochiai: count / Math.sqrt(left * right),
          equivalence: (count * count) / (left * right),
          jaccard: count / (left + right - count),
        });
      }
      edges.sort(
        (a, b) => b.count - a.count || compareCodeUnits(a.source, b.source) || compareCodeUnits(a.target, b.target),
      );
      const nodes = chosen.map(
        (type, node): NetworkNode => ({
          type: strings[type]!,
          count: counts[type]!,
          unitCount: unitCounts[node]!,
          degree: degrees[node]!,
        }),
      );
      return { nodes, edges };
    },
  );
}
