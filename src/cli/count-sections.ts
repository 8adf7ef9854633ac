import type { CountGroup, CountRow, CountTask } from '../node.js';
import type { ReportColumn, Section } from './command.js';

/** How much of a counting is shown. */
export interface Limits {
  readonly top: number | null;
  readonly 'min-count': number;
}

const TOP_FOR_PEOPLE = 50;
const WORDS: Readonly<Record<CountTask, string>> = {
  frequencies: 'tokens',
  ngrams: 'n-grams',
  collocates: 'tokens',
  timeline: 'slogans',
  documents: 'documents',
};

/** The columns of a counting: the fields counted apart, then those of its rows. */
export function countColumns(task: CountTask, by: readonly string[], forPeople: boolean): readonly ReportColumn[] {
  const fields = by.map((field): ReportColumn => ({ key: field, heading: field, only: 'data' }));
  const size: readonly ReportColumn[] = [
    { key: 'documentCount', heading: 'documents', right: true },
    { key: 'characterCount', heading: 'characters', right: true },
  ];
  if (task === 'documents') return [...fields.map(({ key, heading }) => ({ key, heading })), ...size];
  const heading = task === 'timeline' ? 'slogan' : task === 'ngrams' ? 'words' : 'word';
  return [
    ...(forPeople ? [] : fields),
    { key: 'rank', heading: 'rank', right: true },
    { key: 'type', heading, max: 40 },
    ...(task === 'timeline' ? [{ key: 'kind', heading: 'kind' }] : []),
    { key: 'count', heading: 'count', right: true },
    { key: 'perMillion', heading: 'per million', right: true, digits: 1 },
    { key: 'perTenThousandCharacters', heading: 'per 10,000 characters', right: true, digits: 2 },
    { key: 'documentCount', heading: 'documents', right: true },
  ];
}

/**
 * The groups of a counting as sections. The same function writes what one thread, several or merged shards counted, so
 * the files are the same, byte for byte.
 */
export async function* countSections(
  task: CountTask,
  by: readonly string[],
  groups: AsyncIterable<CountGroup>,
  { top, 'min-count': minCount }: Limits,
  forPeople: boolean,
): AsyncGenerator<Section> {
  const most = top ?? (forPeople ? TOP_FOR_PEOPLE : Infinity);
  const columns = countColumns(task, by, forPeople);
  const named = (values: readonly string[]) => Object.fromEntries(by.map((field, i) => [field, values[i]]));
  const whole = { counted: 0, documentCount: 0, characterCount: 0 };
  const sizes: Record<string, unknown>[] = [];
  let empty = true;
  for await (const { values, tokenCount, documentCount, characterCount, rows } of groups) {
    whole.counted += tokenCount;
    whole.documentCount += documentCount;
    whole.characterCount += characterCount;
    empty = false;
    if (task === 'documents') sizes.push({ ...named(values), documentCount, characterCount });
    else {
      const title = by.map((field, i) => `${field} ${values[i] === '' ? '(none)' : values[i]}`).join(', ');
      const size = `${tokenCount} ${WORDS[task]}, ${documentCount} documents`;
      yield {
        ...(by.length === 0 ? {} : { title: `${title}: ${size}` }),
        columns,
        rows: shownRows(rows, most, minCount, named(values)),
      };
    }
  }
  if (task === 'documents' || empty) yield { columns, rows: sizes };
  yield {
    title: 'Altogether',
    summary: true,
    columns: [
      ...(task === 'documents' ? [] : [{ key: 'counted', heading: WORDS[task], right: true }]),
      { key: 'documentCount', heading: 'documents', right: true },
      { key: 'characterCount', heading: 'characters', right: true },
    ],
    rows: [whole],
  };
}

function* shownRows(
  rows: Iterable<CountRow>,
  most: number,
  minCount: number,
  fields: Readonly<Record<string, unknown>>,
): Generator<Record<string, unknown>> {
  let shown = 0;
  const grouped = Object.keys(fields).length > 0;
  for (const row of rows) {
    if (shown >= most || row.count < minCount) return;
    shown++;
    const { rank, type, kind, count, perMillion, perTenThousandCharacters, documentCount } = row;
    const own = { rank, type, kind, count, perMillion, perTenThousandCharacters, documentCount };
    yield grouped ? Object.assign(own, fields) : own;
  }
}
