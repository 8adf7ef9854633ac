import { numeralClasses } from '../text/index.js';
import type { Candidate } from './candidate.js';
import { slogan } from './forms/reading.js';
import { gazetteer } from './gazetteer.js';
import { lists } from './lists.js';
import type { SloganEntry } from './slogan.js';

const NUMERAL = /[〇零一二三四五六七八九十百千万亿两数几第\d]/;
const PLAN = /^(?:十[一二三四五六]?五|[一二三四五六七八九]五)/;
const PLAN_FOLLOWER =
  /^(?:规划|时期|期间|末|初|以来|以后|计划|纲要|普法|开局|收官|国民经济|发展|科技|目标|建设|重点|节能|各项|主要|后三年|前两年|中期|后期|的开局|的收官|圆满)/;
const STOP =
  /[，。；：、！？,.;:!?\s“”‘’「」『』《》（）()"—…\d的和与及为是在等将已于从对被让给也都就还又而并或之该此这那了]/;
const GENERIC_START = /^(?:方面|维度|层面|层次|环节|阶段|角度|部分|类|领域|原因|问题|特点|因素)/;
const PLACED = /(?:中心|基地|园区|片区|小镇|项目|通道|枢纽|新城|口岸|市场|组团|街区|板块|工作室|集群)$/;
const LONGEST_HEAD = 10;
const LONGEST_ITEM = 24;
const ORDINAL_FOLLOWS =
  /^(?:[^，。；：:\n]{0,8}[：:。]\s{0,3}|[，,；;—\s]{1,4})(?:一是|一要|一抓|一、|第一|首先|（一）|\(一\)|[1１][.．、]|①|一方面|即|分别是|分别为|包括|就是)/;

interface Known {
  readonly form: string;
  readonly entry: SloganEntry;
}

let table: { readonly units: Uint8Array; readonly forms: ReadonlyMap<number, readonly Known[]> } | undefined;

// For every code unit: 1 where it can begin a counted phrase, 2 where a known form begins with it.
function starts(): NonNullable<typeof table> {
  if (table) return table;
  const units = new Uint8Array(0x10000);
  const forms = new Map<number, Known[]>();
  for (const c of '两二三四五六七八九十') units[c.charCodeAt(0)] = 1;
  for (const entry of gazetteer().entries.values()) {
    for (const form of [entry.form, ...entry.aliases]) {
      const bare = form.replace(/[“”]/g, '');
      // 中央八项规定 is 八项规定 with the name of its author before it.
      if (bare !== entry.form && bare.includes(entry.form)) continue;
      if (!safeUnquoted(bare, entry)) continue;
      units[bare.charCodeAt(0)]! |= 2;
      const key = pairKey(bare, 0);
      const list = forms.get(key);
      if (list) list.push({ form: bare, entry });
      else forms.set(key, [{ form: bare, entry }]);
    }
  }
  for (const c of '一二三四五六七八九十') units[c.charCodeAt(0)]! |= 4;
  for (const list of forms.values()) list.sort((a, b) => b.form.length - a.form.length);
  table = { units, forms };
  return table;
}

// Known forms are looked up by their first two code units.
function pairKey(text: string, at: number): number {
  return text.charCodeAt(at) * 0x10000 + (at + 1 < text.length ? text.charCodeAt(at + 1) : 0);
}

const PLAIN_KINDS = new Set(['count', 'multi', 'distributive', 'clause', 'model']);

// Outside marks only formulations with a numeral count, and of those that the list does not call safe only long ones
// with a single sense: they are hardly ever said by chance.
function safeUnquoted(form: string, entry: SloganEntry): boolean {
  if (entry.kind === 'model' ? !/(?:模式|经验|样板)$/.test(form) : !/[一二三四五六七八九十百千万两双多\d]/.test(form)) {
    return false;
  }
  if (lists().lookalikes.has(form)) return false;
  if (entry.unquoted) return form.length >= 2;
  const [sense] = entry.senses;
  return form.length >= 4 && PLAIN_KINDS.has(entry.kind) && entry.senses.length === 1 && sense.place === null;
}

/**
 * Slogans outside quotation marks, in text order: known formulations that are safe without marks, plan periods, and
 * N大X, N项X, N个X whose members stand right there. `taken` are stretches that hold quoted slogans already.
 */
export function readUnquoted(folded: string, taken: readonly { start: number; end: number }[]): Candidate[] {
  const { units, forms } = starts();
  const classes = numeralClasses();
  const found: Candidate[] = [];
  let next = 0;
  for (let i = 0; i < folded.length; i++) {
    const flags = units[folded.charCodeAt(i)]!;
    if (flags === 0) continue;
    while (next < taken.length && taken[next]!.end <= i) next++;
    if (next < taken.length && taken[next]!.start <= i) {
      i = taken[next]!.end - 1;
      continue;
    }
    const limit = next < taken.length ? taken[next]!.start : folded.length;
    let candidate: Candidate | null = null;
    if (flags & 2) {
      const forms2 = forms.get(pairKey(folded, i));
      if (forms2) candidate = known(folded, i, forms2);
    }
    if (!candidate && flags & 4) candidate = plan(folded, i);
    if (!candidate && flags & 1) candidate = counted(folded, i, classes);
    if (candidate && candidate.end <= limit) {
      found.push(candidate);
      i = candidate.end - 1;
    }
  }
  return found;
}

function known(folded: string, at: number, forms: readonly Known[]): Candidate | null {
  for (const { form, entry } of forms) {
    if (!folded.startsWith(form, at)) continue;
    if (/[〇零一二三四五六七八九十百千万亿两双]/.test(form[0]!) && NUMERAL.test(folded[at - 1] ?? '')) continue;
    // 七大战略性产业 is not 七大战略, 三个世界级品牌 not 三个世界.
    if (/[性化型式级]/.test(folded[at + form.length] ?? '')) continue;
    const reading = slogan(entry.kind, 'gazetteer', entry.unquoted ? 0.9 : 0.7, entry);
    return bare(at, at + form.length, reading, 'known-unquoted');
  }
  return null;
}

function bare(start: number, end: number, reading: Candidate['reading'], evidence: string): Candidate {
  return { start, end, reading, quotation: -1, coverage: 'none', suffix: null, evidence: [evidence] };
}

const FIVE = '五'.charCodeAt(0);

function plan(folded: string, at: number): Candidate | null {
  if (folded.charCodeAt(at + 1) !== FIVE && folded.charCodeAt(at + 2) !== FIVE) return null;
  const m = PLAN.exec(folded.slice(at, at + 3));
  if (!m || NUMERAL.test(folded[at - 1] ?? '')) return null;
  const end = at + m[0].length;
  const follower = folded.slice(end, end + 5);
  if (m[0].length === 3 ? !PLAN_FOLLOWER.test(follower) : !/^(?:普法|计划|时期|期间)/.test(follower)) return null;
  if (m[0].length === 2 && m[0] !== '十五' && !/^(?:普法|计划|时期|期间)/.test(follower)) return null;
  return bare(at, end, slogan('period', 'plan-period', 0.85), 'plan-follower');
}

function counted(folded: string, at: number, classes: Uint8Array): Candidate | null {
  // Only 大, 项, 个 behind a numeral make a phrase worth looking at, except behind a closing mark.
  let end = at + 1;
  while (end < at + 4 && classes[folded.charCodeAt(end)]! !== 0) end++;
  const measure = folded[end] ?? '';
  const previous = folded[at - 1] ?? '';
  const closing = previous !== '' && '”’」』"'.includes(previous);
  if (measure !== '大' && measure !== '项' && measure !== '个' && !(closing && lists().coinedMeasures.has(measure))) {
    return null;
  }
  if (NUMERAL.test(previous) || previous === '近' || previous === '每' || previous === '前' || previous === '约')
    return null;
  const count = smallNumber(folded.slice(at, end));
  if (count === null || count < 2 || count > 30) return null;
  const head = readHead(folded, end + 1);
  if (!head) return null;
  // N个 and N项 are ordinary counts unless what they count is a word that formulations are made with.
  // Places are counted in passing too: only three or more with a bare noun, and every one of them named.
  const placed = measure !== '大' && !closing && PLACED.test(folded.slice(end + 1, head));
  if (measure !== '大' && !closing && !named(folded, head)) return null;
  if (placed && (count < 3 || head - end > 3 || measure === '项')) return null;
  const reading = slogan('count', 'members-right-there', 0.75);
  const items = itemsBefore(folded, at, count);
  if (items !== null) {
    const { open } = items;
    const few =
      !placed && open && items.count < count && (items.count >= 2 || (measure !== '个' && named(folded, head)));
    if (items.count === count || few) return bare(at, head, reading, 'list-before');
    // 抓好甲、A、B、C三大X: a list runs on into another one.
    if (measure === '大' && items.count > count && items.count <= count + 2 && count > 2 && named(folded, head)) {
      return bare(at, head, { ...reading, confidence: 0.6 }, 'list-before');
    }
  }
  if (
    measure === '大' &&
    folded.startsWith('之一', head) &&
    /[是为]/.test(folded.slice(Math.max(0, at - 30), at)) &&
    named(folded, head)
  ) {
    return bare(at, head, { ...reading, confidence: 0.5 }, 'one-of');
  }
  if (measure !== '个' || count > 2) {
    if (ORDINAL_FOLLOWS.test(folded.slice(head, head + 20))) return bare(at, head, reading, 'list-after');
    if (listAfter(folded, head) === count) return bare(at, head, reading, 'list-after');
  }
  return null;
}

// Whether the phrase that ends at `at` ends in a known head of formulations.
function named(folded: string, at: number): boolean {
  const coined = lists().heads.get('coined')!;
  for (let l = 2; l <= 6; l++) if (coined.has(folded.slice(at - l, at))) return true;
  return false;
}

function smallNumber(text: string): number | null {
  const digits = '零一二三四五六七八九';
  if (text === '两') return 2;
  const m = /^([一二三四五六七八九])?(十)?([一二三四五六七八九])?$/.exec(text);
  if (!m) return null;
  if (!m[2]) return m[3] || !m[1] ? (m[1] || !m[3] ? null : digits.indexOf(m[3])) : digits.indexOf(m[1]);
  return (m[1] ? digits.indexOf(m[1]) : 1) * 10 + (m[3] ? digits.indexOf(m[3]) : 0);
}

// The end of the noun behind the measure, or 0 where it is generic, an ordinary count, or no noun at all.
function readHead(folded: string, start: number): number {
  const { heads } = lists();
  let end = start;
  const limit = Math.min(folded.length, start + LONGEST_HEAD + 2);
  while (end < limit && !STOP.test(folded[end]!)) end++;
  const coined = heads.get('coined')!;
  let word = folded.slice(start, end);
  if (word.length < 1) return 0;
  const generic = heads.get('generic')!;
  const plain = heads.get('plain')!;
  const refused = (w: string): boolean => {
    if (GENERIC_START.test(w)) return true;
    for (let l = Math.min(6, w.length); l > 0; l--) {
      if (l === 1 && w.length > 1) return false;
      const tail = w.slice(-l);
      if (coined.has(tail)) return l === 1;
      if (generic.has(tail) || plain.has(tail)) return true;
    }
    return false;
  };
  // 三大引擎赋能新动力: a verb behind a known head ends the phrase.
  for (let l = 2; l < word.length; l++) {
    if (ADVANCES.test(word.slice(l))) {
      word = word.slice(0, l);
      end = start + l;
      break;
    }
    if (!coined.has(word.slice(0, l)) && !coined.has(word.slice(Math.max(0, l - 2), l))) continue;
    const rest = word.slice(l);
    if (verbAt(rest)) {
      word = word.slice(0, l);
      end = start + l;
      break;
    }
  }
  // 三个体系建设: what is done with them does not belong to the phrase.
  const done = /(?:建设|工作|发展|培育|打造|推进)$/.exec(word);
  if (done && word.length > 3 && coined.has(word.slice(Math.max(0, done.index - 2), done.index))) {
    word = word.slice(0, done.index);
    end = start + done.index;
  }
  if (refused(word)) return 0;
  if (word.length <= 6) return end;
  // Too long for a noun, or ending in a verb phrase: cut behind the longest known head.
  for (let l = Math.min(word.length, LONGEST_HEAD); l >= 2; l--) {
    word = folded.slice(start, start + l);
    for (let k = 2; k <= Math.min(6, l); k++) {
      if (coined.has(word.slice(-k)) && !refused(word)) return start + l;
    }
  }
  return 0;
}

const NOUNS_TOO = new Set([
  '建设',
  '改革',
  '创新',
  '发展',
  '工程',
  '行动',
  '治理',
  '服务',
  '管理',
  '转型',
  '提升',
  '攻坚',
]);

const ADVANCES =
  /^(?:成功|获批|获评|落成|开工|竣工|投产|建成|揭牌|亮相|入选|正在|正式|得到|成为|形成|逐步|日益|更加|进一步|赋能|助力|齐头并进|齐发力|发力|成效|取得|实现|完成|持续|稳步|加快|全面|蓄势|加速|初步|基本|顺利|有序|扎实|深入|纵深|不断|同步|协同发|相互|互相|共同|势头|作用|比重|占比|增加值|产值)/;

function verbAt(text: string): boolean {
  if (ADVANCES.test(text)) return true;
  const { verbs } = lists();
  for (let l = Math.min(4, text.length); l >= 2; l--) {
    const word = text.slice(0, l);
    // 产业集聚区: a noun is built on the verb.
    if (verbs.has(word) && !NOUNS_TOO.has(word)) return !/[区带地园化性力型器点圈群者]/.test(text[l] ?? '');
  }
  return false;
}

// How many items A、B、C(和D)(等) stand right before `at`; `open` where 等 says there are more.
function itemsBefore(folded: string, at: number, wanted: number): { count: number; open: boolean } | null {
  let end = at;
  let open = false;
  if (folded[end - 1] === '等') {
    open = true;
    end--;
  } else if (folded[end - 1] === '这') end--;
  let count = 1;
  let conjunctions = 0;
  let itemStart = end;
  let depth = 0;
  const limit = Math.max(0, end - 400);
  let i = end - 1;
  for (; i >= limit; i--) {
    const c = folded[i]!;
    if ('”’」』）)》'.includes(c)) {
      depth++;
      // “A”“B”: neighbouring quotations are items of their own.
      if (depth === 1 && i + 1 < end && '“‘「『'.includes(folded[i + 1] ?? '')) {
        count++;
        itemStart = i + 1;
      }
      continue;
    }
    if ('“‘「『（(《'.includes(c)) {
      if (depth === 0) break;
      depth--;
      continue;
    }
    if (depth > 0) {
      if (c === '\n') return null;
      continue;
    }
    if (c === '、') {
      // 打牢A和B两个X、突出C和D两个Y: two conjuncts are complete.
      if (wanted === 2 && conjunctions === 1 && count === 1) break;
      if (itemStart - i > LONGEST_ITEM || itemStart - i < 2) return null;
      count++;
      itemStart = i;
    } else if ((c === '和' || c === '与' || c === '及') && count === 1 && conjunctions === 0 && end - i > 1) {
      conjunctions = 1;
    } else if (/[，。；：！？,;:!?\n]/.test(c)) break;
  }
  if (count === 1) {
    // “水清、岸绿、景美”三张清单: the items stand inside one quotation.
    if ('”’」』'.includes(folded[end - 1] ?? '')) {
      const inner = folded.slice(Math.max(0, end - 120), end - 1);
      const open2 = Math.max(inner.lastIndexOf('“'), inner.lastIndexOf('‘'), inner.lastIndexOf('「'));
      if (open2 >= 0) {
        const items = inner.slice(open2 + 1).split('、').length;
        if (items > 1) return { count: items, open };
      }
    }
    if (conjunctions === 1) return { count: 2, open: false };
    return open && end - i > 2 ? { count: 1, open } : null;
  }
  return { count: count + conjunctions, open };
}

// How many items （A、B、C） or ：A、B、C。 stand right behind `at`, 0 where none do.
function listAfter(folded: string, at: number): number {
  const first = folded[at];
  if (first !== '（' && first !== '(' && first !== '：' && first !== ':') return 0;
  const close = first === '（' ? '）' : first === '(' ? ')' : '。';
  let count = 1;
  let last = at;
  for (let i = at + 1; i < folded.length && i < at + 200; i++) {
    const c = folded[i]!;
    if (c === '\n') return 0;
    if (c === close || c === '。' || c === '；') return i - last > 1 && count > 1 ? count : 0;
    if (c === '、') {
      if (i - last < 2 || i - last > LONGEST_ITEM) return 0;
      count++;
      last = i;
    } else if (c === '和' && count > 1 && /^[^、，。；）)]{1,24}[，。；）)]/.test(folded.slice(i + 1, i + 26))) {
      count++;
    } else if (c === '，') return 0;
  }
  return 0;
}
