import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DICT, listFiles, readList } from './read-list.js';

interface ManifestList {
  readonly file: string;
  readonly describes: string;
  readonly rows: number;
  readonly columns: readonly string[];
  readonly sources: readonly string[];
  readonly licence: string;
}
const manifest: { readonly lists: readonly ManifestList[] } = JSON.parse(
  readFileSync(resolve(DICT, 'manifest.json'), 'utf8'),
);

describe('manifest.json', () => {
  it('lists every list once, in order', () => {
    expect(manifest.lists.map((l) => l.file)).toEqual(listFiles);
  });

  it.each(manifest.lists)('tells the rows and columns of $file', ({ file, rows, columns, describes, licence }) => {
    const list = readList(file);
    expect(columns).toEqual(list.columns);
    expect(rows).toBe(list.rows.length);
    expect(describes.length).toBeGreaterThan(10);
    expect(licence).not.toBe('');
  });
});

describe.each(listFiles)('%s', (file) => {
  const text = readFileSync(resolve(DICT, file), 'utf8');
  const { columns, rows } = readList(file);

  it('is UTF-8 without a mark, with LF and a last line end', () => {
    expect(text.charCodeAt(0)).not.toBe(0xfeff);
    expect(text).not.toContain('\r');
    expect(text).not.toContain('�');
    expect(text.endsWith('\n') && !text.endsWith('\n\n')).toBe(true);
  });

  it('has as many cells in every row as the header, without blanks around them', () => {
    const wrong = rows.filter((r) => r.length !== columns.length || r.some((c) => c !== c.trim()));
    expect(wrong).toEqual([]);
    expect(rows.filter((r) => r[0] === '')).toEqual([]);
  });

  it('is sorted by code unit of the first column, then the second, without a double row', () => {
    const wrong: string[] = [];
    for (let i = 1; i < rows.length; i++) {
      const [a, b] = [rows[i - 1] as readonly string[], rows[i] as readonly string[]];
      const order = compare(a[0] ?? '', b[0] ?? '') || compare(a[1] ?? '', b[1] ?? '');
      if (order > 0 || a.join('\t') === b.join('\t')) wrong.push(`${a[0]} / ${b[0]}`);
    }
    expect(wrong).toEqual([]);
  });

  it('separates list values by a bar, none of them empty', () => {
    const wrong = rows.filter((r) =>
      r.some((c) => c.includes('|') && c.split('|').some((v) => v !== v.trim() || v === '')),
    );
    expect(wrong).toEqual([]);
  });
});

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
