import { collocates as collocatesOf, indexTokens, tokenizeDocuments } from '../../index.js';
import { type AnyCommand, defineCommand, type Section } from '../command.js';
import { CUTTING, FILTERING, RANKING, READING, WRITING } from '../common-options.js';
import { rankedRows, statisticColumns } from '../statistic-columns.js';
import { tokenFilter } from '../token-filter.js';

const MEASURES = [
  'mi',
  'mi2',
  'mi3',
  'npmi',
  'miLogF',
  't',
  'z',
  'logLikelihood',
  'chiSquare',
  'poissonStirling',
  'dice',
  'logDice',
  'deltaPForward',
  'deltaPBackward',
  'minSensitivity',
  'jaccard',
  'phiSquared',
] as const;
const KEYS = ['rank', 'type', 'count', 'leftCount', 'rightCount', 'corpusCount', 'documentCount', 'expected'];
const COLUMNS = statisticColumns([...KEYS, 'p', ...MEASURES], {
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

/** `tifa collocates`: what stands beside a word more often than by chance. */
export const collocates: AnyCommand = defineCommand({
  name: 'collocates',
  summary: 'the words that stand beside a word more often than by chance',
  operands: 'WORD FILES AND FOLDERS',
  subject: 'the word whose neighbours are asked for',
  description: `
One row a word that stands in the window of WORD: how often, how often was to be expected, and how strong the bond is. G²
says how sure it is (3.84 for p < 0.05), MI and log Dice how strong; MI favours rare words, t frequent ones. A window
never crosses the end of a sentence, marks take no place in it, and a filtered word keeps its place. WORD may be several,
as in 改革,开放, or the beginning of words, as in 乡村*. Data formats have every measure of docs/statistics.md.`,
  examples: [
    {
      line: 'tifa collocates 改革 reports/',
      shows: 'the company that 改革 keeps, surest first',
    },
    {
      line: 'tifa collocates 改革 --window 3 --sort-by logDice --min-count 5 reports/',
      shows: 'the strongest bonds',
    },
    {
      line: 'tifa collocates 改革,开放 --left 2 --right 0 -o before.csv reports/',
      shows: 'only what stands before',
    },
  ],
  options: {
    window: {
      kind: 'number',
      short: 'w',
      value: 'N',
      integer: true,
      min: 0,
      default: 5,
      help: 'words each side (5)',
    },
    left: {
      kind: 'number',
      value: 'N',
      integer: true,
      min: 0,
      help: 'words on the left (default: --window)',
    },
    right: {
      kind: 'number',
      value: 'N',
      integer: true,
      min: 0,
      help: 'words on the right (default: --window)',
    },
    boundary: {
      kind: 'choice',
      choices: ['sentence', 'document'],
      default: 'sentence',
      help: 'what a window never crosses (default: sentence)',
    },
    'sort-by': {
      kind: 'choice',
      choices: ['count', ...MEASURES],
      default: 'logLikelihood',
      help: `measure that orders the rows (default: logLikelihood): count, ${MEASURES.join(', ')}`,
    },
    expected: {
      kind: 'choice',
      choices: ['window', 'span', 'corpus'],
      default: 'window',
      help: 'expected count: from the windows, f(node) × span (Evert), or without the span (AntConc)',
    },
    overlap: {
      kind: 'choice',
      choices: ['once', 'each'],
      default: 'once',
      help: 'a word in two windows counts once or with each (default: once)',
    },
    'dice-marginals': {
      kind: 'choice',
      choices: ['corpus', 'expected'],
      default: 'corpus',
      help: 'marginals of Dice: corpus frequencies (Rychlý), or those of the expected count',
    },
    terms: {
      kind: 'choice',
      choices: ['4', '2'],
      default: '4',
      help: 'cells that G² sums (4)',
    },
    yates: { kind: 'flag', help: 'χ² with the continuity correction' },
    't-variance': {
      kind: 'choice',
      choices: ['observed', 'bernoulli'],
      default: 'observed',
      help: 'variance in t (default: observed)',
    },
    'poisson-log': {
      kind: 'choice',
      choices: ['e', '2'],
      default: 'e',
      help: 'logarithm of Poisson–Stirling (e)',
    },
    ...RANKING,
    ...FILTERING,
    ...CUTTING,
    ...READING,
    ...WRITING,
  },
  async *run({ subject, corpus, values, tokenizer, forPeople }): AsyncGenerator<Section> {
    const filter = await tokenFilter('collocates', values);
    const documents = tokenizeDocuments(corpus(), await tokenizer());
    const index = await indexTokens(documents, {
      ...filter,
      boundary: values.boundary,
    });
    const found = collocatesOf(index, nodeOf(subject), {
      window: {
        left: values.left ?? values.window,
        right: values.right ?? values.window,
      },
      sortBy: values['sort-by'],
      expected: values.expected,
      overlap: values.overlap,
      diceMarginals: values['dice-marginals'],
      terms: values.terms === '4' ? 4 : 2,
      yates: values.yates,
      tVariance: values['t-variance'],
      poissonLog: values['poisson-log'],
      minCount: values['min-count'],
    });
    yield {
      columns: COLUMNS,
      rows: rankedRows(found.rows, values.top, forPeople),
    };
    yield {
      title: `Node: ${found.node.slice(0, 10).join('、')}`,
      summary: true,
      columns: [
        { key: 'nodeCount', heading: 'occurrences', right: true },
        { key: 'windowCount', heading: 'words in windows', right: true },
        { key: 'tokenCount', heading: 'words', right: true },
      ],
      rows: [{ ...found }],
    };
  },
});

/** `改革`, one of `改革,开放`, or every type that begins as `乡村*` says. */
function nodeOf(subject: string): (type: string) => boolean {
  const parts = subject.split(',').filter((part) => part !== '');
  const whole = new Set(parts);
  const beginnings = parts.filter((part) => part.length > 1 && part.endsWith('*')).map((part) => part.slice(0, -1));
  return (type) => whole.has(type) || beginnings.some((beginning) => type.startsWith(beginning));
}
