import { isSpace } from './units.js';

// What may stand between a list and the slogan that counts it, longest first.
const LINKS = [
  '相结合的',
  '相统一的',
  '相衔接的',
  '相协调的',
  '相促进的',
  '为主要内容的',
  '为代表的',
  '为特征的',
  '为主体的',
  '为核心的',
  '为重点的',
  '为支撑的',
  '为主的',
  '一体的',
  '为一体的',
  '有机结合的',
  '并重的',
  '联动的',
  '并举的',
  '等等',
  '等',
  '共',
  '这',
  '的',
];

/** What may stand between two subjects and “双X”: 连续九年实现, 首次出现. */
export const PREDICATE: RegExp =
  /(?:近年来|首次|再次|连续[0-9一二三四五六七八九十]{1,3}年|连年|持续|继续|同步|均|都|共同|全部){0,3}(?:实现了?|保持|出现|呈现|迎来)?$/;

/** The links before `end`: where the list ends, whether 等 was among them, and whether 的 was the only one. */
export function beforeLinks(text: string, end: number): { end: number; deng: boolean; linked: boolean; bare: boolean } {
  let at = end;
  let deng = false;
  let linked = false;
  let bare = false;
  for (;;) {
    while (isSpace(text, at - 1)) at--;
    const link = LINKS.find((l) => text.startsWith(l, at - l.length));
    if (link === undefined || link.length > at) return { end: at, deng, linked, bare };
    if (link === '的' && deng) return { end: at, deng, linked, bare };
    at -= link.length;
    bare = link === '的' && !linked;
    linked = true;
    if (link.startsWith('等')) deng = true;
  }
}
