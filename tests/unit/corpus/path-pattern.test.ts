import { describe, expect, it } from 'vitest';
import { pathPattern } from '../../../src/corpus/path-pattern.js';

describe('pathPattern', () => {
  it.each<[string, string, Record<string, string> | null]>([
    ['{place}/{year}.txt', '宁波/2020.txt', { place: '宁波', year: '2020' }],
    ['{place}/{year}.txt', '报纸/宁波/2020.txt', { place: '宁波', year: '2020' }],
    ['{place}/{year}-*.txt', '浙江/2020-07-06.txt', { place: '浙江', year: '2020' }],
    ['{paper}_{date}_*.txt', 'x/宁波日报_20200706_A7.txt', { paper: '宁波日报', date: '20200706' }],
    ['{province}/**/{year}.txt', '浙江/a/b/2020.txt', { province: '浙江', year: '2020' }],
    ['{year}.txt', '2020.txt.gz', null],
    ['{year}(1).txt', '2020(1).txt', { year: '2020' }],
    ['{place}/{year}.txt', '2020.txt', null],
    ['{__proto__}.txt', 'x.txt', Object.fromEntries([['__proto__', 'x']])],
  ])('%s on %s', (pattern, file, expected) => {
    expect(pathPattern('readCorpus', pattern)(file)).toEqual(expected);
  });

  it.each(['{a}/{a}.txt', '{}.txt', '{place.txt', '*.txt', 'a}b'])('refuses %s', (pattern) => {
    expect(() => pathPattern('readCorpus', pattern)).toThrow(/^readCorpus: options\.path must be a pattern/);
  });
});
