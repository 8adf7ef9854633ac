import { describe, expect, it } from 'vitest';
import { createTokenizer } from '../../src/index.js';
import { f1, floors, readGold, report } from './read-gold.js';

describe('words of the sample corpus', () => {
  it('come out as annotated, above the floor', async () => {
    const tokenize = await createTokenizer();
    let gold = 0;
    let predicted = 0;
    let hits = 0;
    const errors: string[] = [];
    for (const article of readGold()) {
      const tokens = tokenize(article.text);
      for (const { words, start, end } of article.sentences) {
        const got = tokens.filter((t) => t.start < end && t.end > start);
        const spans = new Set(got.map((t) => `${t.start}:${t.end}`));
        let at = start;
        for (const word of words) {
          if (spans.has(`${at}:${at + word.length}`)) hits++;
          at += word.length;
        }
        gold += words.length;
        predicted += got.length;
        const cut = got.map((t) => t.text).join(' ');
        if (cut !== words.join(' ')) errors.push(`${article.id}: ${cut}\n  should be ${words.join(' ')}`);
      }
    }
    const measured = f1(hits, predicted, gold);
    report(`word F1 ${measured.toFixed(4)}\n${errors.join('\n')}`);
    expect(measured, errors.join('\n')).toBeGreaterThanOrEqual(floors.words.f1);
  });
});
