import type { Span } from '../text/index.js';
import type { Candidate } from './candidate.js';
import { canonicalForm } from './canonical-form.js';
import { withQuotedHeadwords } from './quoted-headwords.js';
import { scanText } from './scan-text.js';
import type { SloganEntry, SloganKind } from './slogan.js';

/** A slogan as far as it is counted. */
export interface SloganForm extends Span {
  /** The form it is counted under. */
  readonly canonical: string;
  readonly kind: SloganKind;
  readonly entry: SloganEntry | null;
}

/** The slogans that `detectSlogans` finds, in its order, without what takes it most of its time: members and senses. */
export function sloganForms(text: string): readonly SloganForm[] {
  const { folded, quotations, accepted } = scanText(text);
  const forms: SloganForm[] = [];
  for (const candidate of accepted) forms.push(formOf(folded, candidate));
  return withQuotedHeadwords(text, quotations, accepted, forms, headed);
}

function formOf(folded: string, { start, end, reading }: Candidate): SloganForm {
  const canonical = canonicalForm(folded.slice(start, end), reading);
  return { start, end, canonical, kind: reading.kind, entry: reading.entry };
}

function headed({ canonical, kind, entry }: SloganForm, { start, end }: Span): SloganForm {
  return { start, end, canonical, kind, entry };
}
