import type { Encoding, EncodingGuess } from './encoding.js';

/** Tells of something that could not be read, or was read with a doubt. */
export type Report = (severity: 'error' | 'warning', kind: string, row: number | null, message: string) => void;

type Guess = Pick<EncodingGuess, 'encoding' | 'confidence'>;

const DOUBTFUL_BYTES = 500;
const DOUBTFUL = 0.45;

/** More than one character in a hundred undecodable: the encoding may be wrong, which must not pass in silence. */
export function warnOfDamage(text: string, encoding: Encoding, row: number | null, report: Report): void {
  let damaged = 0;
  for (let at = text.indexOf('\ufffd'); at >= 0; at = text.indexOf('\ufffd', at + 1)) damaged++;
  if (damaged === 0) return;
  const many = damaged > 3 && damaged * 100 > text.length;
  const hint = many ? '; is it in another encoding (--encoding)?' : '';
  const count = damaged === 1 ? 'one character' : `${damaged} characters`;
  report('warning', 'undecodable', row, `${count} could not be decoded as ${encoding}${hint}`);
}

/**
 * What is to be said of a text whose encoding was guessed, or `null`: that in the best reading much of it is no ordinary
 * Chinese, as where two encodings are mixed. Of 5,319 reports and news of 100 characters or more none was as doubtful.
 */
export function encodingDoubt({ encoding, confidence }: Guess, length: number, text: string): string | null {
  if (length < DOUBTFUL_BYTES || confidence >= DOUBTFUL) return null;
  if (encoding === 'utf-8' && !text.includes('\ufffd')) return null; // by chance no text of this length is valid UTF-8
  return `was read as ${encoding}, in which much of it is no ordinary Chinese; is it in another encoding (--encoding), or in several?`;
}
