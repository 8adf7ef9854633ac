import type { Candidate } from '../candidate.js';
import type { SloganKind } from '../slogan.js';

/** What stands before or after a numeral that is part of a longer one, or of an ordinal. */
export const NUMERAL: RegExp = /[〇零一二三四五六七八九十百千万亿两数几第\d]/;

/** A candidate outside quotation marks. */
export function bareCandidate(start: number, end: number, reading: Candidate['reading'], evidence?: string): Candidate {
  const why = evidence === undefined ? [] : [evidence];
  return { start, end, reading, quotation: -1, coverage: 'none', suffix: null, evidence: why };
}

/** Told of every stretch outside marks that is looked at and turned down: where, what it resembles, by which rule. */
export type TurnDown = (start: number, end: number, kind: SloganKind, rule: string) => null;

/** For those who do not ask why. */
export const silently: TurnDown = () => null;
