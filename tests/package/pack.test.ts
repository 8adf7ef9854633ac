import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

// What a user gets: the packed tarball, installed into an empty folder without install scripts and optional peers.
const root = resolve(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'tifa-pack-'));
const run = (command: string, args: readonly string[], cwd = folder) =>
  execFileSync(command, args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });

let tarball = '';
let packed: { size: number; files: { path: string }[] };

beforeAll(() => {
  const [report] = JSON.parse(run('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], root));
  packed = report;
  tarball = join(folder, report.filename);
  writeFileSync(join(folder, 'package.json'), '{ "name": "user", "private": true, "type": "module" }');
  run('npm', ['install', tarball, '--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline']);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the packed package', () => {
  it('holds the bundle, the lists and the papers, and no source', () => {
    const paths = packed.files.map((f) => f.path);
    for (const path of ['package.json', 'README.md', 'LICENSE', 'CHANGELOG.md', 'dist/index.js', 'dist/index.d.ts']) {
      expect(paths).toContain(path);
    }
    expect(paths.filter((p) => /^(src|tests|examples|bench|\.ci)\//.test(p))).toEqual([]);
  });

  it('stays under 6 MB', () => {
    expect(packed.size).toBeLessThan(6_000_000);
  });

  it('installs without a compiler and without the optional peers', () => {
    const installed = run('npm', ['ls', '--all', '--parseable']);
    expect(installed).not.toMatch(/node_modules\/(nodejieba|natural|compromise)$/m);
  });

  it('imports, finds its dictionary and cuts', () => {
    const script = `import { createTokenizer, detectSlogans } from 'tifa';
      const tokenize = await createTokenizer();
      console.log(JSON.stringify([tokenize('统筹推进乡村振兴').map((t) => t.text).join(''), detectSlogans('做到“两个维护”').map((s) => s.text)]));`;
    expect(JSON.parse(run('node', ['--input-type=module', '-e', script]))).toEqual(['统筹推进乡村振兴', ['两个维护']]);
  });

  it('can be required', () => {
    const script = `const { detectSlogans } = require('tifa'); console.log(detectSlogans('抓好“三农”工作')[0].text);`;
    expect(run('node', ['--no-warnings', '--input-type=commonjs', '-e', script]).trim()).toBe('三农');
  });

  it.each(['bundler', 'node16'])('types resolve under moduleResolution %s', (resolution) => {
    const file = join(folder, `consumer-${resolution}.ts`);
    writeFileSync(
      file,
      `import { createTokenizer, detectSlogans, type Slogan, type Token } from 'tifa';
       const slogans: readonly Slogan[] = detectSlogans('“三农”');
       const tokens: readonly Token[] = (await createTokenizer())(slogans[0]?.text ?? '');
       // @ts-expect-error a slogan is read-only
       if (slogans[0]) slogans[0].text = '';
       export { tokens };`,
    );
    const tsc = join(root, 'node_modules/typescript/bin/tsc');
    const flags = ['--noEmit', '--strict', '--target', 'es2022', '--moduleResolution', resolution];
    const output = run('node', [tsc, ...flags, '--module', resolution === 'bundler' ? 'esnext' : 'node16', file]);
    expect(output).toBe('');
  });

  it('brings the command', () => {
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    expect(run(join(folder, 'node_modules/.bin/tifa'), ['--version']).trim()).toBe(version);
    writeFileSync(join(folder, 'page.txt'), '全市深化“最多跑一次”改革。');
    expect(run(join(folder, 'node_modules/.bin/tifa'), ['slogans', 'page.txt', '--format', 'csv'])).toContain(
      '最多跑一次',
    );
  });

  it('passes publint and attw', () => {
    run('node', [join(root, 'node_modules/publint/src/cli.js'), 'run', tarball, '--strict']);
    run('node', [
      join(root, 'node_modules/@arethetypeswrong/cli/dist/index.js'),
      tarball,
      '--profile',
      'esm-only',
      '--exclude-entrypoints',
      './dict/*',
    ]);
  });
});
