import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  findNumerals,
  fold,
  parseNumeral,
  type Span,
  splitClauses,
  splitParagraphs,
  splitSentences,
  toSimplified,
} from '../../src/text/index.js';

const piece = fc.oneof(
  fc.constantFrom(...'一二三四五六七八九十百千万亿两双零〇几数第点多余分之'),
  fc.constantFrom(...'。！？…，；：、“”‘’「」（）《》"\n\r\t 　.,0123456789％%+＋ＮAb'),
  fc.constantFrom('改革', '發展', '为', '𠮷', '\ud800', '\udc00', '落实'),
  fc.string({ unit: 'binary', maxLength: 3 }),
);
const anyText = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(''));

function expectTiling(text: string, spans: readonly Span[]): void {
  let at = 0;
  for (const { start, end } of spans) {
    expect(start).toBe(at);
    expect(end).toBeGreaterThan(start);
    at = end;
  }
  expect(at).toBe(text.length);
}

/** 0 to 10^12 − 1 in Chinese words, the obvious way. */
function inWords(n: number): string {
  const digit = '零一二三四五六七八九';
  if (n >= 100_000_000) {
    const rest = n % 100_000_000;
    const tail = rest === 0 ? '' : (rest < 10_000_000 ? '零' : '') + inWords(rest);
    return `${inWords(Math.floor(n / 100_000_000))}亿${tail}`;
  }
  if (n >= 10_000) {
    const rest = n % 10_000;
    const tail = rest === 0 ? '' : (rest < 1000 ? '零' : '') + inWords(rest);
    return `${inWords(Math.floor(n / 10_000))}万${tail}`;
  }
  if (n < 10) return digit[n] as string;
  const unit = n >= 1000 ? 1000 : n >= 100 ? 100 : 10;
  const rest = n % unit;
  const name = unit === 1000 ? '千' : unit === 100 ? '百' : '十';
  const tail = rest === 0 ? '' : (rest < unit / 10 ? '零' : '') + inWords(rest);
  return `${digit[Math.floor(n / unit)]}${name}${tail}`;
}

describe('text', () => {
  it('folds and simplifies unit by unit, once and for all', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const change of [fold, toSimplified]) {
          const changed = change(text);
          expect(changed.length).toBe(text.length);
          expect(change(changed)).toBe(changed);
          expect([...text].map(change).join('')).toBe(changed);
        }
      }),
    );
  });

  it('tiles every text with paragraphs, sentences and clauses, each finer than the one before', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const levels = [splitParagraphs(text), splitSentences(text), splitClauses(text)];
        for (const spans of levels) expectTiling(text, spans);
        const sentenceStarts = new Set(levels[1]?.map((s) => s.start));
        for (const { start } of levels[0] ?? []) expect(sentenceStarts.has(start)).toBe(true);
      }),
    );
  });

  it('finds numerals in order, apart from each other, each the whole of itself', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let last = 0;
        for (const n of findNumerals(text)) {
          expect(n.start).toBeGreaterThanOrEqual(last);
          expect(n.end).toBeGreaterThan(n.start);
          expect(text.slice(n.start, n.end)).toBe(n.text);
          expect(n.value === null || Number.isFinite(n.value)).toBe(true);
          last = n.end;
        }
      }),
    );
  });

  it('reads what is written in words', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999_999 }), (n) => {
        const words = inWords(n);
        expect(parseNumeral(words)).toBe(n);
        expect(findNumerals(`共${words}个`).map((x) => x.value)).toEqual([n]);
        expect(parseNumeral(String(n))).toBe(n);
        expect(parseNumeral(`第${words}`)).toBe(n);
      }),
    );
  });

  it('reads decimals, mixed numerals and percentages to the nearest double', () => {
    const digits = fc.stringMatching(/^[0-9]{1,4}$/);
    const units: Record<string, number> = { 万: 4, 亿: 8, 万亿: 12 };
    fc.assert(
      fc.property(fc.nat(999), digits, fc.constantFrom(...Object.keys(units)), (whole, decimals, unit) => {
        expect(parseNumeral(`${whole}.${decimals}${unit}`)).toBe(Number(`${whole}.${decimals}e${units[unit]}`));
        expect(parseNumeral(`${whole}.${decimals}%`)).toBe(Number(`${whole}.${decimals}e-2`));
        const spoken = [...decimals].map((d) => '〇一二三四五六七八九'[Number(d)]).join('');
        expect(parseNumeral(`百分之${inWords(whole)}点${spoken}`)).toBe(Number(`${whole}.${decimals}e-2`));
        expect(parseNumeral(`${whole}万${Number(decimals) % 10}千`)).toBe(
          whole * 10_000 + (Number(decimals) % 10) * 1000,
        );
      }),
    );
  });

  it('comes to an end on any repetition (worse than linear would run into the time limit)', () => {
    for (const unit of [
      '一',
      '几',
      '……',
      '。”',
      '（',
      '1,',
      '第',
      '一点一',
      '"',
      '\n ',
      '零',
      '。）',
      '多',
      '1.1.',
      '○',
      '一0',
    ]) {
      const text = unit.repeat(400_000 / unit.length);
      for (const f of [fold, toSimplified, findNumerals, splitParagraphs, splitSentences, splitClauses]) f(text);
    }
  });
});
