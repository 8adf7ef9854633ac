import type { Span } from '../../text/index.js';
import { conjunctionsIn } from './conjunctions.js';
import { usualLength } from './edge-cues.js';
import { type Scene, skipNested } from './scene.js';
import { commonPrefix, commonSuffix } from './shared.js';
import { unlike } from './split-last.js';
import { ADVERB, NOMINAL, PREPOSITION, TOPIC, VERB, verbAt } from './verbs.js';

const WIDE = /^重点(?:领域|行业|地区|产业|企业|项目|工程|区域|人群|群体)/;
/** What a verb follows: 本县将建设A、B. */
const MODALS = '将拟要须应已';
const PARTICLES = '了着过好起';
/** Prepositions of one unit that open a frame around a whole list. */
const FRAMES = '以把将对从在由让使为集';

interface Cut {
  readonly at: number;
  readonly cost: number;
}

/**
 * Where the first item of a list begins, as rules tell: behind the verb, preposition or topic that governs the whole list
 * (推进A、B、C → A). Every place behind such a word is a candidate; the cheapest one wins, where length and edges of the
 * other items decide.
 */
export function edgeByRules(scene: Scene, first: Span, others: readonly string[]): number {
  const { text } = scene;
  const { start, end } = first;
  const lengths = others.map((o) => o.length);
  const usual = usualLength(lengths);
  const mean = usual || lengths.reduce((sum, l) => sum + l, 0) / Math.max(1, lengths.length);
  const equal = lengths.length > 1 && lengths.every((l) => l === lengths[0]);
  const ownVerbs = others.length > 0 && others.filter((o) => startsWithVerb(o)).length * 3 >= others.length * 2;

  // Where the governing words end, outside brackets and quotations.
  const cuts = new Map<number, number>();
  const verbs: Span[] = [];
  const prepositions: number[] = [];
  cuts.set(start, 0);
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
    // 集成, 集中: no 集 of 集A、B于一体.
    if (text[i] === '集' && '成中团体聚约群装镇市'.includes(text[i + 1] ?? '\0')) {
      chained = false;
      i += 2;
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
            chained || modal ? VERB | NOMINAL | ADVERB | PREPOSITION | TOPIC : VERB | ADVERB | PREPOSITION,
          );
    // An adverb or preposition of one unit in the middle of a clause is rather part of a word.
    if (word !== null && !chained && !modal && (word.classes & VERB) === 0 && word.end - i < 2) word = null;
    if (word === null) {
      // 保护和治理A、B: the second verb governs as the first one does.
      if (chained && governed && (text[i] === '和' || text[i] === '与')) {
        i++;
        continue;
      }
      if (text[i] === '的' && governed) cuts.set(i + 1, 0.2);
      chained = false;
      heavy = false;
      i++;
      continue;
    }
    // 重点领域 is a word of its own.
    if (text.startsWith('重点', i) && WIDE.test(text.slice(i, i + 4))) {
      chained = false;
      i += 4;
      continue;
    }
    let to = word.end;
    const acts = modal || text[to] === '了';
    const governs = (word.classes & VERB) !== 0 || (acts && (word.classes & NOMINAL) !== 0);
    if ((word.classes & (VERB | PREPOSITION)) !== 0) governed = true;
    if ((word.classes & (VERB | NOMINAL)) !== 0 && to < end && PARTICLES.includes(text[to] as string)) to++;
    if (governs) verbs.push({ start: i, end: to });
    if ((word.classes & PREPOSITION) !== 0 && (to - i > 1 || FRAMES.includes(text[i] as string))) prepositions.push(i);
    if ((word.classes & ADVERB) !== 0 && to - i > 1 && (word.classes & (VERB | NOMINAL)) === 0) adverbs.push(i, to);
    if (to < end) {
      let cost = governs ? 0 : (word.classes & NOMINAL) !== 0 ? 0.25 : 0.3;
      // 打好防范化解重大风险、…: what a full verb governs may begin with a verb of its own.
      if (heavy && !isHeavy(text, i, to)) cost += 0.9;
      // 我国A、B、C: whose it is, not what.
      if (i === start && '我本'.includes(text[i] as string)) cost = -0.4;
      if (governs && isHeavy(text, i, to)) heavy = true;
      cuts.set(to, Math.min(cuts.get(to) ?? cost, cost));
    }
    chained = true;
    i = to;
  }

  // 养老业与游、医、购: what the list is joined with is no part of it.
  for (const conjunction of conjunctionsIn(scene, start, end)) cuts.set(conjunction.end, 0.5);

  const shared = commonPrefix(others);
  let best: Cut | null = null;
  const consider = (at: number, base: number) => {
    const length = end - at;
    if (length < 1) return;
    let cost = base + unlike(length, mean);
    if (length === usual) cost -= equal ? 0.8 : 0.6;
    if (prepositions.includes(at)) cost += 1;
    if (!ownVerbs && adverbs.includes(at))
      cost += adverbs.indexOf(at) % 2 === 0 || verbAt(text, at, end, NOMINAL) !== null ? 0.8 : 0;
    if (ownVerbs) {
      if (verbs.some((v) => v.start === at) || startsWithVerb(text.slice(at, Math.min(end, at + 6)))) cost -= 0.7;
      cost += 0.5 * Math.max(0, verbs.filter((v) => v.start >= at).length - 1);
    } else {
      cost += 0.6 * verbs.filter((v) => v.start >= at).length;
    }
    if (shared > 0 && others.length > 1 && text.startsWith((others[0] as string).slice(0, shared), at)) cost -= 1.2;
    if (best === null || cost < best.cost) best = { at, cost };
  };
  for (const [at, cost] of cuts) consider(at, cost);
  // The shared morpheme tells where the first item begins (联合 … 联络 …), or how long it is (规范化 … 程序化 …).
  if (others.length > 1 && shared > 0) {
    const morpheme = (others[0] as string).slice(0, shared);
    for (let i = start; i < end; i++) if (text.startsWith(morpheme, i)) consider(i, 0.2);
  }
  // 推动农业标准化、机械化、优质化: words of one length with a common edge.
  const even = end - usual;
  if (
    usual > 1 &&
    even > start &&
    sharesEdge(
      text.slice(even, end),
      others.filter((o) => o.length === usual),
    )
  ) {
    consider(even, 0.3);
  }
  const { at } = (best as Cut | null) ?? { at: start };
  return text[at] === '的' && end - at > 1 ? at + 1 : at;
}

function sharesEdge(item: string, others: readonly string[]): boolean {
  const all = [item, ...others];
  return commonPrefix(all) > 0 || commonSuffix(all) > 0;
}

const HEAVY = /(?:好|赢|实|围绕|聚焦|实现|完成|突出|坚持|抓住|夺取|按照|达到|践行|防范)$/;

/** Whether the verb takes a whole clause or noun phrase, so that a verb after it belongs to what it governs. */
function isHeavy(text: string, start: number, end: number): boolean {
  return HEAVY.test(text.slice(start, end));
}

function startsWithVerb(item: string): boolean {
  return verbAt(item, 0, item.length, VERB) !== null;
}
