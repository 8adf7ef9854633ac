import { type DocumentInput, kindOfText, tokensOf } from '../table/index.js';
import { rejectType, type Span, splitClauses, splitSentences } from '../text/index.js';

/**
 * Lengths of the sentences and clauses of a text, and the readability of annual reports after 徐巍、姚振晔、陈冬华 (2021).
 * Characters are letters, Chinese characters and digits; marks, symbols and space do not count. Sentences and clauses
 * that hold none are left out. `null` is undefined.
 */
export interface Readability {
  readonly characterCount: number;
  readonly wordCount: number;
  readonly sentenceCount: number;
  readonly clauseCount: number;
  /** Characters of each sentence and clause, words of each sentence, in text order. */
  readonly sentenceLengths: readonly number[];
  readonly clauseLengths: readonly number[];
  readonly sentenceWords: readonly number[];
  readonly charactersPerSentence: number | null;
  readonly wordsPerSentence: number | null;
  readonly clausesPerSentence: number | null;
  readonly charactersPerWord: number | null;
  /** Readability 1: characters per clause. More is harder. */
  readonly charactersPerClause: number | null;
  /**
   * Readability 2: share of adverbs and conjunctions among the words of a sentence, mean over sentences. More is harder.
   * `null` where the tokens carry no part of speech.
   */
  readonly adverbConjunctionShare: number | null;
  /** Readability 3: the mean of the two before. */
  readonly readability: number | null;
}

const COUNTED = /[\p{L}\p{N}]/u;

/**
 * Readability of one document, from its tokens. Readability 2 and 3 need the parts of speech of a tokenizer (jieba's
 * tags: d… is an adverb, c… a conjunction).
 *
 * @throws TypeError where the input is no document of tokens.
 * @example
 * readability(['我们', '坚持', '改革', '，', '扩大', '开放', '。']).charactersPerClause; // 5
 * @see 徐巍、姚振晔、陈冬华 (2021), 中文年报可读性：衡量与检验, 会计研究 2021(3), 28–44.
 */
export function readability(document: DocumentInput): Readability {
  const tokens = readTokens(document);
  const text = tokens.map((token) => (typeof token === 'string' ? token : token.text)).join('');
  const clauses = splitClauses(text);
  const sentences = splitSentences(text);
  const clauseLengths = clauses.map((span) => countCharacters(text, span)).filter((length) => length > 0);

  const sentenceLengths: number[] = [];
  const sentenceWords: number[] = [];
  const shares: number[] = [];
  let tagged = false;
  let offset = 0;
  let at = 0;
  for (const sentence of sentences) {
    let words = 0;
    let marked = 0;
    for (; at < tokens.length && offset < sentence.end; at++) {
      const token = tokens[at] as (typeof tokens)[number];
      const own = typeof token === 'string' ? token : token.text;
      const kind = typeof token === 'string' ? kindOfText(token) : token.kind;
      offset += own.length;
      if (kind !== 'word' && kind !== 'number' && kind !== 'latin') continue;
      words++;
      const pos = typeof token === 'string' ? null : token.pos;
      if (pos === null) continue;
      tagged = true;
      if (pos.startsWith('d') || pos.startsWith('c')) marked++;
    }
    const length = countCharacters(text, sentence);
    if (length === 0) continue;
    sentenceLengths.push(length);
    sentenceWords.push(words);
    if (words > 0) shares.push(marked / words);
  }
  const characterCount = sum(clauseLengths);
  const wordCount = sum(sentenceWords);
  const charactersPerClause = mean(characterCount, clauseLengths.length);
  const adverbConjunctionShare = tagged ? mean(sum(shares), shares.length) : null;
  return {
    characterCount,
    wordCount,
    sentenceCount: sentenceLengths.length,
    clauseCount: clauseLengths.length,
    sentenceLengths,
    clauseLengths,
    sentenceWords,
    charactersPerSentence: mean(characterCount, sentenceLengths.length),
    wordsPerSentence: mean(wordCount, sentenceLengths.length),
    clausesPerSentence: mean(clauseLengths.length, sentenceLengths.length),
    charactersPerWord: mean(characterCount, wordCount),
    charactersPerClause,
    adverbConjunctionShare,
    readability:
      charactersPerClause === null || adverbConjunctionShare === null
        ? null
        : (charactersPerClause + adverbConjunctionShare) / 2,
  };
}

function readTokens(document: DocumentInput): ReturnType<typeof tokensOf> {
  if (Array.isArray(document)) return document;
  if (typeof document === 'object' && document !== null && ('tokens' in document || 'columns' in document)) {
    return tokensOf(document);
  }
  return rejectType('readability', 'document', 'an array of tokens or an object with tokens or columns', document);
}

function countCharacters(text: string, { start, end }: Span): number {
  let count = 0;
  for (const character of text.slice(start, end)) if (COUNTED.test(character)) count++;
  return count;
}

function sum(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0);
}

function mean(total: number, count: number): number | null {
  return count > 0 ? total / count : null;
}
