import { gazetteer } from '../gazetteer.js';
import { lists } from '../lists.js';
import type { SloganKind } from '../slogan.js';
import { sloganKey } from '../slogan-key.js';
import { findEntry } from './find-entry.js';
import { maskWords, numeralRuns } from './mask-words.js';
import { readClause } from './read-clause.js';
import { readCount } from './read-count.js';
import { readDigits } from './read-digits.js';
import { readModel } from './read-model.js';
import { readParallel } from './read-parallel.js';
import { readPeriod } from './read-period.js';
import { readPlus } from './read-plus.js';
import { readSegments } from './read-segments.js';
import { readSet } from './read-set.js';
import { type Form, type Reading, rejection, slogan } from './reading.js';

const DATE = /^(?:\d{1,2}[·.]\d{1,2}|[一二三四五六七八九十]{1,2}·[〇零一二三四五六七八九十]{1,3})/;
const HONOUR_START = /^(?:全国|全省|全市|全区|国家级?|省级|自治区|中国|世界|国际|亚洲|全球)/;
const HONOUR_END =
  /(?:城|市|州|盟|旗|县|区|镇|乡|村|单位|集体|个人|企业|商会|学校|医院|家庭|社区|基地|奖|奖章|称号|城市|工作者|公司|品牌|机关|院校|园区|标兵|模范|景区|街道|市场)$/;
/** A quotation with marks of its own inside is no one form. */
export const INNER_MARKS: RegExp = /[“”‘’「」『』《》〈〉"]/;
/** No form is longer, in units. */
export const LONGEST_FORM = 80;

// In this order, WHOLE before RULES; the first that says anything decides.
const WHOLE: readonly ((form: Form) => Reading | null)[] = [readHonour, readLookalike, readKnown];
const RULES: readonly ((form: Form) => Reading | null)[] = [
  readZero,
  readDate,
  readSpeech,
  readPeriod,
  readPlus,
  readDigits,
  readSegments,
  readParallel,
  readClause,
  readCount,
  readModel,
  readSet,
];

/**
 * Reads one string as a slogan: the first rule that says anything decides; `null` where none does. `text` is folded,
 * simplified and without space; `before` and `after` are what stands around its quotation marks.
 */
export function readForm(text: string, before: string, after: string, suffix: Form['suffix']): Reading | null {
  if (text.length === 0 || text.length > LONGEST_FORM || INNER_MARKS.test(text)) return null;
  // These look at the text as a whole; most words are settled by them, and never masked.
  const whole: Form = { text, masked: text, runs: [], before, after, suffix };
  for (const rule of WHOLE) {
    const reading = rule(whole);
    if (reading) return reading;
  }
  const masked = maskWords(text);
  return readShape({ text, masked, runs: numeralRuns(masked), before, after, suffix });
}

function readShape(form: Form): Reading | null {
  for (const rule of RULES) {
    const reading = rule(form);
    if (reading) return reading;
  }
  return null;
}

/** The kind that a listed look-alike (三心二意, 一把手) resembles by its build. */
export function kindOfShape(text: string): SloganKind {
  const form: Form = { text, masked: text, runs: numeralRuns(text), before: '', after: '', suffix: null };
  return readShape(form)?.kind ?? 'set';
}

function readKnown(form: Form): Reading | null {
  const key = sloganKey(form.text);
  const entry = findEntry(key) ?? findEntry(key.replace(SUMMED_UP, ''));
  if (entry) return slogan(entry.kind, 'gazetteer', 0.97, entry);
  const { formulations } = lists();
  const kind = formulations.get(form.text) ?? formulations.get(key);
  return kind ? slogan(kind, 'known-form', 0.9) : null;
}

// “三农问题”, “五位一体总体布局”: a noun that only says what kind of thing a formulation is.
const SUMMED_UP = /(?<=..)(?:问题|重要思想|理念|方针|战略布局|总体布局|倡议|要求)$/;

function readLookalike(form: Form): Reading | null {
  const found = lists().lookalikes.get(form.text);
  if (!found) return null;
  // A well-known saying or the name of a place can be a formulation too (打铁还需自身硬, 三河三湖): the gazetteer knows.
  if ((found.class === 'saying' || found.class === 'place') && gazetteer().keys.has(sloganKey(form.text))) return null;
  // “两院”, “两办”: in marks of its own such a pair is a formulation, where no title or meeting follows.
  if (found.class === 'institution' && /^两[院办委]$/.test(found.form) && !/^(?:院士|班子)/.test(form.after)) {
    return slogan('count', 'pair-of-institutions', 0.6, findEntry(found.form) ?? null);
  }
  // “七七”扶贫攻坚计划: a day of the calendar names no plan.
  if (found.class === 'date' && /^(?:扶贫|攻坚|计划|工程)/.test(form.after)) return null;
  // “12345”工作法 is a method, whatever else the number is; so is “十强”产业.
  if (found.class === 'phone' && form.suffix?.type === 'method') return null;
  if (found.class === 'word' && form.suffix && /^[三四五六七八九十]强$/.test(form.text)) return null;
  return rejection('set', found.class, found.quoted);
}

// 全国双拥模范城, 全省先进单位: names of honours, whatever numeral they hold.
function readHonour(form: Form): Reading | null {
  const { text } = form;
  if (/先进(?:个人|集体|单位)$/.test(text)) return rejection('count', 'honour', 'name');
  if (!HONOUR_START.test(text) || !HONOUR_END.test(text) || /[、，；+]/.test(text)) return null;
  return rejection('count', 'honour', 'name');
}

// 零跑腿, 零距离: zero counts nothing (hard to tell from a figure of speech, so it is taken for one).
function readZero(form: Form): Reading | null {
  return /^零[^、，一二三四五六七八九十]{1,5}$/.test(form.text) ? rejection('clause', 'lexicalised', 'scare') : null;
}

function readDate(form: Form): Reading | null {
  return DATE.test(form.text) && form.text.length <= 8 ? rejection('digits', 'date', 'term') : null;
}

function readSpeech(form: Form): Reading | null {
  return /[。！？!?…]$|[。！？；]./.test(form.text) ? rejection('parallel', 'sentence', 'speech') : null;
}
