import { fold, foldUnit } from '../text/index.js';

/** A set of units: those in the ranges (pairs of first and last), or, negated, all others. */
export interface UnitClass {
  readonly ranges: readonly number[];
  readonly negated: boolean;
}

/** One place of a compiled pattern: a unit of the class, which may be left out where `optional`. */
export interface PatternStep {
  readonly class: UnitClass;
  readonly optional: boolean;
}

/** A pattern entry, as a chain of steps: its matches have at most as many units as it has steps. */
export interface CompiledPattern {
  /** Index of the entry. */
  readonly entry: number;
  readonly fold: boolean;
  readonly steps: readonly PatternStep[];
}

/** No pattern may match more units than this: it bounds the work at every place of a text. */
const LONGEST = 256;
const NUMERALS = '〇零一二三四五六七八九十百千万亿两0123456789';
const GAP: UnitClass = { ranges: rangesOf('。！？!?；;《》“”‘’「」『』\r\n'), negated: true };

/** Whether a form is written as a pattern, between slashes. */
export function isPattern(form: string): boolean {
  return form.length > 2 && form.startsWith('/') && form.endsWith('/');
}

/**
 * Compiles a form such as `/《关于…的意见》/` or `/“{N}个[^”]{1,8}”/`. Between the slashes stand
 *
 * - characters that mean themselves (after `\` every character does);
 * - `[甲乙]`, `[0-9]`, `[^，。]`: one of these, or none of these; `.`: any character but a line break;
 * - `{N}`: a numeral, one to twenty Chinese or Arabic digits;
 * - `…`: one to sixty characters of one clause, without quotation marks and 《》;
 * - after each of them `?` (or nothing), `{3}` (three times) or `{2,5}` (two to five times).
 *
 * There is no alternation and no unbounded repetition: a match has at most 256 units, and a text is searched in
 * linear time, whatever the pattern.
 *
 * @returns the steps, or what is wrong with the form and where (an index into it).
 */
export function compilePattern(form: string, folds: boolean): PatternStep[] | { at: number; expected: string } {
  const steps: PatternStep[] = [];
  const end = form.length - 1;
  let i = 1;
  let required = 0;
  while (i < end) {
    const at = i;
    let unitClass: UnitClass;
    let least = 1;
    let most = 1;
    const char = form[i]!;
    if (char === '[') {
      const close = form.indexOf(']', i + 2);
      if (close < 0 || close >= end) return { at, expected: 'a closing ]' };
      const negated = form[i + 1] === '^';
      const inside = form.slice(i + (negated ? 2 : 1), close);
      if (inside === '') return { at, expected: 'characters between [ and ]' };
      const ranges = rangesOf(folds ? fold(inside) : inside);
      for (let k = 0; k < ranges.length; k += 2) {
        if (ranges[k]! > ranges[k + 1]!) return { at, expected: 'ranges in ascending order' };
      }
      unitClass = { ranges, negated };
      i = close + 1;
    } else if (char === '.') {
      unitClass = { ranges: rangesOf('\r\n'), negated: true };
      i++;
    } else if (char === '…') {
      unitClass = GAP;
      most = 60;
      i++;
    } else if (form.startsWith('{N}', i)) {
      unitClass = { ranges: rangesOf(NUMERALS), negated: false };
      most = 20;
      i += 3;
    } else if (char === '{' || char === '?') {
      return { at, expected: 'something to repeat before it' };
    } else {
      if (char === '\\') i++;
      if (i >= end) return { at, expected: 'a character after \\' };
      const unit = folds ? foldUnit(form.charCodeAt(i)) : form.charCodeAt(i);
      unitClass = { ranges: [unit, unit], negated: false };
      i++;
    }
    if (i < end && form[i] === '?') {
      least = 0;
      i++;
    } else if (i < end && form[i] === '{' && !form.startsWith('{N}', i)) {
      const bounds = /^\{(\d{1,3})(?:,(\d{1,3}))?\}/.exec(form.slice(i, end));
      if (bounds === null) return { at: i, expected: '{m} or {m,n}' };
      least = Number(bounds[1]);
      most = Number(bounds[2] ?? bounds[1]);
      if (most < 1 || least > most) return { at: i, expected: '{m,n} with 1 ≤ n and m ≤ n' };
      i += bounds[0].length;
    }
    required += least;
    for (let k = 0; k < most; k++) steps.push({ class: unitClass, optional: k >= least });
    if (steps.length > LONGEST) return { at, expected: `a pattern that matches at most ${LONGEST} characters` };
  }
  if (required === 0) return { at: 0, expected: 'a pattern that does not match the empty string' };
  return steps;
}

function rangesOf(text: string): number[] {
  const ranges: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const from = text.charCodeAt(i);
    const isRange = text[i + 1] === '-' && i + 2 < text.length;
    ranges.push(from, isRange ? text.charCodeAt(i + 2) : from);
    if (isRange) i += 2;
  }
  return ranges;
}

export function inClass(unitClass: UnitClass, unit: number): boolean {
  const { ranges } = unitClass;
  for (let i = 0; i < ranges.length; i += 2) {
    if (unit >= ranges[i]! && unit <= ranges[i + 1]!) return !unitClass.negated;
  }
  return unitClass.negated;
}

// Steps that may come next, before and after a unit; cleared by whoever used them.
const STEPS_NOW = /* @__PURE__ */ new Uint8Array(LONGEST + 1);
const STEPS_NEXT = /* @__PURE__ */ new Uint8Array(LONGEST + 1);

/**
 * The end of the longest match of `pattern` at `at`, or 0. All ways through the steps are followed at once, so the
 * work is at most 256 × 256 a place, however the pattern is written; steps that are not between `low` and `high`
 * cannot come next.
 */
export function matchPattern(pattern: CompiledPattern, units: Uint16Array, at: number, length: number): number {
  const { steps, fold: folds } = pattern;
  let now = STEPS_NOW;
  let next = STEPS_NEXT;
  let longest = 0;
  let low = 0;
  let high = enter(now, 0, steps);
  for (let i = at; i < length && low <= high; i++) {
    const unit = folds ? foldUnit(units[i]!) : units[i]!;
    let first = LONGEST;
    let last = -1;
    for (let k = low; k <= high; k++) {
      if (now[k] === 1) {
        now[k] = 0;
        if (k < steps.length && inClass(steps[k]!.class, unit)) {
          first = Math.min(first, k + 1);
          last = Math.max(last, enter(next, k + 1, steps));
        }
      }
    }
    [now, next] = [next, now];
    low = first;
    high = last;
    const splitsPair = (units[i]! & 0xfc00) === 0xd800 && i + 1 < length && (units[i + 1]! & 0xfc00) === 0xdc00;
    if (now[steps.length] === 1 && !splitsPair) longest = i + 1;
  }
  for (let k = low; k <= high; k++) now[k] = 0;
  return longest;
}

/** Marks step `k` as one that may come next, and all that follow it by leaving out optional ones; gives the last. */
function enter(active: Uint8Array, k: number, steps: readonly PatternStep[]): number {
  let step = k;
  active[step] = 1;
  while (step < steps.length && steps[step]!.optional && active[step + 1] === 0) active[++step] = 1;
  while (step < steps.length && steps[step]!.optional) step++;
  return step;
}

/** The classes a match may begin with. */
export function firstClasses(steps: readonly PatternStep[]): UnitClass[] {
  const classes: UnitClass[] = [];
  for (const step of steps) {
    classes.push(step.class);
    if (!step.optional) break;
  }
  return classes;
}
