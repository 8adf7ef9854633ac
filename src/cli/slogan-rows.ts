import type { CorpusDocument, Slogan } from '../index.js';
import { type SourceDocument, sourceSpan } from '../node.js';
import type { ReportColumn } from './command.js';

const SOURCES: Readonly<Record<string, string>> = {
  text: 'text',
  document: 'elsewhere',
  gazetteer: 'list',
};
const DOCUMENT: ReportColumn = {
  key: 'document',
  heading: 'document',
  only: 'data',
};
const SLOGAN: ReportColumn = { key: 'slogan', heading: 'slogan', max: 40 };
const WHAT_IT_IS: readonly ReportColumn[] = [
  { key: 'kind', heading: 'kind' },
  { key: 'counts', heading: 'counts', max: 24 },
];
const MEMBERS: ReportColumn = { key: 'members', heading: 'members' };
const COMMON: readonly ReportColumn[] = [
  SLOGAN,
  { key: 'text', heading: 'text', only: 'data' },
  ...WHAT_IT_IS,
  { key: 'count', heading: '×', right: true, only: 'people' },
  { key: 'memberSource', heading: 'from', only: 'data' },
  { key: 'from', heading: 'found in', only: 'people' },
  { key: 'partOf', heading: 'part of', max: 16 },
  MEMBERS,
];
/** One row a slogan of a document. */
export const PER_DOCUMENT: readonly ReportColumn[] = [
  DOCUMENT,
  ...COMMON,
  { key: 'count', heading: '×', only: 'data' },
  { key: 'membersStated', heading: 'stated', only: 'data' },
  { key: 'suffix', heading: 'suffix', only: 'data' },
  { key: 'confidence', heading: 'sure', only: 'data' },
  { key: 'start', heading: 'start', only: 'data' },
];
/** One row an occurrence. */
export const PER_OCCURRENCE: readonly ReportColumn[] = [
  DOCUMENT,
  { key: 'start', heading: 'start', right: true },
  { key: 'end', heading: 'end', right: true, only: 'data' },
  ...COMMON.filter((c) => c.key !== 'count'),
  { key: 'membersStated', heading: 'stated', only: 'data' },
  { key: 'suffix', heading: 'suffix', only: 'data' },
  { key: 'coverage', heading: 'coverage', only: 'data' },
  { key: 'confidence', heading: 'sure', only: 'data' },
  { key: 'context', heading: 'context', only: 'data' },
];
/** One row a candidate, the rejected ones too. */
export const PER_CANDIDATE: readonly ReportColumn[] = [
  DOCUMENT,
  { key: 'start', heading: 'start', right: true },
  { key: 'end', heading: 'end', right: true, only: 'data' },
  { key: 'text', heading: 'text', max: 40 },
  { key: 'slogan', heading: 'slogan', only: 'data' },
  { key: 'kind', heading: 'kind' },
  { key: 'confidence', heading: 'sure', right: true },
  { key: 'rejectedBy', heading: 'rejected by' },
  { key: 'rules', heading: 'rules' },
  { key: 'members', heading: 'members', only: 'data' },
  { key: 'context', heading: 'context', only: 'data' },
];
/** One row a slogan of the corpus. */
export const PER_CORPUS: readonly ReportColumn[] = [
  SLOGAN,
  ...WHAT_IT_IS,
  { key: 'count', heading: '×', right: true },
  { key: 'documentCount', heading: 'documents', right: true },
  { key: 'firstDate', heading: 'first' },
  { key: 'lastDate', heading: 'last' },
  MEMBERS,
];
const CONTEXT = 15;

/** A row of the command: a slogan of a document, of a place or of the corpus. */
export interface SloganRow extends Record<string, unknown> {
  readonly slogan: string;
  readonly kind: string;
  count: number;
  members: readonly string[];
}

/** The row of one occurrence among all slogans of its document. */
export function rowOf(document: SourceDocument, all: readonly Slogan[], slogan: Slogan): SloganRow {
  const { start, end, text, canonical, kind, numerals, suffix, coverage, members, memberSource } = slogan;
  const flat = (part: string) => part.replace(/\s+/gu, ' ');
  const parent = slogan.parent === null ? undefined : all[slogan.parent];
  const source = memberSource === null ? '' : (SOURCES[memberSource] as string);
  return {
    document: document.id,
    ...sourceSpan(document, slogan),
    slogan: canonical,
    text,
    kind,
    counts: numerals.map((n) => (n.value === null ? n.text : `${n.text}=${n.value}`)),
    count: 1,
    members: members.map((m) => flat(m.text)),
    memberSource,
    from: source,
    membersStated: slogan.membersStated,
    suffix: suffix?.text ?? null,
    coverage,
    partOf: parent?.canonical ?? null,
    confidence: slogan.confidence,
    rules: slogan.rules,
    rejectedBy: slogan.rejectedBy,
    context: flat(document.text.slice(Math.max(0, start - CONTEXT), end + CONTEXT)),
  };
}

/** What tells the senses of ambiguous formulations apart: when and where the document was written. */
export function circumstances({ meta: { date, place } }: CorpusDocument): { date?: string; place?: string } {
  return { ...(date === undefined ? {} : { date }), ...(place === undefined ? {} : { place }) };
}

/** What stands above the slogans of a document. */
export function titleOf({ id, meta: { title, place, source, date } }: CorpusDocument): string {
  const parts = [title, place, source, date].filter((p) => p !== undefined && p !== '');
  return parts.length === 0 ? id : `${id}  ${parts.join(' · ')}`;
}
