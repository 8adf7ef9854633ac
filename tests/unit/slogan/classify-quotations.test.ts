import { describe, expect, it } from 'vitest';
import { classifyQuotations } from '../../../src/slogan/index.js';

const kinds = (text: string) => classifyQuotations(text).map((q) => q.kind);

describe('classifyQuotations', () => {
  it.each([
    ['推进“三化”建设', ['slogan']],
    ['组建四支“小分队”。', ['slogan']],
    ['印发《实施意见》', ['title']],
    ['书记说：“一定要把好事办好。”', ['speech']],
    ['荣获“全国先进单位”称号', ['name']],
    ['当好“领头羊”', ['scare']],
    ['列入“黑名单”', ['term']],
    ['他说：“要抓好‘三农’工作。”', ['speech', 'slogan']],
  ] as const)('%s', (text, expected) => {
    expect(kinds(text)).toEqual(expected);
  });
});
