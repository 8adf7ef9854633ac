/** One entry of a lexicon: a term that is cut whole and what is known of it. */
export interface LexiconEntry {
  /** The headword, exactly as listed. */
  readonly form: string;
  /** What the term counts under; the form itself where the list does not say otherwise. */
  readonly norm: string;
  /** Frequency in the reference counts of the dictionary, or `null` where the list gives none. */
  readonly count: number | null;
  /** Part of speech in the tag set of jieba, or `null`. */
  readonly pos: string | null;
  /** Category path such as `党建/纪律`, or `null`. */
  readonly category: string | null;
  /** Free labels; empty where there are none. */
  readonly tags: readonly string[];
  /** Name of the list it came from, and the line it stands on (from 1), for `explain` and for errors. */
  readonly lexicon: string;
  readonly line: number;
}
