import { describe, expect, it } from 'vitest';
import { classifyQuotations, detectSlogans } from '../../../src/slogan/index.js';
import { type Work, workOf } from '../../tools/work-of.js';

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
  '一',
  '1',
  '、',
  '（（',
  '"',
  '＂一＂',
  '「三化」',
  '『',
  '’‘',
  '《',
  '三大',
  '两不愁、',
  '“四个‘自信’”',
  '一带一路，',
  '😀“三 化\n',
];

describe.each([
  ['detectSlogans', detectSlogans],
  ['detectSlogans with why', (text: string) => detectSlogans(text, { why: true })],
  ['classifyQuotations', classifyQuotations],
] as const)('%s', (_, run) => {
  it.each(UNITS)('does work in proportion to %s', (unit) => {
    run(unit.repeat(10)); // lists are read when they are first needed
    const [one, two, three] = [800, 1600, 2400].map((times) => workOf(() => run(unit.repeat(times)))) as [
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
