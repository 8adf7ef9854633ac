import { month, year } from '../index.js';
import type { CorpusDocument } from '../text/index.js';
import { rejectValue } from '../text/index.js';

type NamedDocument = Pick<CorpusDocument, 'id' | 'meta'>;

// Where a document has no `date`, what tables call it instead, the likeliest first.
const DATES: readonly string[] = [
  '日期',
  '发布日期',
  '发布时间',
  '发文日期',
  '成文日期',
  '出版日期',
  '时间',
  '年份',
  '年',
  'pubdate',
  'published',
  'publish_date',
  'publication_date',
  'time',
];

/**
 * The value of a metadata field, the `id`, or `year` and `month` of the date; the empty string where there is none. The
 * date is the field `date`, in whatever case, or else the first of 日期, 发布日期, 年份 … that begins with a year.
 */
export function documentField(document: NamedDocument, field: string): string {
  if (Object.hasOwn(document.meta, field)) return document.meta[field] as string;
  if (field === 'id') return document.id;
  if (field === 'year') return year(dated(document));
  return field === 'month' ? month(dated(document)) : '';
}

function dated(document: NamedDocument): NamedDocument {
  if (Object.hasOwn(document.meta, 'date')) return document;
  let best = DATES.length;
  let date: string | null = null;
  for (const [name, value] of Object.entries(document.meta)) {
    const lower = name.trim().toLowerCase();
    const place = lower === 'date' ? -1 : DATES.indexOf(lower);
    if ((place < 0 && lower !== 'date') || place >= best || !/^\s?\d{4}/.test(value)) continue;
    best = place;
    date = value.trim();
  }
  return date === null ? document : { id: document.id, meta: { date } };
}

/**
 * A test out of conditions such as `place=宁波`, `date>=2014`, `title~报告` (contains), `source!=x`; all of them must
 * hold. `<=` takes everything that begins with the bound, so `date<=2021` holds for 2021-12-31; a document without the
 * field passes `!=` only.
 *
 * @throws RangeError for a condition that is none.
 * @example
 * documentTest(['place=宁波', 'year>=2020'])({ id: 'a', text: '', meta: { place: '宁波', date: '2021-03-05' } }) // true
 */
export function documentTest(conditions: readonly string[]): (document: NamedDocument) => boolean {
  const tests = conditions.map((condition) => {
    const match = /^([^=!<>~]+)(!=|>=|<=|=|~)([\s\S]*)$/u.exec(condition);
    if (match === null) {
      const expected = 'FIELD=VALUE, FIELD!=VALUE, FIELD>=VALUE, FIELD<=VALUE or FIELD~PART';
      return rejectValue('documentTest', 'each condition', expected, condition);
    }
    const [, field, operator, wanted] = match as unknown as [string, string, string, string];
    return (document: NamedDocument): boolean => {
      const value = documentField(document, field.trim());
      if (operator === '=') return value === wanted;
      if (operator === '!=') return value !== wanted;
      if (value === '') return false;
      if (operator === '~') return value.includes(wanted);
      return operator === '>=' ? value >= wanted : value <= wanted || value.startsWith(wanted);
    };
  });
  return (document) => tests.every((test) => test(document));
}
