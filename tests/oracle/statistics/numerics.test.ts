import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { betaQuantile, incompleteBeta } from '../../../src/statistics/numerics/beta-quantile.js';
import { fisherExact } from '../../../src/statistics/numerics/fisher-exact.js';
import { logHypergeometric } from '../../../src/statistics/numerics/hypergeometric.js';
import { upperGamma } from '../../../src/statistics/numerics/incomplete-gamma.js';
import { logGamma } from '../../../src/statistics/numerics/log-gamma.js';
import { normalQuantile } from '../../../src/statistics/numerics/normal.js';

// Made by tests/oracle/scripts/statistics-numerics.py with 50-digit arithmetic (mpmath), and with R for `fisherR`.
interface Golden {
  logGamma: number[][];
  upperGamma: number[][];
  normalQuantile: number[][];
  incompleteBeta: number[][];
  betaQuantile: number[][];
  logHypergeometric: number[][];
  fisher: number[][];
  fisherR: number[][];
}
const golden: Golden = JSON.parse(
  readFileSync(resolve(import.meta.dirname, '../goldens/statistics-numerics.json'), 'utf8'),
);

/** Difference relative to the expected value, or absolute below `floor`. */
const error = (got: number, expected: number, floor = 0) =>
  Math.abs(got - expected) / Math.max(Math.abs(expected), floor || Number.MIN_VALUE);

function worst(
  rows: number[][],
  compute: (row: number[]) => readonly (readonly [number, number])[],
  floor = 0,
): number {
  let max = 0;
  for (const row of rows) for (const [got, expected] of compute(row)) max = Math.max(max, error(got, expected, floor));
  return max;
}

describe('numerics against 50-digit values', () => {
  it('logGamma', () => {
    expect(worst(golden.logGamma, ([x, v]) => [[logGamma(x as number), v as number]], 1)).toBeLessThan(1e-13);
  });

  it('upperGamma keeps its relative precision in the far tail', () => {
    const rows = golden.upperGamma;
    expect(worst(rows, ([a, x, v]) => [[upperGamma(a as number, x as number), v as number]])).toBeLessThan(1e-11);
  });

  it('normalQuantile', () => {
    const rows = golden.normalQuantile;
    expect(worst(rows, ([p, v]) => [[normalQuantile(p as number), v as number]], 1e-3)).toBeLessThan(1e-14);
  });

  it('incompleteBeta', () => {
    const rows = golden.incompleteBeta;
    expect(
      worst(rows, ([a, b, x, v]) => [[incompleteBeta(a as number, b as number, x as number), v as number]]),
    ).toBeLessThan(1e-11);
  });

  it('betaQuantile, in x as in 1 − x', () => {
    const rows = golden.betaQuantile;
    expect(
      worst(rows, ([p, a, b, x, rest]) => {
        const got = betaQuantile(p as number, a as number, b as number);
        return [
          [got, x as number],
          [got / (1 - got), (x as number) / (rest as number)],
        ];
      }),
    ).toBeLessThan(1e-10);
  });

  it('logHypergeometric for populations of up to twenty million', () => {
    const rows = golden.logHypergeometric;
    expect(
      worst(
        rows,
        ([x, n, m, d, v]) => [[logHypergeometric(x as number, n as number, m as number, d as number), v as number]],
        1,
      ),
    ).toBeLessThan(1e-11);
  });

  it("Fisher's exact test", () => {
    expect(
      worst(
        golden.fisher,
        ([a, b, c, d, two, less, greater]) => {
          const got = fisherExact(a as number, b as number, c as number, d as number);
          return [
            [got.twoSided, two as number],
            [got.less, less as number],
            [got.greater, greater as number],
          ];
        },
        1e-300,
      ),
    ).toBeLessThan(1e-10);
  });

  it("Fisher's exact test of R", () => {
    expect(
      worst(
        golden.fisherR,
        ([a, b, c, d, two, less, greater]) => {
          const got = fisherExact(a as number, b as number, c as number, d as number);
          return [
            [got.twoSided, two as number],
            [got.less, less as number],
            [got.greater, greater as number],
          ];
        },
        1e-12,
      ),
    ).toBeLessThan(1e-9);
  });
});
