import { lists } from '../lists.js';
import { numeralRuns } from './mask-words.js';
import { type Form, type Reading, rejection, slogan } from './reading.js';

export const SEPARATOR: RegExp = /[、，,·•；;/～]/;
const IN_ONE = /^[\u4e00-\u9fff]{0,4}[两二三四五六七八九十][位元维权网系链][一合]体(?:化)?[\u4e00-\u9fff]{0,4}$/;
const MOST_MULTI = 48;
const EACH_EACH = /^一[^〇零一二三四五六七八九十百千万两双\d]{1,6}一[^〇零一二三四五六七八九十百千万两双\d]{1,10}$/;
// Units that come one by one, and can hardly be part of a layout (一村一品, 一企一策).
const EACH_ALWAYS =
  '村企户人校店院县镇乡案事品家生孩业员师兵厂所站行月年周日季岗物码票车船省国族寺医班科课题矿栋房楼证项类册书链街田林';
// What is given to each: its presence settles 一河一策, 一湖一景.
const SHARED_ALWAYS = '策品案档长景特色码证评议单卡警册表格方岗责法员技艺师宅';

/** `multi` and `distributive`: two or more numerals, each with its own head. */
export function readSegments(form: Form): Reading | null {
  const { text, masked, runs } = form;
  if (IN_ONE.test(text)) return slogan('count', 'several-in-one', 0.95);
  // 一天两次下潜, 两年三熟: how often in what time.
  if (/^[一两二三四五六七八九十\d]{1,2}[天日周月年].?[一两二三四五六七八九十\d]{1,2}[次趟回胎季熟班]/.test(text)) {
    return rejection('multi', 'plain-count', 'term');
  }
  // 一企一样板, 一县一特色: 一样, 一特 are no words here.
  if (EACH_EACH.test(text) && isDistributive(text)) return slogan('distributive', 'each-has-one', 0.88);
  const parts = masked.split(SEPARATOR).filter((p) => p !== '');
  if (parts.length > 1) return readParts(form, parts);
  if (runs.length >= 2) return readRuns(form);
  // 一区多园, 一主多元: 多 stands where a numeral would.
  if (runs.length === 1 && runs[0]!.start === 0 && /^[一两三四五六七八九]([^多]{1,3})多([^多]{1,3})$/.test(masked)) {
    return slogan('multi', 'one-and-many', 0.8);
  }
  if (runs.length === 1 && /^N|N$/.test(text) && /^[一两三四五六七八九][^N]{1,3}N[^N]{1,3}$/.test(masked)) {
    return slogan('multi', 'one-and-many', 0.8);
  }
  return null;
}

function readParts(form: Form, parts: readonly string[]): Reading | null {
  const { text, masked, runs } = form;
  if (runs.length < 2) return null;
  if (/\d强$/.test(text)) return rejection('multi', 'ranking', 'name');
  // 稳住一产、做强二产: ordinals of industries.
  if (runs.length === parts.length && runs.every((run) => masked[run.end] === '产')) {
    return slogan('parallel', 'ordinal-segments', 0.7);
  }
  if (/(?:19|20)\d\d[年、—-]|\d\.\d/.test(text)) return rejection('multi', 'dates-or-amounts', null);
  // 甲一号、二号: things told apart by numbers.
  if (/[一二三四五六七八九十\d]号(?:[、，]|和|$)/.test(text) && /[一二三四五六七八九十\d]号$/.test(text)) {
    return rejection('multi', 'ordinal-label', 'name');
  }
  if (parts.every((part) => /^[\d.:%]+$/.test(part))) return rejection('multi', 'list-of-numbers', 'term');
  if (text.length > MOST_MULTI || /[。！？]/.test(text)) return null;
  const counted = parts.filter((part) => numeralRuns(part).length > 0);
  const led = parts.filter((part) => numeralRuns(part)[0]?.start === 0);
  if (text.split(SEPARATOR).every((part) => part === '' || isDistributive(part)))
    return slogan('distributive', 'each-has-one', 0.9);
  // 一要…，二要…: ordinals, which count nothing.
  if (parts.every((part, i) => part.startsWith('一二三四五六七八九'[i]!)) && parts.length < 10) {
    return slogan('parallel', 'ordinal-segments', 0.7);
  }
  // 无一人重伤、无一人死亡: a balanced clause about no one.
  if (led.length === 0 && runs.every((run) => run.text === '一')) return null;
  if (led.length === parts.length) return slogan('multi', 'numeral-segments', 0.92);
  if (counted.length >= 2) return slogan('multi', 'numeral-segments', counted.length === parts.length ? 0.8 : 0.65);
  if (text.length > 24) return null;
  return slogan('multi', 'numeral-segments', 0.65);
}

function readRuns(form: Form): Reading | null {
  const { text, masked, runs } = form;
  if (text.length > 24) return null;
  if (/^[\d.:：]+$/.test(text)) return rejection('multi', 'list-of-numbers', 'term');
  if (/(?:19|20)\d\d年?[、—-]|(?:19|20)\d\d年|^(?:19|20)\d\d(?!\d)|\d\.\d/.test(text))
    return rejection('multi', 'dates-or-amounts', null);
  const first = runs[0]!;
  // 带动3亿人参与, 40年40案例: amounts that count nothing of their own.
  if (runs.some((run) => /^\d/.test(run.text) && /^[万亿年]/.test(masked.slice(run.end)))) {
    return rejection('multi', 'dates-or-amounts', null);
  }
  // 一次办成一件事: a clause about one thing, not two counts.
  if (
    runs.every((run) => run.text === '一') &&
    /^一[次件个张键窗网表站门把支扇枚].{0,6}[办管跑通查到游走]|^.{1,4}一.{1,4}[办管跑通查]一/.test(text)
  ) {
    return slogan('clause', 'numeral-in-clause', 0.75);
  }
  // 一步跨千年: a clause about one leap.
  if (/^一[步夜朝脚].[十百千]/.test(text)) return slogan('clause', 'numeral-in-clause', 0.6);
  // 五个一工程, 三个百万, 5个100工程: the second numeral belongs to what the first one counts.
  const counted =
    /^([^个大项条张]{0,8}?)[〇零一二三四五六七八九十百两双\d]{1,3}[个大项条张]([一十百千万亿\d]|[二三四五六七八九]$)/.exec(
      masked,
    );
  if (counted && counted[1]!.length === first.start) {
    const inner = runs[1]!;
    if (runs.length === 2 || inner.start === first.end + 1) return slogan('count', 'counted-numeral', 0.9);
  }
  if (isDistributive(masked)) return slogan('distributive', 'each-has-one', 0.88);
  const heads = runs.map((run, i) => masked.slice(run.end, runs[i + 1]?.start ?? masked.length));
  if (heads.every((head) => head.length >= 1 && head.length <= 8)) {
    if (first.start === 0) return slogan('multi', 'numeral-heads', 0.88);
    if (first.start <= 4) return slogan('multi', 'numeral-heads', 0.65);
    return slogan('multi', 'numeral-heads', 0.5);
  }
  // 普九、十有: a bare numeral at the end is counted by what stands before it.
  return slogan('multi', 'numeral-heads', 0.5);
}

/** Whether a (masked) string is 一A一B with one B for each A. */
export function isDistributive(masked: string): boolean {
  if (!EACH_EACH.test(masked) || SEPARATOR.test(masked)) return false;
  const m = /^一([^一]{1,6})一([^一]{1,10})$/.exec(masked);
  if (!m) return false;
  const each = m[1]!.replace(/[（(][^（(）)]{0,8}[）)]/g, '');
  const share = m[2]!;
  const { heads } = lists();
  const shareHead = share[0]!;
  const known = heads.get('share')!;
  const shared = SHARED_ALWAYS.includes(share[share.length - 1]!) || SHARED_ALWAYS.includes(shareHead);
  if (each.length === 1) {
    if (EACH_ALWAYS.includes(each) || /[策品案档]$/.test(share)) return true;
    if (!heads.get('each')!.has(each)) return false;
    if (shared) return true;
    return known.has(share) && !heads.get('layout')!.has(share);
  }
  if (heads.get('each')!.has(each)) return true;
  return shared && known.has(share);
}
