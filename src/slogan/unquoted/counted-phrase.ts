import type { Candidate } from '../candidate.js';
import { slogan } from '../forms/reading.js';
import { lists } from '../lists.js';
import { bareCandidate, NUMERAL, silently, type TurnDown } from './bare-candidate.js';
import { itemsBefore, itemsBehind } from './count-items.js';
import { countedHead, isNamed } from './counted-head.js';

const PLACED = /(?:中心|基地|园区|片区|小镇|项目|通道|枢纽|新城|口岸|市场|组团|街区|板块|工作室|集群)$/;
const ORDINAL_FOLLOWS =
  /^(?:[^，。；：:\n]{0,8}[：:。]\s{0,3}|[，,；;—\s]{1,4})(?:一是|一要|一抓|一、|第一|首先|（一）|\(一\)|[1１][.．、]|①|一方面|即|分别是|分别为|包括|就是)/;

/** N大X, N项X, N个X at `at`, where its members stand right there. */
export function countedPhrase(
  folded: string,
  at: number,
  classes: Uint8Array,
  turnDown: TurnDown = silently,
): Candidate | null {
  // Only 大, 项, 个 behind a numeral make a phrase worth looking at, except behind a closing mark.
  let end = at + 1;
  while (end < at + 4 && classes[folded.charCodeAt(end)]! !== 0) end++;
  const measure = folded[end] ?? '';
  const previous = folded[at - 1] ?? '';
  const closing = previous !== '' && '”’」』"'.includes(previous);
  // 甲、乙、丙三位一体推进机制
  const joint = measure === '位' && folded.startsWith('一体', end + 1);
  if (
    measure !== '大' &&
    measure !== '项' &&
    measure !== '个' &&
    !joint &&
    !(closing && lists().coinedMeasures.has(measure))
  ) {
    return null;
  }
  const no = (rule: string, to = end + 1): null => turnDown(at, to, 'count', rule);
  if (NUMERAL.test(previous)) return no(previous === '第' ? 'ordinal' : 'longer-numeral');
  if (previous === '近' || previous === '每' || previous === '前' || previous === '约') return no('amount');
  // 党的二十大精神: a congress.
  if (measure === '大' && /[党民]的?$|[共届]$/.test(folded.slice(Math.max(0, at - 3), at)) && end - at > 1) {
    return no('congress');
  }
  const count = smallNumber(folded.slice(at, end));
  if (count === null || count < 2 || count > 30) return no('no-small-number');
  const head = joint ? end + 3 : countedHead(folded, end + 1);
  if (!head) return no('generic-or-no-head');
  const reading = slogan('count', 'members-right-there', 0.75);
  // 12.五个直办：A、B、C、D、E: the head of an entry that lists them all.
  if (isEntry(folded, at, head, count)) return bareCandidate(at, head, reading, 'list-after');
  // N个 and N项 are ordinary counts unless what they count is a word that formulations are made with.
  // Places are counted in passing too: only three or more with a bare noun, and every one of them named.
  const placed = measure !== '大' && !closing && PLACED.test(folded.slice(end + 1, head));
  if (measure !== '大' && (!closing || measure === '种') && !joint && !isNamed(folded, head))
    return no('head-not-coined', head);
  if (placed && (count < 3 || head - end > 3 || measure === '项')) return no('places', head);
  const items = itemsBefore(folded, at, count);
  if (items !== null) {
    const { open } = items;
    const few =
      !placed && open && items.count < count && (items.count >= 2 || (measure !== '个' && isNamed(folded, head)));
    if (items.count === count || few) return bareCandidate(at, head, reading, 'list-before');
    // 抓好甲、A、B、C三大X: a list runs on into another one.
    if (measure === '大' && items.count > count && items.count <= count + 2 && count > 2 && isNamed(folded, head)) {
      return bareCandidate(at, head, { ...reading, confidence: 0.6 }, 'list-before');
    }
  }
  if (
    measure === '大' &&
    folded.startsWith('之一', head) &&
    /[是为]/.test(folded.slice(Math.max(0, at - 30), at)) &&
    isNamed(folded, head)
  ) {
    return bareCandidate(at, head, { ...reading, confidence: 0.5 }, 'one-of');
  }
  if (measure !== '个' || count > 2) {
    if (ORDINAL_FOLLOWS.test(folded.slice(head, head + 20))) return bareCandidate(at, head, reading, 'list-after');
    if (itemsBehind(folded, head) === count) return bareCandidate(at, head, reading, 'list-after');
  }
  // 抓好两个着力：一是…二是…
  if (measure === '个' && /^[：:]一是/.test(folded.slice(head, head + 3))) {
    return bareCandidate(at, head, reading, 'list-after');
  }
  return no('no-members-there', head);
}

function smallNumber(text: string): number | null {
  const digits = '零一二三四五六七八九';
  if (text === '两') return 2;
  const m = /^([一二三四五六七八九])?(十)?([一二三四五六七八九])?$/.exec(text);
  if (!m) return null;
  if (!m[2]) return m[3] || !m[1] ? (m[1] || !m[3] ? null : digits.indexOf(m[3])) : digits.indexOf(m[1]);
  return (m[1] ? digits.indexOf(m[1]) : 1) * 10 + (m[3] ? digits.indexOf(m[3]) : 0);
}

const OPENS_LINE = /(?:^|\n)\s{0,4}(?:[（(]?\d{1,3}[）)]?[.．、]?|[①-⑳])?\s{0,4}$/;
const LONGEST_ENTRY = 600;

// The head of an entry that lists all it counts up to the end of the sentence; within a line only clauses parted by ；.
function isEntry(folded: string, at: number, head: number, count: number): boolean {
  if (count < 3 || !/[：:]/.test(folded[head] ?? '')) return false;
  const marks = OPENS_LINE.test(folded.slice(Math.max(0, at - 14), at)) ? '；，、' : isNamed(folded, head) ? '；' : '';
  const behind = folded.slice(head + 1, head + 1 + LONGEST_ENTRY);
  const stop = behind.search(/[。\n]/);
  const list = stop < 0 ? behind : behind.slice(0, stop);
  return [...marks].some((mark) => list.split(mark).length === count);
}
