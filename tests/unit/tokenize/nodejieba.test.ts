import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import nodejieba from 'nodejieba';
import { afterAll, describe, expect, it } from 'vitest';
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

describe('nodejiebaEngine, where nodejieba cannot be used (yanyiwu/nodejieba#228)', () => {
  // The built package alone in a folder: what it finds of nodejieba is what stands in node_modules there.
  const folder = mkdtempSync(join(tmpdir(), 'tifa-nodejieba-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const dist = resolve(import.meta.dirname, '../../../dist');
  cpSync(dist, join(folder, 'dist'), { recursive: true, filter: (path) => path === dist || path.endsWith('.js') });
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
  writeFileSync(
    join(folder, 'run.mjs'),
    `import { nodejiebaEngine } from './dist/nodejieba.js';
     try { nodejiebaEngine(); } catch (error) { console.log(JSON.stringify({ message: error.message, cause: error.cause.message })); }`,
  );
  const failure = () => {
    const { stdout, stderr } = spawnSync(process.execPath, ['run.mjs'], { cwd: folder, encoding: 'utf8' });
    if (stdout === '') expect.fail(stderr);
    return JSON.parse(stdout);
  };

  it('says that the package is not installed', () => {
    const { message, cause } = failure();
    expect(message).toBe('nodejiebaEngine: the package nodejieba is not installed; run `npm install nodejieba`');
    expect(cause).toMatch(/Cannot find module 'nodejieba/);
  });

  it.each([
    // npm --ignore-scripts leaves a package that loads and throws at the first call; older ones throw when loaded.
    ['at the first call', "exports.tag = () => { throw new Error('BINDING_NOT_FOUND'); };"],
    ['when it is loaded', "throw new Error('BINDING_NOT_FOUND');"],
  ])('says that its native part is missing, where it throws %s', (_when, source) => {
    const place = join(folder, 'node_modules/nodejieba');
    mkdirSync(place, { recursive: true });
    writeFileSync(join(place, 'package.json'), '{"name":"nodejieba","version":"3.5.8","main":"index.js"}');
    writeFileSync(join(place, 'index.js'), source);
    const { message, cause } = failure();
    expect(message).toMatch(/nodejieba is installed without its native part/);
    expect(message).toMatch(/npm rebuild nodejieba/);
    expect(cause).toBe('BINDING_NOT_FOUND');
  });
});
