import { type Form, type Reading, rejection, slogan } from './reading.js';

const NUMBER_PART = /^[\dNnXxYMm一二三四五六七八九十百%.]+$/;
const TRAILING_WORD = /^([\dNnXxYMm一二三四五六七八九十百%.]+)[^\dNnXxYM+]{1,8}$/;
const LONGEST = 60;

/** `formula` (1+5+N, 2+26) and `blend` (党委+联建支部, 互联网+). */
export function readPlus(form: Form): Reading | null {
  const { text } = form;
  // 九加一: written out.
  if (/^[一二三四五六七八九]加[一二三四五六七八九]$/.test(text)) return slogan('formula', 'numbers-with-plus', 0.8);
  if (!/[+×]/.test(text)) return null;
  // 7×24小时: how long something is open.
  if (/^\d{1,2}[×x](?:24(?:小时)?|\d{1,2}小时)$/.test(text)) return rejection('formula', 'duration', 'term');
  if (/[<>=≥≤≠]/.test(text)) return rejection('formula', 'inequality', 'scare');
  if (/^[A-Z]{1,3}\+{1,2}$/.test(text)) return rejection('formula', 'rating', 'term');
  if (/^\d+[十百千万亿]?\+$/.test(text)) return rejection('formula', 'at-least', 'term');
  if (/^[Nn]\+\d$/.test(text) && /^(补偿|赔偿|离职|经济补偿)/.test(form.after)) {
    return rejection('formula', 'severance', 'term');
  }
  if (text.length > LONGEST || /[。？！；]/.test(text)) return null;
  const parts = text.split(/[+×]/);
  if (parts.length > 1 && parts[0] === '') return slogan('blend', 'open-blend', 0.6);
  const last = parts.length - 1;
  let numeric = 0;
  parts.forEach((part, i) => {
    if (NUMBER_PART.test(part) || ((i === last || part === '') && TRAILING_WORD.test(part))) numeric++;
  });
  if (numeric === parts.length) return slogan('formula', 'numbers-with-plus', 0.95);
  if (numeric >= 2 && NUMBER_PART.test(parts[0]!)) return slogan('formula', 'numbers-with-plus', 0.8);
  if (parts.every((part) => part.length <= 16)) return slogan('blend', 'words-with-plus', 0.9);
  return null;
}
