import { describe, expect, it } from 'vitest';
import { detectSlogans, sloganForms } from '../../../src/slogan/index.js';
import { readGold } from '../../gold/read-gold.js';

const whole = (text: string) =>
  detectSlogans(text).map(({ start, end, canonical, kind, entry }) => ({ start, end, canonical, kind, entry }));

describe('sloganForms', () => {
  it('finds what detectSlogans finds, in its order', () => {
    let found = 0;
    for (const { text } of readGold()) {
      expect(sloganForms(text)).toEqual(whole(text));
      found += sloganForms(text).length;
    }
    expect(found).toBeGreaterThan(100);
  });

  it.each(['', '“滨江“三统”改革”：指统一规划、统一建设、统一运营。', '3.“文旅“双创”：即创建文明城区、卫生城区。'])(
    'knows the headwords of glossaries: %s',
    (text) => {
      expect(sloganForms(text)).toEqual(whole(text));
    },
  );
});
