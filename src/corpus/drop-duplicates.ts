import type { CorpusDocument } from '../text/index.js';
import { checkInteger, checkNumber, checkOptions, rejectType } from '../text/index.js';
import {
  type Duplicate,
  type DuplicateFinder,
  type DuplicateRule,
  duplicateFinder,
  NEAR_WINDOW,
  SAME_WINDOW,
} from './cleaning/index.js';
import type { SourceDocument } from './piece.js';
import type { CorpusProblem } from './problem.js';

/** How duplicates are told. */
export interface DropDuplicatesOptions<T extends CorpusDocument> {
  /** Jaccard similarity from which texts are near duplicates; `null` (default): only the same text. */
  readonly minSimilarity?: number | null;
  /** How many of the texts kept are remembered: 500,000 by default, 50,000 where near ones are looked for. */
  readonly window?: number;
  /** Is told of each document left out, why, and for which one. */
  readonly onDropped?: (document: T, duplicate: Duplicate) => void;
}

/**
 * The documents of a stream without those whose text was there before: the same but for white space or, with
 * `minSimilarity`, nearly the same (five-character shingles, marks and space passed over, the similarity estimated by 128
 * MinHash values; standard error at most 0.044). The first of them stays. Documents without text always stay. Memory
 * holds `window` ids and digests, 100 bytes a text, 1.5 KB where near ones are looked for, and no text itself.
 *
 * @throws RangeError, TypeError where an argument is wrong.
 * @example
 * const dropped = [];
 * const onDropped = (document, { of }) => dropped.push([document.id, of]);
 * for await (const { id } of dropDuplicates(readCorpus('news'), { minSimilarity: 0.9, onDropped })) console.log(id);
 */
export async function* dropDuplicates<T extends CorpusDocument>(
  documents: Iterable<T> | AsyncIterable<T>,
  options: DropDuplicatesOptions<T> = {},
): AsyncGenerator<T> {
  const name = 'dropDuplicates';
  checkOptions(name, options, ['minSimilarity', 'window', 'onDropped']);
  const { minSimilarity = null, onDropped } = options;
  const { window = minSimilarity === null ? SAME_WINDOW : NEAR_WINDOW } = options;
  if (minSimilarity !== null) checkNumber(name, 'options.minSimilarity', minSimilarity, 0.01, 1);
  checkInteger(name, 'options.window', window, 1, 4_000_000);
  if (onDropped !== undefined && typeof onDropped !== 'function') {
    rejectType(name, 'options.onDropped', 'a function', onDropped);
  }
  const finder = duplicateFinder({ minSimilarity }, window);
  for await (const document of documents) {
    const duplicate = finder.find(document.id, document.text);
    if (duplicate === null) yield document;
    else onDropped?.(document, duplicate);
  }
}

/** Leaves documents of a corpus out by the rule, and reports each of them; `null`: none. */
export function duplicateReporter(
  rule: DuplicateRule | null,
  report: (problem: CorpusProblem) => void,
): (document: SourceDocument) => boolean {
  if (rule === null) return () => true;
  const finder: DuplicateFinder = duplicateFinder(rule);
  let told = false;
  return ({ id, text, origin: { file, row } }) => {
    const found = finder.find(id, text);
    if (finder.forgotten > 0 && !told) {
      told = true;
      const size = rule.minSimilarity === null ? SAME_WINDOW : NEAR_WINDOW;
      const message = `from here on duplicates are looked for only among the last ${size} documents kept`;
      report({ severity: 'warning', kind: 'duplicate-window', file, row, message });
    }
    if (found === null) return true;
    const same = found.similarity === 1;
    const subject = id === file ? '' : `${id} `;
    const how = same ? 'the same' : `nearly the same (${found.similarity.toFixed(2)})`;
    const message = `${subject}is ${how} as ${found.of}, left out`;
    report({ severity: 'warning', kind: same ? 'duplicate' : 'near-duplicate', file, row, message });
    return false;
  };
}
