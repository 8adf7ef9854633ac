import { lists } from '../lists.js';

const STOP =
  /[，。；：、！？,.;:!?\s“”‘’「」『』《》（）()"—…\d的和与及为是在等将已于从对被让给也都就还又而并或之该此这那了]/;
const GENERIC_START = /^(?:集中连片|方面|维度|层面|层次|环节|阶段|角度|部分|类|原因|问题|特点|因素)/;
const LONGEST_HEAD = 10;
const LONGEST_PHRASE = LONGEST_HEAD + 2;
const CAPITAL = /[首成古名陪]/;
const LEADS_ON = /^(?:作为|正在|以及|并在|均在|均为|共有)$/;
const BOUND = /^[物源区者率度量性法化]/;
const NOUN_LEFT =
  /^(?:保护区|景观带|聚集区|试点(?:市|县|项目)?|集群|基地|工具|指标|地标|技术|设施|贸易|工作|产业园|示范区|中心|大奖|栏目|建筑|展馆|名县|精品|IP)$/;
const MODIFIER = /(?:重点|生态|经济|文化|旅游|服务|关键|基础|特色|世界级|工业|农业|创新|示范|环境|供需|转型)$/;

/** The end of the noun behind the measure, or 0 where it is generic, an ordinary count, or no noun at all. */
export function countedHead(folded: string, start: number): number {
  const end = phraseEnd(folded, start);
  const phrase = folded.slice(start, end);
  const kept = untilPredicate(phrase);
  const word = withoutTail(kept);
  if (word.length < 1 || isRefused(word)) return 0;
  if (word.length <= 6) return start + word.length;
  const whole = kept.length < phrase.length || end < start + LONGEST_PHRASE;
  const length = cutBehindHead(phrase, word, whole ? kept.length : 0);
  return length === 0 ? 0 : start + length;
}

function phraseEnd(folded: string, start: number): number {
  const limit = Math.min(folded.length, start + LONGEST_PHRASE);
  let end = start;
  // 四大首都功能: no 都 that means all.
  while (end < limit && (!STOP.test(folded[end]!) || (folded[end] === '都' && CAPITAL.test(folded[end - 1]!)))) end++;
  // …作为…, …正在…, …以及…
  while (end > start + 1 && LEADS_ON.test(folded.slice(end - 1, end + 1))) end--;
  return end;
}

// 三大引擎赋能新动力: a verb behind a noun ends the phrase.
function untilPredicate(phrase: string): string {
  for (let l = 2; l < phrase.length; l++) {
    const rest = phrase.slice(l);
    if (ADVANCES.test(rest)) return phrase.slice(0, l);
    if (endsInNoun(phrase, l) && (PREDICATE.test(rest) || verbAt(rest))) return phrase.slice(0, l);
  }
  return phrase;
}

function endsInNoun(phrase: string, at: number): boolean {
  const { heads } = lists();
  for (let l = 2; l <= Math.min(at, 4); l++) {
    const noun = phrase.slice(at - l, at);
    if (heads.get('coined')!.has(noun) || heads.get('plain')!.has(noun) || heads.get('generic')!.has(noun)) return true;
  }
  return false;
}

function isRefused(word: string): boolean {
  if (GENERIC_START.test(word)) return true;
  const { heads } = lists();
  for (let l = Math.min(6, word.length); l > 0; l--) {
    if (l === 1 && word.length > 1) return false;
    const tail = word.slice(-l);
    if (heads.get('coined')!.has(tail)) return l === 1;
    if (heads.get('generic')!.has(tail) || heads.get('plain')!.has(tail)) return true;
  }
  return false;
}

// Too long for a noun, or ending in a verb phrase: cut behind the longest known head. `whole` is the length of the phrase
// without what is said of it, where its end is seen.
function cutBehindHead(phrase: string, long: string, whole: number): number {
  const { heads } = lists();
  for (let l = Math.min(long.length, LONGEST_HEAD); l >= 2; l--) {
    const word = phrase.slice(0, l);
    // 三大经济|体: inside a word of another class.
    const longer = phrase.slice(l - 2, l + 1);
    if (l < phrase.length && (heads.get('plain')!.has(longer) || heads.get('generic')!.has(longer))) continue;
    if (!isNamed(word, l) || isRefused(word)) continue;
    // 三大水库生态|保护区: what is left is the noun itself, where it is short and ends the phrase.
    if (NOUN_LEFT.test(phrase.slice(l, whole))) return whole;
    // 三个国家重点|实验室: before another noun it is an adjective; 四项主要污染|物: half a word.
    if (l < phrase.length && (MODIFIER.test(word) || BOUND.test(phrase.slice(l)))) continue;
    return withoutTail(word).length;
  }
  return 0;
}

// What is done with the counted things, or measured of them, behind a known head: 三个体系|建设, 两大产业|规模.
function withoutTail(word: string): string {
  const { heads } = lists();
  const done = DONE.exec(word);
  if (done && done.index > 1 && (isNamed(word, done.index) || PLAIN_BEFORE.test(word.slice(0, done.index)))) {
    return word.slice(0, done.index);
  }
  if (heads.get('coined')!.has(word.slice(-1)) || isNamed(word, word.length) || NOUN_LEFT.test(word.slice(-2)))
    return word;
  // 三大产业|总产值, 六大口岸|出境: but not a noun of another class, as in 两大平台|公司.
  const rest = word.slice(-2);
  if (word.endsWith('总') && isNamed(word, word.length - 1)) return word.slice(0, -1);
  const noun = heads.get('generic')!.has(rest) || heads.get('plain')!.has(rest);
  return !noun && word.length > 3 && isNamed(word, word.length - 2) ? word.slice(0, -2) : word;
}

const DONE =
  /(?:基础设施建设|(?:环境)?综合整治|整治|建设上|(?:工业)?布局调整|发展政策(?:措施)?|全?覆盖面?|(?<=产业|集群)目标|建设|(?<!重点|经济|中心|具体|主要)工作(?:机制)?|发展|(?<=产业|板块|集群)(?:融合|转型|规模突破)|转型升级|提档升级|培育|打造|推进|改造|重组|增长|创建|落实|协同|(?<!重点|主要|关键|优先|优势|新兴)领域)$/;
const PLAIN_BEFORE = /(?:项目|节点|副城|枢纽站|电厂|电站|中心|园区|实验室|建筑|保险|厂|张网|条线)$/;

const NOUNS_TOO = new Set([
  '建设',
  '改革',
  '创新',
  '发展',
  '工程',
  '行动',
  '治理',
  '主导',
  '服务',
  '管理',
  '转型',
  '提升',
  '攻坚',
]);

// What may be part of a noun as well (组成部分, 研发生产) and says something only behind a known one.
const PREDICATE =
  /^(?:要(?=实|在)|共[计有]|占(?!领)|首[次度]|统称|每[年天]|均(?!衡)|皆|联合(?:承办|举办|发布)|组成|构成|如何|成形|既要|累计|发生|贯穿|规模(?!.{0,2}计划))/;

const ADVANCES =
  /^(?:分别|继续|成功|获批|获评|落成|开工|竣工|投产|建成|揭牌|亮相|入选|正在|正式|得到|成为|形成|逐步|日益|更加|进一步|赋能|助力|齐头并进|齐发力|发力|成效|取得|实现|完成|持续|稳步|加快|全面|蓄势|加速|初步|基本|顺利|有序|扎实|深入|纵深|不断|同步|协同发|相互|互相|共同|势头|率先|实行|努力|展开|进入|出境|互动|协调|营收|参保|同时|再创|齐头|支持|作用|比重|占比|增加值|产值|每年以|均[呈为有已]|包括)/;

function verbAt(text: string): boolean {
  const { verbs } = lists();
  for (let l = Math.min(4, text.length); l >= 2; l--) {
    const word = text.slice(0, l);
    // 产业集聚区: a noun is built on the verb.
    if (verbs.has(word) && !NOUNS_TOO.has(word)) return !/[区带地园化性力型器点圈群者]/.test(text[l] ?? '');
  }
  return false;
}

/** Whether what ends at `at` ends in a known head of formulations, of two units at least. */
export function isNamed(text: string, at: number): boolean {
  const coined = lists().heads.get('coined')!;
  for (let l = 2; l <= Math.min(6, at); l++) if (coined.has(text.slice(at - l, at))) return true;
  return false;
}
