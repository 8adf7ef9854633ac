import { logHypergeometric } from './hypergeometric.js';

/** The three p values of Fisher's exact test. */
export interface FisherExact {
  /** Tables as probable as the observed one or less so, on both sides. */
  readonly twoSided: number;
  /** Tables with a first cell as small as the observed one or smaller. */
  readonly less: number;
  /** Tables with a first cell as large as the observed one or larger. */
  readonly greater: number;
}

/**
 * Fisher's exact test of the table [[o11, o12], [o21, o22]] of counts, each p from 0 to 1. In a table with an empty row
 * or column only one arrangement is possible and every p is 1. Two-sided, tables whose probability exceeds the observed
 * one by less than 1 in 10⁷ count as ties, as in R. Costs a few times the standard deviation of the first cell, so
 * counts in the millions are no obstacle.
 *
 * @see R. A. Fisher (1935), The logic of inductive inference, JRSS 98, 39–82; R's `fisher.test`.
 */
export function fisherExact(o11: number, o12: number, o21: number, o22: number): FisherExact {
  const population = o11 + o12 + o21 + o22;
  const drawn = o11 + o12;
  const marked = o11 + o21;
  const low = Math.max(0, drawn + marked - population);
  const high = Math.min(drawn, marked);
  if (low === high) return { twoSided: 1, less: 1, greater: 1 };
  const logDensity = (x: number): number => logHypergeometric(x, population, marked, drawn);

  // Densities fall from the mode outwards, so that a tail is summed from its largest term until nothing is added.
  const tail = (x: number, step: 1 | -1): number => {
    if (x < low || x > high) return 0;
    const end = step === 1 ? high : low;
    let term = Math.exp(logDensity(x));
    let sum = term;
    for (let k = x; k !== end; k += step) {
      term *=
        step === 1
          ? ((marked - k) * (drawn - k)) / ((k + 1) * (population - marked - drawn + k + 1))
          : (k * (population - marked - drawn + k)) / ((marked - k + 1) * (drawn - k + 1));
      const next = sum + term;
      if (next === sum) break;
      sum = next;
    }
    return Math.min(1, sum);
  };

  const mode = Math.floor(((drawn + 1) * (marked + 1)) / (population + 2));
  if (o11 === mode) return { twoSided: 1, less: tail(o11, -1), greater: tail(o11, 1) };
  const logObserved = logDensity(o11);
  const observed = Math.exp(logObserved);
  const above = o11 > mode;
  const near = tail(o11, above ? 1 : -1);
  const far = Math.max(0, 1 - near + observed);
  // Steps from the mode away from the observed table, by halving, to the first table that is no more probable.
  let inside = 0;
  let outside = above ? mode - low + 1 : high - mode + 1;
  while (outside - inside > 1) {
    const middle = (inside + outside) >> 1;
    if (logDensity(above ? mode - middle : mode + middle) <= logObserved + 1e-7) outside = middle;
    else inside = middle;
  }
  const opposite = above ? tail(mode - outside, -1) : tail(mode + outside, 1);
  const twoSided = Math.min(1, near + opposite);
  return above
    ? { twoSided, less: Math.min(1, far), greater: near }
    : { twoSided, less: near, greater: Math.min(1, far) };
}
