import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { mergeRuns, readRun, readRunHeader, writeRun } from '../../../src/corpus/run-file.js';
import { createTally, decodeKey, encodeKey } from '../../../src/corpus/tally.js';

const folder = mkdtempSync(join(tmpdir(), 'tifa-tally-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const anyString = fc.string({ unit: 'binary', maxLength: 6 });

describe('encodeKey', () => {
  it('comes back, and keeps the order of the lists', () => {
    const list = fc.array(anyString, { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(list, list, (a, b) => {
        expect(decodeKey(encodeKey(a))).toEqual(a);
        const at = a.findIndex((part, i) => part !== b[i]);
        if (a.length !== b.length || at < 0) return;
        expect(encodeKey(a) < encodeKey(b)).toBe(a[at]! < b[at]!);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('createTally', () => {
  it('gives the same sums in order, whatever fits into memory', () => {
    let names = 0;
    const additions = fc.array(fc.tuple(anyString, fc.nat(1000), fc.nat(5)), { maxLength: 60 });
    fc.assert(
      fc.property(additions, fc.integer({ min: 1, max: 9 }), (list, limit) => {
        const expected = new Map<string, [number, number, number]>();
        const tally = createTally(folder, `t${names++}`, limit);
        for (const [word, a, b] of list) {
          const key = encodeKey([word]);
          tally.add(key, a, b, 1);
          const [x, y, z] = expected.get(key) ?? [0, 0, 0];
          expected.set(key, [x + a, y + b, z + 1]);
        }
        const rows = [...expected].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, [a, b, c]]) => ({ key, a, b, c }));
        expect([...mergeRuns(tally.entries())]).toEqual(rows);
      }),
      { numRuns: 200 },
    );
    expect(readdirSync(folder).length).toBeGreaterThan(100); // runs were written out
  });
});

describe('run files', () => {
  const entries = [
    { key: '一\ud800', a: 1, b: 2, c: 3 },
    { key: '七个参加', a: 4, b: 5, c: 6 },
  ];
  it('keep every string, with their header', () => {
    const path = join(folder, 'a.run');
    writeRun(path, { plan: 'x' }, entries);
    expect([...readRun(path)]).toEqual(entries);
    expect(readRunHeader(path)).toEqual({ plan: 'x' });
  });

  it('longer than a chunk come back whole', () => {
    const path = join(folder, 'long.run');
    const many = Array.from({ length: 60_000 }, (_, i) => ({
      key: `词${String(i).padStart(9, '0')}`,
      a: i,
      b: 1,
      c: 0,
    }));
    writeRun(path, null, many);
    expect([...readRun(path)]).toEqual(many);
  });

  it('that were cut off or are something else are refused', () => {
    const path = join(folder, 'b.run');
    writeRun(path, null, entries);
    writeFileSync(path, readFileSync(path).subarray(0, -30));
    expect(() => [...readRun(path)]).toThrow('the partial result is damaged');
    writeFileSync(path, 'something else');
    expect(() => readRunHeader(path)).toThrow('is no partial result');
  });

  it('merge by key', () => {
    const one = [
      { key: 'a', a: 1, b: 1, c: 1 },
      { key: 'c', a: 1, b: 1, c: 1 },
    ];
    const two = [
      { key: 'b', a: 2, b: 2, c: 2 },
      { key: 'c', a: 2, b: 2, c: 2 },
    ];
    const merged = [
      { key: 'a', a: 1, b: 1, c: 1 },
      { key: 'b', a: 2, b: 2, c: 2 },
      { key: 'c', a: 3, b: 3, c: 3 },
    ];
    expect([...mergeRuns([one, two])]).toEqual(merged);
    expect([...mergeRuns([two, [], one])]).toEqual(merged);
    expect([...mergeRuns([])]).toEqual([]);
  });

  it('close what they read when nobody wants more', () => {
    let open = 0;
    function* run(): Generator<(typeof entries)[number], void, undefined> {
      open++;
      try {
        yield* entries;
      } finally {
        open--;
      }
    }
    for (const entry of mergeRuns([run(), run(), run()])) {
      expect(open).toBe(3);
      expect(entry.key).toBe(entries[0]!.key);
      break;
    }
    expect(open).toBe(0);
  });
});
