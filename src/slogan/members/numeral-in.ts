export const NUMERALS = '零一二三四五六七八九十';

const ARABIC = '0123456789';

/** Where the part that counts `value` begins in `start`–`end`: at its numeral, or −1. */
export function numeralIn(text: string, start: number, end: number, value: number): number {
  for (let i = start; i < end; i++) {
    const c = text[i] as string;
    const before = text[i - 1] ?? '';
    const after = text[i + 1] ?? '';
    if (before === '第' || '是）)、．.要'.includes(after || '\0')) continue;
    if (NUMERALS.includes(before) || ARABIC.includes(before)) continue;
    if (value <= 10 && (c === NUMERALS[value] || (value === 2 && (c === '两' || c === '双')))) {
      if (!NUMERALS.includes(after) && after !== '体' && after !== '流') return i;
    }
    if (
      text.startsWith(String(value), i) &&
      !ARABIC.includes(text[i + String(value).length] ?? '') &&
      !/[%％.．年月日]/.test(text[i + String(value).length] ?? '')
    )
      return i;
  }
  return -1;
}
