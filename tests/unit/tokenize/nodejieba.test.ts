import nodejieba from 'nodejieba';
import { describe, expect, it } from 'vitest';
import { compileLexicon, parseLexicon } from '../../../src/lexicon/index.js';
import { nodejiebaEngine } from '../../../src/nodejieba.js';
import { createTokenizer, RULES } from '../../../src/tokenize/index.js';

const off = Object.fromEntries(RULES.map((rule) => [rule, false]));

describe('nodejiebaEngine', () => {
  it('gives the words and tags of nodejieba, with offsets', async () => {
    const tokenize = await createTokenizer({ engine: nodejiebaEngine(), lexicons: [], rules: off });
    const text = '各级党组织要加强领导，2023年完成100%。\ud800𠮷';
    const tokens = tokenize(text);
    expect(tokens.map(({ text: word, pos }) => ({ word, tag: pos }))).toEqual(
      nodejieba.tag(text).map(({ word, tag }) => ({ word: word.replace('\ufffd', '\ud800'), tag })),
    );
    for (const token of tokens) expect(text.slice(token.start, token.end)).toBe(token.text);
    expect(tokenize.provenance.engine).toMatch(/^tifa with nodejieba 3\./);
  });

  it('cuts terms whole in front of it', async () => {
    const lexicons = [compileLexicon(parseLexicon('form\n“三会一课”制度\n同一个世界，同一个梦想').value)];
    const tokenize = await createTokenizer({ engine: nodejiebaEngine(), lexicons });
    expect(tokenize('落实“三会一课”制度，同一个世界，同一个梦想').map((token) => token.text)).toEqual([
      '落实',
      '“三会一课”制度',
      '，',
      '同一个世界，同一个梦想',
    ]);
  });

  it('cuts long texts in pieces, for nodejieba fails on a word of a million characters', async () => {
    const tokenize = await createTokenizer({ engine: nodejiebaEngine(), lexicons: [], rules: off });
    const text = '政'.repeat(200_000);
    expect(tokenize.columns(text).starts.at(-1)).toBe(text.length);
  });

  it('rejects a dictionary that would end the process', () => {
    expect(() => nodejiebaEngine({ userDictionary: '/nowhere/user.dict' })).toThrow(
      /options\.userDictionary must be the path of a file/,
    );
    expect(() => nodejiebaEngine({ userDictionary: 'a;b' })).toThrow(RangeError);
    expect(() => nodejiebaEngine({ dict: 'x' } as never)).toThrow(/options\.dict is not an option/);
  });
});
