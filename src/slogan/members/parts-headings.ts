import type { Span } from '../../text/index.js';
import type { Slogan } from '../slogan.js';
import { rightEdge } from './edges.js';
import { headingsFrom } from './headings.js';
import { numeralIn } from './numeral-in.js';
import { type Scene, type Stated, slogansFrom } from './scene.js';
import { isMark, isSpace } from './units.js';

/** 树起一面“旗”。… 带好三支“队伍”。…: run-in headings that count to the digits, one after another. */
export function runInHeadings(scene: Scene, from: number, digits: readonly number[]): Stated | null {
  const { text } = scene;
  const spans: Span[] = [];
  for (const heading of headingsFrom(scene, from)) {
    const digit = digits[spans.length];
    if (digit === undefined) break;
    const at = numeralIn(text, heading.start, Math.min(heading.end, heading.start + 6), digit);
    if (at < 0 || isEntry(text, heading.start, heading.end)) continue;
    const open =
      isMark(text, at - 1) && isMark(text, heading.end - 1) && scene.closing.get(heading.end)?.start === at - 1;
    spans.push({ start: at, end: open ? heading.end - 1 : heading.end });
  }
  return spans.length === digits.length && digits.length > 2 ? { spans, stated: 'full' } : null;
}

/** Child slogans that count to the digits one after another, each near the beginning of a paragraph, sentence or clause. */
export function headings(scene: Scene, slogan: Slogan, from: number, digits: readonly number[]): Stated | null {
  const { text, slogans } = scene;
  const spans: Span[] = [];
  let at = from;
  let first: Slogan | null = null;
  for (const digit of digits) {
    const limit = Math.min(text.length, at + 1200);
    let child: Slogan | null = null;
    for (const candidate of slogansFrom(slogans, at)) {
      if (candidate.start >= limit) break;
      if (candidate.kind === 'digits' && candidate.canonical !== slogan.canonical) return null;
      if (candidate.kind !== 'count' || candidate.numerals[0]?.value !== digit) continue;
      // All of them stand in marks, or none does.
      if (first !== null && (first.quotation === null) !== (candidate.quotation === null)) continue;
      if (isNearStart(text, candidate.start) && !isEntry(text, candidate.start, rightEdge(candidate))) {
        child = candidate;
        break;
      }
    }
    if (child === null) return null;
    spans.push({ start: child.start, end: child.end });
    at = child.end;
    first ??= child;
  }
  return { spans, stated: 'full' };
}

/** Whether a line begins with the words and then tells what they mean: “六稳”：…, 3.“双减”：指…. A glossary lists its entries so. */
function isEntry(text: string, start: number, end: number): boolean {
  let begin = start;
  while (begin > 0 && start - begin < 8 && '0123456789.．、()（）[]［］〔〕“” '.includes(text[begin - 1] as string))
    begin--;
  if (begin > 0 && text[begin - 1] !== '\n') return false;
  return /^[”]?[^，。；：:\n]{0,10}(?:[：:]|是指|指|即)/.test(text.slice(end, end + 14));
}

function isNearStart(text: string, at: number): boolean {
  for (let i = at - 1; i >= 0 && i >= at - 6; i--) {
    if (isSpace(text, i) || '。；;：:'.includes(text[i] as string)) return true;
  }
  return at < 6;
}
