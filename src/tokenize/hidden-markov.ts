/**
 * A hidden Markov model over the four places a character can have in a word: B (begins), E (ends), M (in the
 * middle), S (alone). All values are natural logarithms of probabilities, as the model file gives them.
 */
export interface HiddenMarkov {
  /** Of the first character: B, E, M, S. */
  readonly start: Float64Array;
  /** `transition[4 * from + to]`. */
  readonly transition: Float64Array;
  /** Row of a unit in `emission`, 0 for units the model does not know. */
  readonly rows: Uint16Array;
  /** `emission[4 * row + place]`. */
  readonly emission: Float64Array;
}

/** What cppjieba takes for log 0. */
export const IMPOSSIBLE = -3.14e100;

/** Reads the text format of cppjieba's `hmm_model.utf8`: start, four lines of transitions, four of emissions. */
export function parseHiddenMarkov(text: string): HiddenMarkov {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
  if (lines.length < 9)
    throw new RangeError(`parseHiddenMarkov: text must have 9 lines of data, received ${lines.length}`);
  const start = Float64Array.from(lines[0]!.split(' '), Number);
  const transition = new Float64Array(16);
  for (let from = 0; from < 4; from++) {
    for (const [to, value] of lines[1 + from]!.split(' ').entries()) transition[4 * from + to] = Number(value);
  }
  const rows = new Uint16Array(65536);
  const emission = [IMPOSSIBLE, IMPOSSIBLE, IMPOSSIBLE, IMPOSSIBLE];
  for (let place = 0; place < 4; place++) {
    for (const item of lines[5 + place]!.split(',')) {
      const colon = item.lastIndexOf(':');
      if (colon !== 1) continue; // characters beyond the basic plane: the model has none in practice
      const unit = item.charCodeAt(0);
      let row = rows[unit]!;
      if (row === 0) {
        row = emission.length / 4;
        rows[unit] = row;
        emission.push(IMPOSSIBLE, IMPOSSIBLE, IMPOSSIBLE, IMPOSSIBLE);
      }
      emission[4 * row + place] = Number(item.slice(colon + 1));
    }
  }
  return { start, transition, rows, emission: Float64Array.from(emission) };
}
