import { type CorpusDocument, SLOGAN_KINDS } from '../index.js';
import type { Section } from './command.js';
import type { SloganRow } from './slogan-rows.js';

/** The slogans of one kind in all documents. */
interface KindSum {
  count: number;
  documents: number;
  readonly slogans: Set<string>;
  readonly explained: Set<string>;
}

/** Sums by kind, for the closing table. */
export interface KindSums {
  /** Takes the occurrences of one document. */
  add(rows: readonly SloganRow[]): void;
  section(): Section;
}

/** What tells one slogan from another, whatever its places. */
export function sloganKey({ kind, slogan }: SloganRow): string {
  return `${kind} ${slogan}`;
}

export function createKindSums(): KindSums {
  const kinds = new Map<string, KindSum>();
  let documents = 0;
  return {
    add(rows) {
      documents++;
      const met = new Set<KindSum>();
      for (const row of rows) {
        const sum = kinds.get(row.kind) ?? { count: 0, documents: 0, slogans: new Set(), explained: new Set() };
        kinds.set(row.kind, sum);
        met.add(sum);
        sum.count++;
        sum.slogans.add(sloganKey(row));
        if (row.members.length > 0) sum.explained.add(sloganKey(row));
      }
      for (const sum of met) sum.documents++;
    },
    section() {
      const rows = SLOGAN_KINDS.flatMap((kind) => {
        const sum = kinds.get(kind);
        if (sum === undefined) return [];
        const { count, slogans, explained } = sum;
        return [{ kind, slogans: slogans.size, explained: explained.size, count, documents: sum.documents }];
      });
      const total = (key: 'slogans' | 'explained' | 'count') => rows.reduce((sum, row) => sum + row[key], 0);
      const all = { kind: 'all', slogans: total('slogans'), explained: total('explained'), count: total('count') };
      return {
        title: `By kind, ${documents} documents`,
        summary: true,
        columns: [
          { key: 'kind', heading: 'kind' },
          { key: 'slogans', heading: 'slogans', right: true },
          { key: 'explained', heading: 'with members', right: true },
          { key: 'count', heading: 'occurrences', right: true },
          { key: 'documents', heading: 'documents', right: true },
        ],
        rows: [...rows, { ...all, documents }],
      };
    },
  };
}

/** The occurrences of one document as a row for each slogan, in text order, with the longest list of members. */
export function documentRows(occurrences: readonly SloganRow[]): readonly SloganRow[] {
  const own = new Map<string, SloganRow>();
  for (const row of occurrences) {
    const key = sloganKey(row);
    const seen = own.get(key);
    if (seen === undefined) own.set(key, { ...row });
    else {
      seen.count++;
      if (seen.members.length < row.members.length) {
        const { members, memberSource, membersStated, from } = row;
        Object.assign(seen, { members, memberSource, membersStated, from });
      }
    }
  }
  return [...own.values()];
}

/** A slogan over all documents. */
export interface CorpusRow extends SloganRow {
  documentCount: number;
  firstDate: string;
  lastDate: string;
}

/** Adds the rows of one document to those of the corpus. */
export function addToCorpus(
  whole: Map<string, CorpusRow>,
  rows: readonly SloganRow[],
  { meta: { date = '' } }: CorpusDocument,
): void {
  for (const row of rows) {
    const key = sloganKey(row);
    const sum = whole.get(key);
    if (sum === undefined) {
      whole.set(key, { ...row, documentCount: 1, firstDate: date, lastDate: date });
      continue;
    }
    sum.count += row.count;
    sum.documentCount++;
    if (row.members.length > sum.members.length) sum.members = row.members;
    if (date !== '' && (sum.firstDate === '' || date < sum.firstDate)) sum.firstDate = date;
    if (date > sum.lastDate) sum.lastDate = date;
  }
}
