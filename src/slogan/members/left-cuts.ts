import type { Span } from '../../text/index.js';
import { conjunctionsIn } from './conjunctions.js';
import { type Scene, skipNested } from './scene.js';
import type { Lengths } from './shared.js';
import { ADVERB, FIELD, NOMINAL, PREPOSITION, TOPIC, VERB, verbAt, WHOLE } from './verbs.js';

/** What a verb follows: 本县将建设A、B. */
const MODALS = '将拟要须应已';
/** What may stand behind a verb and goes with it. */
export const PARTICLES: string = '了着过好起';
/** Prepositions of one unit that open a frame around a whole list. */
const FRAMES = '以把将对从在由让使为集是设含';

const OURS = /^(?:[我全本各][市省县区]|其中|新一轮)$/;

/** What introduces a gloss governs nothing: 指提升A、B. */
const INTRODUCES: ReadonlySet<string> = new Set(['指', '是指', '即', '包括']);

/** The places where the first item of a list may begin, and the words before it. */
export interface LeftCuts {
  /** How much each place costs, by the kind of word that ends there. */
  readonly cuts: ReadonlyMap<number, number>;
  readonly verbs: readonly Span[];
  /** Where prepositions begin. */
  readonly prepositions: readonly number[];
  /** Where adverbs begin and end. */
  readonly adverbs: readonly number[];
}

/** The places of `first` where governing words end, outside brackets and quotations; `acting`: others begin with a verb. */
export function leftCuts(
  scene: Scene,
  first: Span,
  others: readonly string[],
  { each, equal }: Lengths,
  acting: boolean,
): LeftCuts {
  const { text } = scene;
  const { start, end } = first;
  const cuts = new Map<number, number>();
  const verbs: Span[] = [];
  const prepositions: number[] = [];
  cuts.set(start, [...INTRODUCES].some((word) => text.startsWith(word, start)) ? 1 : 0);
  let chained = true;
  let governed = false;
  let heavy = false;
  const adverbs: number[] = [];
  for (let i = start; i < end; ) {
    const after = skipNested(scene, i, end);
    if (after > i) {
      chained = false;
      i = after;
      continue;
    }
    const modal = i > start && MODALS.includes(text[i - 1] as string);
    // 本市创造了A、B: what 了 follows is a verb.
    const done = text[i + 2] === '了' ? verbAt(text, i, i + 2, NOMINAL) : null;
    let word =
      done?.end === i + 2
        ? done
        : verbAt(
            text,
            i,
            end,
            (chained || modal ? VERB | NOMINAL | ADVERB | PREPOSITION | TOPIC | FIELD : VERB | ADVERB | PREPOSITION) |
              WHOLE,
          );
    if (word !== null && (word.classes & WHOLE) !== 0) {
      chained = false;
      heavy = false;
      i = word.end;
      continue;
    }
    // An adverb or preposition of one unit in the middle of a clause is rather part of a word.
    if (word !== null && !chained && !modal && (word.classes & VERB) === 0 && word.end - i < 2) word = null;
    if (word === null) {
      // 保护和治理A、B: the second verb governs as the first one does.
      if (chained && governed && (text[i] === '和' || text[i] === '与')) {
        i++;
        continue;
      }
      if (text[i] === '的' && (governed || (i > start && !others.some((o) => o.includes('的')))))
        cuts.set(text[i + 1] === '有' || text[i + 1] === '是' ? i + 2 : i + 1, 0.2);
      chained = false;
      heavy = false;
      i++;
      continue;
    }
    let to = word.end;
    const acts = modal || text[to] === '了';
    const governs = (word.classes & VERB) !== 0 || (acts && (word.classes & NOMINAL) !== 0);
    if ((word.classes & (VERB | PREPOSITION)) !== 0 || i === start) governed = true;
    if ((word.classes & (VERB | NOMINAL)) !== 0 && to < end && PARTICLES.includes(text[to] as string)) to++;
    if (governs) verbs.push({ start: i, end: to });
    if ((word.classes & PREPOSITION) !== 0 && (to - i > 1 || FRAMES.includes(text[i] as string))) prepositions.push(i);
    if ((word.classes & ADVERB) !== 0 && to - i > 1 && (word.classes & (VERB | NOMINAL)) === 0) adverbs.push(i, to);
    if (to < end) {
      let cost = governs ? 0 : (word.classes & NOMINAL) !== 0 ? 0.25 : 0.3;
      // 以A、B、C为内容: a frame that no other item opens.
      if (to - i === 1 && FRAMES.includes(text[i] as string) && !others.some((o) => o[0] === text[i])) cost = 0.1;
      if (INTRODUCES.has(text.slice(i, to))) cost = 0.3;
      // 打好防范化解重大风险、…: what a full verb governs may begin with a verb of its own.
      if (heavy && !isHeavy(text, i, to)) cost += acting || governs ? 0.9 : 0.3;
      // 我国A、B、C: whose it is, not what.
      if (i === start && (word.classes & TOPIC) !== 0 && '我本全'.includes(text[i] as string)) cost = -0.4;
      // 全市光伏、锂电池: no other item has it, and where it stands tells nothing of its length.
      if (i === start && OURS.test(text.slice(i, to))) cost = -0.9;
      if (governs && isHeavy(text, i, to)) heavy = true;
      // 管网及处理设施: a verb behind a conjunction is part of an item.
      if (!chained && i > start && '和与及'.includes(text[i - 1] as string)) cost += 1;
      if (word.classes === FIELD) cost = each.every((l) => l === end - to) ? 0.3 : 2;
      cuts.set(to, Math.min(cuts.get(to) ?? cost, cost));
    }
    chained = true;
    i = to;
  }

  // 养老业与游、医、购: what the list is joined with is no part of it.
  // 专汽及零部件 is one item, unless the cut makes it even.
  for (const conjunction of conjunctionsIn(scene, start, end)) {
    const sign = text[conjunction.start] as string;
    const wide = sign === '和' && end - start > 1.8 * Math.max(...each);
    const even = equal && end - conjunction.end === each[0];
    cuts.set(conjunction.end, even || sign === '与' ? 0.5 : wide ? 1 : 1.3);
  }

  return { cuts, verbs, prepositions, adverbs };
}

const HEAVY = /(?:好|赢|实|围绕|聚焦|实现|完成|突出|坚持|抓住|夺取|按照|达到|践行|防范)$/;

/** Whether the verb takes a whole clause or noun phrase, so that a verb after it belongs to what it governs. */
function isHeavy(text: string, start: number, end: number): boolean {
  return HEAVY.test(text.slice(start, end));
}
