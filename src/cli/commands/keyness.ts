import { type FrequencyTable, keyness as keynessOf } from '../../index.js';
import { type AnyCommand, defineCommand, type Section } from '../command.js';
import { READING, WRITING } from '../common-options.js';
import { LIMITS, TESTS } from '../count-options.js';
import { rankedRows, statisticColumns } from '../statistic-columns.js';
import { targetAndReference } from '../target-and-reference.js';
import { tokenFilter } from '../token-filter.js';
import { CUTTING, FILTERING } from '../word-options.js';

const COLUMNS = statisticColumns(
  [
    'rank',
    'type',
    'targetCount',
    'referenceCount',
    'targetPerMillion',
    'referencePerMillion',
    'targetDocumentCount',
    'referenceDocumentCount',
    'expected',
    'logLikelihood',
    'p',
    'pAdjusted',
    'bic',
    'chiSquare',
    'chiSquareP',
    'fisherP',
    'logRatio',
    'conservativeLogRatio',
    'percentDifference',
    'oddsRatio',
    'relativeRisk',
    'differenceCoefficient',
    'simpleMaths',
  ],
  {
    rank: ['rank'],
    type: ['word'],
    targetCount: ['target'],
    referenceCount: ['reference'],
    targetPerMillion: ['per million', 1],
    referencePerMillion: ['reference per million', 1],
    logLikelihood: ['G²', 2],
    pAdjusted: ['p adjusted', 4],
    logRatio: ['log ratio', 2],
  },
);

/** `tifa keyness`: what is typical of one corpus against another. */
export const keyness: AnyCommand = defineCommand({
  name: 'keyness',
  summary: 'the words that are typical of one corpus against another',
  operands: '(--reference FILES | --target FIELD=VALUE) FILES AND FOLDERS',
  description: `
Compares the frequency of every word in a target and a reference corpus. Either the inputs are the target and --reference
names the files to compare with, or --target chooses the target among the inputs by metadata and all other documents are
the reference. G² says how sure the difference is (its sign says which side), the log ratio how great: 1 is twice as
frequent in the target, −1 half as frequent. p is adjusted for the number of words compared.`,
  examples: [
    {
      line: 'tifa keyness --target year=2024 reports/',
      shows: 'what sets 2024 apart from the other years',
    },
    {
      line: 'tifa keyness --reference news.jsonl.gz --direction over reports/',
      shows: 'the words of reports',
    },
    {
      line: 'tifa keyness --target place=宁波 --sort-by logRatio --min-count 20 -o ningbo.csv reports/',
      shows: 'the greatest differences first, with every measure, for a spreadsheet',
    },
  ],
  options: {
    reference: {
      kind: 'list',
      reads: 'corpus',
      value: 'FILE',
      help: 'files and folders of the reference corpus',
    },
    target: {
      kind: 'list',
      value: 'FIELD=VALUE',
      help: 'documents of the target (as --where); the others are the reference',
    },
    direction: {
      kind: 'choice',
      choices: ['both', 'over', 'under'],
      default: 'both',
      help: 'more or less frequent in the target (default: both)',
    },
    'sort-by': {
      kind: 'choice',
      choices: ['logLikelihood', 'chiSquare', 'logRatio', 'conservativeLogRatio', 'simpleMaths'],
      default: 'logLikelihood',
      help: 'measure whose size orders the rows: logLikelihood (default), chiSquare, logRatio, conservativeLogRatio, simpleMaths',
    },
    correction: {
      kind: 'choice',
      choices: ['holm', 'bonferroni', 'sidak', 'benjamini-hochberg', 'none'],
      default: 'holm',
      help: 'of p for many tests: holm (default), bonferroni, sidak, benjamini-hochberg, none',
    },
    ...TESTS,
    smoothing: {
      kind: 'choice',
      choices: ['hardie', 'walter', 'none'],
      default: 'hardie',
      help: 'zeros in the log ratio: 0 counts ½ (hardie), ½ to all (walter), or none',
    },
    'simple-maths': {
      kind: 'number',
      value: 'K',
      integer: false,
      min: 0.000001,
      default: 1,
      help: 'constant of simple maths, per million (1)',
    },
    alpha: {
      kind: 'number',
      value: 'P',
      integer: false,
      min: 0.000001,
      max: 1,
      default: 0.05,
      help: 'error of the interval of the conservative log ratio (0.05)',
    },
    interval: {
      kind: 'choice',
      choices: ['poisson', 'normal'],
      default: 'poisson',
      help: 'how that interval is computed (default: poisson)',
    },
    'interval-correction': {
      kind: 'choice',
      choices: ['bonferroni', 'sidak', 'none'],
      default: 'bonferroni',
      help: 'its correction for many words: bonferroni (default), sidak, none',
    },
    ...LIMITS,
    ...FILTERING,
    ...CUTTING,
    ...READING,
    ...WRITING,
  },
  async *run({ values, forPeople, ...session }): AsyncGenerator<Section> {
    const filter = await tokenFilter('keyness', values);
    const { target, reference } = await targetAndReference(session, filter, values.target, values.reference);
    const result = keynessOf(target, reference, {
      direction: values.direction,
      sortBy: values['sort-by'],
      correction: values.correction,
      terms: values.terms === '2' ? 2 : 4,
      yates: values.yates,
      smoothing: values.smoothing,
      simpleMaths: values['simple-maths'],
      alpha: values.alpha,
      interval: values.interval,
      intervalCorrection: values['interval-correction'],
      minCount: values['min-count'],
    });
    yield {
      columns: COLUMNS,
      rows: rankedRows(result.rows, values.top, forPeople),
    };
    yield {
      title: 'Compared',
      summary: true,
      columns: [
        { key: 'corpus', heading: 'corpus' },
        { key: 'documents', heading: 'documents', right: true },
        { key: 'words', heading: 'words', right: true },
        { key: 'types', heading: 'different words', right: true },
      ],
      rows: [sizes('target', target), sizes('reference', reference)],
    };
  },
});

function sizes(
  corpus: string,
  { documentCount: documents, tokenCount: words, typeCount: types }: FrequencyTable,
): Record<string, unknown> {
  return { corpus, documents, words, types };
}
