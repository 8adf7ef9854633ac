import type { Quotation } from '../text/index.js';
import type { Candidate } from './candidate.js';
import { INNER_MARKS, LONGEST_FORM } from './forms/read-form.js';
import { rejection } from './forms/reading.js';
import { gazetteer } from './gazetteer.js';
import { LONGEST_INNER } from './read-quoted.js';
import type { SloganEntry } from './slogan.js';
import type { TurnDown } from './unquoted/bare-candidate.js';

const NUMERAL = /[一二三四五六七八九十百千万亿两双\d]/;

/** For those who ask why: the row of a quotation about which no rule for slogans says anything. */
export function unreadQuotation(folded: string, { inner, repaired }: Quotation, index: number): Candidate {
  const text = folded.slice(inner.start, Math.min(inner.end, inner.start + LONGEST_INNER + 1));
  let rule = 'no-rule';
  if (repaired === 'missing-open' || repaired === 'missing-close') rule = 'mark-lost';
  else if (text.length > LONGEST_INNER || text.replace(/\s+/g, '').length > LONGEST_FORM) rule = 'too-long';
  else if (INNER_MARKS.test(text)) rule = 'holds-marks';
  const reading = rejection(NUMERAL.test(text) ? 'clause' : 'set', rule);
  const { start, end } = inner;
  return {
    start,
    end,
    reading,
    quotation: index,
    coverage: 'full',
    suffix: null,
    evidence: [],
  };
}

let forms:
  | {
      readonly of: ReadonlyMap<string, SloganEntry>;
      readonly longest: ReadonlyMap<string, number>;
    }
  | undefined;

/**
 * For those who ask why: known formulations outside quotation marks that are only taken inside them, longest first at
 * each place. `taken` are the sorted, disjoint stretches that hold slogans or were turned down by another rule.
 */
export function knownWithoutMarks(
  folded: string,
  taken: readonly { readonly start: number; readonly end: number }[],
  turnDown: TurnDown,
): void {
  const { of, longest } = allForms();
  let next = 0;
  for (let i = 0; i + 1 < folded.length; i++) {
    const most = longest.get(folded.slice(i, i + 2));
    if (most === undefined) continue;
    while (next < taken.length && taken[next]!.end <= i) next++;
    const limit = next < taken.length ? taken[next]!.start : folded.length;
    for (let length = Math.min(most, limit - i); length >= 2; length--) {
      const entry = of.get(folded.slice(i, i + length));
      if (entry === undefined) continue;
      turnDown(i, i + length, entry.kind, 'needs-marks');
      i += length - 1;
      break;
    }
  }
}

function allForms(): NonNullable<typeof forms> {
  if (forms) return forms;
  const of = new Map<string, SloganEntry>();
  const longest = new Map<string, number>();
  for (const entry of gazetteer().entries.values()) {
    for (const form of [entry.form, ...entry.aliases].map((written) => written.replace(/[“”]/g, ''))) {
      if (form.length < 2) continue;
      of.set(form, entry);
      const start = form.slice(0, 2);
      longest.set(start, Math.max(longest.get(start) ?? 0, form.length));
    }
  }
  forms = { of, longest };
  return forms;
}
