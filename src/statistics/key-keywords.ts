import { compareCodeUnits, type TokenInput } from '../table/index.js';
import { checkInteger, checkNumber, checkOneOf, checkOptions } from '../text/index.js';
import { adjustPValues, P_VALUE_CORRECTIONS, type PValueCorrection } from './adjust-p-values.js';
import { logLikelihoodRatio } from './contingency.js';
import { type Counts, readCounts } from './counts.js';
import { type TokenIndex, toTokenIndex } from './index-tokens.js';
import { chiSquareUpper } from './numerics/incomplete-gamma.js';

export interface KeyKeywordsOptions {
  /** A type is key in a document where its corrected p is below this; default 0.01. */
  readonly alpha?: number | undefined;
  /** Correction for the number of types of the document; default `holm`. */
  readonly correction?: PValueCorrection | undefined;
  /** Occurrences in a document below which a type is not key there; default 2. */
  readonly minCount?: number | undefined;
  /** Documents a type must be key in; default 2. */
  readonly minDocuments?: number | undefined;
}

/** A type that is key in several documents. */
export interface KeyKeywordRow {
  readonly type: string;
  /** Documents in which it is key, and their share of all documents. */
  readonly keyDocumentCount: number;
  readonly keyShare: number;
  /** Documents in which it occurs, and how often it occurs in all. */
  readonly documentCount: number;
  readonly count: number;
  /** Means over the documents in which it is key: G², and log ratio with a 0 of the reference counted as ½. */
  readonly meanLogLikelihood: number;
  readonly meanLogRatio: number;
}

/** The rows, and how they were made. */
export interface KeyKeywords {
  readonly rows: readonly KeyKeywordRow[];
  readonly documentCount: number;
  readonly referenceTokenCount: number;
  readonly options: {
    readonly alpha: number;
    readonly correction: PValueCorrection;
    readonly minCount: number;
    readonly minDocuments: number;
  };
}

/**
 * Key keywords: types that are key in many documents, each document contrasted with the reference by itself (G² of four
 * cells, more frequent than in the reference). A type that one long document repeats is a keyword of the corpus and no
 * key keyword. Rows stand by the number of documents, largest first; equal ones by mean log ratio, then by code unit.
 *
 * @throws TypeError, RangeError where an argument or option is wrong.
 * @example
 * const reports = [['粮食', '粮食', '粮食', '生产'], ['粮食', '粮食', '粮食', '安全']];
 * const reference = { rows: [{ type: '粮食', count: 3 }], tokenCount: 10_000 };
 * keyKeywords(reports, reference).rows.map((row) => [row.type, row.keyDocumentCount]); // [['粮食', 2]]
 * @see M. Scott (1997), PC analysis of key words – and key key words, System 25, 233–245.
 */
export function keyKeywords(
  documents: TokenInput | TokenIndex,
  reference: Counts,
  options: KeyKeywordsOptions = {},
): KeyKeywords {
  checkOptions('keyKeywords', options, ['alpha', 'correction', 'minCount', 'minDocuments']);
  const { alpha = 0.01, correction = 'holm', minCount = 2, minDocuments = 2 } = options;
  checkNumber('keyKeywords', 'options.alpha', alpha, 0, 1);
  checkOneOf('keyKeywords', 'options.correction', correction, P_VALUE_CORRECTIONS);
  checkInteger('keyKeywords', 'options.minCount', minCount, 1);
  checkInteger('keyKeywords', 'options.minDocuments', minDocuments, 1);
  const index = toTokenIndex(documents);
  const { counts: referenceCounts, tokenCount: r2 } = readCounts('keyKeywords', 'reference', reference);
  const others = index.types.map((type) => referenceCounts.get(type) ?? 0);

  const keyDocuments = new Int32Array(index.types.length);
  const documentCounts = new Int32Array(index.types.length);
  const ratioSums = new Float64Array(index.types.length);
  const logRatioSums = new Float64Array(index.types.length);
  const inDocument = new Map<number, number>();
  for (let d = 0; d < index.documentCount; d++) {
    inDocument.clear();
    let r1 = 0;
    for (let place = index.documentStarts[d] as number; place < (index.documentStarts[d + 1] as number); place++) {
      const id = index.places[place] as number;
      if (id < 0) continue;
      inDocument.set(id, (inDocument.get(id) ?? 0) + 1);
      r1++;
    }
    const tested = [...inDocument].map(([id, o11]) => {
      const o21 = others[id] as number;
      const testable = r2 > 0 && o11 + o21 < r1 + r2;
      const g2 = testable ? logLikelihoodRatio({ o11, o12: r1 - o11, o21, o22: r2 - o21 }, 4) : null;
      return { id, o11, o21, g2, p: g2 === null ? null : chiSquareUpper(g2, 1) };
    });
    const adjusted = adjustPValues(
      tested.map(({ p }) => p),
      correction,
    );
    for (const [i, { id, o11, o21, g2 }] of tested.entries()) {
      documentCounts[id] = (documentCounts[id] as number) + 1;
      const p = adjusted[i];
      if (g2 === null || p === null || p === undefined || p >= alpha) continue;
      if (o11 < minCount || o11 * r2 <= o21 * r1) continue;
      keyDocuments[id] = (keyDocuments[id] as number) + 1;
      ratioSums[id] = (ratioSums[id] as number) + g2;
      logRatioSums[id] = (logRatioSums[id] as number) + Math.log2(o11 / r1 / ((o21 || 0.5) / r2));
    }
  }

  const rows: KeyKeywordRow[] = [];
  for (const [id, type] of index.types.entries()) {
    const keyDocumentCount = keyDocuments[id] as number;
    if (keyDocumentCount < minDocuments) continue;
    rows.push({
      type,
      keyDocumentCount,
      keyShare: keyDocumentCount / index.documentCount,
      documentCount: documentCounts[id] as number,
      count: index.counts[id] as number,
      meanLogLikelihood: (ratioSums[id] as number) / keyDocumentCount,
      meanLogRatio: (logRatioSums[id] as number) / keyDocumentCount,
    });
  }
  rows.sort(
    (a, b) =>
      b.keyDocumentCount - a.keyDocumentCount || b.meanLogRatio - a.meanLogRatio || compareCodeUnits(a.type, b.type),
  );
  return {
    rows,
    documentCount: index.documentCount,
    referenceTokenCount: r2,
    options: { alpha, correction, minCount, minDocuments },
  };
}
