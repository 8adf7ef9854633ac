import type { Span } from '../../text/index.js';
import type { Slogan } from '../slogan.js';
import { conjunctionsIn } from './conjunctions.js';
import { leftEdge, rightEdge } from './edges.js';
import { MEASURES } from './head.js';
import { lastVerbEnd } from './last-verb-end.js';
import { type Scene, slogansFrom } from './scene.js';
import { separatorsIn } from './separators.js';
import { NOMINAL, verbAt } from './verbs.js';

/** Whether the slogan is an item of a list that goes on behind it: 、 or 等 within `reach` units of its clause, 和 behind a noun. */
export function listGoesOn(text: string, at: number, reach: number): boolean {
  for (let i = at; i < at + reach; i++) {
    const c = text[i];
    if (c === '、' || c === '等') return true;
    if (c === '和' || c === '与' || c === '及') return reach === 1 || i > at;
    if (c === undefined || '，。；：！？“”\n'.includes(c)) return false;
  }
  return false;
}

/** Where the last count slogan (两个基础) that begins and ends in `start`–`end` of one clause ends, the pause behind it included; or −1. */
export function countSloganBetween(scene: Scene, start: number, end: number): number {
  const { text, slogans } = scene;
  let found = -1;
  for (const slogan of slogansFrom(slogans, start)) {
    if (slogan.start >= end) break;
    if (slogan.kind !== 'count' || (slogan.quotation !== null && !closesList(scene, start, slogan))) continue;
    const close = rightEdge(slogan);
    if (close < end && (text[close] === '、' || text[close] === '，' || text[close] === '和')) found = close + 1;
    else if (close <= end && '、，。；'.includes(text[close] ?? '\0') && found < 0) found = close;
  }
  return found;
}

/** Whether a quoted slogan has a list of its own before it in the clause: A、B、C“三变”改革和农业“四种工程”. */
function closesList(scene: Scene, start: number, slogan: Slogan): boolean {
  const items = separatorsIn(scene, start, leftEdge(slogan)).length + 1;
  return items > 1 && items === slogan.numerals[0]?.value;
}

/** Whether a quoted count slogan stands in `start`–`end`: 城镇“三改”、农业“两园”、旅游“四大行动” are peers. */
export function holdsQuotedCount(scene: Scene, start: number, end: number): boolean {
  for (const slogan of slogansFrom(scene.slogans, start)) {
    if (slogan.start >= end) return false;
    if (slogan.kind === 'count' && slogan.quotation !== null) return true;
  }
  return false;
}

/** Two words of two units before 两个X, or two that are alike: 统筹国内国际两个大局, 城镇农村双提升. */
export function juxtaposed(scene: Scene, slogan: Slogan, item: Span, only: boolean): readonly Span[] | null {
  const { text } = scene;
  const verb = lastVerbEnd(scene, item);
  const opening = verbAt(text, item.start, item.end, NOMINAL);
  const start =
    verb >= 0 && item.end - verb > 2 ? verb : item.end - item.start > 4 ? (opening?.end ?? item.start) : item.start;
  if (item.end - start !== 4 || conjunctionsIn(scene, start, item.end).length > 0) return null;
  const words = text.slice(start, item.end);
  if (/[^\u4e00-\u9fff]/.test(words)) return null;
  const measured = MEASURES.includes(text[slogan.numerals[0]?.end ?? slogan.end] ?? '\0');
  const alike = words[0] === words[2] || words[1] === words[3];
  const actions = verbAt(words, 0, 2, NOMINAL)?.end === 2 && verbAt(words, 2, 4, NOMINAL)?.end === 4;
  if (!alike && !(only && (measured || actions))) return null;
  return [
    { start, end: start + 2 },
    { start: start + 2, end: item.end },
  ];
}
