import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createMultibyteEncoder } from '@exodus/bytes/multi-byte.js';
import { afterAll, describe, expect, it } from 'vitest';
import { COMMANDS } from '../../../src/cli/commands/index.js';
import { inProcess, temporaryFolder, tifa } from './run-cli.js';

const gb = createMultibyteEncoder('gb18030');
const folder = temporaryFolder({
  'corpus/a.txt': '全面推进农民教育。农民教育，关键在人。',
  'corpus/b.txt': '加快推进数字经济发展。',
  'corpus/metadata.tsv': 'file\tdate\tplace\na.txt\t2021-03-05\t宁波\nb.txt\t2022-01-10\t杭州\n',
  'rows.csv': 'key,标题,稿\n1,甲,推进改革\n2,乙,扩大开放\n',
  'rows.jsonl': '{"id":"x","text":"推进改革"}\n{"id":"y","text":\n{"id":"z","text":"扩大开放"}\n',
  'places/宁波/2020.txt': '推进改革',
  'lines.txt': '农民，工人\n天气好\n',
  'gbk.txt': gb('全面推进农民教育'),
  'stop.txt': '# 停用词\n推进\n',
  'weather.txt': '天气\n好\n天气好\n',
  'meta.csv': 'id,place\nx,宁波\n',
});
const cwd = folder.path;
afterAll(folder.remove);
const run = (...args: string[]) => inProcess(args, cwd);
/** A text on standard input. */
const piped = (input: string | Uint8Array, ...args: string[]) => inProcess(args, cwd, input);
const csv = async (...args: string[]) => {
  const { code, out, error } = await run(...args, '--format', 'csv');
  expect([code, error]).toEqual([0, '']);
  return out.replace('\ufeff', '').trimEnd().split('\r\n');
};

describe('tifa', () => {
  it('tells its version and its commands', async () => {
    const { version } = JSON.parse(readFileSync(resolve(import.meta.dirname, '../../../package.json'), 'utf8'));
    expect(tifa(['--version'])).toEqual({ code: 0, out: `${version}\n`, error: '' });
    for (const args of [[], ['--help'], ['-h'], ['help']]) {
      const { code, out } = await run(...args);
      expect(code).toBe(0);
      for (const { name, summary } of COMMANDS) expect(out).toContain(`${name.padEnd(9)}`.trimEnd() && summary);
    }
  });

  it.each(COMMANDS.map((c) => [c.name, c] as const))('%s --help teaches with examples', async (name, command) => {
    const { code, out } = await inProcess([name, '--help'], cwd);
    expect(code).toBe(0);
    expect((await inProcess(['help', name], cwd)).out).toBe(out);
    expect(command.examples.length).toBeGreaterThanOrEqual(2);
    for (const { line, shows } of command.examples) {
      expect(out).toContain(line);
      expect(out).toContain(shows);
    }
    for (const option of Object.keys(command.options)) expect(out).toContain(`--${option}`);
    for (const line of out.split('\n')) expect(line.length).toBeLessThan(125);
  });

  it.each<[string, string[], string]>([
    ['an unknown command', ['wrods', 'x'], 'tifa: there is no command wrods; did you mean words?'],
    ['a foreign command', ['segmentation'], 'tifa: there is no command segmentation; see: tifa --help'],
    ['an unknown first option', ['--verbose'], 'tifa: there is no option --verbose; see: tifa --help'],
    [
      'a misspelt option',
      ['words', '--fromat', 'csv', 'x'],
      'tifa words: there is no option --fromat; did you mean --format?',
    ],
    [
      'an option like a property of objects',
      ['words', '--constructor', 'x'],
      'tifa words: there is no option --constructor; see: tifa words --help',
    ],
    ['a short option', ['words', '-x', 'x'], 'tifa words: there is no option -x; see: tifa words --help'],
    [
      'a wrong choice',
      ['words', '--format', 'xml', 'x'],
      'tifa words: --format must be table | csv | tsv | jsonl | md | xlsx | parquet, received "xml"',
    ],
    [
      'a wrong number',
      ['frequencies', '--top', '0', 'x'],
      'tifa frequencies: --top must be an integer ≥ 1, received "0"',
    ],
    [
      'a fraction',
      ['frequencies', '--top', '1.5', 'x'],
      'tifa frequencies: --top must be an integer ≥ 1, received "1.5"',
    ],
    [
      'a missing value',
      ['words', 'x', '--format'],
      'tifa words: --format needs a value: table | csv | tsv | jsonl | md | xlsx | parquet',
    ],
    ['an option as a value', ['words', '--output', '--force', 'x'], 'tifa words: --output needs a value: FILE'],
    ['a value for a flag', ['words', '--force=yes', 'x'], 'tifa words: --force takes no value, received "yes"'],
    [
      'a wrong value in a list',
      ['frequencies', '--kinds', 'word,verb', 'x'],
      'tifa frequencies: --kinds must be one or more of word, number, latin, symbol, punctuation, space, received "verb"',
    ],
    [
      'a wrong pattern',
      ['words', '--path', 'a.txt', 'x'],
      'tifa words: --path must be a pattern with a {field}, received "a.txt"',
    ],
    [
      'a wrong condition',
      ['words', '--where', 'place', 'x'],
      'tifa words: --where must be FIELD=VALUE, FIELD!=VALUE, FIELD>=VALUE, FIELD<=VALUE or FIELD~PART, received "place"',
    ],
    [
      'an output without a format',
      ['words', '-o', 'out', 'x'],
      'tifa words: the name out does not say a format; add --format csv, for example',
    ],
    [
      'provenance without an output',
      ['words', '--provenance', 'x'],
      'tifa words: --provenance needs --output, beside which it is written',
    ],
  ])('refuses %s in one line with exit 2', async (_name, args, message) => {
    expect(await inProcess(args, cwd)).toEqual({ code: 2, out: '', error: `${message}\n` });
  });

  it('reports an unreadable file in one line, reads the others and exits with 1', () => {
    const { code, out, error } = tifa(['words', 'absent.txt', 'gbk.txt'], { cwd });
    expect([code, out]).toEqual([1, '全面 推进 农民 教育\n']);
    expect(error).toBe('tifa words: absent.txt: no such file or folder\n');
  });

  it('says that it may not read a file', async () => {
    if (process.getuid?.() === 0) return; // root may read everything
    chmodSync(join(cwd, 'stop.txt'), 0);
    expect((await run('words', 'stop.txt')).error).toBe('tifa words: stop.txt: no permission to read it\n');
    chmodSync(join(cwd, 'stop.txt'), 0o644);
  });

  it('ends quietly when the reader of its pipe does', () => {
    const command = `"${process.execPath}" "${resolve(import.meta.dirname, '../../../dist/cli.js')}" words --per token -f csv big.txt`;
    const big = temporaryFolder({ 'big.txt': '全面推进乡村振兴。\n'.repeat(20_000) });
    const { stdout, stderr } = spawnSync('bash', ['-c', `set -o pipefail; ${command} | head -n 1; echo $?`], {
      cwd: big.path,
      encoding: 'utf8',
    });
    big.remove();
    expect(stdout).toBe('\ufeffdocument,start,end,text,norm,kind,pos,lexicon\r\n0\n');
    expect(stderr).toBe('');
  });
});

describe('reading options', () => {
  it('reads standard input where no file is named, and as -', async () => {
    for (const args of [['words'], ['words', '-']]) {
      expect((await piped(gb('全面推进农民教育'), ...args)).out).toBe('全面 推进 农民 教育\n');
    }
  });

  it.each<[string, string[], string[]]>([
    ['--encoding', ['documents', 'gbk.txt', '--encoding', 'gbk'], ['gbk.txt,gbk.txt,,8,gb18030,1']],
    [
      '--split',
      ['documents', 'lines.txt', '--split', 'lines'],
      ['lines.txt:1,lines.txt,1,5,utf-8,1', 'lines.txt:2,lines.txt,2,3,utf-8,1'],
    ],
    [
      '--text-field and --id-field',
      ['documents', 'rows.csv', '--text-field', '稿', '--id-field', 'key'],
      ['1,rows.csv,2,4,utf-8,1,甲', '2,rows.csv,3,4,utf-8,1,乙'],
    ],
    [
      '--path',
      ['documents', 'places', '--path', '{place}/{year}.txt'],
      ['宁波/2020.txt,宁波/2020.txt,,4,utf-8,1,宁波,2020'],
    ],
    [
      '--input-format',
      ['documents', 'lines.txt', '--input-format', 'lines'],
      ['lines.txt:1,lines.txt,1,5,utf-8,1', 'lines.txt:2,lines.txt,2,3,utf-8,1'],
    ],
    ['metadata.tsv', ['documents', 'corpus', '--where', 'place=宁波'], ['a.txt,a.txt,,19,utf-8,1,2021-03-05,宁波']],
    [
      '--where by year',
      ['documents', 'corpus', '--where', 'year>=2022', '--where', 'place!=宁波'],
      ['b.txt,b.txt,,11,utf-8,1,2022-01-10,杭州'],
    ],
    [
      '--where, part and upper bound',
      ['documents', 'corpus', '--where', 'place~波,date<=2021'],
      ['a.txt,a.txt,,19,utf-8,1,2021-03-05,宁波'],
    ],
  ])('%s', async (_name, args, lines) => {
    const answer = await inProcess([...args, '--format', 'csv'], cwd);
    expect([answer.code, answer.error]).toEqual([0, '']);
    const shown = answer.out.trimEnd().split('\r\n').slice(1);
    const rounded = shown.map((line) => line.replace(/,(utf-8|gb18030),0\.\d+/, ',$1,1'));
    expect(rounded).toEqual(lines);
  });

  it('--metadata by id; a bad line costs exit 1 and nothing else', async () => {
    const { code, out, error } = await run('documents', 'rows.jsonl', '--metadata', 'meta.csv', '-f', 'jsonl');
    expect(code).toBe(1);
    expect(
      out
        .trim()
        .split('\n')
        .map((l) => [JSON.parse(l).document, JSON.parse(l).place]),
    ).toEqual([
      ['x', '宁波'],
      ['z', undefined],
    ]);
    expect(error).toBe('tifa documents: rows.jsonl:2: the line is not valid JSON and is left out\n');
  });

  it('--strict stops at the first error', async () => {
    const { code, error } = await run('documents', '--strict', 'rows.jsonl');
    expect(code).toBe(1);
    expect(error).toBe('tifa documents: rows.jsonl:2: the line is not valid JSON and is left out\n');
  });

  it('--max-document', async () => {
    const { code, error } = await run('documents', '--max-document', '0.001', 'lines.txt', 'gbk.txt');
    expect([code, error]).toEqual([0, '']);
    expect((await run('documents', '--max-document', '0.0001', 'lines.txt')).code).toBe(2);
  });

  it('--quiet silences warnings and progress, not errors', async () => {
    const { error } = await run('documents', 'places', 'corpus', '--path', '{place}/{year}.txt');
    expect(error).toMatch(/^tifa documents: warning: a\.txt: the name does not fit the pattern/);
    expect((await run('documents', '--quiet', 'corpus', '--path', '{place}/{year}.txt')).error).toBe('');
    expect((await run('documents', '-q', 'absent')).error).toBe('tifa documents: absent: no such file or folder\n');
  });
});

describe('the answer', () => {
  it('is a table aligned by display width', async () => {
    const { out } = await run('documents', 'corpus');
    expect(out.split('\n').slice(0, 4)).toEqual([
      expect.stringMatching(/^document {2}characters {2}encoding {2}sure {2}date {8}place$/),
      expect.stringMatching(/^─+ {2}─{10} {2}─{8} {2}─{4} {2}─{10} {2}─{5}$/),
      expect.stringMatching(/^a\.txt {13}19 {2}utf-8 {5}\d\.\d\d {2}2021-03-05 {2}宁波$/),
      expect.stringMatching(/^b\.txt {13}11 {2}utf-8 {5}\d\.\d\d {2}2022-01-10 {2}杭州$/),
    ]);
    expect(out).toContain('Altogether\n');
  });

  it('comes as CSV with byte order mark and CRLF, as TSV, JSON lines and Markdown', async () => {
    const args = ['frequencies', 'lines.txt', '--top', '1', '--min-length', '2', '--stopwords', 'weather.txt'];
    const head = ['rank', 'type', 'count', 'perMillion', 'perTenThousandCharacters', 'documentCount'];
    const row = ['1', '农民', '1', '500000', '1250', '1'];
    expect((await run(...args, '-f', 'csv')).out).toBe(`\ufeff${head.join(',')}\r\n${row.join(',')}\r\n`);
    expect((await run(...args, '-f', 'tsv')).out).toBe(`${head.join('\t')}\n${row.join('\t')}\n`);
    expect(JSON.parse((await run(...args, '-f', 'jsonl')).out)).toEqual({
      rank: 1,
      type: '农民',
      count: 1,
      perMillion: 500000,
      perTenThousandCharacters: 1250,
      documentCount: 1,
    });
    expect((await run(...args, '-f', 'md')).out).toMatch(
      /^\| rank \| word \| count \|[^\n]*\n\| ---.*\n\| 1 \| 农民 \| 1 \| 500000\.0 \|/,
    );
  });

  it('goes into a file whose name says the format, never over an existing one without --force', async () => {
    expect(await run('documents', 'corpus', '-o', 'out.csv')).toEqual({ code: 0, out: '', error: '' });
    const before = readFileSync(join(cwd, 'out.csv'), 'utf8');
    expect(before.startsWith('\ufeffdocument,file,row,')).toBe(true);
    expect(await run('documents', 'lines.txt', '-o', 'out.csv')).toEqual({
      code: 1,
      out: '',
      error: 'out.csv: the file exists already; --force replaces it\n',
    });
    expect(readFileSync(join(cwd, 'out.csv'), 'utf8')).toBe(before);
    expect((await run('documents', 'lines.txt', '-o', 'out.csv', '--force')).code).toBe(0);
    expect(readFileSync(join(cwd, 'out.csv'), 'utf8')).not.toBe(before);
    expect(readdirSync(cwd).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  it('says why a file cannot be written', async () => {
    const { code, error } = await run('documents', 'corpus', '-o', 'no/such/folder/out.csv');
    expect([code, error]).toEqual([1, 'tifa documents: no/such/folder/out.csv: no such file or folder\n']);
    expect(existsSync(join(cwd, 'no'))).toBe(false);
  });

  it('is cut to the width of the terminal unless --wide', async () => {
    const long = temporaryFolder({ 'x.jsonl': `${JSON.stringify({ text: '改革', title: '关于'.repeat(60) })}\n` });
    const lines = async (...args: string[]) =>
      (await inProcess(['documents', 'x.jsonl', ...args], long.path)).out.split('\n');
    expect((await lines())[2]).toMatch(/…$/);
    expect((await lines('--wide'))[2]).toMatch(/(关于){60}$/);
    long.remove();
  });
});

describe('words', () => {
  it('parts words by a separator, with tags where asked', async () => {
    expect((await run('words', 'lines.txt')).out).toMatch(/^农民 ， 工人\n天气 ?好\n\n$/);
    expect((await run('words', 'lines.txt', '--separator', '|')).out).toMatch(/^农民\|，\|工人\n/);
    expect((await run('words', 'lines.txt', '--pos')).out).toMatch(/^农民\/n ，\/x 工人\/n\n/);
  });

  it('lists tokens with --per token', async () => {
    expect((await csv('words', 'gbk.txt', '--per', 'token')).slice(0, 3)).toEqual([
      'document,start,end,text,norm,kind,pos,lexicon',
      'gbk.txt,0,2,全面,全面,word,n,',
      'gbk.txt,2,4,推进,推进,word,v,',
    ]);
  });

  it('--lexicon keeps own terms whole, names its bad lines, and may stand alone', async () => {
    const terms = temporaryFolder({ 'terms.tsv': 'form\tpos\n山海协作\tn\n山海协作\tn\n' });
    const lexicon = join(terms.path, 'terms.tsv');
    const cut = async (...args: string[]) => await piped('推进山海协作和乡村振兴战略', 'words', ...args);
    expect((await cut('--lexicon', lexicon)).out.split(' ')).toContain('山海协作');
    expect((await cut('--lexicon', lexicon)).error).toMatch(
      /^tifa words: warning: .*terms\.tsv:3: expected a form that is not on/,
    );
    expect((await cut('-q', '--lexicon', lexicon)).error).toBe('');
    expect((await cut('--only-lexicon', '--lexicon', lexicon)).out.split(' ')).toContain('山海协作');
    expect(await cut('--lexicon', 'absent.tsv')).toEqual({
      code: 1,
      out: '',
      error: 'tifa words: absent.tsv: no such file or folder\n',
    });
    terms.remove();
  });

  it('--unknown-words none leaves unknown characters alone', async () => {
    const cut = async (...args: string[]) =>
      (await inProcess(['words', ...args], cwd, '他来到了网易杭研大厦')).out.trim();
    expect((await cut('--unknown-words', 'none')).split(' ').length).toBeGreaterThan(
      (await cut('--unknown-words', 'hmm')).split(' ').length,
    );
  });
});

describe('frequencies', () => {
  it('counts, filters and cuts', async () => {
    expect((await csv('frequencies', 'corpus', '--top', '2')).map((l) => l.split(',').slice(0, 3).join())).toEqual([
      'rank,type,count',
      '1,农民,2',
      '1,推进,2',
    ]);
    const types = async (...args: string[]) =>
      (await inProcess(['frequencies', 'corpus', ...args, '-f', 'csv'], cwd)).out
        .trimEnd()
        .split('\r\n')
        .slice(1)
        .map((l) => l.split(',')[1]);
    expect(await types('--stopwords', 'stop.txt')).not.toContain('推进');
    expect(await types('--pos', 'v*')).toContain('推进');
    expect(await types('--pos', 'v*')).not.toContain('经济');
    expect(await types('--exclude-pos', 'v*')).not.toContain('推进');
    expect(await types('--min-length', '2')).not.toContain('在');
    expect(await types('--max-length', '1')).toEqual(['人', '在']);
    expect(await types('--min-count', '3')).toEqual([]);
    expect(await types('--kinds', 'punctuation')).toEqual(['。', '，']);
  });

  it('groups by fields, by year and crossed', async () => {
    const rows = await csv('frequencies', 'corpus', '--by', 'year,place', '--top', '1');
    expect(rows[0]).toBe('year,place,rank,type,count,perMillion,perTenThousandCharacters,documentCount');
    expect(rows.slice(1).map((l) => l.split(',').slice(0, 5).join())).toEqual([
      '2021,宁波,1,农民,2',
      '2022,杭州,1,加快,1',
    ]);
    expect((await run('frequencies', 'corpus', '--by', 'year')).out).toMatch(/^year 2021: \d+ tokens, 1 documents\n/);
  });
});

describe('keywords', () => {
  it('ranks by tfidf or textrank, against general text or the corpus itself', async () => {
    const rows = await csv('keywords', 'corpus', '--top', '2');
    expect(rows[0]).toBe('document,rank,type,count,score');
    expect(rows.map((l) => l.split(',')[0])).toEqual(['document', 'a.txt', 'a.txt', 'b.txt', 'b.txt']);
    expect((await csv('keywords', 'corpus', '--method', 'textrank')).length).toBeGreaterThan(2);
    expect(await csv('keywords', 'corpus', '--reference', 'corpus')).not.toEqual(await csv('keywords', 'corpus'));
    expect(await piped('推进改革', 'keywords', '--reference', 'corpus')).toMatchObject({
      code: 2,
      error: 'tifa keywords: --reference corpus reads twice, which standard input does not allow\n',
    });
  });
});

describe('slogans', () => {
  const page = temporaryFolder({
    'page.txt':
      '区里推行“三个一线”工作法：决策在一线、服务在一线、评价在一线。“三个一线”工作法受到好评。同时落实“两不愁三保障”。',
    'other.txt': '会议要求做到“两个维护”。',
    'metadata.csv': 'file,date,title\npage.txt,2021-03-05,一线工作法\n',
  });
  afterAll(page.remove);
  const found = async (...args: string[]) => {
    const { code, out } = await inProcess(['slogans', ...args, '.', '-f', 'jsonl'], page.path);
    expect(code).toBe(0);
    return out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
  };

  it('lists the slogans of each document in text order with members', async () => {
    const rows = await found();
    expect(rows.map((r) => r.document)).toEqual(['other.txt', 'page.txt', 'page.txt']);
    expect(rows[1]).toMatchObject({
      slogan: '三个一线',
      kind: 'count',
      counts: expect.arrayContaining(['三=3']),
      count: 2,
      suffix: '工作法',
    });
  });

  it('gives every occurrence with its place and context', async () => {
    const rows = (await found('--per', 'occurrence')).filter((r) => r.slogan === '三个一线');
    expect(rows.map((r) => [r.start, r.end])).toEqual([
      [5, 9],
      [33, 37],
    ]);
    expect(rows[0].context).toContain('推行“三个一线”工作法');
  });

  it('sums up the corpus', async () => {
    const rows = await found('--per', 'corpus');
    expect(rows[0]).toMatchObject({ slogan: '三个一线', count: 2, documentCount: 1, firstDate: '2021-03-05' });
    expect(rows.map((r) => r.slogan).sort()).toEqual(['三个一线', '两个维护', '两不愁三保障'].sort());
  });

  it('filters by kind, confidence and members', async () => {
    expect((await found('--kind', 'multi')).map((r) => r.slogan)).toEqual(['两不愁三保障']);
    for (const row of await found('--min-confidence', '0.5')) expect(row.confidence).toBeGreaterThanOrEqual(0.5);
    const all = (await inProcess(['slogans', '.', '-f', 'jsonl', '--with-members'], page.path)).out.trimEnd();
    for (const line of all === '' ? [] : all.split('\n')) expect(JSON.parse(line).members.length).toBeGreaterThan(0);
  });

  it('closes its tables with a summary by kind', async () => {
    const { out } = await inProcess(['slogans', '.'], page.path);
    expect(out).toContain('page.txt  一线工作法 · 2021-03-05\n');
    expect(out).toMatch(/By kind, 2 documents\nkind +slogans +with members +occurrences +documents\n/);
  });
});

describe('collocates', () => {
  it('notices that the word was forgotten', async () => {
    expect(await inProcess(['collocates', 'corpus'], cwd)).toEqual({
      code: 2,
      out: '',
      error:
        'tifa collocates: name the word whose neighbours are asked for first, before the files; corpus is a file or folder; see: tifa collocates --help\n',
    });
  });

  it('shows people the groups that have the node, and sums all of them up', async () => {
    const { code, out } = await inProcess(['collocates', '农民', 'corpus', '--by', 'year'], cwd);
    expect(code).toBe(0);
    expect(out).toMatch(/^year 2021: 2 occurrences, \d+ words\nrank {2}collocate /);
    expect(out).not.toContain('year 2022:');
    expect(out).toMatch(/\nNode: 农民\nyear +occurrences[^\n]*\n[─ ]+\n2021 +2 [^\n]*\n2022 +0 /);
  });

  it('says that a word occurs nowhere', async () => {
    expect((await inProcess(['collocates', '温州', 'corpus'], cwd)).out).toContain(
      '\nNode: occurs nowhere as a word\n',
    );
  });
});

it('warns of a field that no document has', async () => {
  const { code, error } = await inProcess(['frequencies', 'corpus', '--by', 'year,plac'], cwd);
  expect([code, error]).toEqual([0, 'tifa frequencies: warning: no document has the field plac\n']);
});

describe('ngrams and timeline', () => {
  it('count sequences and slogans', async () => {
    expect((await csv('ngrams', 'lines.txt', '-n', '2', '--kinds', 'word', '--threads', '1'))[0]).toBe(
      'rank,type,count,perMillion,perTenThousandCharacters,documentCount',
    );
    expect((await csv('ngrams', 'corpus', '--min-count', '2')).slice(1).map((l) => l.split(',')[1])).toEqual([
      '农民 教育',
    ]);
    const { out } = await piped('落实“三个一线”工作法', 'timeline', '--by', 'id', '-f', 'csv');
    expect(out.split('\r\n')[1]).toMatch(/^stdin,1,三个一线,count,1,1000000,/);
  });
});
