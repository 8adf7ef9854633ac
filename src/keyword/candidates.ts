import {
  type ColumnDocument,
  compileTokenFilter,
  type DocumentInput,
  documentsOf,
  endsSentence,
  FILTER_OPTIONS,
  kindOfText,
  lengthInCharacters,
  STOP_WORDS,
  type TokenFilterOptions,
  type TokenizedDocument,
  tokensOf,
} from '../table/index.js';
import { checkInteger, checkNumber, checkOneOf, checkOptions, rejectType } from '../text/index.js';
import type { Token, TokenKind } from '../tokenize/index.js';

/** What `tfidf` and `textRank` have in common. */
export interface KeywordOptions extends TokenFilterOptions {
  /** Rows to return at most; default all. */
  readonly limit?: number | undefined;
  /** Longest keyword in words; default 4. 1: single words only, no phrases are joined. */
  readonly maxWords?: number | undefined;
  /** `lead` (default): a keyword first met in sentence s (from 1) weighs 1/s, as reports tell the news first. */
  readonly position?: 'lead' | 'none' | undefined;
  /** Factor for terms of a lexicon; default 1. */
  readonly termWeight?: number | undefined;
}

export const KEYWORD_OPTIONS: readonly string[] = [...FILTER_OPTIONS, 'limit', 'maxWords', 'position', 'termWeight'];

/** A word or phrase of a document that may be a keyword. */
export interface Candidate {
  readonly type: string;
  /** Norms of its words. */
  readonly words: readonly string[];
  count: number;
  /** Occurrences outside the one longer phrase that holds it most often, where that comes back at all. */
  exclusive: number;
  /** Product of the weights of class, phrase, position and lexicon. */
  weight: number;
}

/** A document prepared for ranking: its content words by sentence, and its candidates in order of first sight. */
export interface CandidateSet {
  /** The norm of each token where it is a content word, else `null`. */
  readonly content: readonly (string | null)[];
  /** Sentence of each token, from 0. */
  readonly sentences: Int32Array;
  readonly candidates: readonly Candidate[];
  readonly limit: number;
  readonly lead: boolean;
}

// The weights were chosen on news and abstracts with editors' and authors' keywords; docs/keywords.md has the figures.
const VERB_WEIGHT = 0.6;
const PHRASE_WEIGHT = 1.3;
const KINDS: readonly TokenKind[] = ['word', 'latin'];

// Tags of jieba's set. A token without a tag (a term of a list, a plain string) counts as a noun.
const NOUN = /^(?:n|vn|an|j|i|l|eng|x|b)/;
const VERB = /^v/;
const FUNCTION = /^(?:[cehkopruwy]|ud|uj|ul|uv|uz|zg|q)/;

/** The one document that the keyword functions take. */
function onlyDocument(name: string, input: DocumentInput): TokenizedDocument | ColumnDocument {
  let found: TokenizedDocument | ColumnDocument = { tokens: [] };
  let count = 0;
  for (const document of documentsOf(name, input)) {
    found = document;
    if (++count > 1) rejectType(name, 'tokens', 'the tokens of one document', input);
  }
  return found;
}

/** @throws TypeError or RangeError where an option has a wrong type or value. */
export function keywordCandidates(
  name: string,
  input: DocumentInput,
  options: KeywordOptions,
  known: readonly string[],
): CandidateSet {
  checkOptions(name, options, known);
  const { limit = Number.MAX_SAFE_INTEGER, maxWords = 4, position = 'lead', termWeight = 1, pos } = options;
  checkInteger(name, 'options.limit', limit, 0);
  checkInteger(name, 'options.maxWords', maxWords, 1);
  checkOneOf(name, 'options.position', position, ['lead', 'none']);
  checkNumber(name, 'options.termWeight', termWeight, 0);
  const minLength = options.minLength ?? 2;
  const maxLength = options.maxLength ?? Number.MAX_SAFE_INTEGER;
  // Length is asked of the whole keyword, not of its words: 三 may be part of a phrase.
  const filter = compileTokenFilter(name, {
    ...options,
    kinds: options.kinds ?? KINDS,
    stopWords: options.stopWords ?? STOP_WORDS,
    minLength: undefined,
    maxLength: undefined,
  });
  checkInteger(name, 'options.minLength', minLength, 0);
  checkInteger(name, 'options.maxLength', maxLength, minLength);

  const tokens = tokensOf(onlyDocument(name, input));
  const content: (string | null)[] = [];
  const sentences = new Int32Array(tokens.length);
  let sentence = 0;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    const norm = typeof token === 'string' ? token : token.norm;
    const tag = typeof token === 'string' ? null : token.pos;
    const kind = typeof token === 'string' ? kindOfText(token) : token.kind;
    sentences[i] = sentence;
    if (kind !== 'word' && endsSentence(norm)) sentence++;
    content.push(filter.passes(token) && (pos !== undefined || tag === null || !FUNCTION.test(tag)) ? norm : null);
  }

  const classWeight = (token: Token | string): number => {
    if (pos !== undefined || typeof token === 'string' || token.pos === null || NOUN.test(token.pos)) return 1;
    return VERB.test(token.pos) ? VERB_WEIGHT : 0;
  };
  const found = new Map<string, Candidate & { left: Map<string, number>; right: Map<string, number> }>();
  const add = (map: Map<string, number>, key: string) => map.set(key, (map.get(key) ?? 0) + 1);
  for (let i = 0; i < tokens.length; i++) {
    let type = '';
    let noun = false;
    for (let k = 1; k <= maxWords && i + k <= tokens.length; k++) {
      const norm = content[i + k - 1];
      if (norm === null || norm === undefined) break;
      type += norm;
      const token = tokens[i + k - 1]!;
      noun ||= classWeight(token) === 1;
      let candidate = found.get(type);
      if (candidate === undefined) {
        const length = lengthInCharacters(type);
        const own =
          length < minLength || length > maxLength ? 0 : k === 1 ? classWeight(token) : noun ? PHRASE_WEIGHT : 0;
        const place = position === 'lead' ? 1 / (1 + sentences[i]!) : 1;
        const term = k === 1 && typeof token !== 'string' && token.entry !== null ? termWeight : 1;
        const words = content.slice(i, i + k) as string[];
        candidate = {
          type,
          words,
          count: 0,
          exclusive: 0,
          weight: own * place * term,
          left: new Map(),
          right: new Map(),
        };
        found.set(type, candidate);
      }
      candidate.count++;
      const before = content[i - 1];
      const after = content[i + k];
      if (before !== null && before !== undefined) add(candidate.left, before);
      if (after !== null && after !== undefined) add(candidate.right, after);
    }
  }
  const candidates: Candidate[] = [];
  for (const { left, right, ...candidate } of found.values()) {
    // A phrase is one because it comes back; what stands side by side only once is chance.
    if (candidate.weight === 0 || (candidate.words.length > 1 && candidate.count < 2)) continue;
    let held = 0;
    for (const count of left.values()) held = Math.max(held, count);
    for (const count of right.values()) held = Math.max(held, count);
    const exclusive = candidate.count - (held > 1 && maxWords > 1 ? held : 0);
    if (exclusive > 0) candidates.push({ ...candidate, exclusive });
  }
  return { content, sentences, candidates, limit, lead: position === 'lead' };
}
