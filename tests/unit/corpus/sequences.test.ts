import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { createCollocateCounter } from '../../../src/corpus/collocate-counter.js';
import { createNgramCounter } from '../../../src/corpus/ngram-counter.js';
import { createNumberTable, entriesInOrder } from '../../../src/corpus/number-table.js';
import { mergeRuns } from '../../../src/corpus/run-file.js';
import { createSequenceTally } from '../../../src/corpus/sequence-tally.js';
import { encodeKey } from '../../../src/corpus/tally.js';
import { createTypeOrder } from '../../../src/corpus/type-order.js';
import { createTokenizer, ngrams, tokenizeDocuments } from '../../../src/index.js';
import { compileTokenFilter } from '../../../src/table/index.js';

const folder = mkdtempSync(join(tmpdir(), 'tifa-sequences-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
// Few characters, among them the joiner and lower ones, so that sequences often look alike when joined.
const anyType = fc.string({ unit: fc.constantFrom('一', '改', 'a', ' ', '\u0001', '\t'), maxLength: 3 });

describe('createNumberTable', () => {
  it('holds what a Map holds, in order of groups and types', () => {
    const entry = fc.tuple(fc.nat(3), fc.nat(9), fc.nat(9), fc.nat(1000));
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 80 }), (additions) => {
        const table = createNumberTable(2, 1);
        const expected = new Map<number, number>();
        for (const [group, first, second, count] of additions) {
          const at = table.find(group, [7, first, second], 1);
          table.columns[at]! += count;
          const key = 100 * group + 10 * first + second;
          expected.set(key, (expected.get(key) ?? 0) + count);
        }
        const ranks = Uint32Array.from({ length: 10 }, (_, i) => 9 - i); // the last type is the first in order
        const found = [...entriesInOrder(table, 2, Uint32Array.of(0, 1, 2, 3), ranks)].map((i) =>
          [...table.columns.subarray(4 * i, 4 * i + 4)].map(Number),
        );
        const wanted = [...expected]
          .map(([key, sum]) => [Math.floor(key / 100), Math.floor(key / 10) % 10, key % 10, sum])
          .sort((a, b) => a[0]! - b[0]! || b[1]! - a[1]! || b[2]! - a[2]!);
        expect(found).toEqual(wanted);
      }),
      { numRuns: 200 },
    );
  });

  it('grows, and forgets all when it is cleared', () => {
    const table = createNumberTable(1, 1);
    for (let round = 0; round < 2; round++) {
      for (let i = 0; i < 20_000; i++) table.columns[table.find(i % 2, [i >> 1], 0)]! += i;
      expect(table.size).toBe(20_000);
      expect(table.columns[table.find(1, [4321], 0)]).toBe(8643);
      table.clear();
      expect(table.size).toBe(0);
    }
  });
});

describe('createTypeOrder', () => {
  it('ranks a growing list as sorting does', () => {
    fc.assert(
      fc.property(fc.uniqueArray(anyType, { minLength: 1 }), fc.nat(20), (types, first) => {
        const order = createTypeOrder();
        order.of(types.slice(0, first));
        const { ranks, low } = order.of(types);
        const sorted = [...types].sort();
        expect([...ranks]).toEqual(types.map((type) => sorted.indexOf(type)));
        expect([...low]).toEqual(types.map((type) => ([...type].some((c) => c <= ' ') ? 1 : 0)));
      }),
    );
  });
});

describe('createSequenceTally', () => {
  it('holds or spills the sums of a Map, in order of the keys', () => {
    let names = 0;
    const addition = fc.tuple(fc.nat(2), fc.array(fc.nat(5), { minLength: 2, maxLength: 2 }), fc.nat(9));
    fc.assert(
      fc.property(
        fc.uniqueArray(anyType, { minLength: 6, maxLength: 6 }),
        fc.array(addition, { maxLength: 60 }),
        (types, additions) => {
          const tally = createSequenceTally(2, folder, `s${names++}`);
          const expected = new Map<string, { a: number; b: number }>();
          for (const [at, [group, ids, spill]] of additions.entries()) {
            const document = 1 + at; // each of its own
            tally.add(tally.groupOf(encodeKey(['1', `组${group}`])), Int32Array.from([9, ...ids]), 1, document);
            tally.add(tally.groupOf(encodeKey(['1', `组${group}`])), Int32Array.from([9, ...ids]), 1, document);
            const key = encodeKey(['1', `组${group}`, ids.map((id) => types[id]).join(' ')]);
            const { a, b } = expected.get(key) ?? { a: 0, b: 0 };
            expected.set(key, { a: a + 2, b: b + 1 });
            if (spill < 2) tally.spill(types, spill === 0 ? 'keep' : 'renumber');
          }
          const rows = [...expected]
            .sort(([x], [y]) => (x < y ? -1 : 1))
            .map(([key, sums]) => ({ key, ...sums, c: 0 }));
          expect([...mergeRuns(tally.entries(types))]).toEqual(rows);
        },
      ),
      { numRuns: 150 },
    );
  });
});

describe('the counters of sequences and collocates', () => {
  const texts = [
    '坚持稳中求进，推动高质量发展。',
    '推动渔港升级，坚持先易后难的工作次序',
    'constructor 与 A股 5 G',
    '。，',
    '',
  ];
  const documents = Array.from({ length: 40 }, (_, i) => ({
    id: String(i),
    text: texts.slice(i % 5).join('') + (i % 7),
    meta: {},
    origin: { file: 'x', row: i, encoding: null, confidence: 1, bytes: null },
  }));

  it.each([1, 2, 3, 6])('count sequences of %i words as ngrams does, whatever fits into memory', async (n) => {
    const tokenizer = await createTokenizer();
    const table = ngrams(tokenizeDocuments(documents, tokenizer), { n });
    const wanted = table.rows
      .map(({ type, count, documentCount }) => ({ key: encodeKey(['1', type]), a: count, b: documentCount, c: 0 }))
      .sort((x, y) => (x.key < y.key ? -1 : 1));
    for (const limit of [1, 60, 100_000]) {
      const place = { folder, name: `n${n}-${limit}`, limit };
      const counter = createNgramCounter(tokenizer, compileTokenFilter('test', {}), n, place);
      let tokens = 0;
      for (const document of documents) tokens += counter.add(document, '1').tokens;
      expect(tokens).toBe(table.tokenCount);
      expect([...mergeRuns(counter.entries())]).toEqual(wanted);
    }
    expect(readdirSync(folder).some((file) => file.startsWith(`n${n}-1-`))).toBe(true); // runs were written out
  });

  it('count collocates alike, whatever fits into memory', async () => {
    const tokenizer = await createTokenizer();
    const counted = (limit: number) => {
      const job = { task: 'collocates', node: ['推动'], window: 3 } as const;
      const counter = createCollocateCounter(tokenizer, job, { folder, name: `c${limit}`, limit });
      for (let i = 0; i < documents.length; i += 4) counter.add(documents.slice(i, i + 4), i % 8 === 0 ? '1甲' : '1乙');
      return [...mergeRuns(counter.entries())];
    };
    const whole = counted(100_000);
    expect(whole.length).toBeGreaterThan(20);
    expect(counted(1)).toEqual(whole);
    expect(counted(20)).toEqual(whole);
  });
});
