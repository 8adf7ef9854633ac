import { isCredit, isFurniture } from './furniture.js';
import { isTurn } from './line-kinds.js';
import { type Line, splitLines } from './lines.js';
import { pageHeadOf } from './page-head.js';
import type { CleaningStep, Edit } from './step.js';

// A site's short code that stands between its buttons (nbrb, szb).
const SITE_CODE = /^[a-z]{2,6}$/u;

/**
 * Lines that a newspaper page or a website sets around its articles go, with their breaks: buttons (放大 缩小 默认,
 * 打印本页), navigation (上一版 下一版, 标题导航, 当前位置：…), the head of the page (第A7版:…) and its date, editors (责编：…),
 * imprint, credits of pictures (丁一 摄), and where a text goes on (下转第三版). Only whole lines are removed, never a part of one. The date and the page
 * are metadata: `splitArticles` takes them up, so split first where they are wanted.
 */
export const boilerplate: CleaningStep = {
  name: 'boilerplate',
  edits: (text) => {
    const edits: Edit[] = [];
    const lines = splitLines(text);
    let removed = false; // the last line with text was furniture
    for (const line of lines) {
      if (line.text === '') continue;
      removed = isRemoved(line, removed);
      if (removed) edits.push({ start: line.start, end: line.next, text: '' });
    }
    return edits;
  },
};

function isRemoved(line: Line, afterRemoved: boolean): boolean {
  const { text } = line;
  if (isFurniture(text) || pageHeadOf(text) !== null || isCredit(text) || isTurn(text)) return true;
  return afterRemoved && SITE_CODE.test(text);
}
