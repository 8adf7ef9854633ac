import type { Quotation } from '../text/index.js';
import type { Reading } from './forms/reading.js';
import { lists } from './lists.js';
import type { QuotationKind } from './quotation-kind.js';

const NAME_BEFORE =
  /(?:荣获|获得?|获评|评为|授予|入选|命名为?|称号|举办|创建|创办|推出|成立|组建|发起|启动|名为|取名|品牌|平台|台风|飓风|商标|系列|海域|打响|唱响|擦亮|叫响|上线|搭建|开通)$/;
const NAME_AFTER =
  /^(?:号|牌|杯|奖|品牌|系品牌|主题|活动|系列|行动|专项行动|工程|大赛|论坛|称号|荣誉|平台|系统|节|商标|APP|小程序|公众号|微信|网站|栏目|基金|志愿|公益|服务队|工作室|联盟|示范|先进|创建|评选|展|博览会|峰会|列车|班列|航班|卫星|飞船|台风|客户端|热线|字号|字标|项目|计划|三年|直播|演唱会|音乐会|晚会|大会|巡|城市品牌)/;
const NAME_INSIDE =
  /(?:号|杯|奖|网|平台|协会|学会|联盟|公司|银行|论坛|行动|工程|计划|基金|工作室|工作站|服务队|志愿者|节|年|周|月|之乡|之都|之星|之家|之窗|之声|制造|智造|书屋|驿站|讲堂|讲坛|课堂|学堂|大赛|博览会|展|产业园|示范区|示范县|示范市|示范村|示范点|先进单位|先进集体|先进个人|商会|模范|标兵|劳模|榜|走廊|组织|运动|协议|倡议|宣言|智库|专列|超市|市集|夜市|夏令营|英才|粮仓|版图|舰|大礼|板块|智谷|药谷|光谷|硅谷|钛谷|美谷)$/;
// 赣服通, 桂惠贷, 楚金云: services of one place.
const SERVICE_NAME = /^.{1,3}[通贷券云码办宝联]$/;
// 平安福州, 智慧山东: an epithet and a place.
const EPITHET =
  /^(?:平安|智慧|数字|法治|气化|信用|诚信|文明|健康|美丽|绿色|文化|创新|活力|青春|品质|书香|清廉|幸福|宜居|技能|投资|爱心|畅通|科技|质量|品牌|海上|云上|云游|开放|生态|富裕|和谐|实力|魅力|人文|数智|清洁|欢乐|好客|多彩|锦绣|水韵|诗画|清新|大美|锦绣|悦享|氢动|智汇|礼遇|信义|善美|大爱)/;
const EMPHASIS =
  /(?:从|由|向|让|把|将|有|无|变|变成|成|成为|当|当好|做|像|如|堪称|所谓|不再|这个|种|个|条|颗|张|块|既|又|筑牢|下好|打好|按下|跑出|走好|念好|唱好|唱响|吹响|架起|搭起|装上|守好|算好|用好)$/;
const TERM_AFTER =
  /^(?:制度|制|模式|机制|改革|服务|企业|人才|人员|问题|产业|政策|标准|指标|体系|技术|管理|监管|审批|试点|贷款|贷|业务|概念|一词|群体|家庭|儿童|老人|地图|流程|产品|车|路|作风|经济|理念|方式|工作|现象|清单|战略)/;
const FIGURE =
  /(?:骨架|航母|引擎|舞台|名片|大礼包|快车|动脉|命脉|血脉|细胞|土壤|种子|雁|牛|虎|龙|凤|鸟|鱼|马|狮|鹰|鹊|鸭|棋|牌|仗|战|歌|曲|戏|舞|书|课|考|卷|答卷|账|锁|钥匙|门|窗|墙|桥|路|灯|火|水|冰|雪|霜|风|雨|雷|电|云|雾|花|草|树|果|根|苗|田|粮|饭|菜|汤|茶|酒|药|方子|心|眼|手|脚|腿|嘴|脸|头|肩|骨|血|经|脉|指数|红利|暖流|样|味|色|感|大考|处)$/;
const LONG = 22;

/** What a quotation that holds no slogan holds; `reading` is what the rules for slogans said of it. */
export function kindOfQuotation(folded: string, quotation: Quotation, reading: Reading | null): QuotationKind {
  if ('《〈》〉'.includes(quotation.mark)) return 'title';
  const inner = folded.slice(quotation.inner.start, quotation.inner.end).trim();
  const length = inner.length;
  if (/[。！？!?…；]$/.test(inner)) return 'speech';
  if (reading?.rejected && reading.quoted) return reading.quoted;
  const before = folded.slice(Math.max(0, quotation.start - 12), quotation.start);
  const after = folded.slice(quotation.end, quotation.end + 12);
  if (isSpeech(inner, before, after)) return 'speech';
  if (length === 1) return /^(?:字标|字号|字牌|系品牌)/.test(after) ? 'name' : 'scare';
  if (/[‘’「」『』《》]/.test(inner)) return 'name';
  const named = isName(inner, before, after);
  if (named) return 'name';
  if (/[、·]/.test(inner)) return length > 10 ? 'speech' : 'term';
  if (TERM_AFTER.test(after) && !FIGURE.test(inner)) return 'term';
  if (EMPHASIS.test(before) && length <= 4) return 'scare';
  if (/^[新老好大小硬软].{1,2}$/.test(inner)) return 'scare';
  if (FIGURE.test(inner)) return 'scare';
  if (NAME_BEFORE.test(before) && length >= 4) return 'name';
  if (length >= 5) return 'name';
  return length === 2 ? 'scare' : 'term';
}

function isSpeech(inner: string, before: string, after: string): boolean {
  const { length } = inner;
  const { sayingsBefore, sayingsAfter } = lists();
  const lead = before.replace(/[：:，,\s]{1,12}$/, '');
  if (lead !== before && length > 6 && sayingsBefore.some((verb) => lead.endsWith(verb))) return true;
  if (length > 12 && /[，。]/.test(inner)) {
    const said = /^[，,]?\s?([^，。；“”]{0,8})/.exec(after)?.[1] ?? '';
    if (sayingsAfter.some((verb) => verb.length > 1 && said.endsWith(verb))) return true;
  }
  if (length > LONG || /[，。；：]/.test(inner)) return true;
  return length > 12 && !NAME_INSIDE.test(inner) && !NAME_AFTER.test(after);
}

function isName(inner: string, before: string, after: string): boolean {
  const { length } = inner;
  const { heads } = lists();
  if (/(?:台风|飓风|航母|卫星)$/.test(before)) return true;
  if (NAME_AFTER.test(after)) return true;
  if (length > 3 && NAME_INSIDE.test(inner)) return true;
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
