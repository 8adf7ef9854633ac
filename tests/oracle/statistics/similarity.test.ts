import { describe, it } from 'vitest';
import { similarity } from '../../../src/statistics/similarity.js';
import { expectClose, readGolden } from './golden.js';

// Made by tests/oracle/scripts/statistics-diversity.py with scikit-learn and scipy.
interface Golden {
  pairs: ({ a: number[]; b: number[] } & Record<
    'cosine' | 'jensenShannonDistance' | 'jaccard' | 'ochiai' | 'equivalence' | 'ruzicka',
    number
  >)[];
}

describe('similarity agrees with scikit-learn and scipy to 1e-9', () => {
  const { pairs } = readGolden<Golden>('statistics-diversity');
  it.each(pairs.map((pair, i) => [i, pair] as const))('pair %i', (_, pair) => {
    const counts = (values: number[]) => new Map(values.map((count, i) => [`词${i}`, count]));
    const got = similarity(counts(pair.a), counts(pair.b));
    expectClose(got.cosine, pair.cosine);
    expectClose(got.jensenShannonDistance, pair.jensenShannonDistance);
    expectClose(got.jaccard, pair.jaccard);
    expectClose(got.ochiai, pair.ochiai);
    expectClose(got.equivalence, pair.equivalence);
    expectClose(got.weightedJaccard, pair.ruzicka);
  });
});
