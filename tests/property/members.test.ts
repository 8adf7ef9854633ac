import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detectSlogans } from '../../src/slogan/index.js';

const piece = fc.constantFrom(
  '“三化”',
  '三大工程',
  '“123”',
  '“三重一大”',
  '即',
  '：',
  '（',
  '）',
  '、',
  '，',
  '；',
  '。',
  '一是',
  '二是',
  '三是',
  '和',
  '等',
  '的',
  '推进',
  '规范化',
  '程序化',
  '制度化',
  '甲',
  '“',
  '”',
  '\n',
  '第一，',
  '①',
  '之一',
  '实现',
  '《',
  '》',
  ' ',
);

describe('members of any text', () => {
  it('are none where there are only separators', () => {
    expect(detectSlogans('“三化”（；》')[0]?.members).toEqual([]);
  });

  it('lie in the text, read as their span reads, and nest without circles', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const text = pieces.join('');
        const slogans = detectSlogans(text);
        slogans.forEach((slogan, i) => {
          expect(slogan.members.length === 0).toBe(slogan.memberSource === null);
          for (const { text: name, span, slogan: child } of slogan.members) {
            expect(name).not.toBe('');
            if (child !== null) expect(child).not.toBe(i);
            if (span === null) continue;
            expect(0 <= span.start && span.start < span.end && span.end <= text.length).toBe(true);
            // What is left out of the name: white space and parentheses.
            const stretch = text.slice(span.start, span.end);
            let at = 0;
            for (const c of name) at = stretch.indexOf(c, at) + 1 || Number.POSITIVE_INFINITY;
            expect(at).toBeLessThanOrEqual(stretch.length);
          }
          if (slogan.membersStated === 'full' && slogan.kind === 'count') {
            // “一核”即老城区 counts one thing; every other count has several.
            expect(slogan.members.length).toBeGreaterThan(slogan.numerals[0]?.value === 1 ? 0 : 1);
          }
          const seen = new Set<number>();
          for (let at: number | null = i; at !== null; at = slogans[at]?.parent ?? null) {
            expect(seen.has(at)).toBe(false);
            seen.add(at);
          }
        });
      }),
      { numRuns: 1500 },
    );
  });
});
