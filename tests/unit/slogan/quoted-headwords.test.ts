import { describe, expect, it } from 'vitest';
import { detectSlogans } from '../../../src/slogan/index.js';

const found = (text: string) =>
  detectSlogans(text).map((s) => [s.start, s.text, s.members.map((m) => m.text).join('|')]);

describe('headwords of glossary entries', () => {
  it('are slogans as a whole where they hold a quoted one', () => {
    const members = '统一规划|统一建设|统一运营';
    expect(found('“滨江“三统”改革”：指统一规划、统一建设、统一运营。')).toEqual([
      [1, '滨江“三统”改革', members],
      [4, '三统', members],
    ]);
  });

  it('are found where their closing mark is lost', () => {
    const [headword] = found('3.“文旅“双创”：即创建文明城区、卫生城区。');
    expect(headword).toEqual([3, '文旅“双创”', '创建文明城区|卫生城区']);
  });

  it('open their line and are explained', () => {
    expect(found('推进“滨江“三统”改革”：指明方向。').map((s) => s[1])).toEqual(['三统']);
    expect(found('“滨江“三统”改革”取得成效。').map((s) => s[1])).toEqual(['三统']);
  });
});

describe('words inside counted heads', () => {
  it.each(['四大行动', '五大行动'])('%s counts 行动', (text) => {
    expect(found(`实施“${text}”。`).map((s) => s[1])).toEqual([text]);
  });
});
