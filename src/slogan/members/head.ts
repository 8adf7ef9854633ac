import type { Slogan } from '../slogan.js';

/** Measure words of one unit between a numeral and what it counts. */
export const MEASURES = '个项大条张座支种类份块把道方场件批位名家所片股根面本套只次步';

/** What the numeral of a count slogan counts, without measure word, marks and white space: 联 of 五联, 桥 of 三座桥. */
export function headOf(slogan: Slogan): string {
  const numeral = slogan.numerals[0];
  const large = numeral?.text.length === 2 && '百千万亿零'.includes(numeral.text[1] as string);
  const from = numeral === undefined ? 1 : numeral.end - slogan.start - (large ? 1 : 0);
  const head = slogan.text.slice(from).replace(/（[^（）]*）|[\s“”‘’「」『』"]/g, '');
  return head.length > 1 && MEASURES.includes(head[0] as string) ? head.slice(1) : head;
}

const DIGITS = '零一二三四五六七八九十';

/** The number that one numeral character says, or `null`. */
function digitOf(c: string | undefined): number | null {
  if (c === '双' || c === '两') return 2;
  const value = c === undefined ? -1 : DIGITS.indexOf(c);
  return value > 0 ? value : null;
}

/**
 * The number a count slogan counts to, or `null` where it counts nothing that could be listed. In 双百 and 三零 the second
 * character belongs to what is counted: two hundreds, three times nought.
 */
export function countOf(slogan: Slogan): number | null {
  const numeral = slogan.numerals[0];
  const text = numeral?.text ?? slogan.text;
  let value = numeral?.value ?? null;
  if (numeral === undefined || (text.length === 2 && '百千万亿零'.includes(text[1] as string)))
    value = digitOf(text[0]);
  return value !== null && value >= 2 && value <= 40 ? value : null;
}
