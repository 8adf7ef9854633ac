import { linkSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { tableBytes } from '../../../src/node.js';
import { inProcess, temporaryFolder, tifa } from './run-cli.js';

const CSV = 'id,text\n1,推进改革，扩大开放。\n';
const folder = temporaryFolder({
  'c/in.csv': CSV,
  'c/deep/more.txt': '推进改革。',
  'other.txt': '天气晴朗。',
  'terms.tsv': 'form\n扩大开放\n',
  'meta.csv': 'file,place\nmore.txt,青林\n',
  'bad.jsonl': `${'{\n'.repeat(30)}{"text":"甲"}\n`,
});
afterAll(folder.remove);
const cwd = folder.path;
const at = (name: string) => join(cwd, name);
symlinkSync('c/in.csv', at('soft.csv'));
symlinkSync('c', at('link'));
linkSync(at('c/in.csv'), at('hard.csv'));

describe('an output', () => {
  it.each<[string, string[], string]>([
    ['an input', ['c/in.csv', '-o', 'c/in.csv'], 'c/in.csv is read itself'],
    ['an input by a link', ['c/in.csv', '-o', 'soft.csv'], 'soft.csv is read itself'],
    ['an input by another name', ['c/in.csv', '-o', 'hard.csv'], 'hard.csv is read itself'],
    [
      'a file of a folder that is read',
      ['c', '-o', 'c/deep/more.txt', '-f', 'csv'],
      'c/deep/more.txt lies in c, which is read',
    ],
    ['such a file, the folder by a link', ['link', '-o', 'c/in.csv'], 'c/in.csv lies in link, which is read'],
    ['a side table', ['c', '--metadata', 'meta.csv', '-o', 'meta.csv'], 'meta.csv is read itself'],
    ['own terms', ['c', '--lexicon', 'terms.tsv', '-o', 'terms.tsv'], 'terms.tsv is read itself'],
    ['an input with problems', ['c/in.csv', '--problems', 'hard.csv'], 'hard.csv is read itself'],
  ])('never replaces %s, also with --force', async (_name, args, message) => {
    const command = args.includes('--lexicon') ? 'words' : 'documents';
    const before = [at('c/in.csv'), at('c/deep/more.txt'), at('meta.csv'), at('terms.tsv')].map((path) =>
      readFileSync(path),
    );
    const { code, out, error } = await inProcess([command, ...args, '--force'], cwd);
    expect([code, out, error]).toEqual([1, '', `tifa ${command}: ${message}; write into another file\n`]);
    const after = [at('c/in.csv'), at('c/deep/more.txt'), at('meta.csv'), at('terms.tsv')].map((path) =>
      readFileSync(path),
    );
    expect(after).toEqual(before);
  });

  it('may be new in a folder that is read, and replaces what is not read', async () => {
    expect((await inProcess(['documents', 'c', '-o', 'c/new.csv'], cwd)).code).toBe(0);
    expect((await inProcess(['documents', 'c/in.csv', '-o', 'c/new.csv', '--force'], cwd)).code).toBe(0);
    rmSync(at('c/new.csv'));
  });
});

describe('--problems', () => {
  it('writes all that could not be read, of which the first twenty are shown, errors before warnings', async () => {
    const args = ['documents', 'other.txt', 'bad.jsonl', '--path', '{name}.jsonl', '--problems', 'p.csv'];
    const { code, error } = await inProcess(args, cwd);
    expect(code).toBe(1);
    const said = error.trimEnd().split('\n');
    expect(said).toHaveLength(21);
    expect(said[0]).toBe('tifa documents: bad.jsonl:1: the line is not valid JSON and is left out');
    expect(said.at(-1)).toBe('tifa documents: … and 11 more problems; --problems FILE writes all of them');
    const rows = readFileSync(at('p.csv'), 'utf8').trimEnd().split('\r\n');
    expect(rows).toHaveLength(32);
    expect(rows[0]).toBe('\ufeffseverity,kind,file,row,message');
    expect(rows[1]).toBe('warning,path-pattern,other.txt,,the name does not fit the pattern {name}.jsonl');
    expect(rows[2]).toBe('error,invalid-json,bad.jsonl,1,the line is not valid JSON and is left out');
    expect(await inProcess(args, cwd)).toMatchObject({
      code: 1,
      error: 'p.csv: the file exists already; --force replaces it\n',
    });
    expect((await inProcess([...args, '--force', '-q'], cwd)).error.split('\n')).toHaveLength(22);
    const wrong = await inProcess([...args.slice(0, -1), 'p.docx'], cwd);
    expect([wrong.code, wrong.error]).toEqual([
      2,
      'tifa documents: --problems needs a name such as problems.csv, received "p.docx"\n',
    ]);
  });
});

describe('standard input', () => {
  const rows = [{ id: 'a', text: '推进改革，扩大开放。全面推进乡村振兴。', date: '2021-03-05' }];
  it.each(['csv', 'tsv', 'jsonl', 'xlsx', 'parquet'] as const)('may be .%s, packed or not', async (format) => {
    const parts: Uint8Array[] = [];
    for await (const part of tableBytes(rows, format)) parts.push(Buffer.from(part as Uint8Array));
    const bytes = Buffer.concat(parts);
    for (const input of [bytes, gzipSync(bytes)]) {
      const { code, out, error } = await inProcess(
        ['documents', '--text', '--input-format', format, '-f', 'jsonl'],
        cwd,
        input,
      );
      expect([code, error, JSON.parse(out)]).toEqual([0, '', rows[0]]);
    }
  });

  it('is unpacked in a process of its own too, and said to be damaged where it is', () => {
    const packed = gzipSync('推进改革，扩大开放。全面推进乡村振兴。'.repeat(50));
    const args = ['documents', '-f', 'tsv'];
    expect(tifa(args, { input: packed }).out).toMatch(/\nstdin\tstdin\t\t950\tutf-8\t/);
    expect(tifa(args, { input: packed.subarray(0, 60) })).toMatchObject({
      code: 1,
      error: 'tifa documents: stdin: the gzip data ends too early\n',
    });
    expect(tifa(args, { input: '' }).error).toBe('tifa documents: warning: stdin: holds no text\n');
    expect(tifa(args, { input: Buffer.of(0x1f) }).code).toBe(0);
  });
});
