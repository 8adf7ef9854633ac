import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dispersion } from '../../src/statistics/dispersion.js';
import { distanceDispersion } from '../../src/statistics/distance-dispersion.js';
import { partDispersion } from '../../src/statistics/part-dispersion.js';

/** Each measure as its author writes it, over all parts, empty ones included. */
function textbook(counts: number[], sizes: number[]) {
  const k = counts.length;
  const sum = (values: number[]) => values.reduce((a, b) => a + b, 0);
  const f = sum(counts);
  const total = sum(sizes);
  const s = sizes.map((size) => size / total);
  const t = counts.map((v) => v / f);
  const R = counts.map((v, i) => v / (sizes[i] as number));
  const mean = sum(R) / k;
  const r = R.map((value) => value / sum(R));
  const dp = sum(t.map((ti, i) => Math.abs(ti - (s[i] as number)))) / 2;
  let pairs = 0;
  for (let i = 0; i < k; i++) for (let j = i + 1; j < k; j++) pairs += Math.abs((R[i] as number) - (R[j] as number));
  const kld = sum(t.map((ti, i) => (ti === 0 ? 0 : ti * Math.log2(ti / (s[i] as number)))));
  return {
    juillandD: 1 - Math.sqrt(sum(R.map((x) => (x - mean) ** 2)) / k) / mean / Math.sqrt(k - 1),
    carrollD2: -sum(r.map((x) => (x === 0 ? 0 : x * Math.log2(x)))) / Math.log2(k),
    rosengrenS: sum(counts.map((v, i) => Math.sqrt(v * (s[i] as number)))) ** 2 / f,
    lyneD3: 1 - sum(counts.map((v, i) => (v - f * (s[i] as number)) ** 2 / (f * (s[i] as number)))) / (4 * f),
    distributionalConsistency: (sum(counts.map(Math.sqrt)) / k) ** 2 / (f / k),
    dp,
    dpNorm: dp / (1 - Math.min(...s)),
    dpEgbert: 1 - dp / (1 - Math.min(...s.filter((_, i) => (counts[i] as number) > 0))),
    da: 1 - pairs / ((k * (k - 1)) / 2) / (2 * mean),
    dkl: 1 - kld / (1 + kld),
  };
}

const parts = fc.array(
  fc.integer({ min: 1, max: 400 }).chain((size) => fc.tuple(fc.oneof(fc.constant(0), fc.nat(size)), fc.constant(size))),
  { minLength: 2, maxLength: 40 },
);

describe('dispersion', () => {
  it('is what the textbook says, for parts of any size', () => {
    fc.assert(
      fc.property(parts, (pairs) => {
        const counts = pairs.map(([count]) => count);
        const sizes = pairs.map(([, size]) => size);
        const got = partDispersion(counts, sizes);
        if (got.count === 0) {
          expect(got.dp).toBeNull();
          return;
        }
        for (const [name, value] of Object.entries(textbook(counts, sizes))) {
          expect(Math.abs((got[name as keyof typeof got] as number) - value), name).toBeLessThan(1e-9);
        }
      }),
    );
  });

  it('of a corpus is that of each type by itself, by document, by label and in equal parts', () => {
    const token = fc.constantFrom('改革', '开放', '党', '，', 'constructor', '__proto__');
    const corpus = fc.array(
      fc.tuple(fc.constantFrom('2019', '2020'), fc.array(token, { minLength: 1, maxLength: 30 })),
      {
        minLength: 1,
        maxLength: 8,
      },
    );
    fc.assert(
      fc.property(corpus, fc.integer({ min: 1, max: 7 }), (labelled, equalParts) => {
        const documents = labelled.map(([, tokens]) => tokens.filter((t) => t !== '，'));
        const all = documents.flat();
        const labels = labelled.map(([label]) => label);
        const merged = [...new Set(labels)].map((label) => documents.filter((_, i) => labels[i] === label).flat());
        const equal = Array.from({ length: equalParts }, (_, part) =>
          all.filter((_t, place) => Math.floor((place * equalParts) / all.length) === part),
        );
        const input = labelled.map(([, tokens]) => tokens);
        for (const [option, groups] of [
          ['documents', documents],
          [labels, merged],
          [equalParts, equal],
        ] as const) {
          const table = dispersion(input, { parts: option });
          expect(table.rows.map((row) => row.type).sort()).toEqual([...new Set(all)].sort());
          for (const row of table.rows) {
            const counts = groups.map((group) => group.filter((t) => t === row.type).length);
            const places = all.flatMap((t, i) => (t === row.type ? [i] : []));
            const expected = {
              ...partDispersion(
                counts,
                groups.map((group) => group.length),
              ),
              ...distanceDispersion(places, all.length),
            };
            for (const [name, value] of Object.entries(expected)) {
              const got = row[name as keyof typeof row] as number | null;
              if (value === null || got === null) expect(got, name).toBe(value);
              else expect(Math.abs(got - value), name).toBeLessThan(1e-9);
              if (got !== null) expect(Number.isFinite(got), name).toBe(true);
            }
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});
