import type { Span } from '../../text/index.js';
import type { Slogan } from '../slogan.js';
import { NO_HINTS } from './cut-tail.js';
import { rightEdge } from './edges.js';
import { glossesAfter } from './glosses.js';
import type { Scene, Stated } from './scene.js';
import { between, separatorsIn } from './separators.js';
import { splitLast } from './split-last.js';
import { trimItem } from './trim-item.js';
import { NOMINAL, VERB, verbAt } from './verbs.js';

const UNITS = '十百千万';

/** How an item says that it counts in tens, hundreds, thousands, ten thousands. */
const SAID: readonly RegExp[] = [
  /十|(?<![0-9])[1-9]0(?![0-9])/,
  /百|(?<![0-9])[1-9]00(?![0-9])/,
  /千|(?<![0-9])[1-9]000(?![0-9])/,
  /万|(?<![0-9])[1-9]0000(?![0-9])/,
];

/** The units of a slogan that counts by them (十百千, 百千万行动计划), or `null`. */
function unitsOf(slogan: Slogan): readonly number[] | null {
  const found = /^一?[十百千万](?:一?[十百千万]){1,3}/.exec(slogan.text);
  if (found === null) return null;
  const units = [...found[0].replaceAll('一', '')].map((c) => UNITS.indexOf(c));
  return units.every((u, k) => k === 0 || u > (units[k - 1] as number)) ? units : null;
}

/** The parts of “十百千”: as many items in a row, each with its unit: 10个A、100个B、1000个C. */
export function membersOfPowers(scene: Scene, slogan: Slogan): Stated | null {
  const units = unitsOf(slogan);
  if (units === null) return null;
  const { text } = scene;
  for (const gloss of glossesAfter(scene, rightEdge(slogan), 2 * units.length)) {
    if (gloss.ordinalsOnly || gloss.strength === 'weak') continue;
    for (const items of rowsOf(scene, gloss, units.length)) {
      const spans = items.map((s) => {
        const item = trimItem(scene, s);
        return text.startsWith('其中', item.start) ? { start: item.start + 2, end: item.end } : item;
      });
      if (!spans.every((s, k) => SAID[units[k] as number]?.test(text.slice(s.start, s.end)) && s.end - s.start < 60))
        continue;
      return { spans: withoutVerbs(text, spans), stated: 'full' };
    }
  }
  return null;
}

/** The stretch cut into `count` items: at ； throughout, at ， throughout, at 、 in one of its clauses. */
export function rowsOf(scene: Scene, { start, end }: Span, count: number): Span[][] {
  const separators = separatorsIn(scene, start, end);
  const rows: Span[][] = [];
  for (const level of [3, 2]) {
    const items = between(
      start,
      end,
      separators.filter((s) => s.level >= level),
    );
    if (items.length === count) rows.push(items);
    if (level === 3) continue;
    for (const clause of items) {
      const own = between(clause.start, clause.end, separatorsIn(scene, clause.start, clause.end));
      const split = own.length === count - 1 ? splitLast(scene, own, NO_HINTS, false) : own;
      if (split !== null && split.length === count && count > 1) rows.push(split);
    }
  }
  return rows;
}

/** 规划建设100个A、1000个B: the verbs before the first number go, where the others begin with theirs. */
function withoutVerbs(text: string, spans: readonly Span[]): readonly Span[] {
  const [first, ...rest] = spans as [Span, ...Span[]];
  if (!rest.every((s) => /[0-9百千万]/.test(text[s.start] as string))) return spans;
  const figure = text.slice(first.start, first.end).search(/[0-9十百]/);
  const start = first.start + figure;
  const governed = [2, 3, 4].some((n) => verbAt(text, start - n, start, VERB | NOMINAL)?.end === start);
  return figure > 1 && governed ? [{ start, end: first.end }, ...rest] : spans;
}
