import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keyness } from '../../src/statistics/keyness.js';

const counts = fc
  .array(fc.tuple(fc.constantFrom('改革', '开放', '的', '党', 'constructor', '__proto__', '2035'), fc.nat(3000)))
  .map((pairs) => new Map(pairs));

const close = (a: number | null, b: number | null) => {
  if (a === null || b === null) expect(a).toBe(b);
  else expect(Math.abs(a - b)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(a)));
};

describe('keyness', () => {
  it('is antisymmetric: swapping the corpora turns the signs and inverts the ratios', () => {
    fc.assert(
      fc.property(counts, counts, (a, b) => {
        const there = keyness(a, b, { alpha: 0.2 });
        const back = new Map(keyness(b, a, { alpha: 0.2 }).rows.map((row) => [row.type, row]));
        for (const row of there.rows) {
          const other = back.get(row.type);
          if (other === undefined) throw new Error(row.type);
          for (const column of [
            'logLikelihood',
            'chiSquare',
            'logRatio',
            'conservativeLogRatio',
            'differenceCoefficient',
          ] as const) {
            const turned = other[column];
            // The sign of an exact 0 contrast is of no account.
            close(row[column], turned === null ? null : -turned + 0);
          }
          for (const column of ['p', 'pAdjusted', 'fisherP', 'bic', 'chiSquareP'] as const)
            close(row[column], other[column]);
          if (row.oddsRatio && other.oddsRatio) close(row.oddsRatio * other.oddsRatio, 1);
          if (row.relativeRisk && other.relativeRisk) close(row.relativeRisk * other.relativeRisk, 1);
          if (row.simpleMaths && other.simpleMaths) close(row.simpleMaths * other.simpleMaths, 1);
        }
      }),
    );
  });

  it('never gives NaN or Infinity, and its p lie between 0 and 1', () => {
    const options = fc.record({
      terms: fc.constantFrom(2 as const, 4 as const),
      yates: fc.boolean(),
      smoothing: fc.constantFrom('hardie' as const, 'walter' as const, 'none' as const),
      interval: fc.constantFrom('poisson' as const, 'normal' as const),
      intervalCorrection: fc.constantFrom('bonferroni' as const, 'sidak' as const, 'none' as const),
      correction: fc.constantFrom('none' as const, 'bonferroni' as const, 'sidak' as const, 'holm' as const),
      alpha: fc.double({ min: 1e-12, max: 0.9, noNaN: true }),
    });
    fc.assert(
      fc.property(counts, counts, options, (a, b, chosen) => {
        for (const row of keyness(a, b, chosen).rows) {
          for (const [column, value] of Object.entries(row)) {
            if (typeof value === 'number' && !Number.isFinite(value)) throw new Error(`${column} is ${value}`);
          }
          for (const p of [row.p, row.pAdjusted, row.fisherP, row.chiSquareP]) {
            if (p !== null) expect(p >= 0 && p <= 1).toBe(true);
          }
          // The conservative bound never lies beyond the estimate.
          if (
            row.conservativeLogRatio &&
            row.logRatio !== null &&
            chosen.smoothing === 'hardie' &&
            row.targetCount &&
            row.referenceCount
          ) {
            expect(Math.abs(row.conservativeLogRatio)).toBeLessThanOrEqual(Math.abs(row.logRatio) + 1e-9);
          }
        }
      }),
    );
  });
});
