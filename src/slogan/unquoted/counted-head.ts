import { lists } from '../lists.js';

const STOP =
  /[，。；：、！？,.;:!?\s“”‘’「」『』《》（）()"—…\d的和与及为是在等将已于从对被让给也都就还又而并或之该此这那了]/;
const GENERIC_START = /^(?:集中连片|方面|维度|层面|层次|环节|阶段|角度|部分|类|原因|问题|特点|因素)/;
const LONGEST_HEAD = 10;

/** The end of the noun behind the measure, or 0 where it is generic, an ordinary count, or no noun at all. */
export function countedHead(folded: string, start: number): number {
  const { heads } = lists();
  let end = start;
  const limit = Math.min(folded.length, start + LONGEST_HEAD + 2);
  while (end < limit && !STOP.test(folded[end]!)) end++;
  const coined = heads.get('coined')!;
  // …作为…
  if (folded[end] === '为' && folded[end - 1] === '作') end--;
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
  word = withoutTail(word);
  end = start + word.length;
  if (refused(word)) return 0;
  if (word.length <= 6) return end;
  // Too long for a noun, or ending in a verb phrase: cut behind the longest known head.
  for (let l = Math.min(word.length, LONGEST_HEAD); l >= 2; l--) {
    word = folded.slice(start, start + l);
    // 三大经济|体: inside a word of another class.
    const longer = folded.slice(start + l - 2, start + l + 1);
    if (heads.get('plain')!.has(longer) || heads.get('generic')!.has(longer)) continue;
    // 两个国家重点|实验室: before a noun it is an adjective.
    if (word.endsWith('重点')) continue;
    for (let k = 2; k <= Math.min(6, l); k++) {
      if (coined.has(word.slice(-k)) && !refused(word)) return start + withoutTail(word).length;
    }
  }
  return 0;
}

// What is done with the counted things, or measured of them, behind a known head: 三个体系|建设, 两大产业|规模.
function withoutTail(word: string): string {
  const { heads } = lists();
  const coined = heads.get('coined')!;
  const endsInHead = (to: number): boolean => {
    for (let l = 2; l <= Math.min(6, to); l++) if (coined.has(word.slice(to - l, to))) return true;
    return false;
  };
  const done = DONE.exec(word);
  if (done && done.index > 1 && (endsInHead(done.index) || PLAIN_BEFORE.test(word.slice(0, done.index)))) {
    return word.slice(0, done.index);
  }
  if (coined.has(word.slice(-1)) || endsInHead(word.length)) return word;
  // 三大产业|总产值, 六大口岸|出境: but not a noun of another class, as in 两大平台|公司.
  const rest = word.slice(-2);
  if (word.endsWith('总') && endsInHead(word.length - 1)) return word.slice(0, -1);
  const noun = heads.get('generic')!.has(rest) || heads.get('plain')!.has(rest);
  return !noun && word.length > 3 && endsInHead(word.length - 2) ? word.slice(0, -2) : word;
}

const DONE =
  /(?:基础设施建设|(?:环境)?综合整治|整治|(?:工业)?布局调整|发展政策(?:措施)?|全?覆盖面?|(?<=产业|集群)目标|建设|(?<!重点)工作(?:机制)?|发展|培育|打造|推进|改造|重组|增长|创建|落实|协同|(?<!重点|主要|关键|优先|优势|新兴)领域)$/;
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

const ADVANCES =
  /^(?:分别|继续|成功|获批|获评|落成|开工|竣工|投产|建成|揭牌|亮相|入选|正在|正式|得到|成为|形成|逐步|日益|更加|进一步|赋能|助力|齐头并进|齐发力|发力|成效|取得|实现|完成|持续|稳步|加快|全面|蓄势|加速|初步|基本|顺利|有序|扎实|深入|纵深|不断|同步|协同发|相互|互相|共同|势头|率先|实行|努力|展开|进入|出境|互动|协调|营收|参保|同时|再创|齐头|支持|作用|比重|占比|增加值|产值)/;

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

/** Whether the phrase that ends at `at` ends in a known head of formulations. */
export function isNamed(folded: string, at: number): boolean {
  const coined = lists().heads.get('coined')!;
  for (let l = 2; l <= 6; l++) if (coined.has(folded.slice(at - l, at))) return true;
  return false;
}
