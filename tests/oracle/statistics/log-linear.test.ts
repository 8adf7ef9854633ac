import { describe, expect, it } from 'vitest';
import { highestOrderTerm, independenceRatio, toExactCells } from '../../../src/statistics/log-linear.js';
import { expectClose, readGolden } from './golden.js';

// Made by tests/oracle/scripts/statistics-contingency.py with R's loglin and with nltk.
interface Golden {
  loglinear: { cells: number[]; lambda: number }[];
  trigram: { counts: [number, number, number, number, number, number, number, number]; g2: number; mi: number }[];
}
const golden = readGolden<Golden>('statistics-contingency');

describe('log-linear models', () => {
  it.each(golden.loglinear)("λ of R's loglin: $cells", ({ cells, lambda }) => {
    expectClose(highestOrderTerm(cells, 0.5).lambda, lambda, 1e-9, 1);
  });

  it('λ of two words is the log odds ratio', () => {
    const { lambda, error } = highestOrderTerm([90, 5, 3, 2], 0.5);
    expect(lambda).toBeCloseTo(Math.log((90.5 * 2.5) / (5.5 * 3.5)), 12);
    expect(error).toBeCloseTo(Math.sqrt(1 / 90.5 + 1 / 5.5 + 1 / 3.5 + 1 / 2.5), 12);
  });

  it.each(golden.trigram)('G² of a trigram of nltk: $counts', ({ counts, g2 }) => {
    const [abc, ab, ac, bc, a, b, c, n] = counts;
    // Bit 0 is the first word.
    const cells = toExactCells(Float64Array.from([n, a, b, ab, c, ac, bc, abc]));
    expectClose(independenceRatio(cells, [a, b, c], n), g2);
  });
});
