/** The brackets that open. */
export const OPEN = '（([【〔《〈{';
const CLOSE = '）)]】〕》〉}';

// What a unit is to the rules, a bit each; one look-up decides most units of a text.
/** Opens a bracket. */
export const OPENS = 1;
/** Closes a bracket. */
export const CLOSES = 2;
/** A quotation mark. */
export const MARK = 4;
const STOP = 8;
const SPACE = 16;
const PAUSE = 32;
const COLON = 64;
const CLASSES: Uint8Array = new Uint8Array(0x10000);
for (const [units, bit] of [
  [OPEN, OPENS],
  [CLOSE, CLOSES],
  ['“”‘’「」『』"＂〝〞﹁﹂', MARK],
  ['。！？!?\n\r', STOP],
  [' \t\n\r\u3000\u00a0', SPACE],
  ['、﹑，,；;', PAUSE],
  ['：:—', COLON],
] as const) {
  for (const c of units) CLASSES[c.charCodeAt(0)]! |= bit;
}

/** The bits of the unit at `at`; 0 beyond the text. */
export function bitsAt(text: string, at: number): number {
  return at >= 0 && at < text.length ? (CLASSES[text.charCodeAt(at)] as number) : 0;
}

/** Where `word` begins within `start`–`end`, or −1. */
export function indexWithin(text: string, word: string, start: number, end: number): number {
  const at = text.slice(start, end).indexOf(word);
  return at < 0 ? -1 : start + at;
}

/** Whether the unit at `at` opens a bracket. */
export function isOpening(text: string, at: number): boolean {
  return (bitsAt(text, at) & OPENS) !== 0;
}

/** Whether the unit at `at` closes a bracket. */
export function isClosing(text: string, at: number): boolean {
  return (bitsAt(text, at) & CLOSES) !== 0;
}

/** Whether the unit at `at` is white space. */
export function isSpace(text: string, at: number): boolean {
  return (bitsAt(text, at) & SPACE) !== 0;
}

/** Whether the unit at `at` ends a sentence or a line. */
export function isStop(text: string, at: number): boolean {
  return (bitsAt(text, at) & STOP) !== 0;
}

/** Whether the unit at `at` ends a sentence, opens a gloss or is any punctuation but a comma that may end a clause. */
export function isBreak(text: string, at: number): boolean {
  return (bitsAt(text, at) & (STOP | COLON | MARK | OPENS)) !== 0;
}

/** Whether the unit at `at` is one of 、，；. */
export function isPause(text: string, at: number): boolean {
  return (bitsAt(text, at) & PAUSE) !== 0;
}

/** Whether the unit at `at` is any kind of quotation mark. */
export function isMark(text: string, at: number): boolean {
  return (bitsAt(text, at) & MARK) !== 0;
}
