import { checkString } from './check.js';
import { readNumeral } from './read-numeral.js';

/**
 * The value of a text that is one numeral from its first to its last character, in any wording `findNumerals` knows,
 * or `null` where it is none or has no exact value (十几, 数十). Percentages and fractions are given as numbers
 * (百分之三 is 0.03), ordinals as their number (第三 is 3), digits in a row by place (二〇二五 is 2025). A lone
 * financial digit counts here (伍 is 5). The empty text gives `null`. Linear.
 *
 * @throws TypeError where `text` is no string.
 * @example
 * parseNumeral('三万五千') // 35000
 * parseNumeral('十几') // null
 */
export function parseNumeral(text: string): number | null {
  checkString('parseNumeral', 'text', text);
  const reading = readNumeral(text, 0, true);
  return reading !== null && reading.end === text.length ? reading.value : null;
}
