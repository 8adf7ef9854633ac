import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fold, foldAndSimplify, foldUnit, simplifyUnit, toSimplified } from '../../../src/text/index.js';

describe('fold', () => {
  it.each([
    ['', ''],
    ['坚持稳中求进', '坚持稳中求进'],
    ['“１＋Ｎ”　模式', '“1+N” 模式'],
    ['ＡＢＣａｂｃ１２３％＝～', 'ABCabc123%=~'],
    ['改革，开放：三项（含两类）；对吗？对！', '改革，开放：三项（含两类）；对吗？对！'],
    ['3•15 3・15 3‧15 3·15', '3·15 3·15 3·15 3·15'],
    ['2014–2026 2‑3 −5 －5 ﹢5', '2014-2026 2-3 -5 -5 +5'],
    ['——摘自', '——摘自'],
    ['三\u00a0公', '三 公'],
    ['⼀带⼀路', '一带一路'],
    ['两二兩贰', '两二兩贰'],
    ['𠮷Ａ', '𠮷A'],
    ['\ud800Ａ', '\ud800A'],
  ])('%j becomes %j', (text, expected) => {
    expect(fold(text)).toBe(expected);
    expect(fold(fold(text))).toBe(expected);
  });

  it('maps long texts across its chunks', () => {
    const text = '中Ａ１'.repeat(10_000);
    expect(fold(text)).toBe('中A1'.repeat(10_000));
  });

  it('folds a unit as it folds a text', () => {
    for (const c of 'Ａ，·•　⼀国') expect(String.fromCharCode(foldUnit(c.charCodeAt(0)))).toBe(fold(c));
  });

  it('refuses what is no string', () => {
    expect(() => fold(null as unknown as string)).toThrow(TypeError);
  });
});

describe('toSimplified', () => {
  it.each([
    ['', ''],
    ['堅持“兩個確立”，深入實施鄉村振興戰略', '坚持“两个确立”，深入实施乡村振兴战略'],
    ['關於進一步加強黨員幹部隊伍建設的實施意見', '关于进一步加强党员干部队伍建设的实施意见'],
    ['為人民服務 爲 裡 裏 衞生 啟動 啓', '为人民服务 为 里 里 卫生 启动 启'],
    ['徵收特徵餘額複雜證據週邊', '征收特征余额复杂证据周边'],
    ['雙隨機、一公開', '双随机、一公开'],
  ])('%s becomes %s', (text, expected) => {
    expect(toSimplified(text)).toBe(expected);
  });

  it('leaves simplified text as it is, words with characters of both scripts included', () => {
    const text =
      '乾坤乾隆皇后著名著作瞭望慰藉狼藉里程台州范围沈阳姓氏干部谷子丑时岳飞余杭秋千曲折松柏回归云系面子几何发展征程了解';
    expect(toSimplified(text)).toBe(text);
  });

  it('simplifies a unit as it simplifies a text', () => {
    for (const c of '國家乾于') expect(String.fromCharCode(simplifyUnit(c.charCodeAt(0)))).toBe(toSimplified(c));
  });
});

describe('dict/traditional.tsv', () => {
  const lines = readFileSync(new URL('../../../dict/traditional.tsv', import.meta.url), 'utf8').split('\n');
  const rows = lines.slice(1, -1);

  it('has a header, sorted rows of two units each, and a last line break', () => {
    expect(lines[0]).toBe('traditional\tsimplified');
    expect(lines.at(-1)).toBe('');
    expect(rows.filter((row) => !/^[^\t\ud800-\udfff]\t[^\t\ud800-\udfff]$/.test(row))).toEqual([]);
    expect(rows).toEqual([...rows].sort((a, b) => (a < b ? -1 : 1)));
    expect(new Set(rows.map((row) => row[0])).size).toBe(rows.length);
  });

  it('has no chain, so that simplifying twice changes nothing', () => {
    const traditional = new Set(rows.map((row) => row[0]));
    expect(rows.filter((row) => traditional.has(row[2] as string))).toEqual([]);
  });

  it('has the rows its manifest says', () => {
    const manifest = JSON.parse(readFileSync(new URL('../../../dict/manifest.json', import.meta.url), 'utf8'));
    const list = manifest.lists.find((l: { file: string }) => l.file === 'traditional.tsv');
    expect(list.rows).toBe(rows.length);
    expect(list.columns).toEqual(lines[0]?.split('\t'));
  });
});

describe('foldAndSimplify', () => {
  it('folds and simplifies every unit', () => {
    const units = Array.from({ length: 0x10000 }, (_, unit) => String.fromCharCode(unit)).join('');
    expect(foldAndSimplify(units)).toBe(toSimplified(fold(units)));
    expect(foldAndSimplify('')).toBe('');
  });
});
