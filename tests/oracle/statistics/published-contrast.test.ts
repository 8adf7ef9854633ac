import { describe, expect, it } from 'vitest';
import { association } from '../../../src/statistics/association.js';
import { contrast } from '../../../src/statistics/contrast.js';
import { fisherExact } from '../../../src/statistics/numerics/fisher-exact.js';

/** The value as a paper prints it. */
const printed = (value: number | null, digits: number) => (value === null ? null : value.toFixed(digits));

describe('published values of contrasts', () => {
  it('G² 167.23 (Dunning 1993, p. 72)', () => {
    // k(AB) = 10, k(A¬B) = 3, k(¬AB) = 0, k(¬A¬B) = 31764
    expect(printed(association(10, 13, 10, 31777).logLikelihood, 2)).toBe('167.23');
    expect(printed(contrast(10, 0, 13, 31764).logLikelihood, 2)).toBe('167.23');
  });

  it('χ² 31777 (Dunning 1993, p. 73)', () => {
    expect(printed(contrast(3, 0, 3, 31774).chiSquare, 0)).toBe('31777');
  });

  it('G² of four terms 841.14 and of two 837.18 for 822 in 80,000 against 145 in 120,000', () => {
    expect(printed(contrast(822, 145, 80_000, 120_000).logLikelihood, 2)).toBe('841.14');
    expect(printed(contrast(822, 145, 80_000, 120_000, { terms: 2 }).logLikelihood, 2)).toBe('837.18');
  });

  it('χ² with correction 0.5, p 0.48 (Pedersen 1996, p. 10)', () => {
    const got = contrast(1, 3, 4, 4, { yates: true });
    expect(printed(Math.abs(got.chiSquare as number), 1)).toBe('0.5');
    expect(printed(got.chiSquareP, 2)).toBe('0.48');
  });

  it("Fisher's exact test 0.486, 0.243, 0.986 (Pedersen 1996, p. 10)", () => {
    const got = fisherExact(1, 3, 3, 1);
    expect([got.twoSided, got.less, got.greater].map((p) => printed(p, 3))).toEqual(['0.486', '0.243', '0.986']);
    expect(printed(contrast(1, 3, 4, 4).fisherP, 3)).toBe('0.486');
  });

  it('odds ratio 16.6 (Pojanapunya & Todd 2016, p. 154)', () => {
    expect(printed(contrast(16217, 735, 2_796_938, 2_087_946).oddsRatio, 1)).toBe('16.6');
  });

  it('%DIFF 88.7 (Gabrielatos & Marchi 2011, p. 18)', () => {
    expect(printed(contrast(206_523, 178_174, 959_641, 1_562_358).percentDifference, 1)).toBe('88.7');
  });

  it('simple maths 1.1224 (Kilgarriff 2009)', () => {
    expect(printed(contrast(35, 263, 112_289_776 + 35, 1_559_716_979 + 263).simpleMaths, 4)).toBe('1.1224');
    expect(printed(contrast(35, 263, 112_289_776, 1_559_716_979).simpleMaths, 4)).toBe('1.1224');
  });

  it('difference coefficient −0.32 (Hofland & Johansson 1982, p. 471)', () => {
    expect(printed(contrast(18, 35, 1_000_000, 1_000_000).differenceCoefficient, 2)).toBe('-0.32');
  });

  it('log ratio 0 for 1 in a million against 1 in a million (Hardie 2014)', () => {
    expect(contrast(1, 1, 1_000_000, 1_000_000).logRatio).toBe(0);
  });

  // Collocates of Bundesregierung in CQPweb, as recomputed with R in log-ratio-gold.tsv of pandas-association-measures:
  // 599 types, N 19,720,567, R1 168,329; `exact` and `normal` at 95 %, `normal99` at 99 % (Evert 2022; Hardie 2014).
  it.each([
    [2157, 1189, 7.156575955874566, 6.910068549501856, 6.9112561373666805, 6.888131619986817],
    [88, 49, 7.189213818656465, 5.941562136184079, 5.971306385306486, 5.856503097986011],
    [349, 150, 6.452100263355738, 5.821970068053486, 5.8385349812543765, 5.7806986388180706],
    [18, 15, 9.181834288290867, 5.991330482867978, 5.592133186588571, 5.25375813796948],
    [7, 5, 8.181834288290867, 3.219920584278789, 3.433090846864719, 2.9854612957273936],
    [14_608, 1187, 3.3608058626067567, 3.185515364090636, 3.1894947504277646, 3.173346496222124],
    [84_021, 508, -0.5011222906815493, -0.25387444003749815, -0.24891444062499332, -0.22514063854310595],
    [429_001, 2166, -0.762595233842554, -0.6415905032796787, -0.6411223910052788, -0.6296720284440421],
    [7758, 65, -0.027056586574875793, 0, 0, 0],
  ])('conservative log ratio of %i in all and %i in the window', (corpus, window, ratio, exact, normal, normal99) => {
    const compute = (options: object) => contrast(window, corpus - window, 168_329, 19_720_567 - 168_329, options);
    expect(compute({}).logRatio).toBeCloseTo(ratio, 10);
    const comparisons = 599;
    expect(compute({ comparisons }).conservativeLogRatio).toBeCloseTo(exact, 9);
    expect(compute({ comparisons, interval: 'normal' }).conservativeLogRatio).toBeCloseTo(normal, 9);
    expect(compute({ comparisons, interval: 'normal', alpha: 0.01 }).conservativeLogRatio).toBeCloseTo(normal99, 9);
  });
});

describe('published values of associations', () => {
  it('PMI 11.3 (Church & Hanks 1990, p. 24)', () => {
    expect(printed(association(8, 1105, 44, 15_000_000).mi, 1)).toBe('11.3');
  });

  it('t 0.999932 (Manning & Schütze 1999, p. 164)', () => {
    for (const tVariance of ['observed', 'bernoulli'] as const) {
      expect(printed(association(8, 15_828, 4675, 14_307_668, { tVariance }).t, 6)).toBe('0.999932');
    }
  });

  it('ΔP 0.032 and 0.697 (Gries 2013, p. 144)', () => {
    const got = association(5610, 5610 + 168_938, 5610 + 2257, 5610 + 168_938 + 2257 + 10_233_063);
    expect(printed(got.deltaPForward, 3)).toBe('0.032');
    expect(printed(got.deltaPBackward, 3)).toBe('0.697');
  });

  it('conditional probability 0.178 and 0.349 per cent (Durrant 2008, pp. 80, 84)', () => {
    // ΔP and minimum sensitivity are made of these: O / r1 and O / c1.
    const n = 28 + 15_740 + 8002 + 97_596_164;
    const got = association(28, 28 + 15_740, 28 + 8002, n);
    expect(printed((got.minSensitivity as number) * 100, 3)).toBe('0.178');
    const backward = (got.deltaPBackward as number) + 15_740 / (n - 8030);
    expect(printed(backward * 100, 3)).toBe('0.349');
  });

  it('minimum sensitivity 0.016699 (Pedersen & Bruce 1996, p. 12)', () => {
    expect(printed(association(17, 257, 1018, 17 + 240 + 1001 + 1_298_742).minSensitivity, 6)).toBe('0.016699');
  });

  it('Dice 0.08 (Smadja, McKeown & Hatzivassiloglou 1996, p. 13)', () => {
    expect(printed(association(130, 3121, 143, 1_000_000).dice, 2)).toBe('0.08');
  });

  it('NPMI 1, 0 and −1 (Bouma 2009, p. 36)', () => {
    expect(association(10, 10, 10, 100).npmi).toBeCloseTo(1, 12);
    expect(association(1, 10, 10, 100).npmi).toBeCloseTo(0, 12);
    expect(association(0, 10, 10, 100).npmi).toBe(-1);
  });

  it('φ² 0.62 (Church & Gale 1991, p. 12)', () => {
    const n = 31_950 + 12_004 + 4793 + 848_330;
    expect(printed(association(31_950, 31_950 + 12_004, 31_950 + 4793, n).phiSquared, 2)).toBe('0.62');
  });
});
