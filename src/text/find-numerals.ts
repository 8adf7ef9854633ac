import { checkString } from './check.js';
import type { Numeral } from './numeral.js';
import { CLASS, numeralClasses } from './numeral-class.js';
import { readNumeral } from './read-numeral.js';

function isLatin(code: number): boolean {
  const lower = code | 0x20;
  return (lower >= 0x61 && lower <= 0x7a) || (code >= 0xff21 && code <= 0xff5a);
}

/**
 * The numerals of a text in text order, without overlap: Chinese (三百六十五), financial (壹佰贰拾), Arabic and
 * full-width (23,876, ３.5), mixed (1万2千, 3.5亿), with 点 (三点五), percentages (百分之三, 3%), fractions (三分之二),
 * ordinals (第十四), digits in a row (一三五九, 二〇二五), 廿, and 两, 双, 俩 for two.
 *
 * It reads characters, not words: the 一 of 统一 and the 万 of 万里 are reported too, so who needs words asks a
 * tokenizer. Digits behind a Latin letter (G20, PM2.5) belong to that name and are left out; so is a financial digit
 * by itself (队伍), 几 and 数 without a unit, and the 百 of 百分点. `value` is `null` where the wording is not exact
 * (十几, 数十, 三四百, 20多万). Three groups of three digits with commas between are one number (100,200 is 100200).
 * The empty text gives an empty list. Linear.
 *
 * @throws TypeError where `text` is no string.
 * @example
 * findNumerals('全年脱贫1万2千人，增长百分之三').map((n) => [n.text, n.value]) // [['1万2千', 12000], ['百分之三', 0.03]]
 */
export function findNumerals(text: string): readonly Numeral[] {
  checkString('findNumerals', 'text', text);
  const classes = numeralClasses();
  const found: Numeral[] = [];
  let at = 0;
  while (at < text.length) {
    const kind = classes[text.charCodeAt(at)] as number;
    if (kind === CLASS.none || kind === CLASS.circle || kind === CLASS.financialUnit) {
      at++;
      continue;
    }
    if (kind === CLASS.arabic && at > 0 && isLatin(text.charCodeAt(at - 1))) {
      at = afterName(text, at, classes);
      continue;
    }
    const reading = readNumeral(text, at, false);
    if (reading === null) {
      at++;
      continue;
    }
    found.push({
      start: at,
      end: reading.end,
      text: text.slice(at, reading.end),
      value: reading.value,
      kind: reading.kind,
    });
    at = reading.end;
  }
  return found;
}

/** Past the digits of a name such as PM2.5 or H1N1. */
function afterName(text: string, start: number, classes: Uint8Array): number {
  let at = start;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    const point = (code === 0x2e || code === 0xff0e) && classes[text.charCodeAt(at + 1)] === CLASS.arabic;
    if (classes[code] !== CLASS.arabic && !point) break;
    at++;
  }
  return at;
}
