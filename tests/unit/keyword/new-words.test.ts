import { describe, expect, it } from 'vitest';
import { newWords } from '../../../src/index.js';
import { fakeTokenizer } from '../../tools/fake-tokenizer.js';

// Small texts with two invented terms in changing company; everything else is drawn anew each time.
const FILLER = '天地玄黄宇宙洪荒日月盈昃辰宿列张寒来暑往秋收冬藏闰余成岁律吕调阳云腾致雨露结为霜金生丽水玉出昆冈';
let seed = 7;
const draw = () => {
  seed = (seed * 48271) % 2147483647;
  return FILLER[seed % FILLER.length]!;
};
const texts = Array.from({ length: 400 }, (_, i) => {
  const term = i % 3 === 0 ? '网格员' : i % 3 === 1 ? '清单制' : draw() + draw();
  return `${draw()}${draw()}${term}${draw()}${draw()}，${draw()}${term}。`;
});

/** The definition, word for word: counts of all strings, all splits, all neighbours. */
function slow(word: string): { count: number; cohesion: number; leftEntropy: number; rightEntropy: number } {
  const runs = texts.flatMap((text) => text.match(/[\u4e00-\u9fff]+/g) ?? []);
  const all = runs.reduce((n, run) => n + run.length, 0);
  const countOf = (part: string) =>
    runs.reduce((n, run) => n + Array.from(run, (_, i) => run.startsWith(part, i)).filter(Boolean).length, 0);
  const count = countOf(word);
  const cohesion = Math.min(
    ...Array.from({ length: word.length - 1 }, (_, i) => {
      const [a, b] = [word.slice(0, i + 1), word.slice(i + 1)];
      return count / all / ((countOf(a) / all) * (countOf(b) / all));
    }),
  );
  const entropy = (side: -1 | 1) => {
    const neighbours = new Map<string, number>();
    let edges = 0;
    for (const run of runs) {
      for (let i = 0; i < run.length; i++) {
        if (!run.startsWith(word, i)) continue;
        const unit = run[side < 0 ? i - 1 : i + word.length];
        const key = unit ?? `edge ${edges++}`;
        neighbours.set(key, (neighbours.get(key) ?? 0) + 1);
      }
    }
    let h = 0;
    for (const n of neighbours.values()) h -= (n / count) * Math.log(n / count);
    return h;
  };
  return { count, cohesion, leftEntropy: entropy(-1), rightEntropy: entropy(1) };
}

describe('newWords', () => {
  it('finds words that hold together in changing company, with the figures of the definition', () => {
    const rows = newWords(texts, { minCount: 5 });
    expect(
      rows
        .slice(0, 2)
        .map((r) => r.type)
        .sort(),
    ).toEqual(['清单制', '网格员'].sort());
    for (const row of rows) {
      const expected = slow(row.type);
      expect(row.count).toBe(expected.count);
      expect(row.cohesion).toBeCloseTo(expected.cohesion, 6);
      expect(row.leftEntropy).toBeCloseTo(expected.leftEntropy, 10);
      expect(row.rightEntropy).toBeCloseTo(expected.rightEntropy, 10);
    }
  });

  it('does not offer pieces: their company does not change', () => {
    const types = newWords(texts, { minCount: 5 }).map((r) => r.type);
    for (const piece of ['网格', '格员', '清单', '单制']) expect(types).not.toContain(piece);
    const pieces = newWords(texts, { minCount: 5, minEntropy: 0 }).map((r) => r.type);
    expect(pieces).toContain('网格');
  });

  it('leaves out what a tokenizer or a list knows', () => {
    const tokenizer = fakeTokenizer({ 网格员: 'n' });
    const types = newWords(texts, { minCount: 5, tokenizer, known: ['清单制'] }).map((r) => r.type);
    expect(types).not.toContain('网格员');
    expect(types).not.toContain('清单制');
  });

  it('leaves out what is made of listed words, unless asked, and tells it by its parts', () => {
    const reports = texts.map((text) => text.replaceAll('网格员', '体制改革'));
    const tokenizer = fakeTokenizer({ 体制: 'n', 改革: 'v', 清单: 'n', 制: 'n' });
    const plain = newWords(reports, { minCount: 5 });
    expect(plain.map((r) => r.type)).toContain('体制改革');
    expect(plain.map((r) => r.parts)).toEqual(plain.map(() => []));
    const without = newWords(reports, { minCount: 5, tokenizer });
    expect(without).toEqual(plain.filter((r) => r.type !== '体制改革'));
    // 清单制 ends in a listed word of one character: that makes a new word, not a phrase.
    expect(without.find((r) => r.type === '清单制')?.parts).toEqual([]);
    const all = newWords(reports, { minCount: 5, tokenizer, compounds: true });
    expect(all.find((r) => r.type === '体制改革')?.parts).toEqual(['体制', '改革']);
    expect(all.map((r) => r.type)).toEqual(plain.map((r) => r.type));
  });

  it('keeps counts of frequent words right when it must forget rare strings', () => {
    const full = newWords(texts, { minCount: 20 });
    const tight = newWords(texts, { minCount: 20, maxEntries: 1000 });
    expect(tight.map((r) => r.type)).toEqual(full.map((r) => r.type));
    for (const [i, row] of tight.entries()) expect(row.count).toBeLessThanOrEqual(full[i]!.count);
  });

  it('has nothing for nothing', () => {
    expect(newWords([])).toEqual([]);
    expect(newWords(['', '2024 AI \ud800', '改'])).toEqual([]);
  });

  it.each([
    [['改革'][Symbol.iterator](), {}, TypeError, /texts must be iterable more than once/],
    ['改革', {}, TypeError, /texts must be an iterable of strings/],
    [[7], {}, TypeError, /each text must be a string/],
    [[], { maxLength: 1 }, RangeError, /options\.maxLength must be an integer from 2 to 16, received 1/],
    [[], { minCount: 1 }, RangeError, /options\.minCount must be an integer ≥ 2/],
    [[], { minEntropy: -1 }, RangeError, /options\.minEntropy must be a number ≥ 0/],
    [[], { compounds: 'keep' }, RangeError, /options\.compounds must be/],
    [[], { dictionary: [] }, RangeError, /options\.dictionary is not an option/],
  ])('refuses %o with %o', (input, options, error, message) => {
    const call = () => newWords(input as never, options as never);
    expect(call).toThrow(error);
    expect(call).toThrow(message);
  });
});
