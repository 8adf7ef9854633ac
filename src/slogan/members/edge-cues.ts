import { type Lengths, lengthsOf } from './shared.js';
import { ADVERB, NOMINAL, PREPOSITION, TOPIC, VERB, verbAt } from './verbs.js';

const LONGEST_BEFORE = 4;
const LONGEST_START = 2;
const ALL = VERB | NOMINAL | ADVERB | PREPOSITION | TOPIC;

/**
 * Where a cue of an edge stands: the units `before` it, `across` it, and at the `start` of the item behind it; the
 * `length` of that item against the others; and the `build` of it, as words told by dict/verbs.tsv.
 */
export type EdgePlace = 'before' | 'across' | 'start' | 'length' | 'build';

/** Takes one cue, the way dict/edge-weights.tsv lists it. */
export type VisitEdge = (place: EdgePlace, form: string) => void;

/** What the cues of all candidates for one first item share. */
export interface EdgeScene {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly others: readonly string[];
  /** Those of the others. */
  readonly lengths: Lengths;
  readonly shortest: number;
  readonly longest: number;
  /** How many of the others begin with a verb: none, few or most. */
  readonly own: 'none' | 'few' | 'most';
  /** For each unit from `start`: the classes of the words that end before it, and whether it stands inside one. */
  readonly ended: Uint8Array;
  readonly inside: Uint8Array;
  /** For each unit: whether a verb begins there, and how many verbs follow one another from there on. */
  readonly verb: Uint8Array;
  readonly verbs: Uint8Array;
}

/** Reads a first item that ends at `end` and may begin anywhere from `start` on. */
export function createEdgeScene(
  text: string,
  start: number,
  end: number,
  others: readonly string[],
  lengths: Lengths = lengthsOf(others),
): EdgeScene {
  const starting = others.filter((o) => verbAt(o, 0, o.length, VERB) !== null).length;
  const length = end - start;
  const ended = new Uint8Array(length + 1);
  const inside = new Uint8Array(length + 1);
  const verb = new Uint8Array(length + 1);
  const verbs = new Uint8Array(length + 1);
  for (let i = length - 1; i >= 0; i--) {
    verbs[i] = verbs[i + 1] as number;
    const word = verbAt(text, start + i, end, ALL);
    if (word === null) continue;
    const to = word.end - start;
    ended[to]! |= word.classes;
    inside.fill(1, i + 1, to);
    if ((word.classes & VERB) === 0) continue;
    verb[i] = 1;
    verbs[i] = Math.max(verbs[i]!, 1 + verbs[to]!);
  }
  return {
    text,
    start,
    end,
    others,
    lengths,
    shortest: Math.min(...lengths.each),
    longest: Math.max(...lengths.each),
    own: starting === 0 ? 'none' : starting * 5 < others.length * 3 ? 'few' : 'most',
    ended,
    inside,
    verb,
    verbs,
  };
}

/** Visits what speaks for and against the first item beginning at `at`. */
export function visitEdgeCues(scene: EdgeScene, at: number, visit: VisitEdge): void {
  const { text, start, end, others, shortest, longest, own } = scene;
  const { usual, mean, equal } = scene.lengths;
  const length = end - at;
  if (at === start) visit('before', '^');
  else {
    for (let l = 1; l <= LONGEST_BEFORE && at - l >= start; l++) visit('before', text.slice(at - l, at));
    visit('across', text.slice(at - 1, at + 1));
  }
  for (let l = 1; l <= LONGEST_START && l <= length; l++) visit('start', text.slice(at, at + l));

  // In thirds of a doubling.
  const ratio = Math.max(-8, Math.min(8, Math.round(3 * Math.log2((length + 0.5) / (mean + 0.5)))));
  visit('length', `${ratio}${usual === 0 ? '' : equal ? ' of one' : ' of most'}`);
  visit('length', length < shortest ? 'shorter' : length > longest ? 'longer' : 'within');
  if (usual > 0 && length === usual) visit('length', equal ? `as ${Math.min(3, others.length)}` : 'as most');

  const unit = text[at];
  let alike = 0;
  for (const other of others) if (other[0] === unit) alike++;
  const share = alike === 0 ? 'none' : alike === others.length ? 'all' : alike * 2 > others.length ? 'most' : 'few';
  visit('build', `begins as ${share}`);
  if (share === 'all' && equal && length === usual) visit('build', 'begins as all, as long');

  const i = at - start;
  const begins = scene.verb[i] === 1 ? 'verb' : 'no verb';
  visit('build', `${begins}, others ${own}`);
  visit('build', `${Math.min(2, scene.verbs[i]!)} verbs, others ${own}`);
  const behind = at === start ? 'opening' : classesOf(scene.ended[i]!);
  visit('build', `behind ${behind}`);
  visit('build', `behind ${behind}: ${begins}, others ${own}`);
  if (scene.inside[i] === 1) visit('build', 'inside a word');
}

function classesOf(bits: number): string {
  if ((bits & VERB) !== 0) return 'verb';
  if ((bits & PREPOSITION) !== 0) return 'preposition';
  if ((bits & NOMINAL) !== 0) return 'nominal';
  if ((bits & ADVERB) !== 0) return 'adverb';
  return (bits & TOPIC) !== 0 ? 'topic' : 'other';
}
