import type { TokenInput } from '../table/index.js';
import { checkInteger, checkNumber, checkOneOf, checkOptions } from '../text/index.js';
import type { Chosen } from './chosen.js';
import { type TokenIndex, toTokenIndex } from './index-tokens.js';
import { logHypergeometric } from './numerics/hypergeometric.js';

export interface LexicalDiversityOptions {
  /** Tokens of MATTR's moving window; default 100. */
  readonly mattrWindow?: number | undefined;
  /** Tokens of MSTTR's segments; default 100. */
  readonly msttrSegment?: number | undefined;
  /** TTR at which a factor of MTLD is full; default 0.72. */
  readonly mtldThreshold?: number | undefined;
  /** Whether a factor is full `below` the threshold (default) or also at it (`reached`): 18/25 is 0.72 exactly. */
  readonly mtldFactor?: 'below' | 'reached' | undefined;
  /** Tokens below which a factor of MTLD is never full; default 1 (10 in some tools). */
  readonly mtldMinTokens?: number | undefined;
  /** Tokens of HD-D's samples; default 42. */
  readonly hddSample?: number | undefined;
  /** Base of the logarithms in Maas's and Dugast's measures, which depend on it: `e` (default) or `10` (quanteda). */
  readonly logBase?: 'e' | '10' | undefined;
}

/**
 * Measures of the vocabulary of a text. N tokens, V types, V_i types that occur i times, p = count / N of each type. More
 * is richer but for `maas`, `yuleK`, `simpsonD`, `herdanVm`, `repeatRate` and `brunetW`. `null` is undefined: the text
 * is too short, or of one type, or all different, as each measure says.
 */
export interface LexicalDiversity {
  readonly tokenCount: number;
  readonly typeCount: number;
  /** V₁ and V₂: types that occur once and twice. */
  readonly hapaxCount: number;
  readonly disCount: number;
  /** V₁ / V and V₁ / N. */
  readonly hapaxTypeShare: number | null;
  readonly hapaxTokenShare: number | null;
  /** V / N: 0 to 1. Falls with length, as the next four do less. */
  readonly ttr: number | null;
  /** V / √N (Guiraud 1954), also called root TTR. */
  readonly guiraud: number | null;
  /** V / √(2 N) (Carroll 1964), corrected TTR. */
  readonly cttr: number | null;
  /** ln V / ln N (Herdan 1960), whatever the base; undefined for one token. */
  readonly herdanC: number | null;
  /** ln ln V / ln ln N (Summer); undefined below 3 types. */
  readonly summerS: number | null;
  /** a² = (log N − log V) / log² N (Maas 1972). */
  readonly maas: number | null;
  /** U = log² N / (log N − log V) (Dugast 1979); undefined where all tokens differ. */
  readonly dugastU: number | null;
  /** W = N^(V^−0.172) (Brunet 1978). */
  readonly brunetW: number | null;
  /** R = 100 ln N / (1 − V₁ / V) (Honoré 1979); undefined where every type occurs once. */
  readonly honoreR: number | null;
  /** K = 10⁴ (Σ i² V_i − N) / N² (Yule 1944), with the −N that some tools forgot. */
  readonly yuleK: number | null;
  /** D = Σ V_i i (i − 1) / (N (N − 1)): chance that two tokens are one type (Simpson 1949). */
  readonly simpsonD: number | null;
  /** V_m = √(Σ V_i (i / N)² − 1 / V) (Herdan 1955). */
  readonly herdanVm: number | null;
  /** Σ p². */
  readonly repeatRate: number | null;
  /** −Σ p log₂ p, in bits. */
  readonly entropy: number | null;
  /** Entropy / log₂ V: 0 to 1; undefined for one type. */
  readonly evenness: number | null;
  /** α with V = α ln(1 + N / α) (Fisher et al. 1943); undefined where all tokens differ. */
  readonly fisherAlpha: number | null;
  /** Mean TTR of all windows (Covington & McFall 2010); undefined for a text shorter than the window. */
  readonly mattr: number | null;
  /** Mean TTR of full segments one after another, the rest left out; undefined for a text shorter than one. */
  readonly msttr: number | null;
  /** Mean of the two values below (McCarthy & Jarvis 2010, p. 385). */
  readonly mtld: number | null;
  /** N / factors, read forward and backward; undefined where no factor begins, as in a text of all different tokens. */
  readonly mtldForward: number | null;
  readonly mtldBackward: number | null;
  /** Σ over types of the chance to be in a sample / sample size (McCarthy & Jarvis 2007); undefined for shorter texts. */
  readonly hdd: number | null;
  readonly options: Chosen<LexicalDiversityOptions>;
}

/**
 * The lexical diversity of a text: its words, numbers and Latin words (or what an index made by `indexTokens` holds),
 * several documents taken as one text in their order. An empty text has counts of 0 and `null` for the rest.
 *
 * @throws TypeError, RangeError where an argument or option is wrong.
 * @example
 * lexicalDiversity(['改革', '开放', '改革', '创新']).ttr; // 0.75
 * @see F. J. Tweedie and R. H. Baayen (1998), How variable may a constant be?, Computers and the Humanities 32, 323–352;
 *   Ph. M. McCarthy and S. Jarvis (2010), MTLD, vocd-D, and HD-D, Behavior Research Methods 42, 381–392.
 */
export function lexicalDiversity(
  input: TokenInput | TokenIndex,
  options: LexicalDiversityOptions = {},
): LexicalDiversity {
  const chosen = readOptions(options);
  const index = toTokenIndex(input);
  const tokens = index.places.includes(-1) ? index.places.filter((id) => id >= 0) : index.places;
  const n = tokens.length;
  const spectrum = new Map<number, number>();
  let v = 0;
  for (const count of index.counts) {
    if (count === 0) continue;
    v++;
    spectrum.set(count, (spectrum.get(count) ?? 0) + 1);
  }
  let squares = 0;
  let pairs = 0;
  let entropy = 0;
  for (const [count, types] of spectrum) {
    squares += types * (count / n) ** 2;
    pairs += types * count * (count - 1);
    entropy -= types * (count / n) * Math.log2(count / n);
  }
  const hapaxCount = spectrum.get(1) ?? 0;
  const log = chosen.logBase === 'e' ? Math.log : Math.log10;
  const some = n > 0;
  const forward = mtld(tokens, index.types.length, chosen);
  const backward = mtld(tokens.slice().reverse(), index.types.length, chosen);
  return {
    tokenCount: n,
    typeCount: v,
    hapaxCount,
    disCount: spectrum.get(2) ?? 0,
    hapaxTypeShare: some ? hapaxCount / v : null,
    hapaxTokenShare: some ? hapaxCount / n : null,
    ttr: some ? v / n : null,
    guiraud: some ? v / Math.sqrt(n) : null,
    cttr: some ? v / Math.sqrt(2 * n) : null,
    herdanC: n > 1 ? Math.log(v) / Math.log(n) : null,
    summerS: v > 2 ? Math.log(Math.log(v)) / Math.log(Math.log(n)) : null,
    maas: n > 1 ? (log(n) - log(v)) / log(n) ** 2 : null,
    dugastU: n > v ? log(n) ** 2 / (log(n) - log(v)) : null,
    brunetW: some ? n ** (v ** -0.172) : null,
    honoreR: some && hapaxCount < v ? (100 * Math.log(n)) / (1 - hapaxCount / v) : null,
    yuleK: some ? (1e4 * pairs) / n / n : null,
    simpsonD: n > 1 ? pairs / n / (n - 1) : null,
    herdanVm: some ? Math.sqrt(Math.max(0, squares - 1 / v)) : null,
    repeatRate: some ? squares : null,
    entropy: some ? Math.max(0, entropy) : null,
    evenness: v > 1 ? Math.min(1, entropy / Math.log2(v)) : null,
    fisherAlpha: some && v < n ? fisherAlpha(v, n) : null,
    mattr: movingRatio(tokens, index.types.length, chosen.mattrWindow),
    msttr: segmentRatio(tokens, index.types.length, chosen.msttrSegment),
    mtld: forward === null || backward === null ? null : (forward + backward) / 2,
    mtldForward: forward,
    mtldBackward: backward,
    hdd: n >= chosen.hddSample ? hdd(spectrum, n, chosen.hddSample) : null,
    options: chosen,
  };
}

function readOptions(options: LexicalDiversityOptions): LexicalDiversity['options'] {
  const name = 'lexicalDiversity';
  const { mattrWindow = 100, msttrSegment = 100, mtldThreshold = 0.72, mtldFactor = 'below' } = options;
  const { mtldMinTokens = 1, hddSample = 42, logBase = 'e' } = options;
  const chosen = { mattrWindow, msttrSegment, mtldThreshold, mtldFactor, mtldMinTokens, hddSample, logBase };
  checkOptions(name, options, Object.keys(chosen));
  checkInteger(name, 'options.mattrWindow', mattrWindow, 1);
  checkInteger(name, 'options.msttrSegment', msttrSegment, 1);
  checkNumber(name, 'options.mtldThreshold', mtldThreshold, 0.01, 0.99);
  checkOneOf(name, 'options.mtldFactor', mtldFactor, ['below', 'reached']);
  checkInteger(name, 'options.mtldMinTokens', mtldMinTokens, 1);
  checkInteger(name, 'options.hddSample', hddSample, 1);
  checkOneOf(name, 'options.logBase', logBase, ['e', '10']);
  return chosen;
}

/** N / factors in reading order. A rest of the text that fills no factor counts for (1 − TTR) / (1 − threshold). */
function mtld(
  tokens: Int32Array,
  typeCount: number,
  { mtldThreshold, mtldFactor, mtldMinTokens }: LexicalDiversity['options'],
): number | null {
  const seenIn = new Int32Array(typeCount).fill(-1);
  let factor = 0;
  let length = 0;
  let types = 0;
  let rest = 0;
  for (const id of tokens) {
    length++;
    if (seenIn[id] !== factor) {
      seenIn[id] = factor;
      types++;
    }
    const ratio = types / length;
    const full = mtldFactor === 'below' ? ratio < mtldThreshold : ratio <= mtldThreshold;
    if (full && length >= mtldMinTokens) {
      factor++;
      length = 0;
      types = 0;
    }
  }
  if (length > 0) rest = Math.min(1, (1 - types / length) / (1 - mtldThreshold));
  return factor + rest > 0 ? tokens.length / (factor + rest) : null;
}

function movingRatio(tokens: Int32Array, typeCount: number, window: number): number | null {
  if (tokens.length < window) return null;
  const counts = new Int32Array(typeCount);
  let types = 0;
  let sum = 0;
  for (let i = 0; i < tokens.length; i++) {
    const entering = tokens[i] as number;
    counts[entering] = (counts[entering] as number) + 1;
    if (counts[entering] === 1) types++;
    if (i >= window) {
      const leaving = tokens[i - window] as number;
      counts[leaving] = (counts[leaving] as number) - 1;
      if (counts[leaving] === 0) types--;
    }
    if (i >= window - 1) sum += types;
  }
  return sum / window / (tokens.length - window + 1);
}

function segmentRatio(tokens: Int32Array, typeCount: number, size: number): number | null {
  const segments = Math.floor(tokens.length / size);
  if (segments === 0) return null;
  const seenIn = new Int32Array(typeCount).fill(-1);
  let types = 0;
  for (let i = 0; i < segments * size; i++) {
    const id = tokens[i] as number;
    const segment = Math.floor(i / size);
    if (seenIn[id] === segment) continue;
    seenIn[id] = segment;
    types++;
  }
  return types / size / segments;
}

function hdd(spectrum: ReadonlyMap<number, number>, n: number, sample: number): number {
  let sum = 0;
  for (const [count, types] of spectrum) sum += types * -Math.expm1(logHypergeometric(0, n, count, sample));
  return sum / sample;
}

/** Newton's method on α ln(1 + N / α) = V, which rises and bends downwards, from below: it never overshoots twice. */
function fisherAlpha(v: number, n: number): number {
  let low = 1e-12;
  let high = 1;
  while (high * Math.log1p(n / high) < v) high *= 2;
  let alpha = high;
  for (let i = 0; i < 200; i++) {
    const x = n / alpha;
    const value = alpha * Math.log1p(x) - v;
    if (value > 0) high = alpha;
    else low = alpha;
    let next = alpha - value / (Math.log1p(x) - x / (1 + x));
    if (!(next > low && next < high)) next = (low + high) / 2;
    if (Math.abs(next - alpha) <= 1e-15 * alpha) return next;
    alpha = next;
  }
  return alpha;
}
