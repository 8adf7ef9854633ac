import { describe, expect, it } from 'vitest';
import { lexicalDiversity } from '../../../src/statistics/lexical-diversity.js';

const names = (n: number) => Array.from({ length: n }, (_, i) => `词${i}`);

describe('lexicalDiversity', () => {
  it('counts words, not marks, and one-character words too', () => {
    expect(lexicalDiversity(['党', '要', '管', '党', '，', '。'])).toMatchObject({
      tokenCount: 4,
      typeCount: 3,
      hapaxCount: 2,
      disCount: 1,
      hapaxTypeShare: 2 / 3,
      ttr: 0.75,
    });
  });

  it('is null for the empty text, not NaN', () => {
    const { options, ...rest } = lexicalDiversity([]);
    expect(options.mtldThreshold).toBe(0.72);
    for (const [name, value] of Object.entries(rest)) expect(value, name).toBe(name.endsWith('Count') ? 0 : null);
  });

  it('has no MTLD for a text of all different words, and never 0 (lexical_diversity#6)', () => {
    expect(lexicalDiversity(names(60))).toMatchObject({
      mtld: null,
      mtldForward: null,
      ttr: 1,
      fisherAlpha: null,
      dugastU: null,
      honoreR: null,
      yuleK: 0,
      simpsonD: 0,
    });
  });

  it('is the mean of the forward and the backward value (koRpus#30)', () => {
    const tokens = [...names(30), ...names(6), ...names(4), ...names(4), ...names(4)];
    const got = lexicalDiversity(tokens);
    expect(got.mtldForward).not.toBe(got.mtldBackward);
    expect(got.mtld).toBe(((got.mtldForward as number) + (got.mtldBackward as number)) / 2);
  });

  it('takes the threshold and what happens at it: 18 types in 25 tokens are 0.72 exactly (lexical_diversity#7)', () => {
    const tokens = [...names(18), ...names(7)];
    expect(lexicalDiversity(tokens, { mtldFactor: 'reached' }).mtldForward).toBe(25);
    // Not full, but the rest counts for 0.28 / 0.28 of a factor.
    expect(lexicalDiversity(tokens).mtldForward).toBeCloseTo(25, 12);
    const longer = [...tokens, '词20'];
    expect(lexicalDiversity(longer, { mtldFactor: 'reached' }).mtldForward).toBe(26);
    expect(lexicalDiversity(longer).mtldForward).toBeCloseTo(26 / ((1 - 19 / 26) / 0.28), 12);
  });

  it('can ask for factors of ten tokens at least', () => {
    const tokens = ['党', '党', ...names(30), '党'];
    expect(lexicalDiversity(tokens).mtldForward).toBeLessThan(
      lexicalDiversity(tokens, { mtldMinTokens: 10 }).mtldForward as number,
    );
  });

  it('has no MATTR, MSTTR or HD-D for texts that are too short', () => {
    expect(lexicalDiversity(names(41))).toMatchObject({ mattr: null, msttr: null, hdd: null });
    expect(lexicalDiversity(names(42)).hdd).toBeCloseTo(1, 12);
  });

  it.each([
    ['one token', ['党'], { herdanC: null, simpsonD: null, maas: null, entropy: 0, evenness: null, ttr: 1 }],
    ['one type', ['党', '党', '党'], { herdanC: 0, entropy: 0, repeatRate: 1, herdanVm: 0, summerS: null }],
    ['two types', ['党', '党', '要'], { summerS: null }],
  ])('%s', (_, tokens, expected) => {
    const got = lexicalDiversity(tokens);
    expect(got).toMatchObject(expected);
    for (const value of Object.values(got)) if (typeof value === 'number') expect(Number.isFinite(value)).toBe(true);
  });

  it.each([
    [{ mtldThreshold: 1 }, 'lexicalDiversity: options.mtldThreshold must be a number from 0.01 to 0.99, received 1'],
    [{ hddSample: 0 }, 'lexicalDiversity: options.hddSample must be an integer ≥ 1, received 0'],
    [{ window: 5 }, 'lexicalDiversity: options.window is not an option'],
  ])('rejects %o', (options, message) => {
    expect(() => lexicalDiversity(['党'], options as never)).toThrow(message);
  });
});
