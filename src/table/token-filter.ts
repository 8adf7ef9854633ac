import { checkInteger, checkIterable, checkOneOf, rejectType } from '../text/index.js';
import { TOKEN_KINDS, type Token, type TokenColumns, type Tokenizer, type TokenKind } from '../tokenize/index.js';
import { COUNTED_KINDS, kindOfText } from './token-kind.js';

/** Which tokens count. Everything left out lets all tokens pass, but for `kinds`. */
export interface TokenFilterOptions {
  /** Kinds that count; default `['word', 'number', 'latin']`. A plain string gets its kind from its characters. */
  readonly kinds?: readonly TokenKind[] | undefined;
  /** Tags that count: `'n'` is that tag alone, `'n*'` every tag that begins so. A token without a tag is left out. */
  readonly pos?: readonly string[] | undefined;
  /** Tags that do not count, written the same way. A token without a tag stays. */
  readonly excludePos?: readonly string[] | undefined;
  /** Length of the norm in characters (code points), both ends included. */
  readonly minLength?: number | undefined;
  readonly maxLength?: number | undefined;
  /** Norms that do not count. */
  readonly stopWords?: Iterable<string> | undefined;
  /** Lexicon categories that count, each with everything below it: `党建` takes `党建/纪律` too. */
  readonly category?: string | readonly string[] | undefined;
}

export const FILTER_OPTIONS: readonly string[] = [
  'kinds',
  'pos',
  'excludePos',
  'minLength',
  'maxLength',
  'stopWords',
  'category',
];

/** A filter ready for use. `passes` takes one token; `words` is the same test for a listed word of a tokenizer. */
export interface TokenFilter {
  passes(token: Token | string): boolean;
  /** Whether the kind with this code counts, indexed by code. */
  readonly kindPasses: readonly boolean[];
  /** The tests other than that of the kind. */
  typePasses(norm: string, pos: string | null): boolean;
  /** Whether the test needs token objects: columns carry no entries, nor the tags of words that nobody lists. */
  readonly needsObjects: boolean;
}

/** Length in code points. */
export function lengthInCharacters(text: string): number {
  let length = text.length;
  for (let i = 1; i < text.length; i++) {
    if ((text.charCodeAt(i) & 0xfc00) === 0xdc00 && (text.charCodeAt(i - 1) & 0xfc00) === 0xd800) length--;
  }
  return length;
}

/** Whether a category is `wanted` or lies below it. */
export function isWithin(category: string, wanted: string): boolean {
  return category === wanted || (category.length > wanted.length && category.startsWith(wanted + '/'));
}

function tagTest(tags: readonly string[]): (pos: string) => boolean {
  const exact = new Set(tags.filter((tag) => !tag.endsWith('*')));
  const prefixes = tags.filter((tag) => tag.endsWith('*')).map((tag) => tag.slice(0, -1));
  return (pos) => exact.has(pos) || prefixes.some((prefix) => pos.startsWith(prefix));
}

function checkStrings(name: string, option: string, value: unknown): void {
  if (!Array.isArray(value) || value.some((item) => typeof item !== 'string')) {
    rejectType(name, `options.${option}`, 'an array of strings', value);
  }
}

/** @throws TypeError or RangeError where a filter option has a wrong type or value. */
export function compileTokenFilter(name: string, options: TokenFilterOptions): TokenFilter {
  const { kinds = COUNTED_KINDS, pos, excludePos, minLength = 0, maxLength, stopWords, category } = options;
  checkStrings(name, 'kinds', kinds);
  for (const kind of kinds) checkOneOf(name, 'each of options.kinds', kind, TOKEN_KINDS);
  if (pos !== undefined) checkStrings(name, 'pos', pos);
  if (excludePos !== undefined) checkStrings(name, 'excludePos', excludePos);
  checkInteger(name, 'options.minLength', minLength, 0);
  if (maxLength !== undefined) checkInteger(name, 'options.maxLength', maxLength, minLength);
  if (stopWords !== undefined) checkIterable(name, 'options.stopWords', 'an iterable of strings', stopWords);
  if (category !== undefined && typeof category !== 'string') checkStrings(name, 'category', category);
  const stop = stopWords === undefined ? null : new Set(stopWords);
  const wantedTag = pos === undefined ? null : tagTest(pos);
  const unwantedTag = excludePos === undefined ? null : tagTest(excludePos);
  const wanted = category === undefined ? null : typeof category === 'string' ? [category] : category;
  const counted: ReadonlySet<TokenKind> = new Set(kinds);
  const checksLength = minLength > 0 || maxLength !== undefined;

  const typePasses = (norm: string, tag: string | null): boolean => {
    if (stop?.has(norm)) return false;
    if (wantedTag !== null && (tag === null || !wantedTag(tag))) return false;
    if (unwantedTag !== null && tag !== null && unwantedTag(tag)) return false;
    if (checksLength) {
      const length = lengthInCharacters(norm);
      if (length < minLength || (maxLength !== undefined && length > maxLength)) return false;
    }
    return true;
  };
  return {
    needsObjects: wanted !== null || wantedTag !== null || unwantedTag !== null,
    kindPasses: TOKEN_KINDS.map((kind) => counted.has(kind)),
    typePasses,
    passes(token) {
      if (typeof token === 'string') {
        return wanted === null && counted.has(kindOfText(token)) && typePasses(token, null);
      }
      if (!counted.has(token.kind) || !typePasses(token.norm, token.pos)) return false;
      if (wanted === null) return true;
      const own = token.entry?.category ?? null;
      return own !== null && wanted.some((path) => isWithin(own, path));
    },
  };
}

/** The norm of token `i` of a document in columns. */
export function columnNorm(columns: TokenColumns, tokenizer: Tokenizer, i: number): string {
  const word = columns.words[i]!;
  if (word > 0) return tokenizer.norm(word);
  return columns.norms?.get(i) ?? columns.text.slice(columns.starts[i], columns.starts[i + 1]);
}
