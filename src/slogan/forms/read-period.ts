import { lists } from '../lists.js';
import { type Form, type Reading, slogan } from './reading.js';

// 一五 (1953–1957) to 十九五; 十五 is the tenth. Separators as in 十·五 occur in older reports.
const PLAN = /^(?:[一二三四六七八九]|五)?[·.]?五$|^十[一二三四五六七八九]?[·.]?五$/;
const LED_PLAN = /^((?:十[一二三四五六七八九]?|[一二三四五六七八九])[·.]?五)(.{1,12})$/;
const YEARS =
  /^(.{0,12}?)([一二两三四五六七八九十\d]{1,3})年(?:期)?[^、，]{0,10}?(行动|行动计划|行动方案|攻坚|攻坚战|计划|会战|大会战|倍增|提升|规划|振兴|活动|改造|整治|治理)$/;
const DAYS = /^(.{0,6}?)([一二三四五六七八九十百\d]{1,4})[日天](?!报)[^、，的]{0,8}$/;

/** `period`: plan periods (十四五, 八五普法) and actions named by their length (三年行动计划, 百日攻坚). */
export function readPeriod(form: Form): Reading | null {
  const { text } = form;
  if (text === '五') return null;
  if (PLAN.test(text)) return slogan('period', 'plan-period', 0.97);
  const led = LED_PLAN.exec(text);
  if (led) {
    const rest = led[2]!;
    // 三五人才 is no plan: short of the tenth, only what plans and campaigns are called by tells.
    if (!led[1]!.startsWith('十') && !/^(?:普法|计划|规划|时期|期间|末)/.test(rest)) return null;
    for (const follower of lists().heads.get('plan')!) {
      if (follower.length > 1 && rest.startsWith(follower)) return slogan('period', 'plan-period', 0.9);
    }
  }
  const years = YEARS.exec(text);
  if (years && form.runs.length === 1) return slogan('period', 'years-of-action', 0.85);
  const days = DAYS.exec(text);
  if (days && /(攻坚|行动|会战|大战|竞赛|整治|活动|冲刺|奋战|大干|安全|提升|战役|计划|突击|集中|专项|无)/.test(text)) {
    return slogan('period', 'days-of-action', 0.85);
  }
  return null;
}
