/** A text with a name and its metadata; a corpus is any iterable or async iterable of these. */
export interface CorpusDocument {
  readonly id: string;
  readonly text: string;
  /** Field name to value: `date`, `place`, `source`, `title` or whatever the corpus has. */
  readonly meta: Readonly<Record<string, string>>;
}
