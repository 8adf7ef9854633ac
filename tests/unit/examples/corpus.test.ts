import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { toSimplified } from '../../../src/text/index.js';
import { readGold } from '../../gold/read-gold.js';

const root = resolve(import.meta.dirname, '../../..');
const articles = readGold();

describe('examples/corpus', () => {
  it('lists every file once, sorted, with id, date, place, source and title', () => {
    const lines = readFileSync(join(root, 'examples/corpus/metadata.tsv'), 'utf8').split('\n');
    expect(lines[0]).toBe('id\tfile\tdate\tplace\tsource\ttitle');
    const rows = lines.slice(1, -1).map((l) => l.split('\t'));
    expect(rows.filter((r) => r.length !== 6 || r.some((cell) => cell === ''))).toEqual([]);
    expect(rows.map((r) => r[1])).toEqual(
      readdirSync(join(root, 'examples/corpus'))
        .filter((f) => f.endsWith('.txt'))
        .sort(),
    );
    expect(rows.filter((r) => !/^20(1[4-9]|2[0-6])-\d\d-\d\d$/.test(r[2] as string))).toEqual([]);
  });

  it('has at least 24 articles of 300 to 900 characters, of many places and years', () => {
    expect(articles.length).toBeGreaterThanOrEqual(24);
    const lengths = articles.map((a) => a.text.replaceAll(/\s/g, '').length);
    expect(lengths.filter((n) => n < 300 || n > 900)).toEqual([]);
    expect(new Set(articles.map((a) => a.place)).size).toBeGreaterThanOrEqual(8);
    expect(new Set(articles.map((a) => a.date.slice(0, 4))).size).toBe(13);
  });

  it('has three articles in traditional script, one in GB18030, one with ASCII and one with broken marks', () => {
    const changed = articles.filter((a) => [...toSimplified(a.text)].filter((c, i) => c !== a.text[i]).length > 50);
    expect(changed.length).toBe(3);
    expect(articles.filter((a) => a.encoding === 'gb18030').length).toBe(1);
    expect(articles.filter((a) => a.text.includes('"')).length).toBe(1);
    const unbalanced = articles.filter((a) => a.text.split('“').length !== a.text.split('”').length);
    expect(unbalanced.map((a) => a.id)).toEqual(['2022-dongpu-wuye']);
  });

  it('holds slogans of every kind and quotations of every kind', () => {
    const kinds = new Set(articles.flatMap((a) => a.slogans.filter((s) => !s.optional).map((s) => s.kind)));
    expect([...kinds].sort()).toEqual(
      'blend clause count digits distributive formula model multi parallel period set'.split(' '),
    );
    const quotations = new Set(articles.flatMap((a) => a.quotations.map((q) => q.kind)));
    expect([...quotations].sort()).toEqual('name scare slogan speech term title'.split(' '));
  });

  it('is annotated rightly by construction', () => {
    const script = join(root, 'tests/tools/fill-gold.mjs');
    expect(execFileSync('node', [script, '--check'], { encoding: 'utf8' })).toBe('');
    for (const { text, slogans, quotations, sentences } of articles) {
      for (const x of [...slogans, ...quotations]) expect(text.slice(x.start, x.end)).toBe(x.surface);
      for (const s of sentences) expect(text.slice(s.start, s.end)).toBe(s.words.join(''));
    }
  });
});
