import type { Span } from '../../text/index.js';
import { edgeByRules } from './edge-by-rules.js';
import { createEdgeScene, type EdgePlace, visitEdgeCues } from './edge-cues.js';
import { edgeWeights } from './edge-weights.js';
import { longestEnding } from './known.js';
import { leadingPlace } from './leading-place.js';
import { type Scene, skipNested } from './scene.js';
import { lengthsOf } from './shared.js';
import { isSpace } from './units.js';
import { verbAt, WHOLE } from './verbs.js';
import { insideWords } from './word-places.js';

/** What says that the list is what is spoken of. */
const LEAD = /^(?:就是|的是|也是|即是)/;
/** No first item begins farther from its end, in units. */
const REACH = 64;
/** What the place that the rules find has before the cues are weighed, in hundredths of a log-odds. */
const RULED = 400;
/** What a place inside a common word loses. */
const INSIDE = 500;

/**
 * The first item of a list without the verb, preposition or topic that governs the whole list: 推进A、B、C → A. Rules
 * propose a place; every other one outside brackets and quotations is weighed against it by what stands around it, how
 * the item behind it is built and how long it is against the other items (dict/edge-weights.tsv), and overrules it only
 * where that is plain. A member that the formulation is known to have (`known`) is taken whole. `null` where no place
 * makes the item like the others: then the list has no certain left edge.
 */
export function trimLeft(
  scene: Scene,
  first: Span,
  others: readonly string[],
  known: readonly string[] = [],
): Span | null {
  const { text } = scene;
  const { end } = first;
  // A known member counts where the others are known as well: 懂农业、爱农村、爱农民 are not 农业、农村、农民.
  const agree = others.filter((o) => known.some((k) => k.endsWith(o))).length * 2 >= others.length;
  const member = agree ? longestEnding(text, first, known) : 0;
  if (member > 0 && !standsInTerm(text, first, end - member)) return { start: end - member, end };
  let { start } = first;
  while (start < end && isSpace(text, start)) start++;
  if (start === end) return null;

  const lengths = lengthsOf(others);
  const from = Math.max(start, end - REACH);
  const inside = insideWords(text, from, end);
  const ruled = edgeByRules(scene, { start, end }, others, lengths, (at) => inside[at - from] === 1);
  if (others.length === 0) return { start: ruled, end };
  const weights = edgeWeights();
  start = Math.max(start, Math.min(ruled, end - REACH));
  const edge = createEdgeScene(text, start, end, others, lengths);
  let sum = 0;
  const add = (place: EdgePlace, form: string): void => {
    sum += weights[place].get(form) ?? 0;
  };
  let best = ruled;
  let most = Number.NEGATIVE_INFINITY;
  let term = start;
  for (let at = start; at < end; at = Math.max(at + 1, skipNested(scene, at, end))) {
    // No item begins inside a term: 基本医疗保险.
    const whole = verbAt(text, at, end, WHOLE);
    if (at < term && at !== ruled) continue;
    if (whole !== null) term = whole.end;
    sum = (at === ruled ? RULED : 0) - (inside[at - from] === 1 ? INSIDE : 0);
    visitEdgeCues(edge, at, add);
    // A place one unit off the rules' one is rather inside a word (石 家庄).
    if (sum > most && Math.abs(at - ruled) !== 1) [best, most] = [at, sum];
  }
  // Never between the halves of a character beyond the first plane.
  if (best > start && (text.charCodeAt(best) & 0xfc00) === 0xdc00) best--;
  best += LEAD.exec(text.slice(best, best + 3))?.[0].length ?? 0;
  best += leadingPlace(text.slice(best, end), others);
  const length = end - best;
  return length > 3 * lengths.mean + 4 && length > edge.longest + 8 ? null : { start: best, end };
}

/** Whether a listed term goes on over `at`: 生产安全事故起数 where 事故起数 is known. */
function standsInTerm(text: string, span: Span, at: number): boolean {
  for (let i = Math.max(span.start, at - REACH); i < at; i++) {
    const whole = verbAt(text, i, span.end, WHOLE);
    if (whole !== null && (whole.classes & WHOLE) !== 0 && whole.end > at) return true;
  }
  return false;
}
