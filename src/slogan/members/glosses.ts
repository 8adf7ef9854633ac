import type { Span } from '../../text/index.js';
import { clauseEnd, REACH, sentenceEnd } from './edges.js';
import { opensEnumeration } from './enumeration.js';
import { bracketEnd, type Scene } from './scene.js';
import { separatorsIn } from './separators.js';
import { isMark, isOpening, isSpace, isStop } from './units.js';

const TAIL = 16;

/** How far the gloss of one slogan may reach: so much for each member. */
const REACH_OF_MEMBER = 60;

/** Where a gloss of a slogan begins, and how sure its introduction is. */
export interface Gloss extends Span {
  /** 即, 指, ： and brackets introduce a gloss; 是 and 为 may introduce anything. */
  readonly strength: 'strong' | 'weak';
  /** Whether only a list of ordinals counts here. */
  readonly ordinalsOnly: boolean;
}

const STRONG = [
  '分别是',
  '分别为',
  '分别指',
  '分别包括',
  '分别对应',
  '依次是',
  '依次为',
  '主要是指',
  '主要包括',
  '主要是',
  '主要指',
  '具体包括',
  '具体是指',
  '具体是',
  '具体为',
  '具体指',
  '具体来说',
  '也就是',
  '这就是',
  '就是',
  '是指',
  '包括',
  '涵盖',
  '包含',
  '涉及',
  '即',
  '指',
];

const NOT_AFTER_ZHI = '导标出数挥引明定示令望';

const NOT_AFTER_JI = '将可便使刻时日席';

const NOT_BEFORE_JI = '立随当旋';

/** The end of the connective that stands at `at` (即, 是指, 包括, 分别是 …), or −1. */
export function connectiveEnd(text: string, at: number): number {
  for (const word of STRONG) {
    if (!text.startsWith(word, at)) continue;
    const next = text[at + word.length] ?? '';
    if (word.endsWith('指') && NOT_AFTER_ZHI.includes(next)) continue;
    if (word === '即' && (NOT_AFTER_JI.includes(next) || NOT_BEFORE_JI.includes(text[at - 1] ?? ''))) continue;
    return at + word.length;
  }
  return -1;
}

const NO_GLOSS = /^(?:以下|下同|下称|简称|统称|并称|合称|详见|参见|见|附|注|图|表|第|[Pp][0-9]|[0-9]{1,3}）)/;

const NUMERAL = /^[一二两三四五六七八九十双]/;

/** Where the next slogan is glossed before `end` (…；“三保障”即…), or `end`. */
function nextGloss(scene: Scene, at: number, end: number): number {
  const { text } = scene;
  for (const separator of separatorsIn(scene, at, end)) {
    if (separator.level < 2) continue;
    let next = separator.end;
    while (isSpace(text, next)) next++;
    const quotation = scene.opening.get(next);
    if (quotation === undefined || quotation.end >= end) continue;
    const glossed = connectiveEnd(text, quotation.end) > 0 || '：为'.includes(text[quotation.end] ?? '\0');
    if (glossed && (text[quotation.end] !== '为' || NUMERAL.test(quotation.text))) return separator.start;
  }
  return end;
}

/**
 * Where the list begins: behind 即 or 指 at the head of a later clause where no list stands before it
 * (“六控”：本市治理大气的重点，即A、B…), else at `at`.
 */
function laterConnective(scene: Scene, at: number, end: number): number {
  for (const separator of separatorsIn(scene, at, end)) {
    if (separator.level !== 2) return at;
    const next = connectiveEnd(scene.text, separator.end);
    // 包括 and 涵盖 may tell of anything in the clause before.
    if (next > 0) return '括盖含及'.includes(scene.text[next - 1] as string) ? at : next;
  }
  return at;
}

const THEME = /(?<![可加予得用难])以[^，。；、：“”\n]{0,6}$/;

/** Whether the quotation that ends at `end` is what something is done with: 以“双争”为主题, 以缩小“三大差距”为方向. */
function isTheme(scene: Scene, end: number): boolean {
  const start = scene.closing.get(end)?.start ?? 0;
  return THEME.test(scene.text.slice(Math.max(0, start - 8), start));
}

/** The stretches after `from` that may gloss a slogan (with `segment`, one part of a slogan: 四县为A、B…), nearest first. */
export function glossesAfter(scene: Scene, from: number, count: number, segment = false): Gloss[] {
  const { text } = scene;
  const glosses: Gloss[] = [];
  const reach = Math.min(REACH, (count + 2) * REACH_OF_MEMBER);
  const add = (start: number, strength: Gloss['strength'], ordinalsOnly = false) => {
    let at = start;
    // ：即…, ，即：…
    for (;;) {
      while (at < text.length && (text[at] === '：' || text[at] === ':' || text[at] === ' ' || text[at] === '\u3000'))
        at++;
      const next = connectiveEnd(text, at);
      if (next < 0) break;
      at = next;
    }
    if (isSpace(text, at)) {
      let next = at;
      while (isSpace(text, next)) next++;
      if (opensEnumeration(text, next)) at = next;
    }
    const whole = nextGloss(scene, at, sentenceEnd(scene, at, reach));
    const named = text.slice(at, whole).indexOf('，简称');
    const end = named < 0 ? whole : at + named;
    glosses.push({ start: laterConnective(scene, at, end), end, strength, ordinalsOnly });
    // “四抓”原则：某年提出的要求。即：A、B…: the list stands in the next sentence.
    // 一是甲。就是要…: tells of the first item.
    const tells = text[end] === '。' && !ordinalsOnly && !opensEnumeration(text, at);
    const next = tells ? connectiveEnd(text, end + 1) : -1;
    if (next > 0) {
      const from = '：:'.includes(text[next] ?? '。') ? next + 1 : next;
      glosses.push({ start: from, end: sentenceEnd(scene, from, reach), strength, ordinalsOnly });
    }
  };
  const limit = Math.min(text.length, from + TAIL);
  let i = from;
  while (i < limit) {
    const c = text[i] as string;
    if (c === '：' || c === ':') {
      add(i + 1, 'strong');
      return glosses;
    }
    if (c === '—' || c === '―' || c === '－') {
      let next = i;
      while (text[next] === c) next++;
      add(next, 'strong');
      return glosses;
    }
    if (isOpening(text, i)) {
      const end = bracketEnd(scene, i, Math.min(text.length, from + REACH));
      if (end < 0) return glosses;
      if ((c === '（' || c === '(') && !text.slice(from, i).includes('的')) {
        let start = i + 1;
        // （简称A、B）, （P17）, （见附件） gloss nothing.
        if (NO_GLOSS.test(text.slice(start, start + 6))) {
          i = end;
          continue;
        }
        const connective = connectiveEnd(text, start);
        if (connective > 0) start = connective;
        glosses.push({
          start,
          end: end - 1,
          strength: 'strong',
          ordinalsOnly: false,
        });
      }
      i = end;
      continue;
    }
    if (c === '，' || c === ',') {
      let next = i + 1;
      while (isSpace(text, next)) next++;
      if (connectiveEnd(text, next) > 0) add(next, 'strong');
      else if (opensEnumeration(text, next)) add(next, 'strong', true);
      return glosses;
    }
    if (isStop(text, i)) {
      let next = i + 1;
      while (isSpace(text, next)) next++;
      if (opensEnumeration(text, next)) add(next, 'strong', true);
      else if (c !== '\n' && connectiveEnd(text, next) > 0) add(next, 'strong');
      else if (text.startsWith('这是', next)) {
        const end = sentenceEnd(scene, next, reach);
        const start = laterConnective(scene, next, end);
        if (start > next) glosses.push({ start, end, strength: 'strong', ordinalsOnly: false });
      }
      return glosses;
    }
    if ('；;、！？'.includes(c) || (isMark(text, i) && scene.opening.has(i))) return glosses;
    const connective = connectiveEnd(text, i);
    if (connective > 0) {
      // “双减”的实施就是…: tells of something else.
      if (text[from] === '的' && text[connective - 1] === '是') return glosses;
      add(connective, 'strong');
      return glosses;
    }
    if (
      (c === '是' && i - from <= 4) ||
      (c === '为' && i === from && (segment || (isMark(text, i - 1) && !isTheme(scene, from))))
    ) {
      const pause = clauseEnd(scene, i + 1);
      glosses.push({
        start: i + 1,
        end: pause,
        strength: 'weak',
        ordinalsOnly: false,
      });
      return glosses;
    }
    i++;
  }
  return glosses;
}
