import type { CorpusDocument } from '../index.js';
import { year } from '../index.js';
import { UsageError } from './usage-error.js';

/** The value of a metadata field, `id`, or the `year` of the date; the empty string where there is none. */
export function fieldOf(document: CorpusDocument, field: string): string {
  if (Object.hasOwn(document.meta, field)) return document.meta[field] as string;
  if (field === 'id') return document.id;
  if (field === 'year') return year(document);
  return '';
}

/**
 * A test out of conditions such as `place=宁波`, `date>=2014`, `title~报告`; all of them must hold.
 *
 * @throws UsageError for a condition that is none.
 */
export function whereTest(
  command: string,
  option: string,
  conditions: readonly string[],
): (document: CorpusDocument) => boolean {
  const tests = conditions.map((condition) => {
    const match = /^([^=!<>~]+)(!=|>=|<=|=|~)([\s\S]*)$/u.exec(condition);
    if (match === null) {
      const message = `--${option} must be FIELD=VALUE, FIELD!=VALUE, FIELD>=VALUE, FIELD<=VALUE or FIELD~PART`;
      throw new UsageError(`tifa ${command}: ${message}, received "${condition}"`);
    }
    const [, field, operator, wanted] = match as unknown as [string, string, string, string];
    return (document: CorpusDocument): boolean => {
      const value = fieldOf(document, field.trim());
      if (operator === '=') return value === wanted;
      if (operator === '!=') return value !== wanted;
      if (operator === '~') return value.includes(wanted);
      if (value === '') return false;
      return operator === '>=' ? value >= wanted : value <= wanted || value.startsWith(wanted);
    };
  });
  return (document) => tests.every((test) => test(document));
}
