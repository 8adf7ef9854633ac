import { compareCodeUnits } from '../table/index.js';

/** A ranked word or phrase of a document. */
export interface KeywordRow {
  readonly type: string;
  /** Its occurrences in the document. */
  readonly count: number;
  /** > 0; larger is more of a keyword. Comparable within one call only. */
  readonly score: number;
}

/** The first `limit` rows by score, descending; equal scores in order of code units. */
export function ranked(rows: KeywordRow[], limit: number): readonly KeywordRow[] {
  rows.sort((a, b) => b.score - a.score || compareCodeUnits(a.type, b.type));
  return rows.slice(0, limit);
}
