import fc from 'fast-check';
import { expect, it } from 'vitest';
import { mergeTables, termFrequencies } from '../../src/index.js';

const type = fc.constantFrom<string[]>(
  '改革',
  '开放',
  '党建',
  '。',
  ' ',
  'constructor',
  '__proto__',
  '2035',
  'AI',
  '𠮷',
  '',
);
const document = fc.record({
  id: fc.string({ maxLength: 3 }),
  meta: fc.record({ place: fc.constantFrom('甲', '乙'), date: fc.constantFrom('2019', '2020-01-01', '') }),
  tokens: fc.array(type, { maxLength: 12 }),
});
const corpus = fc.array(document, { maxLength: 8 });
const KINDS = ['word', 'number', 'latin', 'symbol', 'punctuation', 'space'] as const;

it('counts every token that passes exactly once, as a slow count does', () => {
  fc.assert(
    fc.property(corpus, (documents) => {
      const table = termFrequencies(documents, { kinds: KINDS });
      const slow = new Map<string, number>();
      for (const d of documents) for (const t of d.tokens) slow.set(t, (slow.get(t) ?? 0) + 1);
      expect(new Map(table.rows.map((r) => [r.type, r.count]))).toEqual(slow);
      expect(table.tokenCount).toBe(documents.reduce((n, d) => n + d.tokens.length, 0));
      for (const r of table.rows) {
        expect(r.documentCount).toBe(documents.filter((d) => d.tokens.includes(r.type)).length);
        expect(r.rank).toBe(1 + table.rows.filter((o) => o.count > r.count).length);
        expect(Number.isFinite(r.perMillion) && Number.isFinite(r.perTenThousandCharacters)).toBe(true);
      }
    }),
  );
});

it('gives the same bytes in any order of documents and any way of sharding', () => {
  fc.assert(
    fc.property(
      corpus,
      fc.array(fc.nat(2), { minLength: 8, maxLength: 8 }),
      fc.boolean(),
      (documents, cut, grouped) => {
        const options = grouped ? { by: ['place', 'date'] } : {};
        const whole = JSON.stringify(termFrequencies(documents, options));
        expect(JSON.stringify(termFrequencies([...documents].reverse(), options))).toBe(whole);
        const shards = [0, 1, 2].map((n) =>
          termFrequencies(
            documents.filter((_, i) => cut[i] === n),
            options,
          ),
        );
        const [a, b, c] = shards as [(typeof shards)[0], (typeof shards)[0], (typeof shards)[0]];
        if (documents.length === 0) return;
        for (const merged of [
          mergeTables(a, b, c),
          mergeTables(mergeTables(c, a), b),
          mergeTables(a, mergeTables(b, c)),
        ]) {
          expect(JSON.stringify(merged)).toBe(whole);
        }
      },
    ),
  );
});

it('has group tables that add up to the whole', () => {
  fc.assert(
    fc.property(corpus, (documents) => {
      const { groups, tokenCount, documentCount, characterCount } = termFrequencies(documents, { by: 'place' });
      const sum = (pick: (g: (typeof groups)[0]) => number) => groups.reduce((n, g) => n + pick(g), 0);
      expect(sum((g) => g.tokenCount)).toBe(tokenCount);
      expect(sum((g) => g.documentCount)).toBe(documentCount);
      expect(sum((g) => g.characterCount)).toBe(characterCount);
    }),
  );
});
