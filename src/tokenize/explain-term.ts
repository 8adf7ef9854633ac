import { findEntry, type Lexicon, type LexiconEntry } from '../lexicon/index.js';
import { checkString } from '../text/index.js';
import { countOf, type Dictionary, findWord } from './dictionary.js';
import type { Token } from './token.js';
import type { Explanation, ExplanationCause, Tokenizer } from './tokenizer.js';

/** The work behind `tokenizer.explain`, see there. */
export function explainTerm(
  tokenize: Tokenizer,
  dictionary: Dictionary | null,
  lexicons: readonly Lexicon[],
  term: string,
  text: string,
): Explanation {
  checkString('explain', 'term', term);
  checkString('explain', 'text', text);
  const entry = firstEntry(lexicons, term);
  const id = dictionary === null ? 0 : findWord(dictionary, term);
  const count = dictionary !== null && id > 0 ? countOf(dictionary, id) : null;
  const tokens = coveringTokens(tokenize(text), term, text);
  const [cause, rival] = causeOf(tokens, term, text, entry, count);
  const whole =
    cause === 'forced' ||
    cause === 'weighted' ||
    cause === 'dictionary' ||
    cause === 'rule' ||
    cause === 'unknown-word';
  const pieces = tokens.map((token) => token.text).join('/');
  return {
    term,
    whole,
    cause,
    message: MESSAGES[cause]({ term, pieces, entry, rival, count }),
    tokens,
    entry,
    rival,
    count,
  };
}

function firstEntry(lexicons: readonly Lexicon[], term: string): LexiconEntry | null {
  for (const lexicon of lexicons) {
    const entry = findEntry(lexicon, term);
    if (entry !== null) return entry;
  }
  return null;
}

/** The tokens over the first occurrence that is not whole, else over the first; empty where there is none. */
function coveringTokens(tokens: readonly Token[], term: string, text: string): readonly Token[] {
  let first: readonly Token[] = [];
  if (term === '') return first;
  for (let at = text.indexOf(term); at >= 0; at = text.indexOf(term, at + 1)) {
    const covering = tokens.filter((token) => token.start < at + term.length && token.end > at);
    if (covering.length !== 1 || covering[0]!.text !== term) return covering;
    if (first.length === 0) first = covering;
  }
  return first;
}

function causeOf(
  tokens: readonly Token[],
  term: string,
  text: string,
  entry: LexiconEntry | null,
  count: number | null,
): [ExplanationCause, LexiconEntry | null] {
  const [first] = tokens;
  if (first === undefined) return ['absent', null];
  if (tokens.length === 1 && first.text === term) {
    if (first.entry !== null) return ['forced', null];
    if (count !== null) return ['dictionary', null];
    return [first.kind === 'word' ? 'unknown-word' : 'rule', null];
  }
  const rival = tokens.find((token) => token.entry !== null)?.entry ?? null;
  if (rival !== null) {
    const at = text.indexOf(term, Math.max(0, first.end - term.length));
    return [first.entry !== null && first.start < at ? 'overlapped' : 'shadowed', rival];
  }
  if (entry !== null || count !== null) return ['outweighed', null];
  return ['not-listed', null];
}

interface Facts {
  readonly term: string;
  readonly pieces: string;
  readonly entry: LexiconEntry | null;
  readonly rival: LexiconEntry | null;
  readonly count: number | null;
}

const place = (entry: LexiconEntry | null) => (entry === null ? 'a lexicon' : `${entry.lexicon}, line ${entry.line}`);

const MESSAGES: Readonly<Record<ExplanationCause, (facts: Facts) => string>> = {
  forced: ({ term, entry }) => `${term} is one token: ${place(entry)} forces it.`,
  weighted: ({ term, entry }) => `${term} is one token: ${place(entry)} adds it to the lattice, where it has won.`,
  dictionary: ({ term, count }) =>
    `${term} is one token: the general dictionary lists it (count ${count}) and the best path takes it.`,
  rule: ({ term }) => `${term} is one token: a rule for numbers, names or Latin text takes it whole.`,
  'unknown-word': ({ term }) => `${term} is one token: nobody lists it, the model for unknown words has joined it.`,
  shadowed: ({ term, pieces, rival }) =>
    `${term} is cut as ${pieces}: ${rival?.form} (${place(rival)}) begins at the same place or inside it and was taken.`,
  overlapped: ({ term, pieces, rival }) =>
    `${term} is cut as ${pieces}: ${rival?.form} (${place(rival)}) begins further left and takes part of it.`,
  'rule-first': ({ term, pieces }) =>
    `${term} is cut as ${pieces}: a rule takes part of it before the dictionary is asked.`,
  outweighed: ({ term, pieces }) =>
    `${term} is cut as ${pieces}: it is listed, and this path weighs more. An entry in a forced lexicon keeps it whole.`,
  variant: ({ term, pieces, entry }) =>
    `${term} is cut as ${pieces}: ${place(entry)} lists it in another spelling, ${entry?.form}.`,
  'not-listed': ({ term, pieces }) =>
    `${term} is cut as ${pieces}: neither a lexicon nor the general dictionary lists it.`,
  absent: ({ term }) => `${term} does not stand in the text.`,
};
