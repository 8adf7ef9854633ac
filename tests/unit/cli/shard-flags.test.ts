import { chmodSync, existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { COMMANDS } from '../../../src/cli/commands/index.js';
import { inProcess, type Run, temporaryFolder } from './run-cli.js';

// Every option of the commands for shards, and --threads of all, is given once and has to change something: the answer,
// a file, or what is started.
const started = vi.hoisted(() => ({ threads: 0 }));
vi.mock('node:worker_threads', async (original) => {
  const actual = await original<typeof import('node:worker_threads')>();
  class Counted extends actual.Worker {
    constructor(...given: ConstructorParameters<typeof actual.Worker>) {
      super(...given);
      started.threads++;
    }
  }
  return { ...actual, Worker: Counted };
});

const folder = temporaryFolder({
  'c/a.txt': '深化改革，扩大开放。推进乡村振兴，推进改革。',
  'c/b.txt': '改革开放是关键一招，改革不停顿，开放不止步。改革改革，再改革。落实“三个一线”工作法。',
  'c/metadata.tsv': 'file\tdate\na.txt\t2021-03-05\nb.txt\t2022-01-10\n',
  'places.csv': 'file,place\na.txt,台州\nb.txt,绍兴\n',
  'own.tsv': 'form\n关键一招\n',
  'stop.txt': '推进\n',
  'old.csv': 'old',
  'bin/sbatch': '#!/bin/sh\necho "$@"\n',
});
const cwd = folder.path;
const run = (args: readonly string[]) => inProcess(args, cwd);
beforeAll(() => {
  chmodSync(join(cwd, 'bin/sbatch'), 0o755);
  const { PATH: before } = process.env;
  vi.stubEnv('PATH', `${cwd}/bin:${before}`);
});
afterAll(() => {
  vi.unstubAllEnvs();
  folder.remove();
});

/** The files below a folder with what they hold. */
function files(below: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const name of readdirSync(below, { recursive: true, encoding: 'utf8' }).sort()) {
    if (statSync(join(below, name)).isFile()) found[name] = readFileSync(join(below, name), 'utf16le');
  }
  return found;
}

/** What command lines answer in turn, the files they leave and the threads they start; the folder is as it was. */
async function effect(lines: readonly (readonly string[])[]): Promise<unknown> {
  const before = files(cwd);
  const runs: Run[] = [];
  started.threads = 0;
  for (const line of lines) runs.push(await run(line));
  const after = files(cwd);
  for (const name of Object.keys(after)) if (before[name] === undefined) rmSync(join(cwd, name));
  rmSync(join(cwd, 'run'), { recursive: true, force: true });
  writeFileSync(join(cwd, 'old.csv'), 'old');
  for (const name of Object.keys(after)) if (name.endsWith('.provenance.json')) after[name] = 'there';
  return { runs, threads: started.threads, files: after };
}

type Change = readonly [base: readonly string[], flag: readonly string[]];
const base = ['c', '--into', 'run', '--shards', '2'];
const near = [...base, '--task', 'collocates', '--node', '改革'];
const plan = ['plan', ...base];
const PLAN: Readonly<Record<string, Change>> = {
  task: [base, ['--task', 'documents']],
  into: [
    ['c', '--into', 'x/run'],
    ['--into', 'x/other'],
  ],
  shards: [base, ['--shards', '3']],
  node: [near, ['--node', '开放']],
  by: [base, ['--by', 'year']],
  n: [
    [...base, '--task', 'ngrams'],
    ['-n', '3'],
  ],
  window: [near, ['--window', '2']],
  left: [near, ['--left', '1']],
  right: [near, ['--right', '1']],
  boundary: [near, ['--boundary', 'document']],
  overlap: [near, ['--overlap', 'each']],
  kinds: [base, ['--kinds', 'word']],
  pos: [base, ['--pos', 'v*']],
  'exclude-pos': [base, ['--exclude-pos', 'v*']],
  'min-length': [base, ['--min-length', '2']],
  'max-length': [base, ['--max-length', '2']],
  stopwords: [base, ['--stopwords', 'stop.txt']],
  lexicon: [base, ['--lexicon', 'own.tsv']],
  'only-lexicon': [[...base, '--lexicon', 'own.tsv'], ['--only-lexicon']],
  'unknown-words': [base, ['--unknown-words', 'hmm']],
  'whole-slogans': [base, ['--whole-slogans']],
  encoding: [base, ['--encoding', 'gbk']],
  'input-format': [base, ['--input-format', 'lines']],
  'text-field': [base, ['--text-field', '稿']],
  'id-field': [base, ['--id-field', '号']],
  metadata: [base, ['--metadata', 'places.csv']],
  path: [base, ['--path', '{name}.txt']],
  split: [base, ['--split', 'lines']],
  clean: [base, ['--clean', 'joinLines']],
  where: [base, ['--where', 'year=2021']],
  'max-document': [base, ['--max-document', '1']],
  strict: [base, ['--strict']],
  force: [base, ['--force']], // with another plan in the folder, below
};
const counted = [plan, ['map', 'run']];
const company = [
  ['plan', ...near],
  ['map', 'run'],
];
const CSV = ['-f', 'csv'];
/** What runs before, the command with the options of both sides, and the option tried. */
const AFTER_PLAN: Readonly<Record<string, Readonly<Record<string, readonly [(readonly string[])[], ...Change]>>>> = {
  map: {
    shard: [[plan], ['run'], ['--shard', '1']],
    of: [[plan], ['run'], ['--of', '3']],
    threads: [[plan], ['run'], ['--threads', '2']],
  },
  merge: {
    top: [counted, ['run', ...CSV], ['--top', '1']],
    'min-count': [counted, ['run', ...CSV], ['--min-count', '2']],
    'sort-by': [company, ['run', ...CSV], ['--sort-by', 'count']],
    expected: [company, ['run', ...CSV], ['--expected', 'span']],
    'dice-marginals': [company, ['run', ...CSV], ['--dice-marginals', 'expected']],
    terms: [company, ['run', ...CSV], ['--terms', '2']],
    yates: [company, ['run', ...CSV], ['--yates']],
    't-variance': [company, ['run', ...CSV], ['--t-variance', 'bernoulli']],
    'poisson-log': [company, ['run', ...CSV], ['--poisson-log', '2']],
  },
  submit: {
    engine: [[plan], ['run', '--result', 'new.csv'], ['--engine', 'slurm']],
    threads: [[plan], ['run'], ['--threads', '2']],
    result: [[plan], ['run'], ['--result', 'new.csv']],
    'sbatch-option': [
      [plan],
      ['run', '--engine', 'slurm', '--result', 'r.csv'],
      ['--sbatch-option=--mail-type=END,FAIL'],
    ],
    'merge-option': [[plan], ['run', '--result', 'new.csv'], ['--merge-option=--top=1']],
    wait: [[plan], ['run', '--engine', 'slurm', '--result', 'new.csv'], ['--wait']],
    'dry-run': [[plan], ['run', '--engine', 'slurm', '--result', 'new.csv'], ['--dry-run']],
    force: [[plan], ['run', '--result', 'old.csv'], ['--force']],
  },
  verify: {
    rerun: [[['words', 'c', '-o', 'new.csv', '--provenance']], ['new.csv.provenance.json'], ['--rerun']],
  },
};

describe('plan', () => {
  it.each(Object.entries(PLAN).filter(([name]) => name !== 'force'))('--%s changes the plan', async (_name, change) => {
    const [given, flag] = change;
    const before = await effect([['plan', ...given]]);
    const after = (await effect([['plan', ...given, ...flag]])) as { runs: Run[] };
    expect(after).not.toEqual(before);
    expect(after.runs[0]?.code).toBe(0);
  });

  it('--force replaces another plan', async () => {
    const other = ['plan', 'c', '--into', 'run', '--shards', '5'];
    expect((await effect([plan, other])) as { runs: Run[] }).toMatchObject({ runs: [{ code: 0 }, { code: 1 }] });
    expect(await effect([plan, [...other, '--force']])).toMatchObject({ runs: [{ code: 0 }, { code: 0 }] });
  });

  it.each<[string, string[], string]>([
    ['no task for n', ['-n', '3'], '--n is for ngrams, the task is frequencies'],
    ['no task for a node', ['--node', '改革'], '--node is for collocates, the task is frequencies'],
    ['no task for a window', ['--task', 'ngrams', '--window', '3'], '--window is for collocates, the task is ngrams'],
    ['no words in slogans', ['--task', 'timeline', '--pos', 'n'], '--pos is for counting words, the task is timeline'],
    ['no node', ['--task', 'collocates'], '--node WORD is needed for the task collocates'],
  ])('refuses options that would have no effect: %s', async (_name, flags, message) => {
    expect(await run([...plan, ...flags])).toEqual({ code: 2, out: '', error: `tifa plan: ${message}\n` });
    expect(existsSync(join(cwd, 'run'))).toBe(false);
  });
});

describe.each(Object.entries(AFTER_PLAN))('%s', (command, options) => {
  it.each(Object.entries(options))('--%s changes what comes of it', async (_name, [first, given, flag]) => {
    const before = await effect([...first, [command, ...given]]);
    const after = await effect([...first, [command, ...given, ...flag]]);
    expect(after).not.toEqual(before);
  });
});

describe('merge and submit', () => {
  it.each<[string, (readonly string[])[], string[], string]>([
    [
      'measures of no collocates',
      counted,
      ['merge', 'run', '--yates'],
      'tifa merge: --yates is for collocates, the plan counts frequencies',
    ],
    ['waiting without a cluster', [plan], ['submit', 'run', '--wait'], 'tifa submit: --wait is for --engine slurm'],
    [
      'options of no merge',
      [plan],
      ['submit', 'run', '--merge-option=--top=1'],
      'tifa submit: --merge-option needs --result FILE',
    ],
  ])('refuse %s', async (_name, first, line, message) => {
    const { runs } = (await effect([...first, line])) as { runs: Run[] };
    expect(runs.at(-1)).toEqual({ code: 2, out: '', error: `${message}\n` });
  });

  it('say before anything is counted that a result cannot be written', async () => {
    for (const [result, why] of [
      ['nowhere/new.csv', 'no such file or folder'],
      ['old.csv/new.csv', 'a part of the path is no folder'],
    ]) {
      const { runs } = (await effect([plan, ['submit', 'run', '--result', result as string], ['map', 'run']])) as {
        runs: Run[];
      };
      expect(runs[1]).toMatchObject({ code: 1, out: '' });
      expect(runs[1]?.error).toMatch(new RegExp(`^tifa submit: .*${result}: ${why}\n$`));
      expect(runs[2]?.out).not.toContain('was finished');
    }
  });

  it('never replace a result unasked, and say what the merge said', async () => {
    const { runs } = (await effect([plan, ['submit', 'run', '--result', 'old.csv']])) as { runs: Run[] };
    expect(runs[1]).toEqual({ code: 1, out: '', error: 'old.csv: the file exists already; --force replaces it\n' });
    const line = ['submit', 'run', '--result', 'new.csv', '--merge-option=--topp=1'];
    const wrong = (await effect([plan, line])) as { runs: Run[] };
    expect(wrong.runs[1]).toEqual({
      code: 2,
      out: '',
      error: 'tifa merge: there is no option --topp; did you mean --top?\n',
    });
  });
});

describe('threads', () => {
  it.each<[string, readonly string[]]>([
    ['frequencies', ['c']],
    ['ngrams', ['c']],
    ['collocates', ['改革', 'c']],
    ['timeline', ['c']],
    ['documents', ['c', '--by', 'year']],
  ])('are as many as %s is told, and change no byte', async (command, given) => {
    started.threads = 0;
    const one = await run([command, ...given, '-f', 'csv']);
    expect([one.code, started.threads]).toEqual([0, 0]);
    // The thread that reads counts too.
    for (const threads of [2, 3]) {
      started.threads = 0;
      expect(await run([command, ...given, '-f', 'csv', '--threads', String(threads)])).toEqual(one);
      expect(started.threads).toBe(threads - 1);
    }
    expect(one.out.split('\n').length).toBeGreaterThan(2);
  });

  it('need something to count', async () => {
    expect(await run(['documents', 'c', '--threads', '2'])).toEqual({
      code: 2,
      out: '',
      error: 'tifa documents: --threads goes with --by\n',
    });
  });
});

it.each(['plan', 'map', 'merge', 'submit', 'verify'])('every option of %s is tried', (name) => {
  const command = COMMANDS.find((c) => c.name === name);
  // How answers are written is the same code for every command, tried on `documents`.
  const writing = new Set([
    'format',
    'output',
    'provenance',
    'problems',
    'wide',
    'quiet',
    ...(name in { plan: 0, submit: 0 } ? [] : ['force']),
  ]);
  const tried = name === 'plan' ? PLAN : (AFTER_PLAN[name] ?? {});
  const untried = Object.keys(command?.options ?? {}).filter((option) => !writing.has(option) && !(option in tried));
  expect(untried).toEqual([]);
});
