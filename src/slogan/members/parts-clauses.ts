import type { Span } from '../../text/index.js';
import { clauseEnd, sentenceEnd } from './edges.js';
import { NUMERALS } from './numeral-in.js';
import type { Scene, Stated } from './scene.js';
import { between, separatorsIn } from './separators.js';
import { trimItem, trimItems } from './trim-item.js';

/** “1”指A，“6”指B，“N”指C: each part with its label. */
export function labelled(scene: Scene, from: number, parts: readonly (number | null)[]): Stated | null {
  const { text } = scene;
  const spans: Span[] = [];
  let at = from;
  for (const part of parts) {
    const label = part === null ? '[NnXxＮ]' : part < 10 ? `(?:${part}|${NUMERALS[part]})` : String(part);
    // “1”为A: behind a label without its marks 为 is more often part of another word (统一为, 因为).
    const links = '(?:是指|就是|指的是|即为|即|指|是|：|(?<=[”"][，,]?)为)';
    const found = new RegExp(`([“"]?)${label}[”"]?[，,]?${links}`).exec(text.slice(at, at + 160));
    // Farther from the slogan a label needs its marks.
    if (found === null || (at === from && found.index > 16 && found[1] === '')) return null;
    const start = at + found.index + found[0].length;
    const span: { start: number; end: number } = {
      ...trimItem(scene, {
        start,
        end: Math.min(clauseEnd(scene, start, start + 80), sentenceEnd(scene, start)),
      }),
    };
    // “9”是指9个方面工作：一是…
    const gloss = text.slice(span.start, span.end).indexOf('：');
    if (gloss > 1) span.end = span.start + gloss;
    if (span.end - span.start < 2 || span.end - span.start > 60) return null;
    if (text.slice(from, at + found.index).includes('\n')) return null;
    spans.push(span);
    at = span.end;
  }
  return { spans, stated: 'full' };
}

/** “3+7”城市一体治理，3个核心城市、7个通道城市…: the next clause opens with the numerals in a row. */
export function inNextClause(scene: Scene, from: number, parts: readonly (number | null)[]): Stated | null {
  const { text } = scene;
  let at = from;
  while (at < from + 16 && !'，。；\n、'.includes(text[at] ?? '，')) at++;
  if (text[at] !== '，') return null;
  const pause = clauseEnd(scene, at + 1, sentenceEnd(scene, at + 1, 160));
  const items = trimItems(scene, between(at + 1, pause, separatorsIn(scene, at + 1, pause)));
  if (items.length !== parts.length || parts.some((p) => p === null)) return null;
  const texts = items.map((s) => text.slice(s.start, s.end));
  const counts = parts.every((p, k) => new RegExp(`^${p}[个大项条类家]`).test(texts[k] as string));
  const ending = (texts[0] as string).slice(-2);
  const over = (texts.at(-1) as string).indexOf(ending);
  if (!counts || over < 2) return null;
  const last = items.at(-1) as Span;
  return {
    spans: [...items.slice(0, -1), { start: last.start, end: last.start + over + 2 }],
    stated: 'full',
  };
}
