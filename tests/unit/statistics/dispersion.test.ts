import { describe, expect, it } from 'vitest';
import { dispersion } from '../../../src/statistics/dispersion.js';
import { distanceDispersion } from '../../../src/statistics/distance-dispersion.js';
import { partDispersion } from '../../../src/statistics/part-dispersion.js';

describe('partDispersion', () => {
  it('uses the deviation of the population: R with sd() gives −0.118 here', () => {
    // All occurrences in one of five parts: exactly 0, not below.
    expect(partDispersion([0, 0, 0, 0, 7], [100, 100, 100, 100, 100]).juillandD).toBe(0);
  });

  it('is even for counts in proportion to size', () => {
    const got = partDispersion([1, 2, 4], [100, 200, 400]);
    for (const name of ['juillandD', 'carrollD2', 'rosengrenS', 'lyneD3', 'dpEgbert', 'da', 'dkl'] as const) {
      expect(got[name]).toBeCloseTo(1, 12);
    }
    expect(got.dp).toBeCloseTo(0, 12);
    expect(got.dpNorm).toBeCloseTo(0, 12);
  });

  it('is null for a type that does not occur, not a number', () => {
    expect(partDispersion([0, 0], [10, 10])).toMatchObject({
      count: 0,
      range: 0,
      relativeRange: 0,
      dp: null,
      dkl: null,
    });
    expect(partDispersion([], [])).toMatchObject({ partCount: 0, relativeRange: null, juillandD: null });
  });

  it('has no spread over a single part', () => {
    expect(partDispersion([3], [10])).toMatchObject({
      juillandD: null,
      carrollD2: null,
      dpNorm: null,
      da: null,
      dp: 0,
    });
  });

  it('leaves out empty parts', () => {
    expect(partDispersion([2, 0, 1], [10, 0, 20])).toEqual(partDispersion([2, 1], [10, 20]));
  });

  it('rejects impossible counts', () => {
    expect(() => partDispersion([1], [])).toThrow('partDispersion: sizes must be an array of 1 like counts');
    expect(() => partDispersion([5], [4])).toThrow(
      'partDispersion: counts[0] must be an integer from 0 to 4, received 5',
    );
  });
});

describe('distanceDispersion', () => {
  it('is cyclic: the last gap wraps', () => {
    expect(distanceDispersion([0, 5], 10).arf).toBe(2);
    expect(distanceDispersion([2, 7], 10)).toEqual(distanceDispersion([0, 5], 10));
    expect(distanceDispersion([0, 1], 10).arf).toBeCloseTo(6 / 5, 12);
  });

  it('rejects places out of order or range', () => {
    expect(() => distanceDispersion([5, 2], 10)).toThrow('distanceDispersion: places[1] must be more than 5');
    expect(() => distanceDispersion([10], 10)).toThrow('places[0] must be an integer from 0 to 9, received 10');
  });
});

describe('dispersion', () => {
  const reports = [
    ['改革', '开放', '改革'],
    ['改革', '创新'],
    ['创新', '创新', '创新'],
  ];

  it('gives a row for every type by count, or for those asked for', () => {
    const table = dispersion(reports);
    expect(table).toMatchObject({ tokenCount: 8, partCount: 3, options: { parts: 'documents', minCount: 1 } });
    expect(table.rows.map((row) => [row.type, row.count, row.range])).toEqual([
      ['创新', 4, 2],
      ['改革', 3, 2],
      ['开放', 1, 1],
    ]);
    expect(dispersion(reports, { types: ['改革', '没有'] }).rows.map((row) => row.type)).toEqual(['改革']);
    expect(dispersion(reports, { minCount: 4 }).rows.map((row) => row.type)).toEqual(['创新']);
  });

  it('has no rows for an empty input', () => {
    expect(dispersion([])).toMatchObject({ rows: [], tokenCount: 0, partCount: 0 });
  });

  it.each([
    [{ parts: 0 }, 'dispersion: options.parts must be an integer ≥ 1, received 0'],
    [{ parts: ['a'] }, 'dispersion: options.parts must be an array of 3, one label for each document'],
    [{ parts: 'years' }, "dispersion: options.parts must be 'documents', an integer ≥ 1 or an array of strings"],
    [{ by: 'year' }, 'dispersion: options.by is not an option'],
  ])('rejects %o', (options, message) => {
    expect(() => dispersion(reports, options as never)).toThrow(message);
  });
});
