import { describe, expect, it } from 'vitest';
import source from '../../../dict/edge-weights.tsv';
import { detectSlogans } from '../../../src/slogan/index.js';

const PLACES = ['across', 'before', 'build', 'length', 'start'];

function firstMember(text: string, surface: string): string | undefined {
  return detectSlogans(text).find((s) => s.text === surface)?.members[0]?.text;
}

describe('the left edge of a list', () => {
  it.each([
    // Nouns that the list is about, though they are no verbs.
    ['推动产业高端化、智能化、绿色化“三化”改造。', '三化', '高端化'],
    ['提升社区治理规范化、精细化、数字化“三化”水平。', '三化', '规范化'],
    ['持续增强干部政治担当、历史担当、责任担当“三个担当”。', '三个担当', '政治担当'],
    ['营造敢闯、敢试、敢改“三敢”氛围。', '三敢', '敢闯'],
    ['永葆为民之心、敬畏之心、进取之心“三心”。', '三心', '为民之心'],
    ['让村民用水放心、用电安心、出行舒心的“三心”工程落地。', '三心', '用水放心'],
    // What governs all, and what each has of its own.
    ['善于借智、借势、借力“三借”。', '三借', '借智'],
    ['坚持抓排查、抓整改、抓督导“三抓”并举。', '三抓', '抓排查'],
    ['大力实施强基工程、强链工程、强企工程“三大工程”。', '三大工程', '强基工程'],
  ])('%s', (text, surface, expected) => {
    expect(firstMember(text, surface)).toBe(expected);
  });
});

describe('edge-weights.tsv', () => {
  const rows = source
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t') as [string, string, string]);

  it('knows the places of cues, and weights that are whole numbers', () => {
    expect([...new Set(rows.map(([, place]) => place))].sort()).toEqual(PLACES);
    expect(rows.filter(([, , weight]) => !/^-?[1-9]\d*$/.test(weight))).toEqual([]);
  });

  it('keeps no text: at most four characters stand before or behind an edge', () => {
    const units = rows.filter(([, place]) => ['across', 'before', 'start'].includes(place));
    expect(units.filter(([form]) => form.length > 4)).toEqual([]);
  });
});
