/**
 * The rules that take stretches of a text as whole tokens before the dictionary sees them:
 *
 * - `numbers`: Arabic and Chinese numerals with decimals, percentages, fractions, multipliers, ordinals
 *   (5.2%, 1.5亿, 三百二十, 百分之三十, 第十四); with `granularity: 'coarse'` also sums of money and ranges;
 * - `dates`: years, months, days, clock times, each a token (2024年, 3月, 15日); coarse: a date is one token;
 * - `latin`: words of letters with digits, hyphens and points inside (GDP, COVID-19, 5G);
 * - `addresses`: e-mail addresses and URLs; `documents`: document numbers (国发〔2020〕1号);
 * - `formulas`: figures and letters joined by + (1+5+N); `spaces`: a run of white space is one token.
 *
 * And after it, names that no list has, out of the words of the dictionary:
 *
 * - `people`: surname and given name beside a title or a verb of saying (市长|王小明|表示), transliterated names with a dot
 *   (比尔·盖茨); `places`: 东坡镇, 碧口村; `organisations`: a place, nouns and a head (云山县水务局), with
 *   `granularity: 'fine'` only where asked for, since these are made of words.
 */
export const RULES = [
  'numbers',
  'dates',
  'latin',
  'addresses',
  'documents',
  'formulas',
  'spaces',
  'people',
  'places',
  'organisations',
] as const;
export type Rule = (typeof RULES)[number];
