import type { Quotation } from '../text/index.js';
import type { Reading } from './forms/reading.js';
import { lists } from './lists.js';
import type { QuotationKind } from './quotation-kind.js';

const NAME_BEFORE =
  /(?:荣获|获得?|获评|评为|授予|入选|命名为?|被评为|称号|列入|举办|开展|组织|打造|创建|创办|推出|成立|组建|发起|启动|实施|名为|取名|品牌|平台)$/;
const NAME_AFTER =
  /^(?:号|牌|杯|奖|品牌|活动|主题活动|系列活动|行动|专项行动|工程|计划|大赛|论坛|称号|荣誉|项目|平台|系统|节|商标|APP|小程序|公众号|微信|网站|栏目|基金|志愿|公益|服务队|工作室|联盟|示范|先进|创建|评选|展|博览会|峰会|列车|班列|航班|卫星|飞船|台风|客户端|热线)/;
const NAME_INSIDE =
  /(?:号|杯|奖|网|平台|中心|协会|学会|联盟|公司|银行|论坛|行动|工程|计划|基金|工作室|工作站|服务队|志愿者|队|队伍|节|日|周|月|年|之乡|之都|之城|之星|之家|之窗|之声|之路|制造|智造|书屋|驿站|讲堂|讲坛|课堂|学堂|大赛|博览会|展|馆|园|城市|示范区|示范县|示范市|示范村|示范点|先进单位|先进集体|先进个人|先进|商会|模范|标兵|劳模|榜|通道|走廊|组织|运动|协议|倡议|宣言|银企通|云|码|线|库|政策|智库|服务|专列|快车|超市|市集|夜市|夏令营)$/;
const EMPHASIS =
  /(?:从|由|向|让|把|将|有|无|变|成|成为|当|当好|做|像|如|堪称|所谓|不再|一个|这个|种|个|条|颗|张|块|把)$/;
const TERM_AFTER =
  /^(?:制度|制|模式|机制|改革|服务|企业|人才|人员|问题|现象|产业|政策|标准|指标|体系|技术|管理|监管|审批|试点|贷款|贷|业务|概念|一词|群体|家庭|儿童|老人)/;
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
  const { sayingsBefore, sayingsAfter, heads } = lists();
  const lead = before.replace(/[：:，,\s]{1,12}$/, '');
  const introduced = lead !== before;
  if (introduced && sayingsBefore.some((verb) => lead.endsWith(verb)) && length > 6) return 'speech';
  if (/^[，,]?\s*[^，。；]{0,6}/.test(after) && length > 12) {
    const said = /^[，,]?\s*([^，。；“”]{0,8})/.exec(after)?.[1] ?? '';
    if (sayingsAfter.some((verb) => said.endsWith(verb) && verb.length > 1) && /[，。]/.test(inner)) return 'speech';
  }
  if (length > LONG) return 'speech';
  if (/[，。；：]/.test(inner)) return 'speech';
  if (length > 12 && !NAME_INSIDE.test(inner) && !NAME_AFTER.test(after)) return 'speech';
  if (length === 1) return 'scare';
  if (/[‘’「」『』《》]/.test(inner)) return 'name';
  if (NAME_AFTER.test(after)) return 'name';
  const tail = [...heads.get('name')!].some(
    (head) => head.length > 1 && inner.endsWith(head) && inner.length > head.length + 1,
  );
  if (tail || (length > 3 && NAME_INSIDE.test(inner))) return 'name';
  if (/[、·]/.test(inner)) return length > 10 ? 'speech' : 'term';
  if (NAME_BEFORE.test(before) && length >= 4) return 'name';
  if (TERM_AFTER.test(after)) return 'term';
  if (EMPHASIS.test(before) && length <= 4) return 'scare';
  if (/^[新老好大小硬软].{1,2}$/.test(inner)) return 'scare';
  if (length >= 5) return 'name';
  return length <= 3 ? 'scare' : 'term';
}
