import type { Quotation } from '../text/index.js';
import { type ContextKinds, lists } from './lists.js';
import type { QuotationKind } from './quotation-kind.js';

const CONTEXT = 12;
const CHAIN = 80;
const LONGEST_EDGE = 3;
const LONGEST_SIDE = 4;
const LONGEST_READ = 12;

// Words for things that are seldom meant as themselves in quotation marks: 骨架, 引擎, 名片.
const FIGURE =
  /(?:骨架|航母|引擎|舞台|名片|大礼包|快车|动脉|命脉|血脉|细胞|土壤|沃土|种子|明珠|[雁牛虎龙凤鸟鱼马狮鹰鹊鸭棋牌仗战歌曲戏舞书课考卷账锁门窗墙桥路灯火水冰雪霜风雨雷电云雾花草树果根苗田粮饭菜汤茶酒药心眼手脚腿嘴脸头肩骨血经脉]|答卷|钥匙|方子|红利|暖流|[样味色感情热处]|帽子|大考)$/;
// 坚持…, 不可持续的, …是…: what a clause begins with, holds, or ends with.
const CLAUSE_START =
  /^(?:不(?!动产|锈)|要|应|须|必须|坚持|保持|坚定|坚决|全面|构建|切实|努力|大力|加强|加重|加快|推动|推进|支持|依靠|反对|拒绝|禁止|严禁|增强|树立|维护|深化|着力|为了|因为|由于|只要|只有|如果|一切|我|你|他|她|谁|没有|可能|不能|能够|已经|正在)/;
const CLAUSE_INSIDE = /[了着吗呢吧]|的.{2,12}[是为]|是(?!否)|能[办够有让使把在]|都.|已[不经有是]/;
// Characters that foreign names are written with; a word of these alone is one (德尔塔, 威马逊).
export const FOREIGN: RegExp =
  /^[阿埃艾厄安奥巴贝比波伯布查达德迪杜尔法菲费弗戈格古哈赫胡霍基吉加卡科克库拉莱兰劳勒雷里利林卢鲁伦罗洛马麦曼梅门蒙米莫穆纳娜内尼努诺帕佩皮普奇乔萨塞桑瑟沙什史斯索塔泰特提图托瓦威维韦温沃乌西希谢雅亚扬耶伊约扎泽詹朱兹森逊顿廷丁姆恩]{2,}$/;
// 赣服通, 桂惠贷, 楚金云: services of one place.
const SERVICE = /^[^一微大小].{1,2}[通贷券云码办宝联]$/;
const PEERS_BEHIND = /^(?:[、和与及]?[“‘「][^“”‘’「」]+[”’」])*(?:等(?:一批|一系列|多项|多个)?)?/;

/** Takes one cue: where it stands and what it is, the way dict/quotation-weights.tsv lists it. */
export type Visit = (position: string, form: string) => void;

/**
 * Visits what speaks for the kind of a quotation: the characters that it holds (`has`), those at its edges (`start`,
 * `end`), the words at its sides (`before`, `after`; peers in a row share theirs), its length, and traits such as `clause`,
 * `foreign`, `region`.
 */
export function visitCues(folded: string, quotation: Quotation, visit: Visit): void {
  const { start, end } = quotation;
  const inner = folded.slice(quotation.inner.start, quotation.inner.end).replace(/\s+/g, '');
  const ahead = aheadOfPeers(folded, start).split(/\s/).pop()!;
  const [behind] = behindPeers(folded, end).split(/\s/) as [string];
  const { length } = inner;
  visit('trait', 'any');
  visit('length', String(length < 9 ? length : length < 11 ? 9 : length < 15 ? 11 : 15));
  for (let l = 1; l <= LONGEST_EDGE && l < length; l++) {
    visit('end', inner.slice(-l));
    if (l < LONGEST_EDGE) visit('start', inner.slice(0, l));
  }
  if (length < 5) visit('whole', inner);
  for (let l = 1; l <= LONGEST_SIDE && l <= ahead.length; l++) visit('before', ahead.slice(-l));
  for (let l = 1; l <= LONGEST_SIDE && l <= behind.length; l++) visit('after', behind.slice(0, l));
  if (length <= LONGEST_READ)
    for (let i = 0; i < length; i++) if (inner.indexOf(inner[i]!) === i) visit('has', inner[i]!);
  visitListed(visit, inner, ahead, behind);
  visitTraits(visit, inner);
  if (ahead === '') visit('trait', 'opens-line');
  if (behind === '') visit('trait', 'ends-line');
  if (/[：:，,]\s?$/.test(folded.slice(Math.max(0, start - 2), start))) visit('trait', 'pause-before');
}

// The kinds that the words of dict/quotation-contexts.tsv and the verbs of saying tell.
function visitListed(visit: Visit, inner: string, ahead: string, behind: string): void {
  const { contexts, heads, lookalikes, sayingsBefore, sayingsAfter, verbs } = lists();
  const listed = lookalikes.get(inner);
  if (listed) visit('listed', listed.quoted);
  const lead = endIn(contexts.before, ahead);
  if (lead) visit('lead', lead);
  const follow = startIn(contexts.after, behind);
  if (follow) visit('follow', follow);
  const tail = inner.length > 3 ? endIn(contexts.end, inner) : null;
  if (tail) visit('tail', tail);
  const names = heads.get('name')!;
  for (let l = Math.min(6, inner.length - 2); l > 1; l--) {
    if (!names.has(inner.slice(-l))) continue;
    visit('trait', 'name-head');
    break;
  }
  for (let l = 2; l <= 4 && l < inner.length; l++) {
    if (!verbs.has(inner.slice(0, l))) continue;
    visit('trait', 'verb-first');
    break;
  }
  const said = ahead.replace(/[：:，,\s]{1,12}$/, '');
  if (endsIn(sayingsBefore, said)) {
    visit('trait', said === ahead ? 'said' : 'said-colon');
  }
  const next = /^[，,]?\s?([^，。；“”]{0,8})/.exec(behind)![1]!;
  if (inner.length > 8 && endsIn(sayingsAfter, next)) visit('trait', 'says');
}

function visitTraits(visit: Visit, inner: string): void {
  const { length } = inner;
  const regions = lists().heads.get('region')!;
  for (let l = 2; l <= 4 && l < length; l++) {
    if (regions.has(inner.slice(0, l))) visit('trait', 'region');
    if (regions.has(inner.slice(-l))) visit('trait', 'region-last');
  }
  if (FIGURE.test(inner)) visit('trait', 'figure');
  if (/^[新老好大小硬软].{1,2}$/.test(inner)) visit('trait', 'epithet');
  if (length > 4 && CLAUSE_START.test(inner)) visit('trait', 'clause-start');
  if (length > 4 && CLAUSE_INSIDE.test(inner)) visit('trait', 'clause');
  if (FOREIGN.test(inner)) visit('trait', length > 2 ? 'foreign' : 'foreign-short');
  if (length > 2 && length < 5 && SERVICE.test(inner)) visit('trait', 'service');
  if (inner.slice(1, -1).includes('的')) visit('trait', 'attribute');
  if (/[，。；：]/.test(inner)) visit('trait', 'pause');
  if (/[、·]/.test(inner)) visit('trait', 'row');
  if (/是(?!否)/.test(inner)) visit('trait', 'copula');
  if (/[了着吗呢吧]/.test(inner)) visit('trait', 'particle');
  if (/\d/.test(inner)) visit('trait', 'digit');
  if (/[A-Za-z]/.test(inner)) visit('trait', 'latin');
  if (/[‘’「」『』《》]/.test(inner)) visit('trait', 'marks');
}

/** What stands behind the quotations that follow without a break: “甲”“乙”等活动 names both by 活动. */
function behindPeers(folded: string, end: number): string {
  const rest = folded.slice(end, end + CHAIN);
  if (!/^[、和与及]?[“‘「等]/.test(rest) || rest.startsWith('等表述')) return rest.slice(0, CONTEXT);
  const peers = PEERS_BEHIND.exec(rest)![0];
  return rest.slice(peers.length, peers.length + CONTEXT);
}

// 授予“甲”“乙”: the verb before the first speaks for all.
function aheadOfPeers(folded: string, start: number): string {
  let at = start;
  const limit = Math.max(0, start - CHAIN);
  while (at > limit) {
    const close = '、和与及'.includes(folded[at - 1]!) ? at - 2 : at - 1;
    if (close < limit || !'”’」'.includes(folded[close]!)) break;
    let open = close - 1;
    while (open >= limit && !/[“‘「”’」]/.test(folded[open]!)) open--;
    if (open < limit || !'“‘「'.includes(folded[open]!)) break;
    at = open;
  }
  return folded.slice(Math.max(0, at - CONTEXT), at);
}

function startIn(kinds: ContextKinds, text: string): QuotationKind | null {
  for (let l = Math.min(kinds.longest, text.length); l > 0; l--) {
    const kind = kinds.of.get(text.slice(0, l));
    if (kind) return kind;
  }
  return null;
}

function endIn(kinds: ContextKinds, text: string): QuotationKind | null {
  for (let l = Math.min(kinds.longest, text.length); l > 0; l--) {
    const kind = kinds.of.get(text.slice(-l));
    if (kind) return kind;
  }
  return null;
}

const LONGEST_SAYING = 6;

function endsIn(verbs: ReadonlySet<string>, text: string): boolean {
  for (let l = Math.min(LONGEST_SAYING, text.length); l > 0; l--) if (verbs.has(text.slice(-l))) return true;
  return false;
}
