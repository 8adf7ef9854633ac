import { describe, expect, it } from 'vitest';
import { gazetteer, sloganKey } from '../../../src/slogan/index.js';

describe('gazetteer', () => {
  it('is read once and cannot be changed', () => {
    expect(gazetteer()).toBe(gazetteer());
    const entry = gazetteer().entries.get('三农');
    expect(Object.isFrozen(entry)).toBe(true);
    expect(Object.isFrozen(entry?.senses[0].members)).toBe(true);
  });

  it('gives an entry its members, year and English name', () => {
    const entry = gazetteer().entries.get('一带一路');
    expect(entry?.kind).toBe('multi');
    expect(entry?.unquoted).toBe(true);
    expect(entry?.senses[0].members).toHaveLength(2);
    expect(entry?.senses[0].firstYear).toBe(2013);
    expect(entry?.senses[0].english).toContain('Belt and Road Initiative');
  });

  it('keeps every sense of an ambiguous form', () => {
    const entry = gazetteer().entries.get('五个统筹');
    expect(entry?.senses.length).toBeGreaterThan(1);
    expect(entry?.senses.map((s) => s.firstYear)).toEqual([2003, 2015, 2024]);
  });

  it.each([
    ['两不愁、三保障', '两不愁三保障'],
    ['“两不愁三保障”', '两不愁三保障'],
    ['双随机 一公开', '双随机、一公开'],
    ['四不摘', '四个不摘'],
  ])('finds %s as %s', (written, form) => {
    expect(gazetteer().keys.get(sloganKey(written))?.form).toBe(form);
  });

  it('does not know what is not listed', () => {
    expect(gazetteer().keys.get(sloganKey('constructor'))).toBeUndefined();
    expect(gazetteer().keys.get('')).toBeUndefined();
  });
});

describe('sloganKey', () => {
  it.each([
    ['', ''],
    ['  \n', ''],
    ['１＋５＋Ｎ', '1+5+n'],
    ['“三 公”', '三公'],
    ['五位一\n\n体', '五位一体'],
    ['千村示范、万村整治', '千村示范万村整治'],
    ['\ud800三', '\ud800三'],
  ])('of %j is %j', (text, key) => {
    expect(sloganKey(text)).toBe(key);
  });
});
