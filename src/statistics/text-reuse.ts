import { checkString } from '../text/index.js';
import { type ReusedPassage, readTextReuseOptions, type TextReuseOptions, textReuseIndex } from './text-reuse-index.js';

/**
 * The passages two texts share word for word: every stretch of `minLength` characters or more that stands in both, as
 * long as it goes, with its place in each. Marks and space are passed over unless `ignore` says otherwise, and variants
 * of a sign count as one (see `fold`), so that a quotation is found across other quotation marks, line breaks and full
 * widths. In order of `b`; of passages that lie within each other the longest is given, of equal ones the first in `a`.
 * Texts without a shared passage give none. Linear but for what repeats itself.
 *
 * To compare a text with many, make a `textReuseIndex` of them.
 *
 * @throws TypeError where a text is no string, RangeError where an option is wrong.
 * @example
 * textReuse('要毫不动摇巩固和发展公有制经济。', '报告提出，毫不动摇巩固和发展公有制经济，毫不动摇鼓励……')
 * // [{ a: { start: 1, end: 15 }, b: { start: 5, end: 19 }, length: 14, text: '毫不动摇巩固和发展公有制经济' }]
 */
export function textReuse(a: string, b: string, options: TextReuseOptions = {}): readonly ReusedPassage[] {
  checkString('textReuse', 'a', a);
  checkString('textReuse', 'b', b);
  const chosen = readTextReuseOptions('textReuse', options);
  const found = textReuseIndex([{ id: 'a', text: a, meta: {} }], chosen).find(b);
  return found.map((passage) => ({ a: passage.a, b: passage.b, length: passage.length, text: passage.text }));
}
