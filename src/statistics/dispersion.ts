import { compareCodeUnits, type TokenInput } from '../table/index.js';
import { checkInteger, checkOptions, rejectType, rejectValue } from '../text/index.js';
import { type DistanceDispersion, distanceMeasures } from './distance-dispersion.js';
import { type TokenIndex, toTokenIndex } from './index-tokens.js';
import { type PartDispersion, sparseDispersion } from './part-dispersion.js';

export interface DispersionOptions {
  /**
   * The parts: each of the `documents` (default); a number of equal parts of the whole, whatever the documents; or a
   * label for each document, such as its year, where equal labels make one part.
   */
  readonly parts?: 'documents' | number | readonly string[] | undefined;
  /** Types to give; default all. */
  readonly types?: Iterable<string> | undefined;
  /** Types that occur less often are left out; default 1. */
  readonly minCount?: number | undefined;
}

export interface DispersionRow extends PartDispersion, DistanceDispersion {
  readonly type: string;
  readonly perMillion: number;
}

/** The rows, and how they were made. */
export interface Dispersion {
  readonly rows: readonly DispersionRow[];
  readonly tokenCount: number;
  /** Parts with at least one token. */
  readonly partCount: number;
  readonly options: { readonly parts: 'documents' | 'equal' | 'labels'; readonly minCount: number };
}

/**
 * How evenly types are spread over a corpus, by parts and by distance: every measure of `partDispersion` and
 * `distanceDispersion` for every type. Rows stand by count, largest first; equal counts by code unit. Types asked for
 * that do not occur have no row; an empty input has none. The cost is that of the distinct types of all parts, so
 * thousands of documents as parts are fine.
 *
 * @throws TypeError, RangeError where an argument or option is wrong.
 * @example
 * const reports = [['改革', '开放', '改革'], ['改革', '创新'], ['创新', '创新', '创新']];
 * dispersion(reports).rows.map((row) => [row.type, row.range]); // [['创新', 2], ['改革', 2], ['开放', 1]]
 * @see `partDispersion` and `distanceDispersion` for definitions and sources.
 */
export function dispersion(input: TokenInput | TokenIndex, options: DispersionOptions = {}): Dispersion {
  checkOptions('dispersion', options, ['parts', 'types', 'minCount']);
  const { parts = 'documents', types, minCount = 1 } = options;
  checkInteger('dispersion', 'options.minCount', minCount, 1);
  if (types !== undefined && (typeof types !== 'object' || types === null || !(Symbol.iterator in types))) {
    rejectType('dispersion', 'options.types', 'an iterable of strings', types);
  }
  const index = toTokenIndex(input);
  const partOfPlace = readParts(parts, index);
  const wanted = types === undefined ? null : new Set(types);
  const selected = new Uint8Array(index.types.length);
  for (const [id, type] of index.types.entries()) {
    if ((index.counts[id] as number) >= minCount && (wanted?.has(type) ?? true)) selected[id] = 1;
  }

  const { starts, counts, partIds, sizes } = countByPart(index, partOfPlace, selected);
  let partCount = 0;
  let smallest = Number.POSITIVE_INFINITY;
  for (const size of sizes) {
    if (size === 0) continue;
    partCount++;
    smallest = Math.min(smallest, size);
  }
  const distances = sumDistances(index, selected);
  const rows: DispersionRow[] = [];
  for (const [id, type] of index.types.entries()) {
    if (selected[id] === 0) continue;
    const from = starts[id] as number;
    const to = starts[id + 1] as number;
    const presentSizes = new Int32Array(to - from);
    for (let i = from; i < to; i++) presentSizes[i - from] = sizes[partIds[i] as number] as number;
    const count = index.counts[id] as number;
    rows.push({
      type,
      perMillion: (count / index.tokenCount) * 1e6,
      ...sparseDispersion(counts.subarray(from, to), presentSizes, partCount, index.tokenCount, smallest),
      ...distanceMeasures(
        distances.reduced[id] as number,
        distances.squares[id] as number,
        distances.logs[id] as number,
        count,
        index.places.length,
      ),
    });
  }
  rows.sort((a, b) => b.count - a.count || compareCodeUnits(a.type, b.type));
  return {
    rows,
    tokenCount: index.tokenCount,
    partCount,
    options: { parts: parts === 'documents' ? parts : typeof parts === 'number' ? 'equal' : 'labels', minCount },
  };
}

/** The number of parts, and a maker of functions from places, to be asked in order, to parts. */
function readParts(parts: unknown, index: TokenIndex): { partCount: number; partAt: () => (place: number) => number } {
  if (typeof parts === 'number') {
    checkInteger('dispersion', 'options.parts', parts, 1);
    const length = index.places.length;
    return { partCount: parts, partAt: () => (place) => Math.floor((place * parts) / length) };
  }
  const { documentStarts, documentCount } = index;
  let partOfDocument: ArrayLike<number>;
  let partCount = documentCount;
  if (parts === 'documents') {
    partOfDocument = Int32Array.from({ length: documentCount }, (_, d) => d);
  } else if (Array.isArray(parts) && parts.every((label) => typeof label === 'string')) {
    if (parts.length !== documentCount) {
      rejectValue('dispersion', 'options.parts', `an array of ${documentCount}, one label for each document`, parts);
    }
    const labels = new Map<string, number>();
    partOfDocument = parts.map((label: string) => {
      const part = labels.get(label) ?? labels.size;
      labels.set(label, part);
      return part;
    });
    partCount = labels.size;
  } else {
    return rejectValue('dispersion', 'options.parts', "'documents', an integer ≥ 1 or an array of strings", parts);
  }
  const partAt = () => {
    let document = 0;
    return (place: number): number => {
      while ((documentStarts[document + 1] as number) <= place) document++;
      return partOfDocument[document] as number;
    };
  };
  return { partCount, partAt };
}

interface PartCounts {
  /** Occurrences of type `id` lie at `starts[id]` to `starts[id + 1]` of `counts` and `partIds`. */
  readonly starts: Int32Array;
  readonly counts: Int32Array;
  readonly partIds: Int32Array;
  readonly sizes: Int32Array;
}

/** Counts of types in parts, for those pairs only that occur. Labels may bring a part back, so pairs are merged. */
function countByPart(
  { places, types }: TokenIndex,
  { partCount, partAt }: ReturnType<typeof readParts>,
  selected: Uint8Array,
): PartCounts {
  // Places in order of part: after this every part is met once.
  const sizes = new Int32Array(partCount);
  const ask = partAt();
  const partOf = new Int32Array(places.length);
  const partStarts = new Int32Array(partCount + 1);
  for (let place = 0; place < places.length; place++) {
    const part = ask(place);
    partOf[place] = part;
    partStarts[part + 1] = (partStarts[part + 1] as number) + 1;
    if ((places[place] as number) >= 0) sizes[part] = (sizes[part] as number) + 1;
  }
  for (let part = 0; part < partCount; part++) {
    partStarts[part + 1] = (partStarts[part + 1] as number) + (partStarts[part] as number);
  }
  const ordered = new Int32Array(places.length);
  const cursor = partStarts.slice();
  for (let place = 0; place < places.length; place++) {
    const part = partOf[place] as number;
    ordered[cursor[part] as number] = places[place] as number;
    cursor[part] = (cursor[part] as number) + 1;
  }

  const starts = new Int32Array(types.length + 1);
  const last = new Int32Array(types.length).fill(-1);
  for (let part = 0; part < partCount; part++) {
    for (let i = partStarts[part] as number; i < (partStarts[part + 1] as number); i++) {
      const id = ordered[i] as number;
      if (id < 0 || selected[id] === 0 || last[id] === part) continue;
      last[id] = part;
      starts[id + 1] = (starts[id + 1] as number) + 1;
    }
  }
  for (let id = 0; id < types.length; id++) starts[id + 1] = (starts[id + 1] as number) + (starts[id] as number);
  const counts = new Int32Array(starts[types.length] as number);
  const partIds = new Int32Array(counts.length);
  const end = starts.slice(0, types.length);
  last.fill(-1);
  for (let part = 0; part < partCount; part++) {
    for (let i = partStarts[part] as number; i < (partStarts[part + 1] as number); i++) {
      const id = ordered[i] as number;
      if (id < 0 || selected[id] === 0) continue;
      if (last[id] !== part) {
        last[id] = part;
        partIds[end[id] as number] = part;
        end[id] = (end[id] as number) + 1;
      }
      const at = (end[id] as number) - 1;
      counts[at] = (counts[at] as number) + 1;
    }
  }
  return { starts, counts, partIds, sizes };
}

/** Sums over the distances of each type, in one pass over the corpus as a circle. */
function sumDistances(
  { places, types, counts }: TokenIndex,
  selected: Uint8Array,
): { reduced: Float64Array; squares: Float64Array; logs: Float64Array } {
  const reduced = new Float64Array(types.length);
  const squares = new Float64Array(types.length);
  const logs = new Float64Array(types.length);
  const first = new Int32Array(types.length).fill(-1);
  const last = new Int32Array(types.length);
  const length = places.length;
  const add = (id: number, distance: number): void => {
    reduced[id] = (reduced[id] as number) + Math.min(distance, length / (counts[id] as number));
    squares[id] = (squares[id] as number) + distance * distance;
    logs[id] = (logs[id] as number) + distance * Math.log10(distance);
  };
  for (let place = 0; place < length; place++) {
    const id = places[place] as number;
    if (id < 0 || selected[id] === 0) continue;
    if (first[id] === -1) first[id] = place;
    else add(id, place - (last[id] as number));
    last[id] = place;
  }
  for (let id = 0; id < types.length; id++) {
    if (first[id] !== -1) add(id, (first[id] as number) + length - (last[id] as number));
  }
  return { reduced, squares, logs };
}
