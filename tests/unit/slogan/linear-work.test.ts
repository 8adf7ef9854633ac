import { describe, expect, it } from 'vitest';
import { classifyQuotations, detectSlogans } from '../../../src/slogan/index.js';

interface Work {
  /** Code units cut out of strings, and code units searched for a word. */
  units: number;
  /** How often a regular expression is tried. */
  tries: number;
  /** Steps of loops over lists. */
  steps: number;
}

const iterators: readonly { next: () => unknown }[] = [
  Object.getPrototypeOf([][Symbol.iterator]()),
  Object.getPrototypeOf(new Map()[Symbol.iterator]()),
  Object.getPrototypeOf(Object.getPrototypeOf((function* () {})())),
];

/** The work done on a text, without a clock. It must grow as the text does. */
function workOf(run: () => unknown): Work {
  const { slice, indexOf } = String.prototype;
  const { exec, test } = RegExp.prototype;
  const work = { units: 0, tries: 0, steps: 0 };
  String.prototype.slice = function (this: string, from?: number, to?: number): string {
    const part = slice.call(this, from, to);
    work.units += part.length;
    return part;
  };
  String.prototype.indexOf = function (this: string, word: string, from = 0): number {
    const at = indexOf.call(this, word, from);
    work.units += (at < 0 ? this.length : at) - from;
    return at;
  };
  RegExp.prototype.exec = function (this: RegExp, text: string): RegExpExecArray | null {
    work.tries++;
    return exec.call(this, text);
  };
  RegExp.prototype.test = function (this: RegExp, text: string): boolean {
    work.tries++;
    return test.call(this, text);
  };
  const nexts = iterators.map((iterator) => iterator.next);
  iterators.forEach((iterator, k) => {
    const next = nexts[k] as () => unknown;
    iterator.next = function (this: unknown): unknown {
      work.steps++;
      return next.call(this);
    };
  });
  try {
    run();
  } finally {
    Object.assign(String.prototype, { slice, indexOf });
    Object.assign(RegExp.prototype, { exec, test });
    iterators.forEach((iterator, k) => {
      iterator.next = nexts[k] as () => unknown;
    });
  }
  return work;
}

const UNITS = [
  '“一”',
  '“三化',
  '“三化”',
  '三大任务、',
  '“甲”、',
  '”',
  '一是',
  '“三化”、“四微”，',
  '“三个链”\n一、',
  '（“123”',
];

describe.each([
  ['detectSlogans', detectSlogans],
  ['classifyQuotations', classifyQuotations],
] as const)('%s', (_, run) => {
  it.each(UNITS)('does work in proportion to %s', (unit) => {
    run(unit);
    const [one, two, three] = [1500, 3000, 4500].map((times) => workOf(() => run(unit.repeat(times)))) as [
      Work,
      Work,
      Work,
    ];
    // As much again for the third part as for the second; whatever grew with the square would be 1.67 times as much.
    for (const kind of ['units', 'tries', 'steps'] as const) {
      expect(three[kind] - two[kind], kind).toBeLessThanOrEqual(1.05 * (two[kind] - one[kind]) + 1000);
    }
  });
});
