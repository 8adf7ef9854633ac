import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createMultibyteEncoder } from '@exodus/bytes/multi-byte.js';
import { afterAll, describe, expect, it } from 'vitest';
import { COMMANDS } from '../../../src/cli/commands/index.js';
import { inProcess, type Run, temporaryFolder } from './run-cli.js';

// Every option of every command is given once, and has to change what the command answers, writes or says.
const page =
  '区里推行“三个一线”工作法：决策在一线、服务在一线、评价在一线。同时落实“两不愁三保障”。邹曦彤报道，2021年推进GDP增长，全面推进农民教育。';
const other =
  '全面推进农民教育，关键在人。全面推进山海协作，扩大开放。会议要求做到“两个维护”。同时落实“两不愁三保障”。天气很好，天气预报。';
const folder = temporaryFolder({
  'c/a.txt': page,
  'c/b.txt': `${other}推进改革，推进开放。推进山海协作。\n推进改革和开放，改革开放。推进 改革。开放促改革。`,
  'c/metadata.tsv': 'file\tdate\tplace\na.txt\t2021-03-05\t宁波\nb.txt\t2022-01-10\t杭州\n',
  'places.csv': 'file,place\na.txt,台州\nb.txt,绍兴\n',
  'gbk.txt': createMultibyteEncoder('gb18030')('全面推进农民教育，推进乡村振兴。推进“三个一线”工作法。'),
  'rows.csv':
    'key,text,稿\n1,推进改革，推进改革,扩大开放，推进农民教育，扩大开放\n2,推进改革“三个一线”,落实“两个维护”，扩大开放\n',
  'bad.jsonl': '{"id":"x",\n{"id":"y","text":"推进改革。推进改革“三个一线”。"}\n',
  'big.txt': `推进改革。${'推进农民教育“三个一线”。'.repeat(60)}`,
  'stop.txt': '推进\n全面\n',
  'own.tsv': 'form\tpos\tcategory\n山海协作\tn\t项目\n推进改革\tv\t项目\n',
  'rows.jsonl': `${JSON.stringify({ text: '改革', title: '关于'.repeat(60) })}\n`,
  // Every word twice, far apart: a small memory has forgotten the first by the time of the second.
  'many.txt': Array.from({ length: 6000 }, (_, i) =>
    String.fromCharCode(0x4e00 + (i % 3000), 0x5e00 + (i % 3000)),
  ).join('\n'),
  'd/1.txt': '会议要求加快推进农业农村现代化，扎实做好粮食生产工作，守住耕地红线。',
  'd/2.txt': '会议要求加快推进农业农村现代化，扎实做好粮食生产工作，稳住耕地红线。',
  'old.csv': 'old',
  'more.txt': '天气晴朗，天气预报，天气。山海协作不提。',
});
afterAll(folder.remove);
const cwd = folder.path;

type Change = readonly [base: readonly string[], flag: readonly string[]];
const c = ['c'];
const own = ['--lexicon', 'own.tsv'];

/** Options of the shared tables, by the command on which they are tried; every command runs them with the same code. */
const SHARED: Readonly<Record<string, Readonly<Record<string, Change>>>> = {
  documents: {
    encoding: [['gbk.txt'], ['--encoding', 'big5']],
    'input-format': [['bad.jsonl'], ['--input-format', 'txt']],
    'text-field': [['rows.csv'], ['--text-field', '稿']],
    'id-field': [['rows.csv'], ['--id-field', 'key']],
    metadata: [
      ['c/a.txt', 'c/b.txt'],
      ['--metadata', 'places.csv'],
    ],
    path: [c, ['--path', '{name}.txt']],
    split: [['c/b.txt'], ['--split', 'lines']],
    clean: [['d'], ['--clean', 'nearDuplicates:0.4']],
    where: [c, ['--where', 'place=杭州']],
    'max-document': [['big.txt'], ['--max-document', '0.001']],
    strict: [['bad.jsonl', 'c'], ['--strict']],
    format: [c, ['--format', 'jsonl']],
    output: [c, ['--output', 'new.csv']],
    force: [['c', '-o', 'old.csv'], ['--force']],
    provenance: [['c', '-o', 'new.csv'], ['--provenance']],
    problems: [['bad.jsonl'], ['--problems', 'new.csv']],
    wide: [['rows.jsonl'], ['--wide']],
    quiet: [['c', '--path', '{name}.xyz'], ['--quiet']],
  },
  words: {
    lexicon: [c, own],
    'only-lexicon': [['c', ...own], ['--only-lexicon']],
    'unknown-words': [c, ['--unknown-words', 'hmm']],
    'whole-slogans': [['big.txt'], ['--whole-slogans']],
  },
  frequencies: {
    kinds: [c, ['--kinds', 'number,punctuation']],
    pos: [c, ['--pos', 'v*']],
    'exclude-pos': [c, ['--exclude-pos', 'v*']],
    'min-length': [c, ['--min-length', '2']],
    'max-length': [c, ['--max-length', '1']],
    stopwords: [c, ['--stopwords', 'stop.txt']],
    by: [c, ['--by', 'year']],
    top: [c, ['--top', '1']],
    'min-count': [c, ['--min-count', '2']],
  },
  dispersion: { top: [c, ['--top', '1']], 'min-count': [c, ['--min-count', '2']] },
};

const near = ['开放', 'c', '-f', 'csv'];
const key = ['c', '-f', 'csv', '--target', 'year=2021'];
const all = ['c', '-f', 'csv'];
const alike = ['d', '-f', 'csv'];
const loose = [...all, '--min-count', '2', '--min-cohesion', '0', '--min-entropy', '0'];
/** Options of one command. */
const OWN: Readonly<Record<string, Readonly<Record<string, Change>>>> = {
  slogans: {
    per: [all, ['--per', 'corpus']],
    kind: [all, ['--kind', 'multi']],
    'min-confidence': [all, ['--min-confidence', '1']],
    show: [c, ['--show']],
    why: [c, ['--why']],
    'with-members': [['gbk.txt', 'c', '-f', 'csv'], ['--with-members']],
  },
  documents: {
    by: [all, ['--by', 'year']],
    text: [all, ['--text']],
    places: [[...all, '--text'], ['--places']],
    into: [c, ['--into', 'new']],
  },
  words: { per: [c, ['--per', 'token']], separator: [c, ['--separator', '|']], pos: [c, ['--pos']] },
  ngrams: { n: [all, ['-n', '3']] },
  keywords: {
    method: [all, ['--method', 'textrank']],
    reference: [all, ['--reference', 'corpus']],
    top: [all, ['--top', '1']],
  },
  kwic: {
    as: [
      ['改革', 'c', '-f', 'csv'],
      ['--as', 'text'],
    ],
    window: [
      ['开放', 'c'],
      ['--window', '1'],
    ],
    sort: [
      ['开放', 'c'],
      ['--sort', 'right'],
    ],
    top: [
      ['开放', 'c'],
      ['--top', '1'],
    ],
  },
  collocates: {
    window: [near, ['-w', '1']],
    left: [near, ['--left', '0']],
    right: [near, ['--right', '0']],
    boundary: [near, ['--boundary', 'document']],
    'sort-by': [near, ['--sort-by', 'mi']],
    expected: [near, ['--expected', 'span']],
    overlap: [
      ['推进,开放', 'c', '-f', 'csv'],
      ['--overlap', 'each'],
    ],
    'dice-marginals': [near, ['--dice-marginals', 'expected']],
    terms: [near, ['--terms', '2']],
    yates: [near, ['--yates']],
    't-variance': [near, ['--t-variance', 'bernoulli']],
    'poisson-log': [near, ['--poisson-log', '2']],
  },
  keyness: {
    reference: [key.slice(0, 3), ['--reference', 'more.txt']],
    target: [key.slice(0, 3), ['--target', 'place=杭州']],
    direction: [key, ['--direction', 'over']],
    'sort-by': [key, ['--sort-by', 'simpleMaths']],
    correction: [key, ['--correction', 'none']],
    terms: [key, ['--terms', '2']],
    yates: [key, ['--yates']],
    smoothing: [key, ['--smoothing', 'walter']],
    'simple-maths': [key, ['--simple-maths', '100']],
    alpha: [
      [...key, '--interval-correction', 'none'],
      ['--alpha', '0.9'],
    ],
    interval: [
      [...key, '--interval-correction', 'none', '--alpha', '0.9'],
      ['--interval', 'normal'],
    ],
    'interval-correction': [
      [...key, '--alpha', '0.9'],
      ['--interval-correction', 'none'],
    ],
  },
  dispersion: {
    by: [
      [...all, 'more.txt', 'gbk.txt'],
      ['--by', 'year'],
    ],
    parts: [all, ['--parts', '3']],
    type: [all, ['--type', '改革,开放']],
  },
  diversity: {
    measures: [all, ['--measures', 'sentences']],
    by: [all, ['--by', 'place']],
    window: [all, ['--window', '5']],
    segment: [all, ['--segment', '5']],
    'mtld-threshold': [all, ['--mtld-threshold', '0.9']],
    'mtld-factor': [
      [...all, '--mtld-threshold', '0.75'],
      ['--mtld-factor', 'reached'],
    ],
    'mtld-min-tokens': [
      [...all, '--mtld-threshold', '0.9'],
      ['--mtld-min-tokens', '15'],
    ],
    'hdd-sample': [all, ['--hdd-sample', '10']],
    'log-base': [all, ['--log-base', '10']],
  },
  newwords: {
    'min-count': [loose.slice(0, 3), ['--min-count', '2', '--min-cohesion', '0', '--min-entropy', '0', '--all']],
    'max-length': [
      [...loose, '--all'],
      ['--max-length', '3'],
    ],
    'min-cohesion': [
      [...loose.slice(0, 5), '--min-entropy', '0', '--all'],
      ['--min-cohesion', '40'],
    ],
    'min-entropy': [
      [...loose, '--all'],
      ['--min-entropy', '1'],
    ],
    known: [
      [...loose, '--all'],
      ['--known', 'stop.txt'],
    ],
    compounds: [loose, ['--compounds']],
    all: [loose, ['--all']],
    'max-entries': [
      ['many.txt', '--split', 'lines', ...loose.slice(1), '--all'],
      ['--max-entries', '1000'],
    ],
    top: [
      [...loose, '--all'],
      ['--top', '1'],
    ],
  },
  network: {
    within: [all, ['--within', 'document']],
    window: [
      [...all, '--within', 'window'],
      ['--window', '2'],
    ],
    nodes: [all, ['--nodes', '3']],
    'min-count': [
      [...all, '--min-edge-count', '1'],
      ['--min-count', '1'],
    ],
    'min-edge-count': [all, ['--min-edge-count', '1']],
    weight: [
      ['c', '--export', 'pajek'],
      ['--weight', 'ochiai'],
    ],
    list: [all, ['--list', 'nodes']],
    export: [c, ['--export', 'gexf']],
    top: [all, ['--top', '1']],
  },
  reuse: {
    source: [
      ['c', 'more.txt'],
      ['--source', 'gbk.txt', '--min-length', '5'],
    ],
    'min-length': [all, ['--min-length', '5']],
    ignore: [
      [...all, '--min-length', '5'],
      ['--ignore', 'nothing'],
    ],
    duplicates: [alike, ['--duplicates', '--min-similarity', '0.2']],
    'min-similarity': [
      [...alike, '--duplicates'],
      ['--min-similarity', '0.2'],
    ],
    shingle: [
      [...alike, '--duplicates', '--min-similarity', '0.2'],
      ['--shingle', '2'],
    ],
    bands: [
      [...alike, '--duplicates', '--min-similarity', '0.2'],
      ['--bands', '1'],
    ],
    top: [
      [...all, '--min-length', '5'],
      ['--top', '1'],
    ],
  },
};
// Threads must not change an answer, and plans need several commands in turn: shard-flags.test.ts tries them.
const ELSEWHERE = new Set(['plan', 'map', 'merge', 'submit', 'verify']);

/** What a command line answers, says and leaves behind. */
async function effect(args: readonly string[]): Promise<Run & { files: Record<string, string> }> {
  const run = await inProcess(args, cwd);
  const files: Record<string, string> = {};
  for (const name of readdirSync(cwd).filter((n) => /^(new|old)\.csv/.test(n))) {
    files[name] = readFileSync(join(cwd, name), 'utf8');
    if (name !== 'old.csv') rmSync(join(cwd, name));
  }
  rmSync(join(cwd, 'new'), { recursive: true, force: true });
  return { ...run, files };
}

const cases = [...Object.entries(SHARED), ...Object.entries(OWN)].flatMap(([command, changes]) =>
  Object.entries(changes).map(([option, change]) => [command, option, change] as const),
);
it.each(cases)('tifa %s: --%s changes what comes of it', async (command, _option, [base, flag]) => {
  const before = await effect([command, ...base]);
  const after = await effect([command, ...base, ...flag]);
  expect(after).not.toEqual(before);
  expect(after.code).not.toBe(2);
  expect(existsSync(join(cwd, 'new.csv'))).toBe(false);
});

describe('every option', () => {
  const here = COMMANDS.filter(({ name }) => !ELSEWHERE.has(name));
  it.each(here.map((command) => [command.name, command] as const))('of %s is tried', (name, command) => {
    const tables = Object.entries(SHARED).flatMap(([of, changes]) =>
      Object.keys(changes).map((option) => COMMANDS.find((other) => other.name === of)?.options[option]),
    );
    const untried = Object.entries(command.options).filter(
      ([option, spec]) => option !== 'threads' && !Object.hasOwn(OWN[name] ?? {}, option) && !tables.includes(spec),
    );
    expect(untried.map(([option]) => `--${option}`)).toEqual([]);
  });
});
