import { parseNumeral, type Quotation } from '../text/index.js';
import type { Candidate } from './candidate.js';
import { findSuffix } from './find-suffix.js';
import { readForm } from './forms/read-form.js';
import { type Reading, rejection, slogan } from './forms/reading.js';
import { compact, trimmed } from './inner-text.js';
import { lists } from './lists.js';
import { headOnly, numeralOnly } from './read-beside.js';
import { readHalf } from './read-half.js';

const CONTEXT = 12;
/** What is longer inside its marks is not read, in units. */
export const LONGEST_INNER = 120;
const NONE: readonly string[] = [];
const BALANCED = /^[\u4e00-\u9fff]{4,10}(?:\s{1,2}[\u4e00-\u9fff]{4,10}){1,3}$/;

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
