import type { Span } from '../../text/index.js';
import { leftCuts } from './left-cuts.js';
import type { Scene } from './scene.js';
import { commonPrefix, commonSuffix, type Lengths } from './shared.js';
import { unlike } from './split-last.js';
import { NOMINAL, VERB, verbAt } from './verbs.js';

interface Cut {
  readonly at: number;
  readonly cost: number;
}

/**
 * Where the first item of a list begins, as rules tell: behind the verb, preposition or topic that governs the whole list
 * (推进A、B、C → A). Every place behind such a word is a candidate; the cheapest one wins, where length and edges of the
 * other items decide. `isInside` tells whether a unit stands inside a word.
 */
export function edgeByRules(
  scene: Scene,
  first: Span,
  others: readonly string[],
  lengths: Lengths,
  isInside: (at: number) => boolean,
): number {
  const { text } = scene;
  const { start, end } = first;
  const { each, usual, mean, equal } = lengths;
  const acting = others.some((o) => verbAt(o, 0, o.length, VERB | NOMINAL) !== null);
  const ownVerbs = others.length > 0 && others.filter((o) => startsWithVerb(o)).length * 3 >= others.length * 2;

  const all = others.every((o) => startsWithVerb(o));
  const { cuts, verbs, prepositions, adverbs } = leftCuts(scene, first, others, lengths, acting);
  const shared = commonPrefix(others);
  let best: Cut | null = null;
  const consider = (at: number, base: number) => {
    const length = end - at;
    if (length < 1 || isInside(at)) return;
    let cost = base + unlike(length, mean);
    if (length === usual) cost -= equal ? 0.8 : 0.6;
    else if (each.length === 1 && length === each[0]) cost -= 0.2;
    // 全面推行A房、B房、C房: a verb that no other item has governs.
    if (!acting && verbs.some((v) => v.start === at && v.end < end) && !verbs.some((v) => v.end === at)) cost += 1.3;
    if (!acting && at === start && governs(text, at, end)) cost += 0.7;
    if (prepositions.includes(at)) cost += at === start && !others.some((o) => o[0] === text[at]) ? 2 : 1;
    if (!ownVerbs && adverbs.includes(at))
      cost += adverbs.indexOf(at) % 2 === 0 || verbAt(text, at, end, NOMINAL) !== null ? 0.8 : 0;
    if (ownVerbs) {
      if (verbs.some((v) => v.start === at) || startsWithVerb(text.slice(at, Math.min(end, at + 6)))) cost -= 0.7;
      else if (all) cost += 0.5;
      cost += 0.6 * Math.max(0, verbs.filter((v) => v.start >= at).length - 1);
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

/** 建设A、B、C: nouns of action that are rather verbs at the head of a clause. */
const DRIVES = /^(?:建设|发展|提升|培养|创造|整治|修订|改造|开发|制造|优化|整改|保护|保障|提高|推广|融合|组织)/;

function governs(text: string, start: number, end: number): boolean {
  return end - start > 3 && DRIVES.test(text.slice(start, start + 2));
}

function sharesEdge(item: string, others: readonly string[]): boolean {
  const all = [item, ...others];
  // 政商联系机制、容错机制、监督机制: a common end tells only of short words how long they are.
  return commonPrefix(all) > 0 || (commonSuffix(all) > 0 && item.length < 4);
}

function startsWithVerb(item: string): boolean {
  return verbAt(item, 0, item.length, VERB) !== null;
}
