/** One word as an engine cuts it, with its part of speech where the engine knows one. */
export interface EngineWord {
  readonly text: string;
  readonly pos: string | null;
}

/**
 * Another segmenter behind the same `Tokenizer`: forced terms and rules stay in front of it, offsets are kept for it.
 * The texts of its words must have the lengths of what they stand for, in order; what is missing at the end becomes
 * one token.
 */
export interface Engine {
  readonly name: string;
  readonly version: string;
  segment(text: string): readonly EngineWord[];
}
