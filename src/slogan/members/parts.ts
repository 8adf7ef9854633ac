import type { Span } from '../../text/index.js';
import type { Slogan } from '../slogan.js';
import { glossesAfter, rightEdge, sentenceEnd } from './after.js';
import { headingsFrom } from './headings.js';
import { isMark, isSpace, type Scene, type Stated, slogansFrom } from './scene.js';
import { commonSuffix } from './shared.js';
import { between, conjunctionsIn, separatorsIn } from './split-list.js';
import { trimItem } from './trim-item.js';
import { ADVERB, NOMINAL, VERB, verbAt } from './verbs.js';

const NUMERALS = '零一二三四五六七八九十';

/** What the parts of “123” or “1+5+N” count: the digits or terms one by one; `null` stands for N or a word. */
function partsOf(slogan: Slogan): (number | null)[] | null {
  const folded = slogan.text
    .replace(/[\uff01-\uff5e]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(/\s/g, '');
  if (slogan.kind === 'formula') {
    const terms = folded.split('+');
    if (terms.length < 2 || terms.length > 8) return null;
    return terms.map((t) => (/^[0-9]{1,2}$/.test(t) ? Number(t) : null));
  }
  const digits = [...folded].map((c) => (/[0-9]/.test(c) ? Number(c) : NUMERALS.indexOf(c)));
  return digits.length >= 2 && digits.length <= 9 && digits.every((d) => d > 0) ? digits : null;
}

const ARABIC = '0123456789';

/** Where the part that counts `value` begins in `start`–`end`: at its numeral, or −1. */
function numeralIn(text: string, start: number, end: number, value: number): number {
  for (let i = start; i < end; i++) {
    const c = text[i] as string;
    const before = text[i - 1] ?? '';
    const after = text[i + 1] ?? '';
    if (before === '第' || after === '是') continue;
    if (NUMERALS.includes(before) || ARABIC.includes(before)) continue;
    if (value <= 10 && (c === NUMERALS[value] || (value === 2 && (c === '两' || c === '双')))) {
      if (!NUMERALS.includes(after) && after !== '体' && after !== '流') return i;
    }
    if (
      text.startsWith(String(value), i) &&
      !ARABIC.includes(text[i + String(value).length] ?? '') &&
      !/[%％.．年月日]/.test(text[i + String(value).length] ?? '')
    )
      return i;
  }
  return -1;
}

/**
 * The parts of a digits or formula slogan: child slogans in a row that count to the digits (run-in headings 绘好一张“图”。
 * 建好两个“库”。架好“三座桥”。), or a gloss with one item for each part.
 */
export function membersOfParts(scene: Scene, slogan: Slogan): Stated | null {
  const parts = partsOf(slogan);
  if (parts === null) return null;
  const from = rightEdge(slogan);
  for (const gloss of glossesAfter(scene, from, 2 * parts.length)) {
    if (gloss.ordinalsOnly || gloss.strength === 'weak') continue;
    const found = glossed(scene, slogan, gloss.start, gloss.end, parts);
    if (found !== null) return found;
  }
  if (slogan.kind === 'formula') return labelled(scene, from, parts) ?? inNextClause(scene, from, parts);
  return headings(scene, slogan, from, parts as number[]) ?? runInHeadings(scene, from, parts as number[]);
}

/** “1”指A，“6”指B，“N”指C: each part with its label. */
function labelled(scene: Scene, from: number, parts: readonly (number | null)[]): Stated | null {
  const { text } = scene;
  const spans: Span[] = [];
  let at = from;
  for (const part of parts) {
    const label = part === null ? '[NnXxＮ]' : String(part);
    const found = new RegExp(`[“"]?${label}[”"]?[，,]?(?:是指|就是|指的是|即|指|：)`).exec(text.slice(at, at + 160));
    if (found === null || (at === from && found.index > 16)) return null;
    const start = at + found.index + found[0].length;
    const span = trimItem(scene, {
      start,
      end: Math.min(clauseEnd(scene, start, start + 80), sentenceEnd(scene, start)),
    });
    if (span.end - span.start < 2 || span.end - span.start > 60) return null;
    if (text.slice(from, at + found.index).includes('\n')) return null;
    spans.push(span);
    at = span.end;
  }
  return { spans, stated: 'full' };
}

/** “3+7”城市一体治理，3个核心城市、7个通道城市…: the next clause opens with the numerals in a row. */
function inNextClause(scene: Scene, from: number, parts: readonly (number | null)[]): Stated | null {
  const { text } = scene;
  let at = from;
  while (at < from + 16 && !'，。；\n、'.includes(text[at] ?? '，')) at++;
  if (text[at] !== '，') return null;
  const pause = clauseEnd(scene, at + 1, sentenceEnd(scene, at + 1, 160));
  const items = between(at + 1, pause, separatorsIn(scene, at + 1, pause)).map((s) => trimItem(scene, s));
  if (items.length !== parts.length || parts.some((p) => p === null)) return null;
  const texts = items.map((s) => text.slice(s.start, s.end));
  const counts = parts.every((p, k) => new RegExp(`^${p}[个大项条类家]`).test(texts[k] as string));
  const ending = (texts[0] as string).slice(-2);
  const over = (texts.at(-1) as string).indexOf(ending);
  if (!counts || over < 2) return null;
  const last = items.at(-1) as Span;
  return {
    spans: [...items.slice(0, -1), { start: last.start, end: last.start + over + 2 }],
    stated: 'full',
  };
}

/** 树起一面“旗”。… 带好三支“队伍”。…: run-in headings that count to the digits, one after another. */
function runInHeadings(scene: Scene, from: number, digits: readonly number[]): Stated | null {
  const { text } = scene;
  const spans: Span[] = [];
  for (const heading of headingsFrom(scene, from)) {
    const digit = digits[spans.length];
    if (digit === undefined) break;
    const at = numeralIn(text, heading.start, Math.min(heading.end, heading.start + 6), digit);
    if (at < 0) continue;
    const open =
      isMark(text, at - 1) && isMark(text, heading.end - 1) && scene.closing.get(heading.end)?.start === at - 1;
    spans.push({ start: at, end: open ? heading.end - 1 : heading.end });
  }
  return spans.length === digits.length && digits.length > 2 ? { spans, stated: 'full' } : null;
}

/** The slogan that counts to `value` in `start`–`end`, widest first. */
function childIn(scene: Scene, start: number, end: number, value: number): Slogan | null {
  for (const slogan of slogansFrom(scene.slogans, start)) {
    if (slogan.start >= end) return null;
    if (slogan.kind === 'count' && slogan.end <= end && slogan.numerals[0]?.value === value) return slogan;
  }
  return null;
}

function glossed(
  scene: Scene,
  slogan: Slogan,
  start: number,
  end: number,
  parts: readonly (number | null)[],
): Stated | null {
  const { text } = scene;
  const separators = separatorsIn(scene, start, end);
  const lists = [3, 2, 1].map((level) =>
    between(
      start,
      end,
      separators.filter((s) => s.level >= level),
    ),
  );
  const pause = separators.find((s) => s.level >= 2)?.start ?? end;
  lists.unshift(
    between(
      start,
      pause,
      separators.filter((s) => s.end <= pause),
    ),
  );
  const items = lists.find((l) => l.length === parts.length) ?? pairIn(scene, start, pause, parts.length);
  if (items === undefined) return null;
  const spans: Span[] = [];
  let counted = 0;
  // Clauses of one form, each with a subject of its own: 干部每人挂8户、职工每人挂5户.
  const texts = items.map((s) => text.slice(s.start, s.end));
  const short = slogan.kind !== 'digits' ? texts.every((t) => t.length < 16) : isEven(texts);
  for (let k = 0; k < parts.length; k++) {
    const value = parts[k] as number | null;
    const item = withoutLabel(text, trimItem(scene, items[k] as Span));
    if (item.end <= item.start) return null;
    const child = value === null ? null : childIn(scene, item.start, item.end, value);
    // One of something need not be said, and 一 is part of many words: only the first clause may say it.
    const reach = value === 1 ? clauseEnd(scene, item.start, item.end) : item.end;
    const at = value === null ? -1 : numeralIn(text, item.start, reach, value);
    if (child !== null) {
      spans.push({ start: child.start, end: child.end });
      counted++;
    } else if (at >= 0 && short && isSubject(text, item.start, at)) {
      spans.push(item);
      counted++;
    } else if (at >= 0) {
      spans.push(trimItem(scene, { start: at, end: pauseIn(scene, at, item.end) }));
      counted++;
    } else if (value === null || value === 1) {
      spans.push(
        trimItem(scene, {
          start: item.start,
          end: clauseEnd(scene, item.start, item.end),
        }),
      );
    } else return null;
  }
  if (counted * 2 < parts.length || counted === 0) return null;
  if (slogan.kind === 'formula') {
    // 做优A、做强四大B、做精六大C: the verb of the numberless part goes as those of the others do.
    for (let k = 0; k < parts.length; k++) {
      const span = spans[k] as Span;
      const item = trimItem(scene, items[k] as Span);
      if (span.start !== item.start) continue;
      const verb = verbAt(text, span.start, span.end, VERB);
      if (verb !== null && spans.some((s, j) => s.start > trimItem(scene, items[j] as Span).start)) {
        spans[k] = { start: verb.end, end: span.end };
      }
    }
  }
  return { spans, stated: 'full' };
}

function isEven(texts: readonly string[]): boolean {
  const ending = commonSuffix(texts);
  return ending > 0 && texts.every((t) => t.length < 16 && Math.abs(t.length - (texts[0] as string).length) < 3);
}

/** Two parts at the only conjunction of a clause: 7个规划和系列规划. */
function pairIn(scene: Scene, start: number, end: number, count: number): Span[] | undefined {
  const conjunctions = count === 2 ? conjunctionsIn(scene, start, end) : [];
  const [at] = conjunctions;
  if (at === undefined || conjunctions.length > 1 || separatorsIn(scene, start, end).length > 0) return undefined;
  return [
    { start, end: at.start },
    { start: at.end, end },
  ];
}

/** Whether a stretch is a subject rather than verbs that govern what follows: 每人挂 8户. */
function isSubject(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; ) {
    const word = verbAt(text, i, end, VERB | NOMINAL | ADVERB);
    if (word === null) return !isMark(text, i) && end - start > 1;
    i = word.end;
  }
  return false;
}

/** An item without the digit that labels it: “3”指…, “N”即…. */
function withoutLabel(text: string, span: Span): Span {
  const label = /^“?[0-9NＮ一二三四五六七八九]”?[，,]?(?:是指|指|即|：|:)/.exec(text.slice(span.start, span.start + 8));
  return label === null ? span : { start: span.start + label[0].length, end: span.end };
}

/** The first separator of any level or 是指 after `start`. */
function pauseIn(scene: Scene, start: number, end: number): number {
  const pause = separatorsIn(scene, start, end)[0]?.start ?? end;
  const gloss = scene.text.slice(start, pause).search(/是指|即|，/);
  return gloss > 2 ? start + gloss : pause;
}

function clauseEnd(scene: Scene, start: number, end: number): number {
  const pause = separatorsIn(scene, start, end).find((s) => s.level >= 2);
  return pause?.start ?? end;
}

/** Child slogans that count to the digits one after another, each near the beginning of a paragraph, sentence or clause. */
function headings(scene: Scene, slogan: Slogan, from: number, digits: readonly number[]): Stated | null {
  const { text, slogans } = scene;
  const spans: Span[] = [];
  let at = from;
  for (const digit of digits) {
    const limit = Math.min(text.length, at + 1200);
    let child: Slogan | null = null;
    for (const candidate of slogansFrom(slogans, at)) {
      if (candidate.start >= limit) break;
      if (candidate.kind === 'digits' && candidate.canonical !== slogan.canonical) return null;
      if (candidate.kind !== 'count' || candidate.numerals[0]?.value !== digit) continue;
      if (isNearStart(text, candidate.start)) {
        child = candidate;
        break;
      }
    }
    if (child === null) return null;
    spans.push({ start: child.start, end: child.end });
    at = child.end;
  }
  return { spans, stated: 'full' };
}

function isNearStart(text: string, at: number): boolean {
  for (let i = at - 1; i >= 0 && i >= at - 6; i--) {
    if (isSpace(text, i) || '。；;'.includes(text[i] as string)) return true;
  }
  return at < 6;
}
