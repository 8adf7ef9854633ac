import type { Slogan } from '../slogan.js';

/** Measure words of one unit between a numeral and what it counts. */
export const MEASURES = '个项大条张座支种类份块把道方场件批位名家所片股根面本套只次步';

/** What the numeral of a count slogan counts, without measure word, marks and white space: 联 of 五联, 桥 of 三座桥. */
export function headOf(slogan: Slogan): string {
  const numeral = slogan.numerals[0];
  const from = numeral === undefined ? 0 : numeral.end - slogan.start;
  const head = slogan.text.slice(from).replace(/[\s“”‘’「」『』"]/g, '');
  return head.length > 1 && MEASURES.includes(head[0] as string) ? head.slice(1) : head;
}

/** The number a count slogan counts to, or `null` where it counts nothing that could be listed. */
export function countOf(slogan: Slogan): number | null {
  const value = slogan.numerals[0]?.value ?? null;
  return value !== null && value >= 2 && value <= 40 ? value : null;
}
