/** A stretch of a text: UTF-16 code units, half-open, into the text exactly as given; never inside a surrogate pair. */
export interface Span {
  readonly start: number;
  readonly end: number;
}
