import { describe, expect, it } from 'vitest';
import { indexTokens } from '../../../src/statistics/index-tokens.js';
import { ngramAssociation } from '../../../src/statistics/ngram-association.js';

const text = '深化 改革 ， 扩大 开放 。 深化 改革 。 深化 合作 。 扩大 开放 。 推进 改革 。'.split(' ');

/** Counts by looking at every window of every run of words. */
function slowly(runs: string[][], size: number, words: readonly string[]): { cells: number[]; n: number } {
  const cells = new Array<number>(2 ** size).fill(0);
  let n = 0;
  for (const run of runs) {
    for (let i = 0; i + size <= run.length; i++) {
      let s = 0;
      for (let j = 0; j < size; j++) if (run[i + j] === words[j]) s |= 1 << j;
      cells[s] = (cells[s] ?? 0) + 1;
      n++;
    }
  }
  return { cells, n };
}

describe('ngramAssociation', () => {
  it('measures pairs, never across a mark or a sentence end', () => {
    const result = ngramAssociation(text, { minCount: 1 });
    expect(result.ngramCount).toBe(6);
    expect(result.rows.map((row) => row.words.join(''))).not.toContain('改革扩大');
    const row = result.rows.find((r) => r.words.join('') === '扩大开放');
    expect(row).toMatchObject({ count: 2, wordCounts: [2, 2], expected: 4 / 6, dice: 1 });
    expect(row?.mi).toBeCloseTo(Math.log2(3), 12);
    expect(row?.lambda).toBeCloseTo(Math.log((2.5 * 4.5) / (0.5 * 0.5)), 12);
    expect(row?.z).toBeCloseTo(Math.log((2.5 * 4.5) / 0.25) / Math.sqrt(1 / 2.5 + 1 / 4.5 + 4), 12);
  });

  it.each([2, 3, 4, 5])('%i words: cells as counted one by one', (size) => {
    const words = ['党', '的', '领导', '改革'];
    let seed = 7;
    const next = () => {
      seed = (seed * 1103515245 + 12345) % 2147483648;
      return seed / 2147483648;
    };
    const runs = Array.from({ length: 60 }, () =>
      Array.from({ length: 9 }, () => words[Math.floor(next() ** 2 * 4)] as string),
    );
    const tokens = runs.flatMap((run) => [...run, '。']);
    const result = ngramAssociation(tokens, { size, minCount: 3 });
    expect(result.rows.length).toBeGreaterThan(10);
    for (const row of result.rows) {
      const { cells, n } = slowly(runs, size, row.words);
      expect(result.ngramCount).toBe(n);
      expect(row.count).toBe(cells[cells.length - 1]);
      let lambda = 0;
      for (const [s, count] of cells.entries()) {
        const bits = s.toString(2).replaceAll('0', '').length;
        lambda += (-1) ** (size - bits) * Math.log(count + 0.5);
      }
      expect(row.lambda).toBeCloseTo(lambda, 9);
    }
  });

  it('does not join words around one that a filter removed', () => {
    const index = indexTokens(['深化', '了', '改革', '深化', '了', '改革'], { stopWords: ['了'] });
    expect(ngramAssociation(index).rows.map((row) => row.words.join(''))).toEqual([]);
    expect(ngramAssociation(index, { minCount: 1 }).rows.map((row) => row.words.join(''))).toEqual(['改革深化']);
  });

  it('has no rows for an empty input', () => {
    expect(ngramAssociation([])).toMatchObject({ rows: [], ngramCount: 0 });
  });

  it.each([
    [{ size: 1 }, 'ngramAssociation: options.size must be an integer from 2 to 5, received 1'],
    [{ smoothing: 0 }, 'ngramAssociation: options.smoothing must be a number'],
    [{ n: 3 }, 'ngramAssociation: options.n is not an option'],
  ])('rejects %o', (options, message) => {
    expect(() => ngramAssociation(text, options as never)).toThrow(message);
  });
});
