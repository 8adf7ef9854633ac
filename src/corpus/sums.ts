import type { HeldFrequencies } from './frequency-counter.js';
import { byPairCount, groupsOfPairs, inKeyOrder } from './pairs.js';
import { type Entry, mergeRuns } from './run-file.js';

/** Sums of one type in one group. */
export interface TypeSums {
  readonly type: string;
  /** Kind of the slogan, for the task `timeline`; else `null`. */
  readonly kind: string | null;
  readonly count: number;
  readonly documentCount: number;
}

/** What has been counted. */
export interface Sums {
  /** Everything in order of the keys; to be read once. */
  entries(): Iterable<Entry>;
  /** Where everything is in memory as numbers; else `null`. */
  readonly held: HeldSums | null;
}

/** The sums of groups in order of their keys, and of the types of each by count, equal counts by code unit. */
export interface HeldSums {
  readonly totals: readonly Entry[];
  /** The types of the group whose keys begin with `prefix`; groups are asked for in order, each once. */
  typesOf(prefix: string): Iterable<TypeSums>;
}

/** Sums that come as runs, each in order of its keys. */
export function sumsOfRuns(runs: readonly Iterable<Entry>[]): Sums {
  return { entries: () => mergeRuns(runs), held: null };
}

/** Sums that are held as numbers, with the totals of their groups in order of the keys. */
export function sumsOfPairs(totals: readonly Entry[], { types, pairs }: HeldFrequencies): Sums {
  let groups: Map<string, Uint32Array> | null = null;
  return {
    entries: () => mergeRuns([totals, inKeyOrder(pairs, types)]),
    held: {
      totals,
      *typesOf(prefix) {
        groups ??= new Map(groupsOfPairs(pairs, types).map((group) => [group.prefix, group.pairs]));
        const { columns } = pairs;
        const own = groups.get(prefix);
        if (own === undefined) return;
        for (const i of byPairCount(own, columns)) {
          const at = 4 * i;
          yield {
            type: types[columns[at + 1]!]!,
            kind: null,
            count: columns[at + 2]!,
            documentCount: columns[at + 3]!,
          };
        }
      },
    },
  };
}
