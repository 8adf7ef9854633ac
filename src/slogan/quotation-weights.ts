import formList from '../../dict/quotation-forms.tsv';
import weightList from '../../dict/quotation-weights.tsv';
import { listRows } from './list-rows.js';
import type { QuotationKind } from './quotation-kind.js';

/** What tells the kinds of quotations that hold no slogan. */
export interface QuotationWeights {
  /** What is quoted again and again, with its kind. */
  readonly forms: ReadonlyMap<string, QuotationKind>;
  /** By position and form, what a cue says for `name`, `term`, `scare`, `speech`, in hundredths of a log-odds. */
  readonly cues: ReadonlyMap<string, ReadonlyMap<string, readonly number[]>>;
}

let read: QuotationWeights | undefined;

/** The lists, read on the first call, which is none of those who look for slogans only. */
export function quotationWeights(): QuotationWeights {
  read ??= { forms: new Map(listRows(formList) as [string, QuotationKind][]), cues: readCues() };
  return read;
}

function readCues(): Map<string, Map<string, readonly number[]>> {
  const found = new Map<string, Map<string, readonly number[]>>();
  for (const [form, position, ...weights] of listRows(weightList) as [string, string, ...string[]][]) {
    const at = found.get(position) ?? new Map<string, readonly number[]>();
    at.set(form, weights.map(Number));
    found.set(position, at);
  }
  return found;
}
