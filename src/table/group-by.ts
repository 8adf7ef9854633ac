import { rejectType, rejectValue } from '../text/index.js';
import { metaOf } from './documents.js';
import type { ColumnDocument, TokenizedDocument } from './tokenized-document.js';

/** What a grouping function is given: the name and metadata of a document. */
export interface GroupedDocument {
  readonly id: string | null;
  readonly meta: Readonly<Record<string, string>>;
}

/** A metadata field by name, or a function of the document. */
export type GroupField = string | ((document: GroupedDocument) => string);

/** The four digits a date begins with, from the field `date`; the empty string where there is none. */
export function year(document: GroupedDocument): string {
  const { date = '' } = document.meta;
  return /^\d{4}/.exec(date)?.[0] ?? '';
}

/** Year and month of the field `date`, as `2021-03`; the empty string where there is none. */
export function month(document: GroupedDocument): string {
  const { date = '' } = document.meta;
  const found = /^(\d{4})[-/.年]?(\d{2}|\d(?!\d))/.exec(date);
  return found === null ? '' : `${found[1]}-${found[2]!.padStart(2, '0')}`;
}

/** A ready grouping: its field names, and the values of a document. */
export interface Grouping {
  readonly fields: readonly string[];
  valuesOf(document: TokenizedDocument | ColumnDocument): readonly string[];
}

/** @throws TypeError where `by` is no field name, function or array of them; RangeError where one name stands twice. */
export function compileGrouping(name: string, by: GroupField | readonly GroupField[] | undefined): Grouping {
  const list: readonly GroupField[] = by === undefined ? [] : typeof by === 'object' ? by : [by as GroupField];
  if (!Array.isArray(list)) rejectType(name, 'options.by', 'a field name, a function or an array of them', by);
  for (const field of list) {
    if (typeof field !== 'string' && typeof field !== 'function') {
      rejectType(name, 'options.by', 'a field name, a function or an array of them', field);
    }
  }
  const fields = list.map((field, i) => (typeof field === 'string' ? field : field.name || `group${i + 1}`));
  if (new Set(fields).size < fields.length)
    rejectValue(name, 'options.by', 'without repeated names', fields.join(', '));
  return {
    fields,
    valuesOf(document) {
      const meta = metaOf(document);
      return list.map((field) => {
        const value =
          typeof field === 'function'
            ? field({ id: document.id ?? null, meta })
            : Object.hasOwn(meta, field)
              ? meta[field]
              : '';
        return value === undefined || value === null ? '' : String(value);
      });
    },
  };
}

/** Orders lists of values by code unit, value by value. */
export function compareValues(a: readonly string[], b: readonly string[]): number {
  for (let i = 0; i < a.length && i < b.length; i++) {
    if (a[i]! !== b[i]!) return a[i]! < b[i]! ? -1 : 1;
  }
  return a.length - b.length;
}
