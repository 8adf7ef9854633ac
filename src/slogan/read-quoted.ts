import { parseNumeral, type Quotation } from '../text/index.js';
import type { Candidate } from './candidate.js';
import { findSuffix } from './find-suffix.js';
import { readForm } from './forms/read-form.js';
import { type Reading, rejection, slogan } from './forms/reading.js';
import { lists } from './lists.js';

const CONTEXT = 12;
/** What is longer inside its marks is not read, in units. */
export const LONGEST_INNER = 120;
const COUNTED = /(十?[一二三四五六七八九十]|两)([\u4e00-\u9fff])$/;
const NUMERAL_HEAD = /[〇零一二三四五六七八九十百千万两双\d]/;
const NONE: readonly string[] = [];
// What may follow the marks where the quoted word is the end of a counted phrase.
const ENDS = /^(?:[，。；：、！？）,;:.!?)\s’”」』]|$|的|和|与|及|等|上|中|里|为|是|在|，)/;
const BALANCED = /^[\u4e00-\u9fff]{4,10}(?:\s{1,2}[\u4e00-\u9fff]{4,10}){1,3}$/;
const FIRST_NUMERAL = /[〇零一二三四五六七八九十百千万两双\d]/g;

/** What one quotation holds: the reading of its inside, and the candidate it gives, if any. */
export interface QuotedReading {
  readonly reading: Reading | null;
  readonly candidate: Candidate | null;
}

/** Reads the inside of a quotation, and where it holds only the head or only the numeral, what stands beside it. */
export function readQuoted(folded: string, quotation: Quotation, index: number): QuotedReading {
  const { inner } = quotation;
  if (inner.end - inner.start > LONGEST_INNER) return { reading: null, candidate: null };
  const edge = trimmed(folded, inner.start, inner.end);
  const source = folded.slice(edge.start, edge.end);
  // “甲乙丙丁戊 己庚辛壬癸”: a space parts what balances.
  const text = BALANCED.test(source) && inStep(source) ? source.replace(/\s+/g, '、') : compact(source);
  const before = folded.slice(Math.max(0, quotation.start - CONTEXT), quotation.start);
  const after = folded.slice(quotation.end, quotation.end + CONTEXT);
  if (quotation.repaired === 'missing-open' || quotation.repaired === 'missing-close') {
    return readHalf(folded, quotation, index);
  }
  const suffix = findSuffix(folded, quotation.end);
  const reading = readForm(text, before, after, suffix?.suffix ?? null);
  // “甲、乙、丙”三份清单: the quotation holds what the phrase behind it counts.
  if (reading?.kind === 'parallel' && !reading.rejected) {
    const rule = listedFor(text, after) ? 'members-of-next' : listedBy(text, before) ? 'members-of-previous' : null;
    if (rule !== null) {
      const listed = rejection('parallel', rule, 'speech');
      return {
        reading: listed,
        candidate: { ...edge, reading: listed, quotation: index, coverage: 'full', suffix, evidence: NONE },
      };
    }
  }
  if (reading && !reading.rejected) {
    if (reading.rule === 'numeral-only') return { reading, candidate: numeralOnly(folded, quotation, index, reading) };
    const evidence = suffix ? [`suffix:${suffix.suffix.form}`] : [];
    return {
      reading,
      candidate: { ...edge, reading, quotation: index, coverage: 'full', suffix, evidence },
    };
  }
  if (reading?.rejected && countedBehind(folded, quotation.end, text)) {
    const glossed = slogan('count', 'glossed-list', 0.7);
    return {
      reading: glossed,
      candidate: { ...edge, reading: glossed, quotation: index, coverage: 'full', suffix, evidence: NONE },
    };
  }
  const headed = headOnly(folded, quotation, index, text, before, after);
  if (headed) return { reading: headed.reading, candidate: headed };
  if (!reading) return { reading, candidate: null };
  const { start, end } = edge;
  return { reading, candidate: { start, end, reading, quotation: index, coverage: 'full', suffix, evidence: NONE } };
}

function listedFor(text: string, after: string): boolean {
  const m = /^(?:等|这)?(十?[一二三四五六七八九]|十|两)([\u4e00-\u9fff])/.exec(after);
  if (!m) return false;
  const value = parseNumeral(m[1]!)!;
  // 三份清单, 四增长: without a measure from three on only.
  return value === text.split('、').length && (value > 2 || lists().measures.has(m[2]!));
}

// “三旧”：指“甲、乙、丙”: the quotation holds what the formulation before it counts.
function listedBy(text: string, before: string): boolean {
  const m = /([两双三四五六七八九十])[^“”，。；]{1,6}[”’」]?(?:[：:]指|[：:]|是指|指|即)$/.exec(before);
  return m !== null && (m[1] === '双' ? 2 : parseNumeral(m[1]!)) === text.split('、').length;
}

const LED = /^([三四五六七八九十])[\u4e00-\u9fff]{1,6}$/;
const INTRODUCES = /^(?:[：:]|[，,]?(?:即|是指|指|分别是|包括))[：:]?/;
const LONGEST_LIST = 240;

// “七管齐下”：A、B … G: an idiom, a place or an award counts what it is explained by, where the number fits.
function countedBehind(folded: string, from: number, text: string): boolean {
  const numeral = LED.exec(text)?.[1];
  if (numeral === undefined) return false;
  const behind = folded.slice(from, from + LONGEST_LIST);
  const introduction = INTRODUCES.exec(behind);
  if (introduction === null) return false;
  const list = behind.slice(introduction[0].length);
  const stop = list.search(/[。；\n]/);
  if (stop < 0) return false;
  const items = list.slice(0, stop).split('、');
  return items.length === parseNumeral(numeral) && items.every((item) => /^[\u4e00-\u9fff“”]{2,20}$/.test(item));
}

function inStep(text: string): boolean {
  const [first, ...others] = text.split(/\s+/) as [string];
  return others.every((other: string) => other.length === first.length);
}

function compact(text: string): string {
  for (let i = 0; i < text.length; i++) if (isSpace(text, i)) return text.replace(/\s+/g, '');
  return text;
}

// Nearly every unit of Chinese text lies in the range that holds no space.
function isSpace(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return (unit <= 0x3000 || unit >= 0xfe00) && /\s/.test(text[at]!);
}

function trimmed(folded: string, from: number, to: number): { start: number; end: number } {
  let start = from;
  let end = to;
  while (start < end && isSpace(folded, start)) start++;
  // “六治[23]”: the sign of a footnote belongs to nothing.
  const last = folded[end - 1];
  if (last === ']' || last === '］') {
    const note = /[[［]\d{1,3}[\]］]$/.exec(folded.slice(Math.max(start, end - 5), end));
    if (note) end -= note[0].length;
  }
  // “五治（P17）”: so does a page.
  if (last === '）' || last === ')') {
    const page = /[（(][Pp]\d{1,3}[）)]$/.exec(folded.slice(Math.max(start, end - 6), end));
    if (page) end -= page[0].length;
  }
  while (end > start && isSpace(folded, end - 1)) end--;
  return { start, end };
}

// 两个“库”, 五支“服务队”: the numeral and its measure stand before the marks.
function headOnly(
  folded: string,
  quotation: Quotation,
  index: number,
  text: string,
  before: string,
  after: string,
): Candidate | null {
  if (text.length > 5 || NUMERAL_HEAD.test(text) || /[、，；·]/.test(text)) return null;
  if (!lists().measures.has(before[before.length - 1] ?? '')) return null;
  const m = COUNTED.exec(before);
  if (!m || !lists().measures.has(m[2]!) || !ENDS.test(after)) return null;
  const numeral = m[1]!;
  const start = quotation.start - m[0].length;
  if (/[第〇零一二三四五六七八九十百千万\d数几每]/.test(folded[start - 1] ?? '')) return null;
  // 一个“家”, 一种“负担” is ordinary prose; 一张“图” is a formulation only with a bare noun.
  // 两次“…”: how often; 十大“…”: a ranking.
  if (/[次回届轮]/.test(m[2]!) || (m[0] === '十大' && !lists().suffixes.has(text.slice(-2)))) return null;
  if (numeral === '一' && (text.length > 1 || /[个种些份场次名位]/.test(m[2]!))) return null;
  return {
    start,
    end: quotation.end,
    reading: slogan('count', 'numeral-before-marks', numeral === '一' ? 0.6 : 0.7),
    quotation: index,
    coverage: 'head',
    suffix: null,
    evidence: [],
  };
}

// “五个”优化, “四大”工程: the head stands behind the marks.
function numeralOnly(folded: string, quotation: Quotation, index: number, reading: Reading): Candidate {
  const rest = folded.slice(quotation.end, quotation.end + 10);
  const m = /^[\u4e00-\u9fff]{2,8}/.exec(rest);
  const evidence = ['numeral-only'];
  if (m) {
    const heads = lists().heads.get('coined')!;
    let length = 0;
    for (let l = Math.min(8, m[0].length); l >= 2 && length === 0; l--) if (heads.has(m[0].slice(0, l))) length = l;
    if (length === 0 && m[0].length <= 4) length = m[0].length;
    if (length > 0) {
      const reached = { start: quotation.start, end: quotation.end + length, reading, quotation: index, evidence };
      return { ...reached, coverage: 'numeral', suffix: null };
    }
  }
  const { inner } = quotation;
  return { start: inner.start, end: inner.end, reading, quotation: index, coverage: 'numeral', suffix: null, evidence };
}

function leadingVerb(source: string): number {
  const { verbs } = lists();
  if (/^(?:成为|形成|构建|打造|推行|实行|采取|采用|创新|探索|推广)/.test(source) && source.length > 4) return 2;
  for (let l = 4; l >= 2; l--) if (source.length > l + 1 && verbs.has(source.slice(0, l))) return l;
  return 0;
}

// One mark is lost: the longest stretch at the mark that is left which reads as a sure slogan.
function readHalf(folded: string, quotation: Quotation, index: number): QuotedReading {
  const { inner, repaired } = quotation;
  const found = repaired === 'missing-open' ? upToClosing() : fromOpening();
  if (!found) return { reading: null, candidate: null };
  const suffix = repaired === 'missing-open' ? findSuffix(folded, quotation.end) : null;
  const evidence = [`repaired:${repaired}`];
  return {
    reading: found.reading,
    candidate: { ...found, quotation: index, coverage: 'right', suffix, evidence },
  };

  function upToClosing(): { start: number; end: number; reading: Reading } | null {
    const source = folded.slice(inner.start, inner.end);
    // 成为党委+支部”: the whole clause but its verb.
    if (/[+]/.test(source) || source.length <= 8) {
      const start = inner.start + leadingVerb(source);
      const reading = sure(start, inner.end);
      if (reading) return { start, end: inner.end, reading };
    }
    for (const m of source.matchAll(FIRST_NUMERAL)) {
      const start = inner.start + m.index;
      if (m.index > 0 && FIRST_NUMERAL.source.includes(folded[start - 1]!)) continue;
      const reading = sure(start, inner.end);
      if (reading) return { start, end: inner.end, reading };
    }
    return null;
  }

  function fromOpening(): { start: number; end: number; reading: Reading } | null {
    const { suffixes, longestSuffix } = lists();
    const end = inner.end;
    for (let length = Math.min(longestSuffix, end - inner.start - 2); length > 0; length--) {
      if (!suffixes.has(folded.slice(end - length, end))) continue;
      const reading = sure(inner.start, end - length);
      if (reading) return { start: inner.start, end: end - length, reading };
    }
    const reading = sure(inner.start, end);
    return reading && end - inner.start <= 8 ? { start: inner.start, end, reading } : null;
  }

  function sure(start: number, end: number): Reading | null {
    const reading = readForm(compact(folded.slice(start, end)), '', folded.slice(end + 1, end + 9), null);
    return reading && !reading.rejected && reading.confidence >= 0.8 ? { ...reading, confidence: 0.6 } : null;
  }
}
