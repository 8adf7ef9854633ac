import type { Candidate } from './candidate.js';
import { findEntry } from './forms/find-entry.js';
import { sloganKey } from './slogan-key.js';

const SURE = 0.9;

/**
 * A quoted slogan with the entry of the gazetteer that it is only together with what stands beside the marks:
 * 四个“自信” and “四个”自信 are 四个自信, “双百”方针 is 双百方针 and “863”计划 is 863计划.
 */
export function withKnownEntry(folded: string, candidate: Candidate): Candidate {
  const { start, end, reading, suffix, coverage } = candidate;
  let form: string;
  if (coverage === 'head' || coverage === 'numeral') form = folded.slice(start, end);
  else if (suffix !== null && suffix.start <= end + 1) form = folded.slice(start, end) + suffix.suffix.form;
  else return candidate;
  const entry = findEntry(sloganKey(form));
  if (entry === undefined || entry === reading.entry) return candidate;
  const confidence = Math.max(reading.confidence, SURE);
  return {
    ...candidate,
    reading: { ...reading, entry, rule: 'gazetteer', confidence },
    evidence: [...candidate.evidence.filter((rule) => rule !== reading.rule), reading.rule],
  };
}
