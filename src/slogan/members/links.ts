import { isSpace } from './units.js';

// What may stand between a list and the slogan that counts it, longest first.
const LINKS = [
  '相结合的',
  '相统一的',
  '相衔接的',
  '相协调的',
  '相促进的',
  '为主要内容的',
  '为内容的',
  '为代表的',
  '为特征的',
  '为主体的',
  '为核心的',
  '为重点的',
  '为支撑的',
  '为主的',
  '组成的',
  '构成的',
  '一体的',
  '为一体的',
  '有机结合的',
  '并重的',
  '联动的',
  '并举的',
  '等等',
  '等',
  '共',
  '这',
  '的',
];

/** What may stand between two subjects and “双X”: 连续九年实现, 首次出现. */
const PREDICATE: RegExp =
  /(?:近年来|首次|再次|同比|环比|逐年|年年|双双|连续|连续[0-9一二两三四五六七八九十]{1,3}年|连年|持续|继续|同步|均|都|要|应|须|必须|共同|全部){0,3}(?:实现了?|保持|出现|呈现|迎来)?$/;

/** X、Y被称为当地的“三宝”. */
const NAMED = /[被并合统总俗]?(?:称|誉)为(?:了?[\u4e00-\u9fff]{1,8}的|了)?$/;
/** A、B、C是我们要补的“三块短板”; 把A、B、C作为三大支柱. */
const IS =
  /(?:(?:一直|始终|历来|依然|仍然|已经|共同|[仍都均也正还已将]){0,2}(?:是|成为|构成))(?:[^，。、；：“”是为]{0,14}的)?$/;
const AS = /(?:[列定作选]|确定|明确|培育成|打造成?)?为$/;
const DISPOSES = /[把将以]|确[定立]|选定|明确/;
const ABBREVIATED = /[（(](?:以下|下文|下)?(?:合|统|简)?称?为?$/;

/** Where a list that the slogan sums up may end, and what stands between. */
export interface Ground {
  /** Where the list ends. */
  readonly anchor: number;
  /** Whether 等 closes the list. */
  readonly deng: boolean;
  /** Whether words that sum up (等, 相结合的, 这, 被称为) stand between. */
  readonly linked: boolean;
  /** Whether 的 is the only one of them. */
  readonly bare: boolean;
  /** Whether the items are subjects of what the slogan says: A和B实现“双下降”. */
  readonly realised: boolean;
}

/** The ground before the slogan whose stretch begins at `left`; `numeral` is its numeral as it stands. */
export function groundBefore(text: string, left: number, numeral: string): Ground {
  const summed = { deng: false, linked: true, bare: false, realised: false };
  const abbreviation = ABBREVIATED.exec(text.slice(Math.max(0, left - 8), left));
  if (abbreviation !== null && /[简统合]称/.test(abbreviation[0]))
    return { ...summed, anchor: left - abbreviation[0].length };
  const named = NAMED.exec(text.slice(Math.max(0, left - 14), left));
  if (named !== null) return { ...summed, anchor: left - named[0].length };
  const is = IS.exec(text.slice(Math.max(0, left - 20), left));
  if (is !== null && numeral !== '') return { ...summed, linked: false, anchor: left - is[0].length };
  const as = AS.exec(text.slice(Math.max(0, left - 4), left));
  if (as !== null && DISPOSES.test(text.slice(Math.max(0, left - 120), left)))
    return { ...summed, linked: false, anchor: left - as[0].length };
  const link = beforeLinks(text, left);
  const predicate = PREDICATE.exec(text.slice(Math.max(0, left - 20), left));
  const realised = predicate !== null && (/[双两二三]/.test(numeral) || /实现了?$/.test(predicate[0]));
  if (realised && predicate[0] !== '') return { ...link, anchor: left - predicate[0].length, realised: true };
  return { ...link, anchor: link.end, realised: false };
}

/** The links before `end`: where the list ends, whether 等 was among them, and whether 的 was the only one. */
function beforeLinks(text: string, end: number): { end: number; deng: boolean; linked: boolean; bare: boolean } {
  let at = end;
  let deng = false;
  let linked = false;
  let bare = false;
  for (;;) {
    while (isSpace(text, at - 1)) at--;
    const link = LINKS.find((l) => text.startsWith(l, at - l.length));
    if (link === undefined || link.length > at) return { end: at, deng, linked, bare };
    if (link === '的' && deng) return { end: at, deng, linked, bare };
    at -= link.length;
    bare = link === '的' && !linked;
    linked = true;
    if (link.startsWith('等')) deng = true;
  }
}
