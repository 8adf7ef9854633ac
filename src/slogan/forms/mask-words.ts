import { lists } from '../lists.js';
import type { Run } from './reading.js';

// 零 and 〇 count nothing; they stand only inside a numeral.
const RUN = /[一二三四五六七八九十百千万亿两双][〇零一二三四五六七八九十百千万亿两双]*|\d+(?:\.\d+)?/g;
// A word at the place of a counted head is not hidden: 五个一流, 四个统一 count 一流, 统一.
const MASK = '□';
const IN_STEP = /^(?:[一二三四五六七八九十百千万两双][^一二三四五六七八九十百千万两双、，；]{1,2}){2,5}$/;
// 一桥一路、一片一点: the same in pairs.
const IN_PAIRS =
  /^(?:[一二三四五六七八九十两双][^一二三四五六七八九十百千万两双、，；]{1,2}[一二三四五六七八九十两双][^一二三四五六七八九十百千万两双、，；]{1,2}[、，；]?){2,3}$/;

/** `text` with the numerals of fixed words and place names replaced by □ (统一, 四川, 千方百计), unit by unit. */
export function maskWords(text: string): string {
  // 五河十路, 五点一线, 两国双园: numerals in step are numerals, though 五河, 一线, 两国 are words elsewhere.
  if (IN_STEP.test(text) || IN_PAIRS.test(text)) return text;
  const { hidden } = lists();
  let masked = '';
  let at = 0;
  while (at < text.length) {
    const candidates = hidden.get(text[at]!);
    const word = candidates?.find((w) => text.startsWith(w, at) && w.length < text.length && !cutsHead(text, at, w));
    if (word === undefined) {
      masked += text[at]!;
      at++;
    } else {
      for (const c of word) masked += /[〇零一二三四五六七八九十百千万亿两双\d]/.test(c) ? MASK : c;
      at += word.length;
    }
  }
  return masked;
}

// 四大行 are banks; 四大行动 counts 行动. 十一 is a day, 三水 a place; 十一进 and 三水共治 count.
function cutsHead(text: string, at: number, word: string): boolean {
  const next = text[at + word.length] ?? '';
  if (word === '十一') return next !== '' && !/[期黄长假国节]/.test(next);
  if (word.length === 2 && text.length === 4 && at === 0 && /^[两三四五六七八九十]/.test(word))
    return /[统共同联]/.test(next);
  return word.endsWith('大行') && next === '动';
}

/** The runs of numerals of a masked text. */
export function numeralRuns(masked: string): readonly Run[] {
  const runs: Run[] = [];
  for (const m of masked.matchAll(RUN)) runs.push({ start: m.index, end: m.index + m[0].length, text: m[0] });
  return runs;
}
