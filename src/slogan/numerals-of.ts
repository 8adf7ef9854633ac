import { parseNumeral } from '../text/index.js';
import { maskWords } from './forms/mask-words.js';
import type { SloganKind, SloganNumeral } from './slogan.js';

const RUN = /[〇零一二三四五六七八九十百千万亿两双]+|\d+|[NXnx](?![A-Za-z])/g;

/** The numerals of the slogan at `start`–`end`, with offsets into the text; numerals inside fixed words are none. */
export function numeralsOf(
  text: string,
  folded: string,
  start: number,
  end: number,
  kind: SloganKind,
): readonly SloganNumeral[] {
  const source = folded.slice(start, end);
  const names = kind === 'digits' || kind === 'period' || kind === 'parallel' || kind === 'set' || kind === 'model';
  const found: SloganNumeral[] = [];
  const masked = kind === 'digits' || kind === 'formula' || kind === 'period' ? source : maskWords(source);
  for (const m of masked.matchAll(RUN)) {
    const from = start + m.index;
    const to = from + m[0].length;
    if (kind !== 'formula' && /[NXnx]/.test(m[0])) continue;
    const value = names || /[NXnx]/.test(m[0]) ? null : m[0] === '双' ? 2 : parseNumeral(m[0]);
    found.push({ start: from, end: to, text: text.slice(from, to), value });
  }
  return found;
}
