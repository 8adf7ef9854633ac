import { lists } from '../lists.js';
import { GLOSSED } from './glossed.js';
import { type Form, type Reading, rejection, slogan } from './reading.js';

const LONGEST = 14;
// 天下…, 岂…, …者…也: the language of the classics, and whole sentences said of something.
const SAYING = /天下|[岂孰焉矣兮]|者.{1,6}也|不是|就是|而不|何[以如]|若|(?<!因)为(?!民|期)|不可|方[能可]|必/;
// What is called by a name that only looks like a clause: “一站通”平台.
const SERVICE = /^(?:平台|系统|软件|小程序|APP|客户端|网站|栏目)/;
const LAYOUT = /^一[芯核心轴带主极圈环区城港廊翼龙头](?:驱动|引领|带动|支撑|联动|辐射|统领|贯通)$/;

/** `clause`: a numeral inside a clause that counts no members (最多跑一次, 多规合一, 一网通办). */
export function readClause(form: Form): Reading | null {
  const { text, runs, after } = form;
  if (/^多.{1,2}合一/.test(text) && text.length <= 8) return slogan('clause', 'many-in-one', 0.95);
  if (/^[两二三四五六七八九十].{1,2}合一$/.test(text)) return slogan('count', 'many-in-one', 0.8);
  if (runs.length !== 1) return null;
  const run = runs[0]!;
  if (run.text !== '一') return null;
  const head = text.slice(run.end);
  // 扫一扫, 扫一遍, 美食一条街: 一 repeats or measures the verb, or is part of the word.
  if (/^(.)一\1$|^.一[遍下番趟]$|一条街$/.test(text)) return rejection('clause', 'lexicalised', null);
  // 一站通, 一码通 as the name of a platform or a card.
  if (text.length === 3 && SERVICE.test(form.after)) return rejection('clause', 'service', 'name');
  if (/[。！？]/.test(text)) return null;
  if (text.length >= 6 && SAYING.test(text)) return rejection('clause', 'saying', 'speech');
  if (run.start > 0) {
    if (text.length > LONGEST) return rejection('clause', 'too-long', null);
    if (head === '') return rejection('clause', 'bare-one', 'scare');
    if (/^号/.test(head)) return rejection('clause', 'ordinal-label', 'name');
    // 重要一步, 历史性一刻: emphasis.
    if (/^(?:重要|坚实|历史性?|崭新|难忘|精彩|特殊|坚定)一.$/.test(text))
      return rejection('clause', 'bare-one', 'scare');
    return slogan('clause', 'numeral-in-clause', text.length > 10 ? 0.5 : 0.7);
  }
  if (head === '') return rejection('clause', 'bare-one', 'scare');
  if (/^[^一]{1,3}式/.test(head)) return rejection('clause', 'lexicalised', 'scare');
  if (/^[号级类等流]/.test(head)) return rejection('clause', 'ordinal-label', head.length > 2 ? 'name' : 'term');
  if (/^(?:小时|分钟|刻钟|公里|天|日|年|个月|秒|米)/.test(head)) return rejection('period', 'duration-term', 'term');
  if (/^(?:元|块钱|毛钱|分钱)/.test(head)) return rejection('clause', 'amount', 'term');
  if (head.length === 1) {
    return GLOSSED.test(after) ? slogan('count', 'glossed-segment', 0.6) : rejection('clause', 'bare-one', 'scare');
  }
  if (lists().coinedMeasures.has(head[0]!) && head.length <= 3) {
    return slogan('count', 'one-measure-head', GLOSSED.test(after) ? 0.7 : 0.5);
  }
  // 一个总目标, 一场人民战争: as 一条主线.
  if (head.length <= 5 && lists().measures.has(head[0]!) && endsInHead(head.slice(1))) {
    return slogan('count', 'one-measure-head', GLOSSED.test(after) ? 0.7 : 0.5);
  }
  if (text.length === 3) {
    if (GLOSSED.test(after)) return slogan('count', 'glossed-segment', 0.7);
    return slogan('clause', 'numeral-in-clause', 0.5);
  }
  if (text.length > LONGEST) return rejection('clause', 'too-long', null);
  // 一芯驱动, 一核引领: a part of a layout, as 两带支撑 is.
  if (LAYOUT.test(text)) return slogan('count', 'layout-segment', 0.7);
  return slogan('clause', 'numeral-in-clause', 0.8);
}

function endsInHead(noun: string): boolean {
  const coined = lists().heads.get('coined')!;
  for (let l = 2; l <= noun.length; l++) if (coined.has(noun.slice(-l))) return true;
  return false;
}
