// Explicit literals, so that the types of the values follow from the tables. What has no default here has that of the
// library, and a command can tell whether it was given.
import { COLLOCATION_MEASURES, type CollocationMeasure } from '../index.js';

const ORDERS = ['count', ...COLLOCATION_MEASURES];

/** How much of a table is shown. */
export const LIMITS = {
  top: {
    kind: 'number',
    value: 'N',
    integer: true,
    min: 1,
    help: 'only the first N rows of each table (default: 50 on screen)',
  },
  'min-count': {
    kind: 'number',
    value: 'N',
    integer: true,
    min: 1,
    default: 1,
    help: 'only what occurs N times or more (1)',
  },
} as const;

/** How many threads count. */
export const THREADS = {
  threads: { kind: 'number', value: 'N', integer: true, min: 1, max: 256, help: 'worker threads (1)' },
} as const;

/** What is counted apart. */
export const GROUPS = {
  by: {
    kind: 'list',
    value: 'FIELD',
    help: 'a table for each value of a metadata field, year or month; several cross',
  },
} as const;

/** Sequences of words. */
export const SEQUENCES = {
  n: { kind: 'number', short: 'n', value: 'N', integer: true, min: 1, max: 20, help: 'words of a sequence (2)' },
} as const;

/** What stands beside a word. */
export const WINDOWS = {
  window: { kind: 'number', short: 'w', value: 'N', integer: true, min: 0, help: 'words each side (5)' },
  left: { kind: 'number', value: 'N', integer: true, min: 0, help: 'words on the left (default: --window)' },
  right: { kind: 'number', value: 'N', integer: true, min: 0, help: 'words on the right (default: --window)' },
  boundary: {
    kind: 'choice',
    choices: ['sentence', 'document'],
    help: 'what a window never crosses (default: sentence)',
  },
  overlap: {
    kind: 'choice',
    choices: ['once', 'each'],
    help: 'a word in two windows counts once or with each (default: once)',
  },
} as const;

/** What G² and χ² are computed from. */
export const TESTS = {
  terms: { kind: 'choice', choices: ['4', '2'], help: 'cells that G² sums: 4 (default), 2 as WordSmith' },
  yates: { kind: 'flag', help: 'χ² with the continuity correction' },
} as const;

/** How the measures of collocates are computed from their counts. */
export const MEASURES = {
  'sort-by': {
    kind: 'choice',
    choices: ORDERS as readonly ('count' | CollocationMeasure)[],
    help: `measure that orders the rows (default: logLikelihood): ${ORDERS.join(', ')}` as string,
  },
  expected: {
    kind: 'choice',
    choices: ['window', 'span', 'corpus'],
    help: 'expected count: from the windows (default), f(node) × span (Evert), or without the span (AntConc)',
  },
  'dice-marginals': {
    kind: 'choice',
    choices: ['corpus', 'expected'],
    help: 'marginals of Dice: corpus frequencies (default, Rychlý), or those of the expected count',
  },
  't-variance': {
    kind: 'choice',
    choices: ['observed', 'bernoulli'],
    help: 'variance in t (default: observed)',
  },
  'poisson-log': { kind: 'choice', choices: ['e', '2'], help: 'logarithm of Poisson–Stirling (e)' },
} as const;
