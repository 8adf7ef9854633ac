import { findEntry, type Lexicon, type LexiconEntry, lexiconEntries } from '../lexicon/index.js';
import { checkString, fold, toSimplified } from '../text/index.js';
import { countOf, type Dictionary, findWord, isCompoundWord } from './dictionary.js';
import type { Token } from './token.js';
import type { Explanation, ExplanationCause, Tokenizer } from './tokenizer.js';

/** What the answer depends on beside the cut itself. */
export interface ExplainParts {
  readonly tokenize: Tokenizer;
  readonly dictionary: Dictionary;
  readonly lexicons: readonly Lexicon[];
  readonly coarse: boolean;
  /** Whether an engine cuts in place of the dictionary. */
  readonly engine: boolean;
}

/** The work behind `tokenizer.explain`, see there. */
export function explainTerm(parts: ExplainParts, term: string, text: string): Explanation {
  checkString('explain', 'term', term);
  checkString('explain', 'text', text);
  const id = findWord(parts.dictionary, term);
  const count = id > 0 ? countOf(parts.dictionary, id) : null;
  const at = occurrence(parts.tokenize(text), term, text);
  const tokens = at < 0 ? [] : covering(parts.tokenize(text), at, term);
  const { cause, entry, rival } = causeOf(parts, tokens, at, term, id);
  const pieces = tokens.map((token) => token.text).join('/');
  const message = MESSAGES[cause]({ term, pieces, entry, rival, count });
  return { term, whole: WHOLE.has(cause), cause, message, tokens, entry, rival, count };
}

const WHOLE: ReadonlySet<ExplanationCause> = new Set([
  'forced',
  'weighted',
  'dictionary',
  'rule',
  'engine',
  'unknown-word',
]);

/** Where the first occurrence begins that is not one token, else the first of all, else -1. */
function occurrence(tokens: readonly Token[], term: string, text: string): number {
  if (term === '') return -1;
  for (let at = text.indexOf(term); at >= 0; at = text.indexOf(term, at + 1)) {
    if (!isWhole(covering(tokens, at, term), term)) return at;
  }
  return text.indexOf(term);
}

function covering(tokens: readonly Token[], at: number, term: string): readonly Token[] {
  return tokens.filter((token) => token.start < at + term.length && token.end > at);
}

function isWhole(tokens: readonly Token[], term: string): boolean {
  return tokens.length === 1 && tokens[0]!.text === term;
}

interface Finding {
  readonly cause: ExplanationCause;
  readonly entry: LexiconEntry | null;
  readonly rival: LexiconEntry | null;
}

function causeOf(parts: ExplainParts, tokens: readonly Token[], at: number, term: string, id: number): Finding {
  const { dictionary, lexicons, coarse } = parts;
  const own = ownEntry(lexicons, term);
  const entry = own?.entry ?? null;
  const [first] = tokens;
  if (first === undefined) return { cause: 'absent', entry, rival: null };
  if (isWhole(tokens, term)) {
    if (first.entry !== null) {
      const from = lexicons.find((lexicon) => lexiconEntries(lexicon).includes(first.entry!));
      return { cause: from?.forced === false ? 'weighted' : 'forced', entry: first.entry, rival: null };
    }
    if (id > 0) return { cause: 'dictionary', entry, rival: null };
    if (parts.engine) return { cause: 'engine', entry, rival: null };
    return { cause: isOfRule(parts, first) ? 'rule' : 'unknown-word', entry, rival: null };
  }
  const rival = tokens.find((token) => token.entry !== null);
  if (rival !== undefined) {
    return { cause: rival.start < at ? 'overlapped' : 'shadowed', entry, rival: rival.entry };
  }
  if (tokens.some((token) => token.kind === 'word' && isOfRule(parts, token))) {
    return { cause: 'rule-first', entry, rival: null };
  }
  const variant = own === null && id === 0 ? variantEntry(lexicons, term) : null;
  if (variant !== null) return { cause: 'variant', entry: variant, rival: null };
  if (own === null && id === 0) return { cause: 'not-listed', entry, rival: null };
  if (tokens.some((token) => token.kind !== 'word')) return { cause: 'rule-first', entry, rival: null };
  const compound = own === null && !coarse && isCompoundWord(dictionary, id);
  return { cause: compound ? 'compound' : 'outweighed', entry, rival: null };
}

/** Whether a rule has found the token by its form, or joined it as a name or a document number. */
function isOfRule({ dictionary, engine }: ExplainParts, { kind, entry, pos, text }: Token): boolean {
  if (entry !== null || engine) return false;
  return (
    kind !== 'word' || (pos !== null && /^n[rst]?$/.test(pos) && text.length > 1 && findWord(dictionary, text) === 0)
  );
}

function ownEntry(lexicons: readonly Lexicon[], term: string): { entry: LexiconEntry } | null {
  for (const lexicon of lexicons) {
    const entry = findEntry(lexicon, term);
    if (entry !== null) return { entry };
  }
  return null;
}

/** An entry that differs from the term in script, case, spaces or quotation marks only. */
function variantEntry(lexicons: readonly Lexicon[], term: string): LexiconEntry | null {
  const loose = (form: string) =>
    toSimplified(fold(form))
      .toLowerCase()
      .replace(/[\s“”‘’「」『』"']/g, '');
  const wanted = loose(term);
  if (wanted === '') return null;
  for (const lexicon of lexicons) {
    for (const entry of lexiconEntries(lexicon)) if (loose(entry.form) === wanted) return entry;
  }
  return null;
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
  engine: ({ term }) => `${term} is one token: the engine that takes the place of the dictionary cuts it so.`,
  'unknown-word': ({ term }) => `${term} is one token: nobody lists it, the model for unknown words has joined it.`,
  shadowed: ({ term, pieces, rival }) =>
    `${term} is cut as ${pieces}: ${rival?.form} (${place(rival)}) begins at the same place or inside it and was taken.`,
  overlapped: ({ term, pieces, rival }) =>
    `${term} is cut as ${pieces}: ${rival?.form} (${place(rival)}) begins further left and takes part of it.`,
  'rule-first': ({ term, pieces }) =>
    `${term} is cut as ${pieces}: a rule for numbers, names or Latin text takes a part of it or more than it.`,
  compound: ({ term, pieces, count }) =>
    `${term} is cut as ${pieces}: the general dictionary lists it (count ${count}) as a compound, and granularity is fine. Granularity coarse or an entry in a lexicon keeps it whole.`,
  outweighed: ({ term, pieces }) =>
    `${term} is cut as ${pieces}: it is listed, and this path weighs more. An entry in a forced lexicon keeps it whole.`,
  variant: ({ term, pieces, entry }) =>
    `${term} is cut as ${pieces}: ${place(entry)} lists it in another spelling, ${entry?.form}.`,
  'not-listed': ({ term, pieces }) =>
    `${term} is cut as ${pieces}: neither a lexicon nor the general dictionary lists it.`,
  absent: ({ term }) => `${term} does not stand in the text.`,
};
