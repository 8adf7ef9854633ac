import { describe, expect, it } from 'vitest';
import { classifyQuotations, detectSlogans } from '../../src/index.js';
import { floors, readGold, report } from './read-gold.js';
import { scoreSlogans } from './score-slogans.js';

const articles = readGold();

describe('slogans and quotations of the sample corpus', () => {
  const scores = scoreSlogans(articles, detectSlogans, classifyQuotations);
  report(`${JSON.stringify({ ...scores, errors: scores.errors.length })}\n${scores.errors.join('\n')}`);

  it.each(['spanF1', 'kindAccuracy', 'memberF1', 'quotationAccuracy'] as const)('%s is above its floor', (name) => {
    expect(scores[name], scores.errors.join('\n')).toBeGreaterThanOrEqual(floors.slogans[name]);
  });

  it('tells a perfect answer from an empty one', () => {
    const of = (text: string) => articles.find((a) => a.text === text);
    const perfect = scoreSlogans(
      articles,
      (text) =>
        (of(text)?.slogans ?? []).map(({ start, end, surface, kind, members }) => ({
          start,
          end,
          text: surface,
          kind,
          memberSource: members === null ? null : 'text',
          members: (members ?? []).map((m) => ({ text: m })),
        })),
      (text) => (of(text)?.quotations ?? []).map((q) => ({ inner: q, kind: q.kind })),
    );
    expect(perfect).toEqual({ spanF1: 1, kindAccuracy: 1, memberF1: 1, quotationAccuracy: 1, errors: [] });
    const none = () => [];
    const empty = scoreSlogans(articles, none, none);
    expect([empty.spanF1, empty.kindAccuracy, empty.memberF1, empty.quotationAccuracy]).toEqual([0, 0, 0, 0]);
  });
});
