import { describe, expect, it } from 'vitest';
import { cutToWidth, displayWidth } from '../../../src/cli/display-width.js';

describe('displayWidth', () => {
  it.each([
    ['', 0],
    ['abc', 3],
    ['提法', 4],
    ['“三农”', 6],
    ['１２３', 6],
    ['𠮷', 2],
    ['e\u0301', 1],
    ['、。', 4],
  ])('%j takes %i columns', (text, width) => {
    expect(displayWidth(text)).toBe(width);
  });
});

describe('cutToWidth', () => {
  it.each([
    ['乡村振兴', 8, '乡村振兴'],
    ['乡村振兴', 7, '乡村振…'],
    ['乡村振兴', 6, '乡村…'],
    ['abcdef', 4, 'abc…'],
    ['𠮷野家', 4, '𠮷…'],
  ])('%j to %i columns', (text, width, cut) => {
    expect(cutToWidth(text, width)).toBe(cut);
  });
});
