import type { Candidate } from '../candidate.js';

/** What stands before or after a numeral that is part of a longer one, or of an ordinal. */
export const NUMERAL: RegExp = /[〇零一二三四五六七八九十百千万亿两数几第\d]/;

/** A candidate outside quotation marks. */
export function bareCandidate(start: number, end: number, reading: Candidate['reading'], evidence: string): Candidate {
  return { start, end, reading, quotation: -1, coverage: 'none', suffix: null, evidence: [evidence] };
}
