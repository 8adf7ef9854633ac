import { describe, expect, it } from 'vitest';
import { renderTable } from '../../../src/cli/render-table.js';

describe('renderTable', () => {
  const columns = [
    { key: 'a', heading: '提法', max: 10 },
    { key: 'n', heading: 'n', right: true },
    { key: 'b', heading: 'members' },
  ];
  it('aligns Chinese and Latin', () => {
    expect(
      renderTable(
        columns,
        [
          ['四个自信', '4', 'x'],
          ['三农', '12', '农业、农村'],
        ],
        null,
      ),
    ).toBe(
      ['提法       n  members', '────────  ──  ──────────', '四个自信   4  x', '三农      12  农业、农村', ''].join(
        '\n',
      ),
    );
  });

  it('cuts columns only where the lines would be too wide', () => {
    const rows = [['一二三四五六七', '1', '甲乙丙丁戊己庚辛壬癸']];
    expect(renderTable(columns, rows, 39).split('\n')[2]).toBe('一二三四五六七  1  甲乙丙丁戊己庚辛壬癸');
    expect(renderTable(columns, rows, 36).split('\n')[2]).toBe('一二三四…   1  甲乙丙丁戊己庚辛壬癸');
    expect(renderTable(columns, rows, 27).split('\n')[2]).toBe('一二三四…   1  甲乙丙丁戊…');
  });

  it('cuts what stands before a word at its beginning', () => {
    const left = [{ key: 'left', heading: 'left', right: true, max: 10, cut: 'start' as const }, ...columns.slice(2)];
    const lines = renderTable(left, [['深化改革，扩大开放', '甲乙']], 20).split('\n');
    expect(lines).toEqual(['      left  members', '──────────  ───────', ' …扩大开放  甲乙', '']);
  });

  it('keeps a row on one line', () => {
    expect(renderTable(columns, [['a\nb', '1', '']], null).split('\n').length).toBe(4);
  });
});
