import { describe, expect, it } from 'vitest';
import { dispersion } from '../../../src/statistics/dispersion.js';
import { distanceDispersion } from '../../../src/statistics/distance-dispersion.js';
import { partDispersion } from '../../../src/statistics/part-dispersion.js';

const printed = (value: number | null, digits: number) => (value === null ? null : value.toFixed(digits));
const equal = (counts: number[]) =>
  partDispersion(
    counts,
    counts.map(() => 1000),
  );

describe('published values of dispersion by parts', () => {
  it("Juilland's D 0.6464, U 6.46 (Carroll 1970, p. 14)", () => {
    expect(printed(equal([0, 4, 3, 2, 1]).juillandD, 4)).toBe('0.6464');
    expect(printed(equal([0, 4, 3, 2, 1]).juillandU, 2)).toBe('6.46');
  });

  it("Juilland's U 10 and 4.609 (Rosengren 1971, p. 115; Engwall 1974, p. 122)", () => {
    expect(printed(equal([2, 2, 2, 2, 2]).juillandU, 0)).toBe('10');
    expect(printed(equal([4, 2, 1, 1, 0]).juillandU, 3)).toBe('4.609');
  });

  it("Carroll's D₂ 0.8277, U_m 4.31 (Carroll 1970, p. 13)", () => {
    expect(printed(equal([2, 1, 1, 1, 0]).carrollD2, 4)).toBe('0.8277');
    expect(printed(equal([2, 1, 1, 1, 0]).carrollUm, 2)).toBe('4.31');
  });

  it('U_m 6.424 and 14.108 (Engwall 1974, p. 122; Gries 2008, p. 409)', () => {
    expect(printed(equal([4, 2, 1, 1, 0]).carrollUm, 3)).toBe('6.424');
    expect(printed(equal([1, 2, 3, 4, 5]).carrollUm, 3)).toBe('14.108');
  });

  it("Rosengren's S 0.937, Lyne's D₃ 0.944, distributional consistency 0.937 (Gries 2008, pp. 407–408)", () => {
    const got = equal([1, 2, 3, 4, 5]);
    expect(printed(got.rosengrenS, 3)).toBe('0.937');
    expect(printed(got.lyneD3, 3)).toBe('0.944');
    expect(printed(got.distributionalConsistency, 3)).toBe('0.937');
  });

  it("Rosengren's KF 8.86, 5.863 and 14.053 (Rosengren 1971, p. 117; Engwall 1974, p. 122; Gries 2008, p. 409)", () => {
    expect(printed(equal([2, 2, 2, 2, 1]).rosengrenKf, 2)).toBe('8.86');
    expect(printed(equal([4, 2, 1, 1, 0]).rosengrenKf, 3)).toBe('5.863');
    expect(printed(equal([1, 2, 3, 4, 5]).rosengrenKf, 3)).toBe('14.053');
  });

  it('DP 0 and DPnorm 0.5 (Gries 2008, p. 416; Lijffijt & Gries 2012, p. 148)', () => {
    expect(equal([3, 3, 3]).dp).toBeCloseTo(0, 15);
    expect(printed(equal([2, 1, 0]).dpNorm, 1)).toBe('0.5');
  });

  it('parts of unequal size: ALLEMAND in ten parts (tlda, from Gries 2008)', () => {
    const got = partDispersion(
      [2, 0, 1, 1, 3, 0, 3, 0, 0, 0],
      [8143, 8058, 8271, 8125, 7959, 7941, 8146, 8001, 8003, 7930],
    );
    expect({
      D: printed(got.juillandD, 5),
      D2: printed(got.carrollD2, 5),
      S: printed(got.rosengrenS, 5),
      DA: printed(got.da, 5),
      DKL: printed(got.dkl, 5),
      DP: printed(got.dp, 5),
      DPnorm: printed(got.dpNorm, 5),
      Egbert: printed(got.dpEgbert, 5),
    }).toEqual({
      D: '0.60388',
      D2: '0.65214',
      S: '0.47637',
      DA: '0.30816',
      DKL: '0.46651',
      DP: '0.49907',
      DPnorm: '0.55355',
      Egbert: '0.44623',
    });
  });
});

describe('published values of dispersion by distance', () => {
  // The corpus of fifty words in Gries 2008, p. 406, in five parts of ten.
  const words =
    'b a m n i b e u p k b a s a t b e w q n b c a g a b e s t a b a g h a b e a a t b a h a a b e a x a'.split(' ');
  const places = words.flatMap((word, i) => (word === 'a' ? [i] : []));

  it('ARF 10.8, AWT 3.18, ALD 0.628, f_AWT 9.328, f_ALD 11.764 (Gries 2008, pp. 406–410)', () => {
    const got = distanceDispersion(places, 50);
    expect(printed(got.arf, 1)).toBe('10.8');
    expect(printed(got.awt, 2)).toBe('3.18');
    expect(printed(got.ald, 3)).toBe('0.628');
    expect(printed(got.awtFrequency, 3)).toBe('9.328');
    expect(printed(got.aldFrequency, 3)).toBe('11.764');
  });

  it('the table of the corpus says the same, with its parts 1, 2, 3, 4, 5', () => {
    const row = dispersion(words, { parts: 5 }).rows.find((r) => r.type === 'a');
    expect(row).toMatchObject({ count: 15, partCount: 5, range: 5 });
    expect(row?.arf).toBeCloseTo(distanceDispersion(places, 50).arf as number, 12);
    expect(row?.rosengrenS).toBeCloseTo(equal([1, 2, 3, 4, 5]).rosengrenS as number, 12);
  });
});
