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

/** Which cell of a row belongs to which column; -1 where the rows have none. */
type Layout = Readonly<Record<Column, number>>;

const NO_COLUMNS: Layout = { form: -1, norm: -1, count: -1, pos: -1, category: -1, tags: -1 };
const FORM_COUNT_POS: Layout = { ...NO_COLUMNS, form: 0, count: 1, pos: 2 };
const FORM_POS: Layout = { ...NO_COLUMNS, form: 0, pos: 1 };

interface Row {
  readonly number: number;
  readonly text: string;
  readonly tsv: boolean;
  /** Trimmed. */
  readonly cells: readonly string[];
  readonly layout: Layout;
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
  const lines = text.includes('\r') ? text.split(/\r\n|\r|\n/) : text.split('\n');
  const isEmpty = (line: string) => line.startsWith('#') || line.trim() === '';
  const first = lines.findIndex((line) => !isEmpty(line));
  if (first < 0) return { value: [], issues };

  const header = lines[first]!;
  const headerCells = header.split('\t').map((cell) => cell.trim());
  const tsv = format === 'tsv' || (format === 'auto' && headerCells.includes('form'));
  if (tsv && !headerCells.includes('form')) {
    report('error', 'missing-column', first + 1, 1, 'a header row with the column form', header);
    return { value: [], issues };
  }
  const layout = { ...NO_COLUMNS };
  for (const column of COLUMNS) layout[column] = headerCells.indexOf(column);
  const entries: LexiconEntry[] = [];
  const seen = new Map<string, number>();
  for (let index = tsv ? first + 1 : first; index < lines.length; index++) {
    const line = lines[index]!;
    if (isEmpty(line)) continue;
    const number = index + 1;
    const cells = tsv ? line.split('\t') : line.trim().split(/\s+/);
    if (tsv && cells.length > headerCells.length) {
      report('error', 'too-many-cells', number, 1, `${headerCells.length} cells`, String(cells.length));
      continue;
    }
    if (!tsv && cells.length > 3) {
      report('error', 'too-many-cells', number, 1, 'form, count, pos', line);
      continue;
    }
    if (tsv) for (let i = 0; i < cells.length; i++) cells[i] = cells[i]!.trim();
    const row = { number, text: line, tsv, cells, layout: tsv ? layout : jiebaLayout(cells) };
    const entry = readEntry(row, name, report);
    if (entry === null) continue;
    const key = fold(entry.form);
    const before = seen.get(key);
    if (before !== undefined) {
      const expected = `a form that is not on line ${before} already`;
      report('warning', 'duplicate-form', number, columnOf(row, 'form'), expected, entry.form);
      continue;
    }
    seen.set(key, number);
    entries.push(entry);
  }
  return { value: entries, issues };
}

type Report = (
  severity: Issue['severity'],
  kind: string,
  line: number,
  column: number,
  expected: string,
  received: string,
) => void;

/** `form [count] [pos]`; a second cell that is no number is the part of speech, as cppjieba reads it. */
function jiebaLayout(cells: readonly string[]): Layout {
  return cells.length === 2 && /^[a-zA-Z]+$/.test(cells[1]!) ? FORM_POS : FORM_COUNT_POS;
}

/** The UTF-16 column, from 1, where the cell of a column begins; 1 where the row does not have it. */
function columnOf({ text, tsv, cells, layout }: Row, column: Column): number {
  const index = layout[column];
  if (index < 0 || index >= cells.length) return 1;
  if (!tsv) return [...text.matchAll(/\S+/g)][index]!.index + 1;
  const raw = text.split('\t');
  const before = raw.slice(0, index).reduce((sum, cell) => sum + cell.length + 1, 0);
  return before + raw[index]!.length - raw[index]!.trimStart().length + 1;
}

const NO_TAGS: readonly string[] = Object.freeze([]);

function readEntry(row: Row, lexicon: string, report: Report): LexiconEntry | null {
  const { cells, layout, number, text } = row;
  const form = cells[layout.form] ?? '';
  if (form === '') {
    report('error', 'empty-form', number, columnOf(row, 'form'), 'a form', text);
    return null;
  }
  if (LONE_SURROGATE.test(form)) {
    report('error', 'lone-surrogate', number, columnOf(row, 'form'), 'whole characters', form);
    return null;
  }
  if (isPattern(form)) {
    const steps = compilePattern(form, true);
    if (!Array.isArray(steps)) {
      report('error', 'bad-pattern', number, columnOf(row, 'form') + steps.at, steps.expected, form);
      return null;
    }
  }
  const count = cells[layout.count] ?? '';
  if (count !== '' && !/^\d{1,15}$/.test(count)) {
    report('error', 'bad-count', number, columnOf(row, 'count'), 'a count: digits only', count);
    return null;
  }
  const category = cells[layout.category] ?? '';
  if (category.startsWith('/') || category.endsWith('/') || category.includes('//')) {
    report('warning', 'empty-level', number, columnOf(row, 'category'), 'levels separated by single /', category);
  }
  const tags = cells[layout.tags] ?? '';
  return {
    form,
    norm: cells[layout.norm] || form,
    count: count === '' ? null : Number(count),
    pos: cells[layout.pos] || null,
    category: category || null,
    tags:
      tags === ''
        ? NO_TAGS
        : tags
            .split('|')
            .map((tag) => tag.trim())
            .filter((tag) => tag !== ''),
    lexicon,
    line: number,
  };
}
