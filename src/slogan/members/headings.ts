import type { Span } from '../../text/index.js';
import type { Slogan } from '../slogan.js';
import { rightEdge } from './edges.js';
import { headOf } from './head.js';
import { linesFrom, type Scene, type Stated } from './scene.js';
import { commonPrefix } from './shared.js';
import { isSpace } from './units.js';

const REACH = 4000;
const LONGEST = 12;

/** The short run-in headings of the paragraphs behind `from`, up to their full stop or the end of their line. */
export function* headingsFrom(scene: Scene, from: number): Generator<Span> {
  const { text } = scene;
  const limit = Math.min(text.length, from + REACH);
  let i = from;
  for (const line of linesFrom(scene.lines, from)) {
    if (line > limit) return;
    // Blank lines have been passed over already.
    if (line <= i) continue;
    i = line;
    while (isSpace(text, i) && i < limit) i++;
    let end = i;
    while (end < text.length && end - i <= LONGEST && !'。：:\n，、；！？'.includes(text[end] as string)) end++;
    if (end - i > 1 && end - i <= LONGEST && (end === text.length || '。：:\n'.includes(text[end] as string)))
      yield { start: i, end };
  }
}

/** Run-in headings as members: 组织联建。… 队伍联育。… for 六联机制: exactly as many as counted, of one length, all with the head. */
export function membersInHeadings(scene: Scene, slogan: Slogan, count: number): Stated | null {
  const { text } = scene;
  const head = headOf(slogan)[0];
  if (head === undefined || count < 3) return null;
  const spans: Span[] = [];
  for (const heading of headingsFrom(scene, rightEdge(slogan))) {
    const word = text.slice(heading.start, heading.end);
    if (word.includes(head) && !word.includes(slogan.text)) spans.push(heading);
    if (spans.length > count) return null;
  }
  if (spans.length !== count) return null;
  const texts = spans.map((s) => text.slice(s.start, s.end));
  const place = (texts[0] as string).indexOf(head);
  const even = texts.every((t) => t.length === (texts[0] as string).length && t[place] === head);
  // 强化A, 强化B: a verb that all headings begin with is not what 五化 counts.
  const verb = place > 0 && commonPrefix(texts) > place;
  return even && !verb ? { spans, stated: 'full' } : null;
}
