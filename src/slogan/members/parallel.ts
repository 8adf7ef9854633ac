import type { Span } from '../../text/index.js';
import type { Slogan } from '../slogan.js';
import type { Scene, Stated } from './scene.js';
import { between, separatorsIn } from './separators.js';
import { trimItems } from './trim-item.js';
import { isSpace } from './units.js';

/** The segments of a motto: cut at ；, else ，, else 、, else · or white space, else in halves that repeat a unit. */
export function membersOfParallel(scene: Scene, slogan: Slogan): Stated | null {
  const { text } = scene;
  const separators = separatorsIn(scene, slogan.start, slogan.end);
  for (const level of [3, 2, 1] as const) {
    const cuts = separators.filter((s) => s.level >= level);
    const spans = trimItems(scene, between(slogan.start, slogan.end, cuts));
    if (spans.length > 1 && spans.every((s) => s.end > s.start)) {
      const all = trimItems(scene, between(slogan.start, slogan.end, separators));
      return {
        spans: all.every((s) => s.end > s.start) ? all : spans,
        stated: 'full',
      };
    }
  }
  const dots: Span[] = [];
  let from = slogan.start;
  for (let i = slogan.start; i <= slogan.end; i++) {
    const c = text[i];
    if (i < slogan.end && c !== '·' && c !== '•' && c !== '・' && !isSpace(text, i) && c !== '/' && c !== '—') continue;
    if (i > from) dots.push({ start: from, end: i });
    from = i + 1;
  }
  if (dots.length > 1) return { spans: dots, stated: 'full' };
  const length = slogan.end - slogan.start;
  if (length < 6 || length % 2 !== 0) return null;
  const middle = slogan.start + length / 2;
  for (let i = 0; i < length / 2; i++) {
    if (text[slogan.start + i] !== text[middle + i]) continue;
    return {
      spans: [
        { start: slogan.start, end: middle },
        { start: middle, end: slogan.end },
      ],
      stated: 'full',
    };
  }
  return null;
}
