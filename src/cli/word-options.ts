// Explicit literals, so that the types of the values follow from the tables.
/** How text is cut into words. */
export const CUTTING = {
  lexicon: {
    kind: 'list',
    reads: 'list',
    value: 'FILE',
    help: 'own terms that are always cut whole (TSV or "term count pos" lines)',
  },
  'only-lexicon': {
    kind: 'flag',
    help: 'own terms only, without the political terms that come with tifa',
  },
  'unknown-words': {
    kind: 'choice',
    choices: ['hmm', 'none'],
    help: 'whether words of no dictionary are guessed',
  },
  'whole-slogans': {
    kind: 'flag',
    help: 'slogans found in the texts are one word each, listed or not',
  },
} as const;

/** Which words count. */
export const FILTERING = {
  kinds: {
    kind: 'list',
    value: 'KIND',
    choices: ['word', 'number', 'latin', 'symbol', 'punctuation', 'space'],
    help: 'kinds of token that count (default: word, number, latin)',
  },
  pos: {
    kind: 'list',
    value: 'TAG',
    help: 'only these parts of speech, as n or n*',
  },
  'exclude-pos': {
    kind: 'list',
    value: 'TAG',
    help: 'not these parts of speech',
  },
  'min-length': {
    kind: 'number',
    value: 'N',
    integer: true,
    min: 1,
    help: 'only words of at least N characters',
  },
  'max-length': {
    kind: 'number',
    value: 'N',
    integer: true,
    min: 1,
    help: 'only words of at most N characters',
  },
  stopwords: {
    kind: 'list',
    reads: 'list',
    value: 'FILE',
    help: 'words that do not count, one a line',
  },
} as const;
