import { isHan, isSpace } from '../../text/index.js';
import { splitLines } from './lines.js';
import type { CleaningStep, Edit } from './step.js';

// Behind these a space sets off a name or a dateline: 记者 王明, 通讯员 李华, 新华社北京7月6日电 全国….
const BEFORE_NAME = /(?:记者|通讯员|作者|编辑|责编|责任编辑|摄影|整理|供图|制图|策划|实习生|[电讯摄绘文图])$/u;
const MARKS = '，。、；：？！“”‘’（）《》〈〉「」『』【】—…·';
const SPELT_OUT = 3;
const LONG = 10;

/**
 * Spaces that do not belong between Chinese characters go: where three or more characters in a row stand apart (全 面
 * 深 化), beside a Chinese punctuation mark, and inside running text (a line with a full stop) between two stretches
 * that together are long and are not a name. Spaces between Chinese and Latin stay, and so do indents, bylines,
 * headings in two halves and names set apart (丁 安). Characters of no width (U+200B, U+FEFF, soft hyphens) always go.
 */
export const straySpaces: CleaningStep = {
  name: 'straySpaces',
  edits: (text) => {
    const edits: Edit[] = [];
    for (const line of splitLines(text)) {
      const lineEnd = line.textStart + line.text.length;
      const prose = line.text.includes('。');
      const spelt = speltOut(line.text);
      for (let at = line.start; at < line.end; at++) {
        const code = text.charCodeAt(at);
        if (isWidthless(code)) {
          edits.push({ start: at, end: at + 1, text: '' });
          continue;
        }
        if (!isSpace(code) || at < line.textStart || at >= lineEnd) continue;
        let end = at + 1;
        while (end < lineEnd && isSpace(text.charCodeAt(end)) && !isWidthless(text.charCodeAt(end))) end++;
        const left = at - line.textStart;
        if (spelt.has(left) || isStray(line.text, left, end - line.textStart, prose)) {
          edits.push({ start: at, end, text: '' });
        }
        at = end - 1;
      }
    }
    return edits;
  },
};

function isWidthless(code: number): boolean {
  return code === 0x200b || code === 0xfeff || code === 0xad || code === 0x2060;
}

function isStray(line: string, from: number, to: number, prose: boolean): boolean {
  const last = line[from - 1] as string;
  const first = line[to] as string;
  const hanLeft = isHan(last.charCodeAt(0));
  const hanRight = isHan(first.charCodeAt(0));
  if (MARKS.includes(last) || MARKS.includes(first)) {
    if (last === '—' || first === '—') return false;
    return MARKS.includes(last) ? prose || hanRight || MARKS.includes(first) : hanLeft;
  }
  if (!prose || !hanLeft || !hanRight) return false;
  let left = from;
  while (left > 0 && isHan(line.charCodeAt(left - 1))) left--;
  let right = to;
  while (right < line.length && isHan(line.charCodeAt(right))) right++;
  return (
    from - left >= 2 && right - to >= 2 && from - left + right - to >= LONG && !BEFORE_NAME.test(line.slice(left, from))
  );
}

/** Offsets of the spaces in stretches of single characters with one space between each: 全 面 深 化. */
function speltOut(line: string): ReadonlySet<number> {
  const found = new Set<number>();
  const spaces: number[] = [];
  const close = () => {
    if (spaces.length >= SPELT_OUT - 1) for (const at of spaces) found.add(at);
    spaces.length = 0;
  };
  let at = 0;
  while (at < line.length) {
    const space = at + 1;
    const next = line.charCodeAt(space + 1);
    const single = isHan(line.charCodeAt(at)) && isSpace(line.charCodeAt(space)) && isHan(next);
    if (single && (at === 0 || !isHan(line.charCodeAt(at - 1)))) {
      const after = line.charCodeAt(space + 2);
      if (!isHan(after)) {
        spaces.push(space);
        at += 2;
        continue;
      }
    }
    close();
    at++;
  }
  close();
  return found;
}
