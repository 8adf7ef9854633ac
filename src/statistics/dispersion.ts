import { compareCodeUnits, type TokenInput } from '../table/index.js';
import { checkInteger, checkIterable, checkOptions, rejectValue } from '../text/index.js';
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
  if (types !== undefined) checkIterable('dispersion', 'options.types', 'an iterable of strings', types);
  const index = toTokenIndex(input);
  const divided = readParts(parts, index);
  const wanted = types === undefined ? null : new Set(types);
  const selected = new Uint8Array(index.types.length);
  for (const [id, type] of index.types.entries()) {
    if ((index.counts[id] as number) >= minCount && (wanted?.has(type) ?? true)) selected[id] = 1;
  }

  const { starts, counts, partIds, sizes } = countByPart(index.types.length, divided, selected);
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

/** Places in order of part: those of part p stand at `starts[p]` to `starts[p + 1]`. */
interface Parts {
  readonly places: Int32Array;
  readonly starts: Int32Array;
}

function readParts(parts: unknown, index: TokenIndex): Parts {
  const { places, documentStarts, documentCount } = index;
  if (parts === 'documents') return { places, starts: documentStarts };
  if (typeof parts === 'number') {
    checkInteger('dispersion', 'options.parts', parts, 1);
    const starts = Int32Array.from({ length: parts + 1 }, (_, part) => Math.ceil((part * places.length) / parts));
    return { places, starts };
  }
  if (!Array.isArray(parts) || !parts.every((label) => typeof label === 'string')) {
    return rejectValue('dispersion', 'options.parts', "'documents', an integer ≥ 1 or an array of strings", parts);
  }
  if (parts.length !== documentCount) {
    rejectValue('dispersion', 'options.parts', `an array of ${documentCount}, one label for each document`, parts);
  }
  const documentsOfLabel = new Map<string, number[]>();
  for (const [document, label] of (parts as string[]).entries()) {
    const known = documentsOfLabel.get(label);
    if (known === undefined) documentsOfLabel.set(label, [document]);
    else known.push(document);
  }
  const ordered = new Int32Array(places.length);
  const starts = new Int32Array(documentsOfLabel.size + 1);
  let part = 0;
  let length = 0;
  for (const documents of documentsOfLabel.values()) {
    for (const document of documents) {
      const own = places.subarray(documentStarts[document], documentStarts[document + 1]);
      ordered.set(own, length);
      length += own.length;
    }
    part++;
    starts[part] = length;
  }
  return { places: ordered, starts };
}

interface PartCounts {
  /** Occurrences of type `id` lie at `starts[id]` to `starts[id + 1]` of `counts` and `partIds`. */
  readonly starts: Int32Array;
  readonly counts: Int32Array;
  readonly partIds: Int32Array;
  readonly sizes: Int32Array;
}

/** Counts of types in parts, for those pairs only that occur. */
function countByPart(typeCount: number, { places, starts: partStarts }: Parts, selected: Uint8Array): PartCounts {
  const partCount = partStarts.length - 1;
  const sizes = new Int32Array(partCount);
  const starts = new Int32Array(typeCount + 1);
  const last = new Int32Array(typeCount).fill(-1);
  for (let part = 0; part < partCount; part++) {
    const end = partStarts[part + 1] as number;
    let size = 0;
    for (let i = partStarts[part] as number; i < end; i++) {
      const id = places[i] as number;
      if (id < 0) continue;
      size++;
      if (last[id] === part || selected[id] === 0) continue;
      last[id] = part;
      starts[id + 1] = (starts[id + 1] as number) + 1;
    }
    sizes[part] = size;
  }
  for (let id = 0; id < typeCount; id++) starts[id + 1] = (starts[id + 1] as number) + (starts[id] as number);
  const counts = new Int32Array(starts[typeCount] as number);
  const partIds = new Int32Array(counts.length);
  const next = starts.slice(0, typeCount);
  last.fill(-1);
  for (let part = 0; part < partCount; part++) {
    const end = partStarts[part + 1] as number;
    for (let i = partStarts[part] as number; i < end; i++) {
      const id = places[i] as number;
      if (id < 0 || selected[id] === 0) continue;
      if (last[id] !== part) {
        last[id] = part;
        partIds[next[id] as number] = part;
        next[id] = (next[id] as number) + 1;
      }
      const at = (next[id] as number) - 1;
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
