import type { Span } from '../../text/index.js';

/** A stretch of the text and what takes its place. */
export interface Edit extends Span {
  readonly text: string;
}

/** A step of cleaning: what it would change in a text, in order and without overlap. */
export interface CleaningStep {
  readonly name: string;
  readonly edits: (text: string) => readonly Edit[];
}

/** Edits for every code point that `map` rewrites (`undefined`: it stays). */
export function characterEdits(text: string, map: (character: string) => string | undefined): readonly Edit[] {
  const edits: Edit[] = [];
  let start = 0;
  for (const character of text) {
    const end = start + character.length;
    const changed = map(character);
    if (changed !== undefined && changed !== character) edits.push({ start, end, text: changed });
    start = end;
  }
  return edits;
}
