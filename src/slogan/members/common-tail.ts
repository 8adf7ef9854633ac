import type { Span } from '../../text/index.js';
import type { Scene } from './scene.js';
import { commonSuffix } from './shared.js';
import { insideWords } from './word-places.js';

/** Nouns that belong to all items of a list rather than to the last, which is as long as the others without them. */
const NOUNS = /^(?:污染防治|污染|防治|专项整治|扶贫|产业转型|成本|生态建设|保险|土地面积|数量|浓度)$/;
/** The same where the last item then ends as the others do. */
const AFTER_ENDING = /^(?:污染|经济|土地|土地面积|面积|数量|浓度|融合发展|协同发展)$/;

/** What tells when or how something became of all items. */
const ADVERBS =
  /(?:连续多年|多年|连续[0-9一二两三四五六七八九十]{1,2}年|同比|持续|继续|首次|再次|全部|全面|分别|稳步|明显|显著|大幅)$/;

/**
 * The last item of a list right before a slogan without a noun that belongs to all items (产业、就业、教育扶贫): where none
 * of the others ends so or with a measure of its own (总量), and what is left has the length that all of them have, or
 * the unit that all of them end with.
 */
export function withoutCommonTail(scene: Scene, spans: readonly Span[]): Span {
  const { text } = scene;
  const last = spans.at(-1) as Span;
  const others = spans.slice(0, -1).map((s) => text.slice(s.start, s.end));
  let item = text.slice(last.start, last.end);
  const adverb = ADVERBS.exec(item);
  // 标准明确、管理规范、监管全面: a predicate as the others have one.
  const own = item.length < 6 && others.some((o) => o.length === item.length);
  if (adverb !== null && adverb.index > 1 && !own && !others.some((o) => ADVERBS.test(o))) {
    item = item.slice(0, adverb.index);
  }
  const { start } = last;
  const end = start + item.length;
  if (others.length === 0 || others.some((o) => o.endsWith(item.slice(-2)) || /[量率度数]$/.test(o)))
    return { start, end };
  const shared = commonSuffix(others) > 0 ? (others[0] as string).at(-1) : undefined;
  const length = (others[0] as string).length;
  const equal = length > 1 && others.every((o) => o.length === length);
  for (let at = 2; at < item.length - 1; at++) {
    const even = equal && at === length && NOUNS.test(item.slice(at));
    const alike = even || (item[at - 1] === shared && AFTER_ENDING.test(item.slice(at)));
    if (alike && insideWords(text, start, end)[at] === 0) return { start, end: start + at };
  }
  return { start, end };
}
