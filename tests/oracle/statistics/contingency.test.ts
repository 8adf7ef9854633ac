import { describe, expect, it } from 'vitest';
import { adjustPValues } from '../../../src/statistics/adjust-p-values.js';
import { association } from '../../../src/statistics/association.js';
import { contrast } from '../../../src/statistics/contrast.js';
import { expectClose, readGolden } from './golden.js';

// Made by tests/oracle/scripts/statistics-contingency.py with scipy, nltk and R.
interface Golden {
  contrast: ({ counts: [number, number, number, number] } & Record<
    | 'expected'
    | 'g2'
    | 'g2exact'
    | 'g2two'
    | 'g2p'
    | 'x2'
    | 'x2p'
    | 'x2yates'
    | 'x2yatesP'
    | 'poisson'
    | 'poissonMany'
    | 'normalMany',
    number
  >)[];
  association: ({ counts: [number, number, number, number] } & Record<
    'mi' | 't' | 'g2' | 'x2' | 'phi2' | 'dice' | 'jaccard' | 'poissonStirlingLog2',
    number
  >)[];
  adjust: ({ p: number[] } & Record<'bonferroni' | 'holm' | 'benjamini-hochberg', number[]>)[];
}
const golden = readGolden<Golden>('statistics-contingency');

describe('contrast agrees with scipy to 1e-9', () => {
  it.each(golden.contrast)('$counts', (row) => {
    const [o11, o21, r1, r2] = row.counts;
    const got = contrast(o11, o21, r1, r2);
    expectClose(got.expected, row.expected);
    expectClose(Math.abs(got.logLikelihood as number), row.g2exact, 1e-11);
    // scipy subtracts large logarithms from each other and loses the digits of a small G² of large corpora.
    expectClose(Math.abs(got.logLikelihood as number), row.g2, 1e-9, 10);
    expectClose(Math.abs(contrast(o11, o21, r1, r2, { terms: 2 }).logLikelihood as number), Math.abs(row.g2two), 1e-10);
    expectClose(Math.abs(got.chiSquare as number), row.x2);
    // scipy's p of a p that is a hundred digits small carries the error of its G², hence the wider bound.
    expectClose(got.p, row.g2p, 1e-7, 1e-280);
    expectClose(got.chiSquareP, row.x2p, 1e-7, 1e-280);
    const yates = contrast(o11, o21, r1, r2, { yates: true });
    expectClose(Math.abs(yates.chiSquare as number), row.x2yates);
    expectClose(yates.chiSquareP, row.x2yatesP, 1e-7, 1e-280);
    expectClose(got.conservativeLogRatio, row.poisson);
    const many = { alpha: 0.01, comparisons: 1000 };
    expectClose(contrast(o11, o21, r1, r2, many).conservativeLogRatio, row.poissonMany);
    expectClose(contrast(o11, o21, r1, r2, { ...many, interval: 'normal' }).conservativeLogRatio, row.normalMany);
  });
});

describe('association agrees with nltk to 1e-9', () => {
  it.each(golden.association)('$counts', (row) => {
    const [o11, r1, c1, n] = row.counts;
    const got = association(o11, r1, c1, n, { poissonLog: '2' });
    expectClose(got.mi, row.mi);
    expectClose(got.t, row.t);
    expectClose(Math.abs(got.logLikelihood as number), row.g2);
    expectClose(Math.abs(got.chiSquare as number), row.x2);
    expectClose(got.phiSquared, row.phi2, 1e-9, 1e-9);
    expectClose(got.dice, row.dice);
    expectClose(got.jaccard, row.jaccard);
    expectClose(got.poissonStirling, row.poissonStirlingLog2);
  });
});

describe("corrections agree with R's p.adjust", () => {
  it.each(golden.adjust)('$p', ({ p, ...methods }) => {
    for (const method of ['bonferroni', 'holm', 'benjamini-hochberg'] as const) {
      const got = adjustPValues(p, method);
      for (const [i, value] of methods[method].entries()) expectClose(got[i] as number, value, 1e-12, 1e-300);
    }
  });

  it('Šidák by its definition', () => {
    expect(adjustPValues([0.05, 0.5], 'sidak')).toEqual([1 - 0.95 ** 2, 0.75].map((v) => expect.closeTo(v, 14)));
  });
});
