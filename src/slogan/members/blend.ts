import type { Span } from '../../text/index.js';
import type { Slogan } from '../slogan.js';
import type { Stated } from './scene.js';

/** The parts of A+B+C, which are named in it. In 互联网+X the sign is part of the name 互联网+, so that has none. */
export function membersOfBlend(slogan: Slogan): Stated | null {
  const spans: Span[] = [];
  let from = 0;
  for (let i = 0; i <= slogan.text.length; i++) {
    if (i < slogan.text.length && slogan.text[i] !== '+' && slogan.text[i] !== '＋') continue;
    if (i === from) return null;
    spans.push({ start: slogan.start + from, end: slogan.start + i });
    from = i + 1;
  }
  return spans.length < 2 || /^互联网[+＋]/.test(slogan.text) ? null : { spans, stated: 'full' };
}
