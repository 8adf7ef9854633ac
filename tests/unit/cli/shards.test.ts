import { createHash } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { arrayOf, slurmScripts } from '../../../src/cli/slurm-scripts.js';
import { inProcess, temporaryFolder, tifa } from './run-cli.js';

const articles = Object.fromEntries(
  Array.from({ length: 9 }, (_, i) => [
    `corpus/${i}.txt`,
    `第${i}篇。全面落实“三个一线”工作法，推进乡村振兴。${'发展产业。'.repeat(i)}`,
  ]),
);
const folder = temporaryFolder({
  ...articles,
  'corpus/metadata.tsv': `file\tdate\n${Object.keys(articles)
    .map((name, i) => `${name.slice(7)}\t${2020 + (i % 2)}-01-01\n`)
    .join('')}`,
  'corpus/bad.jsonl': '{"text":"一"}\n{\n',
  'own.txt': '乡村振兴\n',
  'stop.txt': '的\n',
});
afterAll(folder.remove);
const cwd = folder.path;
const run = (...args: string[]) => inProcess(args, cwd);
const text = (name: string) => readFileSync(join(cwd, name), 'utf8');

describe('plan, map and merge', () => {
  it('write, byte for byte, what a single run writes', async () => {
    expect((await run('frequencies', 'corpus', '--by', 'year', '-o', 'one.csv')).code).toBe(1); // the bad line
    expect((await run('frequencies', 'corpus', '--by', 'year', '--threads', '2', '-o', 'two.csv')).code).toBe(1);
    expect(text('two.csv')).toBe(text('one.csv'));
    const planned = await run(
      'plan',
      '--task',
      'frequencies',
      '--by',
      'year',
      '--shards',
      '4',
      '--into',
      'run',
      'corpus',
      '-f',
      'jsonl',
    );
    expect([planned.code, planned.error]).toEqual([0, '']);
    expect(JSON.parse(planned.out)).toMatchObject({ task: 'frequencies', shards: 4, files: 11 });

    const early = await run('merge', 'run', '-o', 'shards.csv');
    expect([early.code, early.error]).toEqual([3, 'tifa merge: 4 of 4 shards are missing: 0, 1, 2, 3\n']);
    expect(existsSync(join(cwd, 'shards.csv'))).toBe(false);
    expect((await run('map', 'run', '--shard', '2', '--of', '4')).error).toMatch(/^$|bad\.jsonl:2/);
    expect((await run('merge', 'run')).error).toBe('tifa merge: 3 of 4 shards are missing: 0, 1, 3\n');

    // A shard that was ended in the middle has left nothing but a temporary file, which counts for nothing.
    writeFileSync(join(cwd, 'run', 'shard-0001-of-0004.sums.999.tmp'), 'half');
    const rest = await run('map', 'run', '--threads', '2', '-f', 'jsonl');
    expect(
      rest.out
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line).state),
    ).toEqual(['counted', 'counted', 'was finished', 'counted']);
    const merged = await run('merge', 'run', '-o', 'shards.csv');
    expect(merged).toEqual({
      code: 1,
      out: '',
      error: 'tifa merge: bad.jsonl:2: the line is not valid JSON and is left out\n',
    });
    expect(text('shards.csv')).toBe(text('one.csv'));
    expect((await run('merge', 'run', '--top', '1', '--min-count', '2', '-f', 'tsv')).out.split('\n').length).toBe(4);
  });

  it.each<[string, readonly string[], readonly string[], readonly string[]]>([
    ['frequencies', [], [], ['--by', 'year']],
    ['ngrams', [], [], ['-n', '2', '--kinds', 'word']],
    ['collocates', ['乡村*,发展'], ['--node', '乡村*,发展'], ['--by', 'year', '--left', '2', '--overlap', 'each']],
    ['timeline', [], [], ['--by', 'month']],
    ['documents', [], [], ['--by', 'year']],
  ])('give the same bytes for %s, whatever the order', async (task, subject, node, flags) => {
    const at = (...args: string[]) => inProcess(args, cwd);
    const measures = task === 'collocates' ? ['--sort-by', 'logDice', '--expected', 'span'] : [];
    const one = await at(task, ...subject, 'corpus', ...flags, ...measures, '-f', 'csv');
    expect(one.out.split('\n').length).toBeGreaterThan(2);
    const two = await at(task, ...subject, 'corpus', ...flags, ...measures, '-f', 'csv', '--threads', '2');
    expect(two).toEqual(one);
    expect((await at('plan', '--task', task, ...node, ...flags, '--shards', '5', '--into', task, 'corpus')).code).toBe(
      0,
    );
    for (const shard of ['3', '0', '4', '2', '1']) await at('map', task, '--shard', shard);
    expect((await at('merge', task, ...measures, '-f', 'csv')).out).toBe(one.out);
  });

  it('name what is wrong', async () => {
    expect(await run('plan', 'corpus')).toMatchObject({ code: 2, error: 'tifa plan: --into FOLDER is needed\n' });
    expect(await run('plan', '--into', 'x', '-')).toMatchObject({
      code: 2,
      error: 'tifa plan: standard input cannot be cut into shards\n',
    });
    expect((await run('plan', '--into', 'x', 'absent')).error).toMatch(
      /^tifa plan: .*absent: no such file or folder\n$/,
    );
    expect((await run('plan', '--into', 'run', '--task', 'ngrams', '-n', '3', 'corpus')).error).toBe(
      'tifa plan: run/plan.json: the folder holds another plan already\n',
    );
    expect(await run('map', 'run', '--shard', '4')).toMatchObject({
      code: 2,
      error: 'tifa map: --shard must be from 0 to 3, received "4"\n',
    });
    expect(await run('map', 'run', '--of', '5')).toMatchObject({
      code: 2,
      error: 'tifa map: --of is 5, the plan has 4 shards\n',
    });
    expect(await run('map')).toMatchObject({
      code: 2,
      error: 'tifa map: name the folder of a plan; see: tifa map --help\n',
    });
    expect(await run('map', 'run', 'more')).toMatchObject({
      code: 2,
      error: 'tifa map: takes one folder, received also "more"\n',
    });
    expect(await run('merge', 'corpus')).toMatchObject({
      code: 1,
      error: 'tifa merge: corpus/plan.json: no such file or folder\n',
    });
  });

  describe('notice', () => {
    const own = temporaryFolder({
      'c/a.txt': '改革改革',
      'c/rows.jsonl': '{"text":"改革"}\n',
      'c/z.jsonl.gz': gzipSync('{"text":"改革"}\n'),
      'c/metadata.tsv': 'file\tdate\na.txt\t2021-01-01\n',
      'd/a.txt': '开放开放',
    });
    afterAll(own.remove);
    const at = (...args: string[]) => inProcess(args, own.path);
    const put = (name: string, content: string | Uint8Array) => writeFileSync(join(own.path, name), content);

    it.each<[string, string, string | Uint8Array]>([
      ['a file', 'c/a.txt', '改革开放'],
      ['rows', 'c/rows.jsonl', '{"text":"开放"}\n'],
      ['a compressed file', 'c/z.jsonl.gz', gzipSync('{"text":"开放"}\n')],
      ['a damaged file', 'c/z.jsonl.gz', new Uint8Array(gzipSync('{"text":"改革"}\n').length).fill(7)],
      ['a side table', 'c/metadata.tsv', 'file\tdate\na.txt\t2022-01-01\n'],
    ])('%s of the same length that holds something else', async (_name, file, content) => {
      const before = readFileSync(join(own.path, file));
      expect(before.length).toBe(Buffer.from(content).length);
      for (const threads of ['1', '2']) {
        expect((await at('plan', '--into', 'run', '--shards', '1', 'c', '--force')).code).toBe(0);
        put(file, content);
        const { code, error } = await at('map', 'run', '--threads', threads);
        const name = file.endsWith('.tsv') ? join(own.path, file) : file.slice(2);
        expect([code, error]).toEqual([1, `tifa map: ${name}: has changed since the plan was made; plan again\n`]);
        put(file, before);
        expect(readdirSync(join(own.path, 'run'))).toEqual(['plan.json']);
      }
      expect((await at('map', 'run')).code).toBe(0);
      rmSync(join(own.path, 'run'), { recursive: true });
    });

    it('files that came, went or grew', async () => {
      expect((await at('plan', '--into', 'run', '--shards', '1', 'c')).code).toBe(0);
      put('c/new.txt', '');
      expect((await at('map', 'run')).error).toBe(
        'tifa map: new.txt: is not among the inputs of the plan; plan again\n',
      );
      rmSync(join(own.path, 'c/new.txt'));
      put('c/a.txt', '改');
      expect((await at('map', 'run')).error).toBe('tifa map: a.txt: has changed since the plan was made; plan again\n');
      rmSync(join(own.path, 'c/a.txt'));
      expect((await at('map', 'run')).error).toBe('tifa map: a.txt: is in the plan and cannot be found any more\n');
      put('c/a.txt', '改革改革');
      const table = readFileSync(join(own.path, 'c/metadata.tsv'));
      rmSync(join(own.path, 'c/metadata.tsv'));
      expect((await at('map', 'run')).error).toContain('metadata.tsv: is in the plan and cannot be found any more\n');
      put('c/metadata.tsv', table);
    });

    it('plans that were changed, or made by another version', async () => {
      const plan = readFileSync(join(own.path, 'run/plan.json'), 'utf8');
      put('run/plan.json', plan.replace('"frequencies"', '"documents"'));
      expect((await at('map', 'run')).error).toBe('tifa map: run/plan.json: the plan was changed after it was made\n');
      const { hash: _hash, ...old } = { ...JSON.parse(plan), tifa: '0.0.1' };
      put(
        'run/plan.json',
        JSON.stringify({ ...old, hash: createHash('sha256').update(JSON.stringify(old)).digest('hex') }),
      );
      expect((await at('map', 'run')).error).toMatch(/made by tifa 0\.0\.1, this is .*; plan again\n$/);
    });

    it('nothing where two files have one name', async () => {
      expect((await at('plan', '--into', 'two', '--shards', '2', 'c/a.txt', 'd/a.txt')).code).toBe(0);
      expect((await at('map', 'two')).code).toBe(0);
      const merged = await at('merge', 'two', '-f', 'csv');
      expect(merged.out).toBe((await at('frequencies', 'c/a.txt', 'd/a.txt', '-f', 'csv')).out);
    });
  });
});

describe('submit', () => {
  it('runs what is missing here', async () => {
    await run('plan', '--task', 'timeline', '--shards', '3', '--into', 'local', 'corpus');
    expect((await run('submit', 'local', '--engine', 'local', '--threads', '1')).out).toContain('3 shards  counted');
    expect((await run('submit', 'local')).out).toContain('0 shards  counted');
    await run('merge', 'local', '-o', 'timeline.csv');
    await run('timeline', 'corpus', '-o', 'timeline-one.csv');
    expect(text('timeline.csv')).toBe(text('timeline-one.csv'));
    expect(text('timeline.csv')).toContain('三个一线');
  });

  it('writes an array job and a merge that depends on it, and submits them', async () => {
    expect(await run('submit', 'local', '--engine', 'slurm')).toMatchObject({
      code: 2,
      error: 'tifa submit: --result FILE is needed with --engine slurm\n',
    });
    await run('plan', '--task', 'documents', '--shards', '3', '--into', 'slurm', 'corpus');
    await run('map', 'slurm', '--shard', '1');
    const args = ['submit', 'slurm', '--engine', 'slurm', '--result', 'documents.csv', '--sbatch-option=--time=10'];
    expect((await run(...args, '--dry-run')).out).toContain('map.sbatch');
    expect(text('slurm/map.sbatch')).toContain(
      '#SBATCH --time=10\n#SBATCH --array=0,2\n#SBATCH --cpus-per-task=1\n#SBATCH --requeue\n',
    );
    expect(text('slurm/merge.sbatch')).toMatch(
      /^exec '.*' '.*cli\.js' merge '.*slurm' --output '.*documents\.csv' --force$/m,
    );

    // An sbatch that writes down how it was called and answers as the real one does.
    mkdirSync(join(cwd, 'bin'));
    writeFileSync(join(cwd, 'bin/sbatch'), `#!/bin/sh\necho "$@" >> ${cwd}/calls\necho 17\n`);
    chmodSync(join(cwd, 'bin/sbatch'), 0o755);
    const { PATH: before } = process.env;
    vi.stubEnv('PATH', `${cwd}/bin:${before}`);
    expect((await run(...args, '--wait')).out).toContain('array job  17, 2 shards');
    expect(text('calls')).toBe(
      `--parsable ${cwd}/slurm/map.sbatch\n--parsable --dependency=afterany:17 --wait ${cwd}/slurm/merge.sbatch\n`,
    );
    writeFileSync(join(cwd, 'bin/sbatch'), '#!/bin/sh\necho "sbatch: error: invalid partition" >&2\nexit 1\n');
    expect(await run(...args)).toMatchObject({ code: 1, error: 'tifa submit: sbatch: error: invalid partition\n' });
    vi.unstubAllEnvs();
  });

  it('numbers the tasks of an array', async () => {
    expect(arrayOf([0, 1, 2, 3, 5, 8, 9])).toBe('0-3,5,8-9');
    const { map, merge } = slurmScripts({
      folder: "/a'b",
      shards: [0],
      threads: 2,
      result: '/r',
      options: [],
      mergeOptions: ['--top=3'],
      node: 'n',
      command: 'c',
    });
    expect(map).toContain(`map '/a'\\''b' --shard`);
    expect(merge).toContain(`merge '/a'\\''b' --output '/r' --force '--top=3'\n`);
  });
});

describe('verify --rerun', () => {
  const own = temporaryFolder({
    'c/a.txt': '深化改革，扩大开放。全面推进乡村振兴。',
    'c/b.txt': '改革不停顿，开放不止步。落实“三个一线”工作法。',
    'r/c.txt': '天气很好，改革也好。',
    'own.tsv': 'form\n扩大开放\n',
  });
  afterAll(own.remove);
  const at = (...args: string[]) => inProcess(args, own.path);
  const verify = async (name: string, ...flags: string[]) => {
    const { code, out, error } = await at('verify', `${name}.provenance.json`, ...flags, '-f', 'jsonl');
    return { code, row: JSON.parse(out), said: error.split('\n').filter((line) => line !== '') };
  };
  const put = (name: string, content: string) => writeFileSync(join(own.path, name), content);

  it('repeats a command wherever it is asked, and a merge with all its shards', async () => {
    await at('frequencies', 'c', '--lexicon', 'own.tsv', '-o', 'f.csv', '--provenance');
    await at('keyness', 'c', '--reference', 'r', '-o', 'k.tsv', '--provenance');
    await at('slogans', 'c', '--show', 'html', '-o', 's.html', '--provenance');
    await at('plan', 'c', '--task', 'collocates', '--node', '改革', '--shards', '2', '--into', 'run');
    await at('map', 'run');
    await at('merge', 'run', '-o', 'm.csv', '--sort-by', 'mi', '--provenance');
    for (const [name, files] of [
      ['f.csv', 4],
      ['k.tsv', 4],
      ['s.html', 3],
      ['m.csv', 4],
    ] as const) {
      const path = join(own.path, `${name}.provenance.json`);
      const { code, out, error } = await inProcess(['verify', '--rerun', path, '-f', 'jsonl'], cwd);
      expect([code, error]).toEqual([0, '']);
      expect(JSON.parse(out)).toEqual({ provenance: path, files, changed: 0, rerun: 'the same, byte for byte' });
    }
    expect(readdirSync(own.path).filter((name) => name.includes('verify'))).toEqual([]);
  });

  it('says in what result, inputs and dictionaries differ', async () => {
    put('own.tsv', 'form\n全面推进\n');
    put('r/c.txt', '天气不好。');
    const terms = await verify('f.csv', '--rerun');
    expect(terms).toMatchObject({ code: 1, row: { changed: 1, rerun: 'different' } });
    expect(terms.said).toEqual([
      expect.stringMatching(/^tifa verify: .*own\.tsv: has changed since the result was made$/),
      expect.stringMatching(
        /f\.csv: the same command gives another result \(first in line \d+; \d+ bytes before, \d+ now\)$/,
      ),
    ]);
    expect(await verify('k.tsv')).toMatchObject({ code: 1, row: { files: 4, changed: 1 } });
    put('c/b.txt', '改革');
    const merged = await verify('m.csv', '--rerun');
    expect(merged.row.rerun).toBe('failed');
    expect(merged.said.at(-1)).toMatch(
      /m\.csv: could not be made again: tifa map: b\.txt: has changed since the plan was/,
    );
  });

  it('warns of another version, Node and state of the dictionaries', async () => {
    await at('words', 'r', '-o', 'w.csv', '--provenance');
    const path = join(own.path, 'w.csv.provenance.json');
    const record = JSON.parse(readFileSync(path, 'utf8'));
    record.tokenizer.lexicons[0].hash = 'x';
    record.tokenizer.lexicons.push({ name: 'gone', entries: 1, hash: 'y' });
    const [{ name }] = record.tokenizer.lexicons.splice(1, 1);
    put('w.csv.provenance.json', JSON.stringify({ ...record, tifa: '0.0.1', node: 'v1' }));
    const { code, said } = await verify('w.csv', '--rerun');
    expect(code).toBe(0);
    expect(said.map((line) => line.replace(/^.*w\.csv: /, ''))).toEqual([
      expect.stringMatching(/^was made by tifa 0\.0\.1, this is /),
      `was made with Node v1, this is ${process.version}`,
      expect.stringMatching(/^was made with another state of the dictionary /),
      'was made with the dictionary gone, which is not here',
      `was made without the dictionary ${name}`,
    ]);
  });

  it('does not repeat what read standard input', async () => {
    expect(tifa(['words', '-o', 'in.csv', '--provenance'], { cwd: own.path, input: '改革' }).code).toBe(0);
    const { code, said } = await verify('in.csv', '--rerun');
    expect([code, said]).toEqual([
      1,
      [`tifa verify: ${join(own.path, 'in.csv')}: could not be made again: it read standard input, which is not kept`],
    ]);
  });
});

describe('provenance', () => {
  it('is written beside the output, and verified', async () => {
    expect((await run('words', 'corpus/1.txt', '-o', 'words.csv', '--provenance')).code).toBe(0);
    const record = JSON.parse(text('words.csv.provenance.json'));
    expect(record).toMatchObject({
      command: ['tifa', 'words', 'corpus/1.txt', '-o', 'words.csv', '--provenance'],
      node: process.version,
      tokenizer: { engine: 'tifa', dictionary: { hash: expect.any(String) } },
      inputs: [{ path: join(cwd, 'corpus/1.txt'), bytes: Buffer.byteLength(articles['corpus/1.txt'] as string) }],
      directory: cwd,
      lists: [],
      standardInput: false,
    });
    expect((await run('verify', 'words.csv.provenance.json')).code).toBe(0);
    writeFileSync(join(cwd, 'corpus/1.txt'), '改');
    expect(await run('verify', 'words.csv.provenance.json')).toMatchObject({
      code: 1,
      error: `tifa verify: ${join(cwd, 'corpus/1.txt')}: has changed since the result was made\n`,
    });
    rmSync(join(cwd, 'words.csv'));
    expect((await run('verify', 'words.csv.provenance.json')).error).toContain('words.csv: no such file or folder');
    expect((await run('verify', 'own.txt')).error).toBe('tifa verify: own.txt: is no provenance file\n');
    expect(readdirSync(cwd).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });
});
