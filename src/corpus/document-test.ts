import { month, year } from '../index.js';
import type { CorpusDocument } from '../text/index.js';
import { rejectValue } from '../text/index.js';

type NamedDocument = Pick<CorpusDocument, 'id' | 'meta'>;

/** The value of a metadata field, the `id`, or `year` and `month` of the date; the empty string where there is none. */
export function documentField(document: NamedDocument, field: string): string {
  if (Object.hasOwn(document.meta, field)) return document.meta[field] as string;
  if (field === 'id') return document.id;
  if (field === 'year') return year(document);
  return field === 'month' ? month(document) : '';
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
