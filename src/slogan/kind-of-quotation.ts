import type { Quotation } from '../text/index.js';
import type { Reading } from './forms/reading.js';
import { type ContextKinds, lists } from './lists.js';
import type { QuotationKind } from './quotation-kind.js';

const CONTEXT = 12;
const CHAIN = 80;
const LONG = 22;
// 赣服通, 桂惠贷, 楚金云: services of one place.
const SERVICE_NAME = /^.{1,3}[通贷券云码办宝联]$/;
// 平安福州, 智慧山东: an epithet and a place.
const EPITHET =
  /^(?:平安|智慧|数字|法治|气化|信用|诚信|文明|健康|美丽|绿色|文化|创新|活力|青春|品质|书香|清廉|幸福|宜居|技能|投资|爱心|畅通|科技|质量|品牌|海上|云上|云游|开放|生态|富裕|和谐|实力|魅力|人文|数智|清洁|欢乐|好客|多彩|锦绣|水韵|诗画|清新|大美|锦绣|悦享|氢动|智汇|礼遇|信义|善美|大爱)/;
const FIGURE =
  /(?:骨架|航母|引擎|舞台|名片|大礼包|快车|动脉|命脉|血脉|细胞|土壤|种子|雁|牛|虎|龙|凤|鸟|鱼|马|狮|鹰|鹊|鸭|棋|牌|仗|战|歌|曲|戏|舞|书|课|考|卷|答卷|账|锁|钥匙|门|窗|墙|桥|路|灯|火|水|冰|雪|霜|风|雨|雷|电|云|雾|花|草|树|果|根|苗|田|粮|饭|菜|汤|茶|酒|药|方子|心|眼|手|脚|腿|嘴|脸|头|肩|骨|血|经|脉|红利|暖流|样|味|色|感|情|热|帽子|大考|处)$/;
// Characters that foreign names are written with; a word of these alone is one (德尔塔, 威马逊). Two are enough only
// where both are hardly ever part of a Chinese word.
const FOREIGN =
  /^[阿埃艾厄安奥巴贝比波伯布查达德迪杜尔法菲费弗戈格古哈赫胡霍基吉加卡科克库拉莱兰劳勒雷里利林卢鲁伦罗洛马麦曼梅门蒙米莫穆纳娜内尼努诺帕佩皮普奇乔萨塞桑瑟沙什史斯索塔泰特提图托瓦威维韦温沃乌西希谢雅亚扬耶伊约扎泽詹朱兹森逊顿廷丁姆恩]{3,}$/;
const FOREIGN_SHORT =
  /^[阿埃艾厄奥巴贝伯布迪尔菲弗戈赫霍吉卡克库莱勒卢鲁罗洛曼莫穆娜尼诺帕佩萨塞瑟什斯塔托瓦韦沃乌雅亚耶伊扎泽兹森查]{2}$/;
// 坚持…, 不可持续的, …是…: what a clause begins with, holds, or ends with.
const CLAUSE_START =
  /^(?:不(?!动产|锈)|要|应|须|必须|坚持|保持|坚定|坚决|全面|构建|切实|努力|大力|加强|加重|加快|推动|推进|支持|依靠|反对|拒绝|禁止|严禁|增强|树立|维护|深化|着力|为了|因为|由于|只要|只有|如果|一切|我|你|他|她|谁|没有|可能|不能|能够|已经|正在)/;
const CLAUSE_INSIDE = /[了着吗呢吧啊]|的.{2,12}[是为]|是(?!否)|能[办够有让使把在]|都../;
const ORDINAL_EVENT = /^第[一二三四五六七八九十百\d]{1,4}[届次场期季部]/;

/** What a quotation that holds no slogan holds; `reading` is what the rules for slogans said of it. */
export function kindOfQuotation(folded: string, quotation: Quotation, reading: Reading | null): QuotationKind {
  if ('《〈》〉'.includes(quotation.mark)) return 'title';
  const inner = folded.slice(quotation.inner.start, quotation.inner.end).trim();
  const { length } = inner;
  if (/[。！？!?…；]$/.test(inner)) return 'speech';
  const { contexts } = lists();
  const before = folded.slice(Math.max(0, quotation.start - CONTEXT), quotation.start);
  const after = folded.slice(quotation.end, quotation.end + CONTEXT);
  // 台风“X”: nothing but a name stands there, whatever the word means.
  const lead = endIn(contexts.before, before);
  if (/(?:台风|风暴|飓风|低压|吉祥物|大熊猫)$/.test(before)) return 'name';
  if (reading?.rejected && reading.quoted) return reading.quoted;
  if (/(?:名为|名叫|取名|取名为|起名|定名为?|命名为|更名为|题为)$/.test(before)) return 'name';
  const follow = startIn(contexts.after, behindPeers(folded, quotation.end, after));
  if (follow === 'speech' && length > 4) return 'speech';
  if (isSpeech(inner, before, after, follow, lead)) return 'speech';
  if (length === 1) return /^(?:字标|字号|字牌|系品牌)/.test(after) ? 'name' : 'scare';
  if (/[‘’「」『』《》]/.test(inner)) return 'name';
  if (follow === 'name' || ORDINAL_EVENT.test(after)) return 'name';
  if (isName(inner)) return 'name';
  if (/[、·]/.test(inner)) return length > 10 ? 'speech' : 'term';
  const figure = FIGURE.test(inner);
  if (follow === 'term' && !figure) return 'term';
  if (follow === 'scare') return 'scare';
  if (lead === 'scare' && length <= 6 && (length <= 4 || figure)) return 'scare';
  if (/^[新老好大小硬软].{1,2}$/.test(inner) || figure) return 'scare';
  if (lead === 'name' && length >= 3) return 'name';
  // 鸟类的天堂, 危险的先例: a figure with its attribute.
  if (length >= 5) return /^.{1,4}的.{2,3}$/.test(inner) ? 'scare' : 'name';
  return length === 2 ? 'scare' : 'term';
}

/** What stands behind the quotations that follow without a break: “甲”“乙”等活动 names both by 活动. */
function behindPeers(folded: string, end: number, after: string): string {
  if (!/^[、和与及]?[“‘「等]/.test(after)) return after;
  const rest = folded.slice(end, end + CHAIN);
  const peers = /^(?:[、和与及]?[“‘「][^“”‘’「」]{1,24}[”’」])*(?:等(?:一批|一系列|多项|多个)?)?/.exec(rest)![0];
  const behind = rest.slice(peers.length);
  return after.startsWith('等表述') ? after : behind;
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

function isSpeech(
  inner: string,
  before: string,
  after: string,
  follow: QuotationKind | null,
  lead: QuotationKind | null,
): boolean {
  const { length } = inner;
  const { sayingsBefore, sayingsAfter, contexts } = lists();
  const said = before.replace(/[：:，,\s]{1,12}$/, '');
  if (said !== before && length > 6 && sayingsBefore.some((verb) => said.endsWith(verb))) return true;
  if (length > 12 && /[，。]/.test(inner)) {
    const next = /^[，,]?\s?([^，。；“”]{0,8})/.exec(after)?.[1] ?? '';
    if (sayingsAfter.some((verb) => verb.length > 1 && next.endsWith(verb))) return true;
  }
  if (length > LONG || /[，。；：]/.test(inner)) return true;
  if (follow === 'name' || lead === 'name' || endIn(contexts.end, inner) !== null) return false;
  if (length > 12) return true;
  // 风险是“不可持续的”: a predicate.
  if (length > 3 && inner.endsWith('的') && /[是为]$/.test(before)) return true;
  if (follow === 'term') return false;
  if (length >= 6 && CLAUSE_START.test(inner)) return true;
  // 天下…: a saying of old.
  if (length >= 5 && inner.includes('天下')) return true;
  return length >= 8 && CLAUSE_INSIDE.test(inner);
}

function isName(inner: string): boolean {
  const { length } = inner;
  const { heads, contexts } = lists();
  if (FOREIGN.test(inner) || FOREIGN_SHORT.test(inner)) return true;
  if (length > 3 && endIn(contexts.end, inner) !== null) return true;
  for (const head of heads.get('name')!) {
    if (head.length > 1 && length > head.length + 1 && inner.endsWith(head)) return true;
  }
  if (length >= 3 && length <= 4 && SERVICE_NAME.test(inner) && !/^(?:一|微|大|小)/.test(inner)) return true;
  const regions = heads.get('region')!;
  const epithet = EPITHET.exec(inner);
  if (epithet && regions.has(inner.slice(epithet[0].length))) return true;
  for (let l = 2; l <= Math.min(4, length - 2); l++) {
    if (regions.has(inner.slice(0, l)) && !FIGURE.test(inner) && !regions.has(inner.slice(l))) return true;
  }
  return false;
}
