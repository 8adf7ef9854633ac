import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CleaningStep, cleanText, sourceStretches } from '../../../src/node.js';

/** A step that rewrites every match. */
const rewriting = (pattern: RegExp, instead: string): CleaningStep => ({
  name: 'rewriting',
  edits: (text) =>
    [...text.matchAll(pattern)].map((m) => ({ start: m.index, end: m.index + m[0].length, text: instead })),
});

describe('sourceStretches', () => {
  it('is one stretch for a text as it was read, and none for no text', () => {
    expect(sourceStretches({ text: '改革' })).toEqual([{ start: 0, end: 2, source: { start: 0, end: 2 } }]);
    expect(sourceStretches({ text: '' })).toEqual([]);
  });

  it('tells what was removed, rewritten and put in', () => {
    //            0123456789
    const text = '改 革⏎⏎开放ＡＢ！';
    const cleaned = cleanText(text, [
      rewriting(/ /gu, ''),
      rewriting(/⏎⏎/gu, '；'),
      rewriting(/！/gu, '!!!'),
      'fullWidth',
    ]);
    expect(cleaned.text).toBe('改革；开放AB!!!');
    expect(sourceStretches(cleaned)).toEqual([
      { start: 0, end: 1, source: { start: 0, end: 1 } },
      { start: 1, end: 2, source: { start: 2, end: 3 } },
      { start: 2, end: 3, source: { start: 3, end: 5 } },
      { start: 3, end: 7, source: { start: 5, end: 9 } },
      { start: 7, end: 10, source: { start: 9, end: 10 } },
    ]);
  });

  it('tiles the text, and goes forward in the source', () => {
    const text = fc.string({
      unit: fc.constantFrom('改', '革', ' ', '\n', '，', 'Ａ', '⼈', '𠮷', '。'),
      maxLength: 60,
    });
    fc.assert(
      fc.property(text, (source) => {
        const cleaned = cleanText(source, ['kangxi', 'fullWidth', 'straySpaces', 'joinLines', rewriting(/。/gu, '..')]);
        let at = 0;
        let from = 0;
        for (const stretch of sourceStretches(cleaned)) {
          expect(stretch.start).toBe(at);
          expect(stretch.source.start).toBeGreaterThanOrEqual(from);
          expect(cleaned.toSource({ start: stretch.start, end: stretch.end })).toEqual(stretch.source);
          at = stretch.end;
          from = stretch.source.end;
        }
        expect(at).toBe(cleaned.text.length);
      }),
      { numRuns: 500 },
    );
  });
});
