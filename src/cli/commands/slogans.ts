import { type CorpusDocument, detectSlogans, renderSlogans, SLOGAN_KINDS, type Slogan } from '../../index.js';
import { type AnyCommand, defineCommand, type ReportColumn, type Section } from '../command.js';
import { READING, WRITING } from '../common-options.js';

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
const COMMON: readonly ReportColumn[] = [
  { key: 'slogan', heading: 'slogan', max: 40 },
  { key: 'text', heading: 'text', only: 'data' },
  { key: 'kind', heading: 'kind' },
  { key: 'counts', heading: 'counts' },
  { key: 'count', heading: '×', right: true, only: 'people' },
  { key: 'memberSource', heading: 'from', only: 'data' },
  { key: 'from', heading: 'found in', only: 'people' },
  { key: 'members', heading: 'members' },
];
const PER_DOCUMENT: readonly ReportColumn[] = [
  DOCUMENT,
  ...COMMON,
  { key: 'count', heading: '×', only: 'data' },
  { key: 'membersStated', heading: 'stated', only: 'data' },
  { key: 'suffix', heading: 'suffix', only: 'data' },
  { key: 'confidence', heading: 'sure', only: 'data' },
  { key: 'start', heading: 'start', only: 'data' },
];
const PER_OCCURRENCE: readonly ReportColumn[] = [
  DOCUMENT,
  { key: 'start', heading: 'start', right: true },
  { key: 'end', heading: 'end', right: true, only: 'data' },
  ...COMMON.filter((c) => c.key !== 'count'),
  { key: 'membersStated', heading: 'stated', only: 'data' },
  { key: 'suffix', heading: 'suffix', only: 'data' },
  { key: 'coverage', heading: 'coverage', only: 'data' },
  { key: 'partOf', heading: 'part of', only: 'data' },
  { key: 'confidence', heading: 'sure', only: 'data' },
  { key: 'context', heading: 'context', only: 'data' },
];
const PER_CORPUS: readonly ReportColumn[] = [
  { key: 'slogan', heading: 'slogan', max: 40 },
  { key: 'kind', heading: 'kind' },
  { key: 'counts', heading: 'counts' },
  { key: 'count', heading: '×', right: true },
  { key: 'documentCount', heading: 'documents', right: true },
  { key: 'firstDate', heading: 'first' },
  { key: 'lastDate', heading: 'last' },
  { key: 'members', heading: 'members' },
];
const CONTEXT = 15;

interface Row extends Record<string, unknown> {
  readonly slogan: string;
  readonly kind: string;
  count: number;
  members: readonly string[];
}

/** `tifa slogans`: the formulations of each text, explained. */
export const slogans: AnyCommand = defineCommand({
  name: 'slogans',
  summary: 'find the slogans (提法) of each text: kind, what they count, members',
  operands: 'FILES AND FOLDERS',
  description: `
For each document its slogans in text order, one row each: the formulation, its kind, what its numerals count (七=7), how
often it occurs, and its members with where they are stated: in the text beside it, elsewhere in the document, or in the
list of known formulations. A closing table sums up by kind. --per occurrence gives every occurrence with its place,
--per corpus one row for each formulation over all documents, most frequent first. --show prints the texts themselves with
slogans and members marked, in the colours of the terminal or as a page for a browser.`,
  examples: [
    {
      line: 'tifa slogans page.txt',
      shows: 'the slogans of a page just saved',
    },
    {
      line: 'tifa slogans --per corpus --where place=宁波 articles/',
      shows: 'the formulations of one place, with first and last date',
    },
    {
      line: 'tifa slogans --per occurrence --kind count -o slogans.csv articles/',
      shows: 'every “三个…”, with offsets and context, for a spreadsheet',
    },
    {
      line: 'tifa slogans --show page.txt | less -R',
      shows: 'the page with its slogans in colour',
    },
    {
      line: 'tifa slogans --show html -o page.html page.txt',
      shows: 'the same for a browser',
    },
  ],
  options: {
    per: {
      kind: 'choice',
      choices: ['document', 'occurrence', 'corpus'],
      default: 'document',
      help: 'one row for a slogan of a document, for each occurrence, or for a slogan of the corpus',
    },
    kind: {
      kind: 'list',
      value: 'KIND',
      choices: SLOGAN_KINDS,
      help: 'only slogans of these kinds',
    },
    'min-confidence': {
      kind: 'number',
      value: 'N',
      integer: false,
      min: 0,
      max: 1,
      default: 0,
      help: 'only slogans at least so sure, 0 to 1',
    },
    show: {
      kind: 'choice',
      choices: ['terminal', 'html'],
      bare: 'terminal',
      help: 'the texts with slogans and members marked, in place of a table (default: terminal)',
    },
    'with-members': {
      kind: 'flag',
      help: 'only slogans whose members are known',
    },
    ...READING,
    ...WRITING,
  },
  rawOption: 'show',
  async *run({ corpus, values }): AsyncGenerator<Section> {
    const wanted = (slogan: Slogan) =>
      (values.kind.length === 0 || values.kind.includes(slogan.kind)) &&
      slogan.confidence >= values['min-confidence'] &&
      (!values['with-members'] || slogan.members.length > 0);
    if (values.show !== null) {
      yield* marked(corpus(), values.show, wanted);
      return;
    }
    const whole = new Map<string, Row & { documentCount: number; firstDate: string; lastDate: string }>();
    const kinds = new Map<
      string,
      {
        count: number;
        documents: number;
        slogans: Set<string>;
        explained: Set<string>;
      }
    >();
    let documentCount = 0;
    for await (const document of corpus()) {
      documentCount++;
      const all = detectSlogans(document.text);
      const rows: Row[] = [];
      const own = new Map<string, Row>();
      for (const slogan of all) {
        if (!wanted(slogan)) continue;
        const row = rowOf(document, all, slogan);
        const key = `${slogan.kind} ${slogan.canonical}`;
        const seen = own.get(key);
        if (seen !== undefined && values.per !== 'occurrence') {
          seen.count++;
          if (seen.members.length < row.members.length) {
            const { members, memberSource, membersStated, from } = row;
            Object.assign(seen, { members, memberSource, membersStated, from });
          }
        } else rows.push(row);
        if (seen === undefined) own.set(key, row);
        const kind = kinds.get(slogan.kind) ?? {
          count: 0,
          documents: 0,
          slogans: new Set(),
          explained: new Set(),
        };
        kinds.set(slogan.kind, kind);
        kind.count++;
        kind.slogans.add(key);
        if (slogan.members.length > 0) kind.explained.add(key);
      }
      for (const kind of new Set([...own.values()].map((row) => row.kind))) {
        const sum = kinds.get(kind);
        if (sum !== undefined) sum.documents++;
      }
      if (values.per === 'corpus') {
        for (const [key, row] of own) addToWhole(whole, key, row, document);
      } else if (rows.length > 0) {
        yield {
          title: titleOf(document),
          columns: values.per === 'document' ? PER_DOCUMENT : PER_OCCURRENCE,
          rows,
        };
      }
    }
    if (values.per === 'corpus') {
      const rows = [...whole.values()].sort((a, b) => b.count - a.count || (a.slogan < b.slogan ? -1 : 1));
      yield { columns: PER_CORPUS, rows };
    }
    yield summaryOf(kinds, documentCount);
  },
});

/** The texts themselves, with the slogans that are wanted marked. */
async function* marked(
  documents: AsyncIterable<CorpusDocument>,
  format: 'terminal' | 'html',
  wanted: (slogan: Slogan) => boolean,
): AsyncGenerator<Section> {
  const raw = (text: string): Section => ({ columns: [], rows: [], raw: text });
  const html = format === 'html';
  if (html) yield raw(`<!doctype html>\n<html lang="zh"><meta charset="utf-8"><title>提法</title>\n`);
  let first = true;
  for await (const document of documents) {
    const title = titleOf(document);
    const text = renderSlogans(document.text, detectSlogans(document.text).filter(wanted), { format });
    if (html) yield raw(`<h2>${title.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`)}</h2>\n${text}\n`);
    else yield raw(`${first ? '' : '\n'}${title.replace(/\p{Cc}/gu, ' ')}\n${text}${text.endsWith('\n') ? '' : '\n'}`);
    first = false;
  }
  if (html) yield raw('</html>\n');
}

function rowOf(document: CorpusDocument, all: readonly Slogan[], slogan: Slogan): Row {
  const { start, end, text, canonical, kind, numerals, suffix, coverage, members, memberSource } = slogan;
  const flat = (part: string) => part.replace(/\s+/gu, ' ');
  const parent = slogan.parent === null ? undefined : all[slogan.parent];
  const source = memberSource === null ? '' : (SOURCES[memberSource] as string);
  return {
    document: document.id,
    start,
    end,
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
    context: flat(document.text.slice(Math.max(0, start - CONTEXT), end + CONTEXT)),
  };
}

function addToWhole(
  whole: Map<string, Row & { documentCount: number; firstDate: string; lastDate: string }>,
  key: string,
  row: Row,
  { meta: { date = '' } }: CorpusDocument,
): void {
  const sum = whole.get(key);
  if (sum === undefined) {
    whole.set(key, {
      ...row,
      documentCount: 1,
      firstDate: date,
      lastDate: date,
    });
    return;
  }
  sum.count += row.count;
  sum.documentCount++;
  if (row.members.length > sum.members.length) sum.members = row.members;
  if (date !== '' && (sum.firstDate === '' || date < sum.firstDate)) sum.firstDate = date;
  if (date > sum.lastDate) sum.lastDate = date;
}

function titleOf({ id, meta: { title, place, source, date } }: CorpusDocument): string {
  const parts = [title, place, source, date].filter((p) => p !== undefined && p !== '');
  return parts.length === 0 ? id : `${id}  ${parts.join(' · ')}`;
}

function summaryOf(
  kinds: ReadonlyMap<
    string,
    {
      count: number;
      documents: number;
      slogans: ReadonlySet<string>;
      explained: ReadonlySet<string>;
    }
  >,
  documents: number,
): Section {
  const rows = SLOGAN_KINDS.flatMap((kind) => {
    const sum = kinds.get(kind);
    if (sum === undefined) return [];
    return [
      {
        kind,
        slogans: sum.slogans.size,
        explained: sum.explained.size,
        count: sum.count,
        documents: sum.documents,
      },
    ];
  });
  const total = (key: 'slogans' | 'explained' | 'count') => rows.reduce((sum, row) => sum + row[key], 0);
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
    rows: [
      ...rows,
      {
        kind: 'all',
        slogans: total('slogans'),
        explained: total('explained'),
        count: total('count'),
        documents,
      },
    ],
  };
}
