import { describe, expect, it } from 'vitest';
import { classifyQuotations, detectSlogans } from '../../../src/slogan/index.js';

// The work done on a text, without a clock: how many code units are cut out of strings, and how often a regular
// expression is tried. Both must grow as the text does.
function workOf(run: () => unknown): { units: number; tries: number } {
  const slice = String.prototype.slice;
  const { exec, test } = RegExp.prototype;
  const work = { units: 0, tries: 0 };
  String.prototype.slice = function (this: string, from?: number, to?: number): string {
    const part = slice.call(this, from, to);
    work.units += part.length;
    return part;
  };
  RegExp.prototype.exec = function (this: RegExp, text: string): RegExpExecArray | null {
    work.tries++;
    return exec.call(this, text);
  };
  RegExp.prototype.test = function (this: RegExp, text: string): boolean {
    work.tries++;
    return test.call(this, text);
  };
  try {
    run();
  } finally {
    String.prototype.slice = slice;
    RegExp.prototype.exec = exec;
    RegExp.prototype.test = test;
  }
  return work;
}

describe.each([
  ['detectSlogans', detectSlogans],
  ['classifyQuotations', classifyQuotations],
] as const)('%s', (_, run) => {
  it.each(['“一”', '“三化', '“三化”', '三大任务、', '“甲”、', '”', '一是'])('does work in proportion to %s', (unit) => {
    run(unit);
    const once = workOf(() => run(unit.repeat(2000)));
    const twice = workOf(() => run(unit.repeat(4000)));
    // Fixed sums aside; whatever grew with the square would be fourfold.
    expect(twice.units).toBeLessThanOrEqual(2.05 * once.units + 5000);
    expect(twice.tries).toBeLessThanOrEqual(2.05 * once.tries + 500);
  });
});
