import type { Quotation } from '../text/index.js';
import type { Candidate } from './candidate.js';
import { type Reading, slogan } from './forms/reading.js';
import { lists } from './lists.js';

const COUNTED = /(十?[一二三四五六七八九十]|两)([\u4e00-\u9fff])$/;
const NUMERAL_HEAD = /[〇零一二三四五六七八九十百千万两双\d]/;
// What may follow the marks where the quoted word is the end of a counted phrase.
const ENDS = /^(?:[，。；：、！？）,;:.!?)\s’”」』]|$|的|和|与|及|等|上|中|里|为|是|在|，)/;

/** 两个“库”, 五支“服务队”: the numeral and its measure stand before the marks; `text` is what stands inside them. */
export function headOnly(
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

/** “五个”优化, “四大”工程: the head stands behind the marks. */
export function numeralOnly(folded: string, quotation: Quotation, index: number, reading: Reading): Candidate {
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
