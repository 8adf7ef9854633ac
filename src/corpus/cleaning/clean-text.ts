import { checkString, rejectType, rejectValue, type Span } from '../../text/index.js';
import { boilerplate } from './boilerplate.js';
import { fullWidth } from './full-width.js';
import { joinLines } from './join-lines.js';
import { kangxi } from './kangxi.js';
import type { CleaningStep, Edit } from './step.js';
import { straySpaces } from './stray-spaces.js';

/** A text after cleaning, which knows where everything in it stood. */
export interface CleanedText {
  readonly text: string;
  /**
   * The place in the source of an offset or a span of the cleaned text. An offset gives the place of the character
   * that begins there (of the end of the text: the end of the source). A span runs from its first character to its
   * last, so what was removed within it belongs to it and what was removed beside it does not; a character that was
   * rewritten together with others gives all of them.
   *
   * @throws RangeError where an offset is none of the cleaned text.
   */
  readonly toSource: { (offset: number): number; (span: Span): Span };
}

/** The steps that need no package, by name. */
export const CLEANING_STEPS = ['kangxi', 'fullWidth', 'boilerplate', 'straySpaces', 'joinLines'] as const;
/** The name of a step that needs no package. */
export type CleaningStepName = (typeof CLEANING_STEPS)[number];

const STEPS: Readonly<Record<CleaningStepName, CleaningStep>> = {
  kangxi,
  fullWidth,
  boilerplate,
  straySpaces,
  joinLines,
};

/**
 * `text` after the steps, taken in the order given: names out of `CLEANING_STEPS` or steps of one's own (also
 * `await traditionalToSimplified()`). No step is the text itself. Linear in the text for each step.
 *
 * A useful order is that of `CLEANING_STEPS`: characters first, then whole lines, then spaces, then line breaks.
 *
 * @throws TypeError where `text` is no string or a step is neither name nor step; RangeError where a name is unknown
 *   or the edits of a step overlap, run backwards or leave the text.
 * @example
 * const { text, toSource } = cleanText('⼈⺠城市⼈⺠建，为⼈⺠', ['kangxi']);
 * [text, toSource({ start: 4, end: 7 })] // => ["人民城市人民建，为人民", { "start": 4, "end": 7 }]
 */
export function cleanText(text: string, steps: readonly (CleaningStepName | CleaningStep)[]): CleanedText {
  checkString('cleanText', 'text', text);
  if (!Array.isArray(steps)) rejectType('cleanText', 'steps', 'an array of steps', steps);
  let cleaned = text;
  const maps: OffsetMap[] = [];
  for (const given of steps as readonly (CleaningStepName | CleaningStep)[]) {
    const step = stepOf(given);
    const edits = step.edits(cleaned);
    if (edits.length === 0) continue;
    const map = new OffsetMap(step.name, cleaned, edits);
    maps.push(map);
    cleaned = map.text;
  }
  maps.reverse();
  const place = (argument: string, offset: number) => {
    if (!Number.isInteger(offset) || offset < 0 || offset > cleaned.length) {
      rejectValue('toSource', argument, `an offset from 0 to ${cleaned.length}`, offset);
    }
  };
  function toSource(offset: number): number;
  function toSource(span: Span): Span;
  function toSource(at: number | Span): number | Span {
    if (typeof at === 'number') {
      place('offset', at);
      return maps.reduce((offset, map) => map.start(offset), at);
    }
    place('span.start', at.start);
    place('span.end', at.end);
    if (at.end < at.start) rejectValue('toSource', 'span.end', `an offset ≥ ${at.start}`, at.end);
    const start = maps.reduce((offset, map) => map.start(offset), at.start);
    if (at.start === at.end) return { start, end: start };
    return { start, end: maps.reduce((offset, map) => map.end(offset), at.end) };
  }
  return { text: cleaned, toSource };
}

function stepOf(given: CleaningStepName | CleaningStep): CleaningStep {
  if (typeof given === 'string') {
    if (Object.hasOwn(STEPS, given)) return STEPS[given];
    rejectValue('cleanText', 'steps', `names of ${CLEANING_STEPS.join(', ')} or steps`, given);
  }
  if (typeof given?.edits !== 'function' || typeof given.name !== 'string') {
    rejectType('cleanText', 'steps', 'names or steps { name, edits }', given);
  }
  return given;
}

// One step's edits, with where each lies in the text before (`from`, `to`) and after it (`at`, `until`).
class OffsetMap {
  readonly text: string;
  readonly #sourceLength: number;
  readonly #from: number[] = [];
  readonly #to: number[] = [];
  readonly #at: number[] = [];
  readonly #until: number[] = [];

  constructor(name: string, source: string, edits: readonly Edit[]) {
    const parts: string[] = [];
    let length = 0;
    let last = 0;
    for (const { start, end, text } of edits) {
      if (!(start >= last && end >= start && end <= source.length)) {
        throw new RangeError(`cleanText: the edits of step ${name} must be in order and inside the text`);
      }
      parts.push(source.slice(last, start), text);
      length += start - last;
      this.#from.push(start);
      this.#to.push(end);
      this.#at.push(length);
      length += text.length;
      this.#until.push(length);
      last = end;
    }
    parts.push(source.slice(last));
    this.text = parts.join('');
    this.#sourceLength = source.length;
  }

  /** Where the character that begins at `offset` begins. */
  start(offset: number): number {
    if (offset === this.text.length) return this.#sourceLength;
    const i = this.#last(offset);
    if (i < 0) return offset;
    if (offset >= (this.#until[i] as number)) return offset - (this.#until[i] as number) + (this.#to[i] as number);
    return (this.#from[i] as number) + (this.#even(i) ? offset - (this.#at[i] as number) : 0);
  }

  /** Where the character that ends at `offset` ends. */
  end(offset: number): number {
    const i = this.#last(offset - 1);
    if (i < 0) return offset;
    if (offset > (this.#until[i] as number)) return offset - (this.#until[i] as number) + (this.#to[i] as number);
    return this.#even(i) ? (this.#from[i] as number) + offset - (this.#at[i] as number) : (this.#to[i] as number);
  }

  /** Whether edit `i` gave unit for unit. */
  #even(i: number): boolean {
    return (this.#to[i] as number) - (this.#from[i] as number) === (this.#until[i] as number) - (this.#at[i] as number);
  }

  /** The last edit that begins at or before `offset` of the new text, or −1. */
  #last(offset: number): number {
    let low = 0;
    let high = this.#at.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#at[middle] as number) <= offset) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }
}
