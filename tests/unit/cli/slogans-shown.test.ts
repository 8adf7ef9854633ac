import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { shownAs } from '../../../src/cli/marked-texts.js';
import { inProcess, temporaryFolder } from './run-cli.js';

const folder = temporaryFolder({
  'page.txt': '县里“一把手”抓“三农”，推进规范化、程序化、制度化“三化”建设，落实“两高”。',
  'metadata.csv': 'file,place,title\npage.txt,重庆,"<b>一</b>&版"\n',
});
afterAll(folder.remove);
const run = async (...args: string[]) => inProcess(['slogans', ...args], folder.path);

describe('tifa slogans --show', () => {
  const { isTTY } = process.stdout;
  const { NO_COLOR: refused } = process.env;
  afterEach(() => {
    process.stdout.isTTY = isTTY;
    if (refused === undefined) delete process.env['NO_COLOR'];
    else process.env['NO_COLOR'] = refused;
  });

  it.each([
    // on a terminal, NO_COLOR, output, and how it is shown
    [true, '', null, 'terminal'],
    [true, '1', null, 'plain'],
    [true, '', 'a.txt', 'plain'],
    [false, '', null, 'plain'],
  ] as const)('on a terminal %s, NO_COLOR %j, output %j: %s', (terminal, noColour, output, expected) => {
    process.stdout.isTTY = terminal;
    process.env['NO_COLOR'] = noColour;
    expect(shownAs('auto', output)).toBe(expected);
    for (const said of ['terminal', 'plain', 'html'] as const) expect(shownAs(said, output)).toBe(said);
  });

  it('writes no colours where nobody sees them, and what is asked for where it is said', async () => {
    const { out } = await run('--show', 'page.txt');
    expect(out).toContain('〔规范化〕、〔程序化〕、〔制度化〕“【三化】[count]”建设');
    expect((await run('--show', 'terminal', 'page.txt')).out).toContain('\u001b[1;33m三化');
  });

  it('writes a page of its own, with names escaped and the place of the document heeded', async () => {
    const { out } = await run('--show', 'html', '.');
    expect(out).toMatch(/^<!doctype html>\n<html lang="zh">/);
    expect(out).toContain('&#60;b&#62;一&#60;/b&#62;&#38;版');
    expect(out).toContain('成员：推动高质量发展、创造高品质生活（词库）');
    expect(out.trimEnd().endsWith('</main></body></html>')).toBe(true);
  });
});

describe('tifa slogans --why', () => {
  it('gives the rules of every candidate', async () => {
    const { out } = await run('--why', '-f', 'jsonl', 'page.txt');
    const rows = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(rows.map((row) => [row.text, row.rejectedBy ?? row.rules.at(-1)])).toEqual([
      ['一把手', 'idiom'],
      ['三农', 'gazetteer'],
      ['三化', 'gazetteer'],
      ['两高', 'gazetteer'],
    ]);
  });

  it('does not go with --show or --per corpus', async () => {
    expect(await run('--why', '--show', 'page.txt')).toMatchObject({ code: 2 });
    expect(await run('--why', '--per', 'corpus', 'page.txt')).toMatchObject({ code: 2 });
  });
});
