import { lists } from '../lists.js';
import { GLOSSED } from './glossed.js';
import { type Form, type Reading, rejection, slogan } from './reading.js';

const MAGNITUDES = /^(?:[十百千万亿]{2,5}|一[十百千万]{2,4})$/;
// 社区883行动计划: whose plan it is stands before its digits.
const LED_DIGITS = /^[\u4e00-\u9fff]{2,6}(?!19|20)\d{3,6}(?:工程|行动|计划|行动计划|战略|项目|体系)$/;

/** `digits`: bare digit strings that name a method or project, and what else a bare digit string can be. */
export function readDigits(form: Form): Reading | null {
  const { text, suffix } = form;
  if (/^\d+$/.test(text)) return readArabic(text, form);
  const led = /^(?!20[2-9]\d\D)(\d{2,8}[A-Z]?)([^\d]{1,8})$/.exec(text);
  // 10大工程 counts, as 十大工程 does.
  if (led && !lists().coinedMeasures.has(led[2]![0]!)) {
    const tail = lists().suffixes.get(led[2]!);
    if (tail?.strong || /(工程|行动|计划|项目|体系|战略)$/.test(led[2]!)) {
      return slogan('digits', 'digits-with-suffix', led[1]!.length > 2 ? 0.85 : 0.5);
    }
    if (/^\d{3,6}X$/.test(text)) return slogan('digits', 'digits', 0.8);
  }
  if (LED_DIGITS.test(text)) return slogan('digits', 'digits-with-suffix', 0.85);
  if (/^\d{2,6}[A-Z]$/.test(text))
    return suffix ? slogan('digits', 'digits', 0.8) : rejection('digits', 'symbol', 'term');
  // 百亿, 千亿: an amount.
  if (/^[十百千万]亿$/.test(text)) return rejection('digits', 'magnitude', 'term');
  if (MAGNITUDES.test(text) || /^[十百千万]{2,5}(工程|行动|计划|活动)$/.test(text)) {
    return slogan('multi', 'magnitude-series', 0.85);
  }
  if (/^[两双三四五六七八九][十百千万](?:[一两双三四五六七八九][十百千万]){1,3}$/.test(text))
    return slogan('multi', 'magnitude-series', 0.85);
  if (/^[两双](?:[一二三四五六七八九]?[十百千万]|\d{2,4})$|^[三四五六七八九][十百千万]$/.test(text))
    return slogan('count', 'counted-magnitude', 0.85);
  if (/^[〇零一二三四五六七八九十]{2,9}$/.test(text)) {
    if (/^十[一二三四六七八九]$|^[二三四五六七八九]十[一二三四五六七八九]?$/.test(text)) {
      return suffix ? slogan('digits', 'chinese-digits', 0.6) : rejection('digits', 'plain-number', 'term');
    }
    return slogan('digits', 'chinese-digits', suffix || text.length > 2 ? 0.9 : 0.7);
  }
  const chinese = /^([一二三四五六七八九]{3,8})([^一二三四五六七八九]{2,6})$/.exec(text);
  if (chinese && lists().suffixes.get(chinese[2]!)?.strong) return slogan('digits', 'digits-with-suffix', 0.85);
  return null;
}

function readArabic(text: string, form: Form): Reading {
  if (text.length === 1) {
    return rejection('digits', 'lone-digit', 'term');
  }
  // “215021”号小行星: a number that something bears.
  if (form.after.startsWith('号')) return rejection('digits', 'plain-number', 'name');
  if (/^(?:19|20)\d\d$/.test(text)) return rejection('digits', 'year', 'term');
  if (/^0\d+$/.test(text) || text.length > 8) return rejection('digits', 'plain-number', 'term');
  if (text.length === 2 && !form.suffix && !GLOSSED.test(form.after)) return slogan('digits', 'digits', 0.5);
  return slogan('digits', 'digits', form.suffix ? 0.95 : 0.85);
}
