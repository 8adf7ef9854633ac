import { lists } from '../lists.js';
import { type Form, type Reading, rejection, slogan } from './reading.js';

const STREAK =
  /(?:连冠|连胜|连增|连丰|连涨|连跌|连降|连快|连升|连优|连霸|连败|连跳|连板|连阳|连阴|连任|冠王|连赢|连平|年丰|连获|连评|连创|连捷|连稳|连进|连摘|连增长|连晋)$/;
const GENERATION = /^(?:[〇零一二三四五六七八九\d]{1,2}|新生)(?:后|代)$/;
const RANKING = /^(?:[五三二]?百|[二三四五]十|五?千|\d+|[十百])(?:强|佳|优|杰|颗星)/;
const AWARD =
  /^(?:中国|全国|全省|年度)?十大.*(?:企|企业|品牌|人物|楷模|新闻|先锋|明星|案例)$|^十大(?:考古|进展|科技进展|科技新闻|事件|案例|成果|杰出|优秀|最|年度|感动|新闻|人物|元帅|名|金牌|魅力|恶人|谣言|骗局|经典|流行|好人|法治人物|青年|影响力)/;
const DURATION = /^(?:世纪|个?多?月|年|天|日|小时|分钟|秒|公里|千米|米|里|刻钟|岁|周|厘米|时)/;
const PRICE = /^(?:多?元|块钱|毛钱|分钱|吨|亩|平方|斤|公斤|倍(?!增)|折|成|度|英寸|%|％|℃|千瓦)/;
const MAGNITUDE = /^[十百千万亿]+$/;
// 北溪-2, 绿盾2018, 科创100: a name with a number at its end; 龙潭三杰, 十二运: names of people, teams, games.
const NUMBERED_NAME =
  /^[^\d]{2,12}-?\d+[A-Z]?$|^.{0,6}[三四五六七八]杰$|^.{2,4}[一二三四五六七八九]连$|^[一二三四五六七八九十]{1,2}(?:运|运会|城会|青会|冬会|大运会|艺节|园会|省运)$|^\d[A-Z]{1,2}$|^[一二三四五六七八九十双].式$/;
// Verbs of one character that formulations put before their numeral: 清四乱, 强双基, 迎三节.
const LEADING_VERB =
  '清治抓防强查建创破除整促补反扫打控减增保守送进学访比赛提优新普迎争稳拓转联帮扶结包下上做当树推落亮解化护暖惠爱敬讲践兴富美净绿严压降去纠改明守立正老大小';
// 后十, 倒数十: places in a ranking; 数百万桶, 3亿人: amounts.
const RANK = /[后前]$|倒数$/;
const AMOUNT = /^(?:[数近超逾约上]?[十百千万亿]+|\d+(?:\.\d+)?[十百千万亿]+)(?=[吨桶元人亩户件次斤度米字名辆台])/;
// 第八届全国美食节, 五五购物节: names of events, whatever numeral they hold.
const EVENT =
  /(?:购物节|[购费]季|文化节|艺术节|美食节|旅游节|博览会|交易会|展览会|论坛|大赛|联赛|锦标赛|热线|庆典|音乐会|演唱会|峰会|年会|晚会|研讨会|发布会|咨询周)$/;
// Schools, firms, roads: what is named so counts nothing.
const INSTITUTION = /(?:学院|大学|银行|公司|医院|铁路|公路(?<!农村公路|好公路)|大桥|机场|酒店|饭店|剧团|剧院)$/;
const GLOSSED = /^(?:是指|指的是|指|即|就是)/;
const LONGEST = 16;

/** `count`: one numeral that counts parallel members; also what else one numeral with a head can be. */
export function readCount(form: Form): Reading | null {
  const { text, masked, runs, suffix } = form;
  if (runs.length !== 1) return null;
  const run = runs[0]!;
  // 双零: twice nought.
  if (text === '双零') return slogan('count', 'double', 0.7);
  const head = text.slice(run.end);
  const prefix = text.slice(0, run.start);
  if (GENERATION.test(text)) return rejection('count', 'generation', 'term');
  if (STREAK.test(text)) return rejection('count', 'streak', 'term');
  if (EVENT.test(text)) return rejection('count', 'event', 'name');
  // 千岛之国, 百湖之城: what a place is called.
  if (/^[十百千万].之[国省城市都乡县]$/.test(text)) return rejection('count', 'name', 'term');
  if (INSTITUTION.test(text) && !lists().measures.has(head[0]!)) return rejection('count', 'name', 'name');
  // 三起…的事件: a thing with what is said of it.
  const of = head.lastIndexOf('的');
  if (run.start === 0 && of > 3 && of < head.length - 2) return rejection('count', 'plain-count', 'speech');
  if (AMOUNT.test(text) && head.length > 0) return rejection('count', 'amount', 'term');
  if (
    /第[〇零一二三四五六七八九十百\d]{1,4}$/.test(text.slice(0, run.end)) ||
    prefix.endsWith('初') ||
    prefix.endsWith('No.')
  ) {
    return rejection('count', 'ordinal', 'term');
  }
  if (RANKING.test(text.slice(run.start)) && !(suffix && /^(十强)$/.test(text))) {
    return rejection('count', 'ranking', prefix.length > 1 ? 'name' : 'term');
  }
  if (AWARD.test(text.slice(run.start)) || (text.length > 4 && /(?:[奖杯]|[奖勋]章)$/.test(text)))
    return rejection('count', 'award', 'name');
  // “2个中心”即…: explained like the parts of a formulation.
  if (/^\d$/.test(run.text) && run.start === 0 && GLOSSED.test(form.after) && /^[个大项条].{2,6}$/.test(head)) {
    return slogan('count', 'glossed-segment', 0.6);
  }
  if (run.text === '一' || run.text === '1') return null;
  if (/^号/.test(head) || NUMBERED_NAME.test(text)) return rejection('count', 'ordinal-label', 'name');
  if (DURATION.test(head) && run.text !== '双') return readDuration(form, head);
  if (head === '点' && (suffix || GLOSSED.test(form.after))) return slogan('count', 'numeral-head', 0.5);
  if (/^点(?:半|钟|\d|$)/.test(head)) return rejection('count', 'time-of-day', 'term');
  if (PRICE.test(head)) return rejection('count', 'amount', 'term');
  if (/^后$|^代$/.test(head)) return rejection('count', 'generation', 'term');
  if (/^\d/.test(run.text) && run.text.length > 3) return null;
  if (text.length > LONGEST) return rejection('count', 'too-long', null);

  if (run.start === 0) return readLedCount(run.text, head);
  return readInnerCount(prefix, run.text, head, masked);
}

function readLedCount(numeral: string, head: string): Reading | null {
  const { coinedMeasures, heads } = lists();
  if (head === '') return null;
  if (MAGNITUDE.test(numeral) && numeral !== '十') {
    if (/^(?:级|产业|企业|园区|县|镇|集群|工业|亩良田|级产业)/.test(head))
      return rejection('count', 'magnitude', 'term');
    return slogan('count', 'counted-magnitude', head.length >= 2 ? 0.7 : 0.6);
  }
  const measure = coinedMeasures.has(head[0]!) ? head[0]! : '';
  if (measure !== '') {
    const noun = head.slice(1);
    if (noun === '') {
      // “28条”: a paper named by the number of its articles, told apart by nothing.
      return measure === '条' ? rejection('count', 'numbered-articles', 'term') : slogan('count', 'numeral-only', 0.7);
    }
    if (heads.get('generic')!.has(noun)) {
      return /^\d/.test(numeral) ? rejection('count', 'plain-count', 'term') : slogan('count', 'generic-head', 0.5);
    }
    if (/^\d/.test(numeral) && heads.get('plain')!.has(noun)) return rejection('count', 'plain-count', 'term');
    return slogan('count', 'numeral-measure-head', noun.length <= 10 ? 0.95 : 0.7);
  }
  // 二线, 二绿: 二 tells the second from the first; 两 and 双 count.
  if (numeral === '二') return rejection('count', 'ordinal', 'term');
  if (numeral === '双') return slogan('count', 'double', head.length <= 4 ? 0.9 : 0.7);
  if (/^\d/.test(numeral)) return slogan('count', 'numeral-head', 0.6);
  if (head.length <= 2) return slogan('count', 'numeral-head', 0.9);
  return slogan('count', 'numeral-head', head.length <= 6 ? 0.85 : 0.6);
}

function readInnerCount(prefix: string, numeral: string, head: string, masked: string): Reading | null {
  const { coinedMeasures } = lists();
  if (/[、，,；]/.test(masked)) return null;
  if (/^(?:两用|两利|两全|两便|两孩|三孩|二孩)/.test(numeral + head)) return slogan('clause', 'numeral-in-clause', 0.7);
  if (/条$/.test(head) && head.length === 1)
    return slogan('count', 'numbered-articles', prefix.length <= 4 ? 0.85 : 0.6);
  if (head === '' && RANK.test(prefix)) return rejection('count', 'ranking', 'term');
  if (MAGNITUDE.test(numeral) && numeral !== '十') {
    return prefix.length === 1 && head.length <= 4
      ? slogan('count', 'inner-numeral', 0.5)
      : rejection('count', 'magnitude', 'name');
  }
  if (head.length > 1 && coinedMeasures.has(head[0]!)) {
    return slogan('count', 'prefixed-numeral-measure-head', prefix.length <= 8 ? 0.85 : 0.6);
  }
  if (head === '') return slogan('count', 'inner-numeral', prefix.length <= 2 ? 0.5 : 0.4);
  // 清四乱, 强双基, 新四化: a verb or 新 of one character, then what is counted.
  if (prefix.length === 1) return slogan('count', 'verb-numeral-head', LEADING_VERB.includes(prefix) ? 0.85 : 0.45);
  // 法律七进, 城市双修, 先进双联户.
  if (head.length <= 2) return slogan('count', 'noun-numeral-head', prefix.length <= 4 ? 0.75 : 0.5);
  return slogan('count', 'inner-numeral', 0.55);
}

// 15分钟生活圈, 一小时交通圈, 三年大变样: names of durations, which count no members.
function readDuration(form: Form, head: string): Reading | null {
  if (/(?:圈|距离|车程|通达|到达|免费)/.test(head)) return rejection('period', 'duration-term', 'term');
  if (/^年(?=.{2,})/.test(head) && form.text.length <= 10) return slogan('clause', 'numeral-in-clause', 0.55);
  return rejection('period', 'duration', 'term');
}
