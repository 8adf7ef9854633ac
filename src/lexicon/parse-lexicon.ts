import { checkOneOf, checkOptions, checkString, fold, type Issue, type Result, rejectType } from '../text/index.js';
import { decodeBytes } from './decode-bytes.js';
import type { LexiconEntry } from './entry.js';
import { compilePattern, isPattern } from './pattern.js';

export interface ParseLexiconOptions {
  /** Name of the lexicon in its entries; by default `file`, else `lexicon`. */
  readonly name?: string;
  /** File name for the issues; default `null`. */
  readonly file?: string | null;
  /** `auto` (default): TSV where the first line has a cell `form`, else jieba's lines. */
  readonly format?: 'auto' | 'tsv' | 'jieba';
}

const COLUMNS = ['form', 'norm', 'count', 'pos', 'category', 'tags'] as const;
type Column = (typeof COLUMNS)[number];

// In a regular expression with the flag u, a pair is one character and only a lone half is in this class.
const LONE_SURROGATE = /[\ud800-\udfff]/u;

interface Line {
  readonly number: number;
  readonly text: string;
}

/**
 * The entries of a list of terms, and everything that is wrong with it: a line that cannot be used is an `error` and
 * left out, a doubtful one a `warning` and taken.
 *
 * Two formats: TSV with a header row that names the columns (`form`, and as wanted `norm`, `count`, `pos`, `category`
 * with levels separated by `/`, `tags` separated by `|`; further columns are passed over), and jieba's lines
 * `form [count] [pos]`, separated by spaces of any kind. Empty lines and lines that begin with `#` are passed over. A
 * byte order mark, CRLF and full-width spaces do no harm. Bytes may be UTF-8, UTF-16 with a mark, or GB18030. A form
 * between slashes is a pattern, such as `/《关于…的意见》/`: `[甲乙]` and `[^。]` are classes, `{N}` is a numeral, `…`
 * a stretch of a clause, and `?`, `{3}`, `{2,5}` repeat what stands before them. An empty source has no entries.
 *
 * @throws TypeError where `source` is no string and no bytes, RangeError for an unknown option.
 * @example
 * parseLexicon('form\tcategory\n最多跑一次\t改革/政务').value[0].category // '改革/政务'
 * @example
 * parseLexicon('共同富裕 abc n').issues[0].expected // 'a count: digits only'
 */
export function parseLexicon(
  source: string | Uint8Array,
  options: ParseLexiconOptions = {},
): Result<readonly LexiconEntry[]> {
  checkOptions('parseLexicon', options, ['name', 'file', 'format']);
  const { file = null, format = 'auto' } = options;
  const { name = file ?? 'lexicon' } = options;
  checkString('parseLexicon', 'options.name', name);
  checkOneOf('parseLexicon', 'options.format', format, ['auto', 'tsv', 'jieba']);
  if (typeof source !== 'string' && !(source instanceof Uint8Array)) {
    rejectType('parseLexicon', 'source', 'a string or a Uint8Array', source);
  }
  const text = (typeof source === 'string' ? source : decodeBytes(source)).replace(/^\ufeff/, '');
  const issues: Issue[] = [];
  const report = (
    severity: Issue['severity'],
    kind: string,
    line: number,
    column: number,
    expected: string,
    received: string,
  ) => issues.push({ severity, kind, file, line, column, expected, received });
  const lines: Line[] = text
    .split(/\r\n|\r|\n/)
    .map((line, index) => ({ number: index + 1, text: line }))
    .filter((line) => trim(line.text) !== '' && !line.text.startsWith('#'));
  const [header] = lines;
  if (header === undefined) return { value: [], issues };

  const headerCells = header.text.split('\t').map(trim);
  const tsv = format === 'tsv' || (format === 'auto' && headerCells.includes('form'));
  if (tsv && !headerCells.includes('form')) {
    report('error', 'missing-column', header.number, 1, 'a header row with the column form', header.text);
    return { value: [], issues };
  }
  const entries: LexiconEntry[] = [];
  const seen = new Map<string, number>();
  for (const line of tsv ? lines.slice(1) : lines) {
    const cells = tsv ? tsvCells(line.text, headerCells) : jiebaCells(line.text);
    if (tsv && line.text.split('\t').length > headerCells.length) {
      report(
        'error',
        'too-many-cells',
        line.number,
        1,
        `${headerCells.length} cells`,
        String(line.text.split('\t').length),
      );
      continue;
    }
    if (!tsv && cells.size > 3) {
      report('error', 'too-many-cells', line.number, 1, 'form, count, pos', line.text);
      continue;
    }
    const entry = readEntry(line, cells, name, report);
    if (entry === null) continue;
    const key = fold(entry.form);
    const first = seen.get(key);
    if (first !== undefined) {
      const column = cells.get('form')!.column;
      report(
        'warning',
        'duplicate-form',
        line.number,
        column,
        `a form that is not on line ${first} already`,
        entry.form,
      );
      continue;
    }
    seen.set(key, line.number);
    entries.push(entry);
  }
  return { value: entries, issues };
}

interface Cell {
  readonly text: string;
  /** UTF-16 column of its first character, from 1. */
  readonly column: number;
}

type Report = (
  severity: Issue['severity'],
  kind: string,
  line: number,
  column: number,
  expected: string,
  received: string,
) => void;

function tsvCells(text: string, header: readonly string[]): Map<string, Cell> {
  const cells = new Map<string, Cell>();
  let column = 1;
  for (const [i, cell] of text.split('\t').entries()) {
    const name = header[i];
    if (name !== undefined) cells.set(name, { text: trim(cell), column: column + cell.search(/[^\s\u3000]|$/) });
    column += cell.length + 1;
  }
  return cells;
}

/** `form [count] [pos]`; a second cell that is no number is the part of speech, as cppjieba reads it. */
function jiebaCells(text: string): Map<string, Cell> {
  const found = [...text.matchAll(/[^\s\u3000]+/g)].map((m) => ({ text: m[0], column: m.index + 1 }));
  const names: readonly string[] =
    found.length === 2 && /^[a-zA-Z]+$/.test(found[1]!.text) ? ['form', 'pos'] : COLUMN_ORDER;
  return new Map(found.map((cell, i) => [names[i] ?? `cell ${i + 1}`, cell]));
}

const COLUMN_ORDER: readonly string[] = ['form', 'count', 'pos'];

function readEntry(line: Line, cells: ReadonlyMap<string, Cell>, lexicon: string, report: Report): LexiconEntry | null {
  const cell = (column: Column) => cells.get(column)?.text ?? '';
  const column = (name: Column) => cells.get(name)?.column ?? 1;
  const form = cell('form');
  if (form === '') {
    report('error', 'empty-form', line.number, column('form'), 'a form', line.text);
    return null;
  }
  if (LONE_SURROGATE.test(form)) {
    report('error', 'lone-surrogate', line.number, column('form'), 'whole characters', form);
    return null;
  }
  if (isPattern(form)) {
    const steps = compilePattern(form, true);
    if (!Array.isArray(steps)) {
      report('error', 'bad-pattern', line.number, column('form') + steps.at, steps.expected, form);
      return null;
    }
  }
  const count = cell('count');
  if (count !== '' && !/^\d{1,15}$/.test(count)) {
    report('error', 'bad-count', line.number, column('count'), 'a count: digits only', count);
    return null;
  }
  const category = cell('category');
  if (category.split('/').some((level) => level === '') && category !== '') {
    report('warning', 'empty-level', line.number, column('category'), 'levels separated by single /', category);
  }
  return {
    form,
    norm: cell('norm') || form,
    count: count === '' ? null : Number(count),
    pos: cell('pos') || null,
    category: category || null,
    tags: cell('tags')
      .split('|')
      .map(trim)
      .filter((tag) => tag !== ''),
    lexicon,
    line: line.number,
  };
}

function trim(text: string): string {
  return text.replace(/^[\s\u3000]+|[\s\u3000]+$/g, '');
}
