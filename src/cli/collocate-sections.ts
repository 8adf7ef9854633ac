import { COLLOCATION_MEASURES, type MeasureCollocatesOptions, measureCollocates } from '../index.js';
import type { CountGroup } from '../node.js';
import type { ReportColumn, Section } from './command.js';
import type { MEASURES, TESTS } from './count-options.js';
import type { Limits } from './count-sections.js';
import type { OptionValues } from './option.js';
import { rankedRows, statisticColumns } from './statistic-columns.js';

/** The options of a command line that say how the measures are computed. */
export type MeasureValues = OptionValues<typeof MEASURES & typeof TESTS>;

const COUNTS = ['rank', 'type', 'count', 'leftCount', 'rightCount', 'corpusCount', 'documentCount', 'expected', 'p'];
const COLUMNS = statisticColumns([...COUNTS, ...COLLOCATION_MEASURES], {
  rank: ['rank'],
  type: ['collocate'],
  count: ['count'],
  leftCount: ['left'],
  rightCount: ['right'],
  corpusCount: ['in corpus'],
  documentCount: ['documents'],
  expected: ['expected', 2],
  mi: ['MI', 2],
  t: ['t', 2],
  logLikelihood: ['G²', 2],
  logDice: ['log Dice', 2],
});
const NODES_SHOWN = 10;

/**
 * Counted collocates with their measures, a section for each group. The same function writes what one thread, several or
 * merged shards counted, so the files are the same, byte for byte.
 */
export async function* collocateSections(
  by: readonly string[],
  groups: AsyncIterable<CountGroup>,
  values: MeasureValues & Limits,
  forPeople: boolean,
): AsyncGenerator<Section> {
  const fields = by.map((field): ReportColumn => ({ key: field, heading: field }));
  const columns = [...fields.map((column): ReportColumn => ({ ...column, only: 'data' })), ...COLUMNS];
  const options = measureOptions(values);
  const nodes = new Set<string>();
  const sums: Record<string, unknown>[] = [];
  for await (const { values: named, collocates } of groups) {
    if (collocates === null) continue;
    const found = measureCollocates(collocates, options);
    for (const type of found.node) nodes.add(type);
    const own = Object.fromEntries(by.map((field, i) => [field, named[i]]));
    const title = by.map((field, i) => `${field} ${named[i] === '' ? '(none)' : named[i]}`).join(', ');
    const { nodeCount, windowCount, tokenCount } = found;
    sums.push({ ...own, nodeCount, windowCount, tokenCount }); // not the rows, which are many
    // People are told of groups without the node in the summary only.
    if (forPeople && by.length > 0 && found.rows.length === 0) continue;
    yield {
      ...(by.length === 0 ? {} : { title: `${title}: ${nodeCount} occurrences, ${tokenCount} words` }),
      columns,
      rows: rankedRows(found.rows, values.top, forPeople, own),
    };
  }
  if (sums.length === 0) yield { columns, rows: [] };
  const shown = [...nodes].sort().slice(0, NODES_SHOWN).join('、');
  yield {
    title:
      nodes.size === 0 ? 'Node: occurs nowhere as a word' : `Node: ${shown}${nodes.size > NODES_SHOWN ? ' …' : ''}`,
    summary: true,
    columns: [
      ...fields,
      { key: 'nodeCount', heading: 'occurrences', right: true },
      { key: 'windowCount', heading: 'words in windows', right: true },
      { key: 'tokenCount', heading: 'words', right: true },
    ],
    rows: sums,
  };
}

function measureOptions(values: MeasureValues & Limits): MeasureCollocatesOptions {
  return {
    sortBy: values['sort-by'] ?? undefined,
    expected: values.expected ?? undefined,
    diceMarginals: values['dice-marginals'] ?? undefined,
    terms: values.terms === null ? undefined : values.terms === '4' ? 4 : 2,
    yates: values.yates,
    tVariance: values['t-variance'] ?? undefined,
    poissonLog: values['poisson-log'] ?? undefined,
    minCount: values['min-count'],
  };
}
