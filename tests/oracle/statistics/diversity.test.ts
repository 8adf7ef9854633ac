import { describe, expect, it } from 'vitest';
import { lexicalDiversity } from '../../../src/statistics/lexical-diversity.js';
import { expectClose, readGolden } from './golden.js';

const printed = (value: number | null, digits: number) => (value === null ? null : value.toFixed(digits));
const repeat = (times: number, types: string[]) => types.flatMap((type) => new Array<string>(times).fill(type));
const names = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => `词${from + i}`);

describe('published values of lexical diversity', () => {
  it("Fisher's α 40.247 for 240 species among 15,609 (Fisher et al. 1943, p. 56)", () => {
    const tokens = [...names(0, 240), ...repeat(15_609 - 240, ['词0'])];
    expect(printed(lexicalDiversity(tokens).fisherAlpha, 3)).toBe('40.247');
  });

  it('entropy 6.5270 and repeat rate 0.0153 (Popescu 2009, pp. 170, 176; text of p. 26)', () => {
    const tokens = [
      ...repeat(11, names(1, 2)),
      ...repeat(9, names(2, 4)),
      ...repeat(7, names(4, 5)),
      ...repeat(6, names(5, 7)),
      ...repeat(5, names(7, 9)),
      ...repeat(4, names(9, 16)),
      ...repeat(3, names(16, 22)),
      ...repeat(2, names(22, 40)),
      ...names(40, 125),
    ];
    const got = lexicalDiversity(tokens);
    expect(got.tokenCount).toBe(225);
    expect(printed(got.entropy, 4)).toBe('6.5270');
    expect(printed(got.repeatRate, 4)).toBe('0.0153');
  });

  it('five words in turn, twenty times: the definitions by hand', () => {
    const tokens = Array.from({ length: 100 }, (_, i) => names(0, 5)[i % 5] as string);
    const got = lexicalDiversity(tokens, { mattrWindow: 50 });
    expect(got).toMatchObject({ tokenCount: 100, typeCount: 5, hapaxCount: 0, ttr: 0.05, guiraud: 0.5 });
    expect(got.cttr).toBeCloseTo(5 / Math.sqrt(200), 12);
    expect(got.herdanC).toBeCloseTo(Math.log(5) / Math.log(100), 12);
    expect(got.maas).toBeCloseTo((Math.log(100) - Math.log(5)) / Math.log(100) ** 2, 12);
    expect(lexicalDiversity(tokens, { logBase: '10' }).maas).toBeCloseTo((2 - Math.log10(5)) / 4, 12);
    expect(got.brunetW).toBeCloseTo(100 ** (5 ** -0.172), 12);
    expect(got.honoreR).toBeCloseTo(100 * Math.log(100), 12);
    expect(got.yuleK).toBeCloseTo((1e4 * (5 * 20 ** 2 - 100)) / 100 ** 2, 12);
    expect(got.simpsonD).toBeCloseTo((5 * 20 ** 2 - 100) / (100 * 99), 12);
    expect(got.herdanVm).toBeCloseTo(0, 7);
    expect(got.mattr).toBeCloseTo(0.1, 12);
    // A factor is full at the seventh token (5 / 7 < 0.72): 14 factors, and a rest of two different tokens.
    expect(got.mtld).toBeCloseTo(100 / 14, 12);
  });
});

// Made by tests/oracle/scripts/statistics-diversity.py with scipy, vegan and plain definitions.
interface Golden {
  texts: ({ tokens: number[] } & Record<
    | 'entropy'
    | 'simpson1'
    | 'hdd'
    | 'fisherAlpha'
    | 'mattr50'
    | 'msttr25'
    | 'forward'
    | 'backward'
    | 'forwardReached'
    | 'forward66'
    | 'yuleK'
    | 'simpsonD'
    | 'herdanVm',
    number
  >)[];
}

describe('lexical diversity agrees with scipy, vegan and plain definitions to 1e-9', () => {
  const { texts } = readGolden<Golden>('statistics-diversity');
  it.each(texts.map((text) => [text.tokens.length, text] as const))('%i tokens', (_, text) => {
    const tokens = text.tokens.map((id) => `词${id}`);
    const got = lexicalDiversity(tokens, { mattrWindow: 50, msttrSegment: 25 });
    expectClose(got.entropy, text.entropy);
    expectClose(1 - (got.repeatRate as number), text.simpson1);
    expectClose(got.hdd, text.hdd);
    expectClose(got.fisherAlpha, text.fisherAlpha);
    expectClose(got.mattr, text.mattr50);
    expectClose(got.msttr, text.msttr25);
    expectClose(got.mtldForward, text.forward);
    expectClose(got.mtldBackward, text.backward);
    expectClose(got.mtld, (text.forward + text.backward) / 2);
    expectClose(lexicalDiversity(tokens, { mtldFactor: 'reached' }).mtldForward, text.forwardReached);
    expectClose(lexicalDiversity(tokens, { mtldThreshold: 0.66 }).mtldForward, text.forward66);
    expectClose(got.yuleK, text.yuleK);
    expectClose(got.simpsonD, text.simpsonD);
    expectClose(got.herdanVm, text.herdanVm);
  });
});
