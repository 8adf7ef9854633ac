import type { Span } from '../../text/index.js';
import { conjunctionsIn } from './conjunctions.js';
import { NUMERALS, numeralIn } from './numeral-in.js';
import type { Scene, Stated } from './scene.js';
import { separatorsIn } from './separators.js';
import { trimItem } from './trim-item.js';
import { isBreak } from './units.js';

/** What may stand behind a numeral that counts. */
const COUNTING = '个大项条张座支种类家部所处名套';
/** How a text says N. */
const SOME = /[NＮnXＸM]个|若干|多个|一批|系列/;
const LONGEST = 24;

/**
 * The nouns that a gloss counts, one for each part and in their order, whatever list stands before each of them:
 * A、B等2个主导产业和C、D、E等3个特色产业 for “2+3”.
 */
export function countedNouns(scene: Scene, gloss: Span, parts: readonly (number | null)[]): Stated | null {
  const { text } = scene;
  const spans: Span[] = [];
  let at = gloss.start;
  for (const part of parts) {
    const start = part === null ? someIn(text, at, gloss.end) : countIn(text, at, gloss.end, part);
    if (start < 0) return null;
    const span = trimItem(scene, { start, end: nounEnd(scene, start, gloss.end) });
    const length = span.end - span.start;
    if (length < 4 || length > LONGEST) return null;
    spans.push(span);
    at = span.end;
  }
  return { spans, stated: 'full' };
}

/** Where a numeral of that value stands before a measure word, or −1. */
function countIn(text: string, from: number, end: number, value: number): number {
  for (let at = numeralIn(text, from, end, value); at >= 0; at = numeralIn(text, at + 1, end, value)) {
    const behind =
      NUMERALS.includes(text[at] as string) || '两双'.includes(text[at] as string) ? 1 : String(value).length;
    if (COUNTING.includes(text[at + behind] ?? '\0')) return at;
  }
  return -1;
}

function someIn(text: string, from: number, end: number): number {
  const at = text.slice(from, end).search(SOME);
  return at < 0 ? -1 : from + at;
}

/** The end of the noun: before the next pause, mark or conjunction. */
function nounEnd(scene: Scene, start: number, end: number): number {
  const { text } = scene;
  let stop = separatorsIn(scene, start, end)[0]?.start ?? end;
  for (let i = start; i < stop; i++) if (isBreak(text, i)) stop = i;
  if (stop > start && '和与及'.includes(text[stop - 1] as string)) stop--;
  return conjunctionsIn(scene, start, stop)[0]?.start ?? stop;
}
