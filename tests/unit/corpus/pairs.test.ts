import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { createFrequencyCounter } from '../../../src/corpus/frequency-counter.js';
import { createPairTally } from '../../../src/corpus/pair-tally.js';
import { byPairCount, groupsOfPairs } from '../../../src/corpus/pairs.js';
import { mergeRuns } from '../../../src/corpus/run-file.js';
import { sumsOfPairs } from '../../../src/corpus/sums.js';
import { decodeKey, encodeKey } from '../../../src/corpus/tally.js';
import { createTokenizer } from '../../../src/index.js';
import { compileTokenFilter } from '../../../src/table/index.js';

const folder = mkdtempSync(join(tmpdir(), 'tifa-pairs-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const anyString = fc.string({ unit: 'binary', maxLength: 4 });

describe('createPairTally', () => {
  it('holds or spills the sums of a Map, in order of the keys', () => {
    const types = fc.uniqueArray(anyString, { minLength: 1, maxLength: 8 });
    const addition = fc.tuple(fc.nat(5), fc.nat(7), fc.nat(1000), fc.boolean());
    let names = 0;
    fc.assert(
      fc.property(types, fc.array(addition, { maxLength: 60 }), (names_, additions) => {
        const tally = createPairTally(folder, `p${names++}`);
        const expected = new Map<string, { a: number; b: number }>();
        let spilled = false;
        for (const [group, at, count, spill] of additions) {
          const type = at % names_.length;
          tally.add(tally.groupOf(encodeKey(['1', `组${group}`])), type, count, 1);
          const key = encodeKey(['1', `组${group}`, names_[type]!]);
          const { a, b } = expected.get(key) ?? { a: 0, b: 0 };
          expected.set(key, { a: a + count, b: b + 1 });
          if (!spill || count > 100) continue;
          tally.spill(names_);
          spilled = true;
        }
        const rows = [...expected].sort(([x], [y]) => (x < y ? -1 : 1)).map(([key, sums]) => ({ key, ...sums, c: 0 }));
        expect([...mergeRuns(tally.entries(names_))]).toEqual(rows);
        const held = tally.held();
        expect(held === null).toBe(spilled);
        if (held === null) return;
        const { typesOf } = sumsOfPairs([], { types: names_, pairs: held, tokens: 0 }).held!;
        for (const prefix of held.prefixes) {
          const own = rows
            .filter(({ key }) => key.startsWith(`${prefix}\0`))
            .sort((x, y) => y.a - x.a || (x.key < y.key ? -1 : 1))
            .map(({ key, a, b }) => ({ type: decodeKey(key)[2], kind: null, count: a, documentCount: b }));
          expect([...typesOf(prefix)]).toEqual(own);
        }
      }),
      { numRuns: 300 },
    );
    expect(readdirSync(folder).length).toBeGreaterThan(50); // runs were written out
  });

  it('grows', () => {
    const tally = createPairTally(folder, 'large');
    const types = Array.from({ length: 30_000 }, (_, i) => `词${i}`);
    for (let round = 0; round < 2; round++) {
      for (let i = 0; i < 90_000; i++) tally.add(tally.groupOf(`1${i % 3}`), Math.floor(i / 3), 2, 1);
    }
    expect(tally.size).toBe(90_000);
    const { columns, size } = tally.held()!;
    for (let i = 0; i < 4 * size; i += 4) expect([columns[i + 2], columns[i + 3]]).toEqual([4, 2]);
    expect(groupsOfPairs(tally.held()!, types).map(({ pairs }) => pairs.length)).toEqual([30_000, 30_000, 30_000]);
  });
});

describe('byPairCount', () => {
  it('orders by count, up to the largest, and keeps the order of equals', () => {
    const counts = fc.array(fc.oneof(fc.nat(3), fc.constantFrom(0x7fff_ffff, 0x8000_0000, 0xffff_ffff)));
    fc.assert(
      fc.property(counts, (list) => {
        const columns = Uint32Array.from(list.flatMap((count) => [0, 0, count, 1]));
        const pairs = Uint32Array.from(list.keys()).reverse();
        expect([...byPairCount(pairs, columns)]).toEqual([...pairs].sort((x, y) => list[y]! - list[x]!));
      }),
    );
  });
});

describe('createFrequencyCounter', () => {
  const texts = ['推进改革开放', '改革，改革', '乡村振兴与乡村治理', '', '开放开放再开放'];
  const documents = Array.from({ length: 40 }, (_, i) => ({
    group: encodeKey(['1', `20${10 + ((i * i) % 7)}`]),
    document: {
      id: `${i}`,
      text: texts[i % texts.length]!,
      meta: {},
      origin: { file: '', row: i, encoding: null, confidence: 1, bytes: null },
    },
  }));

  it('sums what several counted, whether they spilled or not', async () => {
    const tokenizer = await createTokenizer();
    const create = (name: string, limit: number) =>
      createFrequencyCounter(tokenizer, compileTokenFilter('test', {}), { folder, name, limit });
    const whole = create('whole', 1000);
    for (const { group, document } of documents) whole.add(document, group);
    const expected = [...mergeRuns(whole.entries())];
    expect(expected.length).toBeGreaterThan(20);
    for (const limit of [1, 1000]) {
      const parts = [create(`a${limit}`, limit), create(`b${limit}`, 1000), create(`c${limit}`, 1000)];
      for (const [i, { group, document }] of documents.entries()) parts[i % 3]!.add(document, group);
      const [first, ...others] = parts;
      for (const other of others) first!.absorb(structuredClone(other.held()!));
      expect(first!.held() === null).toBe(limit === 1);
      expect([...mergeRuns(first!.entries())]).toEqual(expected);
    }
  });

  it('writes out before a sum outgrows 32 bits', async () => {
    const tokenizer = await createTokenizer();
    const counter = createFrequencyCounter(tokenizer, compileTokenFilter('test', {}), { folder, name: 'm', limit: 99 });
    const group = encodeKey(['1']);
    const most = {
      types: ['改革'],
      pairs: { prefixes: [group], columns: Uint32Array.of(0, 0, 0xffff_fff0, 1), size: 1 },
      tokens: 0xffff_fff0,
    };
    counter.absorb(most);
    counter.absorb(most);
    counter.add({ ...documents[0]!.document, text: '改革'.repeat(20) }, group);
    expect(counter.held()).toBe(null);
    expect([...mergeRuns(counter.entries())]).toEqual([{ key: `${group}\0改革`, a: 2 * 0xffff_fff0 + 20, b: 3, c: 0 }]);
  });
});
