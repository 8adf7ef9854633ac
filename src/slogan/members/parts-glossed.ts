import type { Span } from '../../text/index.js';
import type { Slogan } from '../slogan.js';
import { conjunctionsIn } from './conjunctions.js';
import { clauseEnd } from './edges.js';
import { numeralIn } from './numeral-in.js';
import { rowsOf } from './powers.js';
import { type Scene, type Stated, slogansFrom } from './scene.js';
import { between, separatorsIn } from './separators.js';
import { commonSuffix } from './shared.js';
import { trimItem } from './trim-item.js';
import { isMark } from './units.js';
import { ADVERB, NOMINAL, TOPIC, VERB, verbAt } from './verbs.js';

/** The slogan that counts to `value` in `start`–`end`, widest first. */
function childIn(scene: Scene, start: number, end: number, value: number): Slogan | null {
  for (const slogan of slogansFrom(scene.slogans, start)) {
    if (slogan.start >= end) return null;
    if (slogan.kind === 'count' && slogan.end <= end && slogan.numerals[0]?.value === value) return slogan;
  }
  return null;
}

export function glossed(
  scene: Scene,
  slogan: Slogan,
  start: number,
  end: number,
  parts: readonly (number | null)[],
): Stated | null {
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
  if (slogan.kind === 'digits') lists.push(...rowsOf(scene, { start, end }, parts.length));
  const pair = pairIn(scene, start, pause, parts.length);
  if (pair !== undefined) lists.push(pair);
  for (const items of lists) {
    const found = items.length === parts.length ? readItems(scene, slogan, items, parts) : null;
    if (found !== null) return found;
  }
  return null;
}

/** Items as parts: each with the slogan that counts to its part, or from the numeral on; one in two must say its number. */
function readItems(
  scene: Scene,
  slogan: Slogan,
  items: readonly Span[],
  parts: readonly (number | null)[],
): Stated | null {
  const { text } = scene;
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
    let at = value === null ? -1 : numeralIn(text, item.start, reach, value);
    if (value !== null && slogan.kind === 'digits') at = roundIn(text, item.start, reach, value) ?? at;
    if (child !== null) {
      spans.push({ start: child.start, end: child.end });
      counted++;
    } else if (at >= 0 && (short || isName(text, item.start, at)) && isSubject(text, item.start, at)) {
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

/** Where the first figure of the item stands, if it is the digit and noughts: 2个…、30个…、600个… for “236”. */
function roundIn(text: string, start: number, end: number, digit: number): number | null {
  const figure = /[0-9]+/.exec(text.slice(start, end));
  const round = figure !== null && figure[0][0] === String(digit) && /^.0{1,4}$/.test(figure[0]);
  return round && !/[%％.．年月日]/.test(text[start + figure.index + figure[0].length] ?? '')
    ? start + figure.index
    : null;
}

/** 世界500强: a name of a few units around a figure. */
function isName(text: string, start: number, at: number): boolean {
  return at - start < 5 && /[0-9]/.test(text[at] as string) && verbAt(text, start, at, VERB | TOPIC) === null;
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
