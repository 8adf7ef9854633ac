import type { Span } from '../text/index.js';

/** The kinds of slogan; each is defined in docs/slogans.md. */
export const SLOGAN_KINDS = [
  'count',
  'multi',
  'distributive',
  'digits',
  'formula',
  'blend',
  'clause',
  'period',
  'model',
  'parallel',
  'set',
] as const;
export type SloganKind = (typeof SLOGAN_KINDS)[number];

/** How much of the slogan stands inside the marks. `right`: the opening mark is lost or the quotation is unclosed. */
export type Coverage = 'full' | 'head' | 'numeral' | 'right' | 'none';

/** A numeral of a slogan; `value` is `null` for N and for digit strings that name rather than count. */
export interface SloganNumeral extends Span {
  readonly text: string;
  readonly value: number | null;
}

/** One of the things a slogan counts. */
export interface Member {
  readonly text: string;
  /** Where it stands in the text; `null` where it was taken from the gazetteer. */
  readonly span: Span | null;
  /** Index in the result of the slogan that this member itself is, or `null`. */
  readonly slogan: number | null;
}

/** One sense of a formulation: what it meant, where and when. Empty cells of the list are `null` or `[]`. */
export interface SloganSense {
  readonly members: readonly string[];
  readonly place: string | null;
  /** First and last year in which this sense was current. */
  readonly from: number | null;
  readonly to: number | null;
  readonly firstYear: number | null;
  readonly occasion: string | null;
  readonly field: string | null;
  readonly english: readonly string[];
  /** Words near it that tell this sense from the others. */
  readonly cues: readonly string[];
  /** Where each fact comes from, as `field:id` with an id of dict/sources.tsv. */
  readonly sources: readonly string[];
  readonly note: string | null;
}

/** A formulation of the gazetteer (dict/slogans.tsv). More than one sense: ambiguous. */
export interface SloganEntry {
  readonly form: string;
  readonly kind: SloganKind;
  readonly aliases: readonly string[];
  /** Whether the form is safe to take for the formulation where no quotation mark stands. */
  readonly unquoted: boolean;
  /** Whether outside quotation marks the form is ordinary speech or used for other things. */
  readonly quotedOnly: boolean;
  readonly senses: readonly [SloganSense, ...SloganSense[]];
}

/** A slogan found in a text. `start`–`end` never include the quotation marks around it. */
export interface Slogan extends Span {
  readonly text: string;
  /** The form it is counted under: the gazetteer's, else the text without marks, spaces and line breaks, folded. */
  readonly canonical: string;
  readonly kind: SloganKind;
  readonly numerals: readonly SloganNumeral[];
  /** The noun after the closing mark (工作法, 行动 …) with its type, or `null`. */
  readonly suffix: (Span & { readonly text: string; readonly type: string }) | null;
  /** The marks it stands in, or `null`. */
  readonly quotation: Span | null;
  readonly coverage: Coverage;
  readonly members: readonly Member[];
  readonly memberSource: 'text' | 'document' | 'gazetteer' | null;
  readonly membersStated: 'full' | 'partial' | 'none';
  /** Index in the result of the slogan this one is a member of, or `null`. */
  readonly parent: number | null;
  readonly entry: SloganEntry | null;
  /** Index in `entry.senses` of the sense it has here; `null` where there is no entry or nothing tells. */
  readonly sense: number | null;
  /** 0 to 1: how sure the rules are that this is a slogan of this kind; 0 where it was rejected. */
  readonly confidence: number;
  /** Whether it stands inside the title of a document, 《…》. */
  readonly inTitle: boolean;
  /** The rules that fired, in order; the last of them decided. Each is explained in docs/slogans.md. */
  readonly rules: readonly string[];
  /** The rule that rejected this candidate; `null` for every slogan. Rejected rows come only with `why: true`. */
  readonly rejectedBy: string | null;
}
