import type { Span } from '../text/index.js';
import { checkString, rejectType } from '../text/index.js';
import { TOKEN_KINDS, type Token, type TokenColumns } from './token.js';
import type { Tokenizer } from './tokenizer.js';
import { KIND_CODE } from './unit-kinds.js';

/** A stretch of a text that shall be one token. */
export interface WholeSpan extends Span {
  /** What it counts under; its text where this is left out. */
  readonly norm?: string;
  /** Its part of speech; `null` where this is left out. */
  readonly pos?: string | null;
}

/**
 * A tokenizer that cuts like `tokenizer`, but for the stretches that `find` gives for a text: each is one token of the
 * kind `word`. So slogans that no list has can be counted whole: `keepWhole(tokenize, sloganSpans)`.
 *
 * Terms of lexicons still win: a stretch that cuts a term in two, or that is one, is left as it was; terms inside a
 * longer stretch are taken into it. Of stretches that overlap, the first and of these the longest is kept. Where a
 * border falls inside a token, what is left of it is cut again. Offsets are those of the text, and the tokens rebuild it.
 *
 * @throws TypeError where an argument is no function; whatever `find` throws.
 * @example
 * const tokenize = keepWhole(await createTokenizer(), sloganSpans);
 * tokenize('推行“五联法”工作机制').map((token) => token.text) // ['推行', '“', '五联法', '”', '工作', '机制']
 */
export function keepWhole(tokenizer: Tokenizer, find: (text: string) => readonly WholeSpan[]): Tokenizer {
  if (typeof tokenizer !== 'function') rejectType('keepWhole', 'tokenizer', 'a tokenizer', tokenizer);
  if (typeof find !== 'function') rejectType('keepWhole', 'find', 'a function from a text to stretches', find);

  const tokenize = (text: string): readonly Token[] => {
    checkString('tokenize', 'text', text);
    const tokens = tokenizer(text);
    const borders = Int32Array.from([...tokens.map((token) => token.start), text.length]);
    const kept = chosen(find(text), text.length, borders, (k) => tokens[k]!.entry !== null);
    if (kept.length === 0) return tokens;
    const result: Token[] = [];
    const again = (from: number, to: number) => {
      for (const token of tokenizer(text.slice(from, to))) {
        result.push({ ...token, start: token.start + from, end: token.end + from });
      }
    };
    splice(
      kept,
      borders,
      again,
      (k) => result.push(tokens[k]!),
      ({ start, end, norm, pos = null }) => {
        const own = text.slice(start, end);
        result.push({ start, end, text: own, norm: norm ?? own, kind: TOKEN_KINDS[KIND_CODE.word]!, pos, entry: null });
      },
    );
    return result;
  };

  const columns = (text: string): TokenColumns => {
    const plain = tokenizer.columns(text);
    const isTerm = (k: number) => plain.words[k]! > 0 && tokenizer.entry(plain.words[k]!) !== null;
    const kept = chosen(find(text), text.length, plain.starts, isTerm);
    if (kept.length === 0) return plain;
    const starts: number[] = [];
    const words: number[] = [];
    const kinds: number[] = [];
    const norms = new Map<number, string>();
    const put = (start: number, word: number, kind: number) => {
      starts.push(start);
      words.push(word);
      kinds.push(kind);
    };
    const again = (from: number, to: number) => {
      const piece = tokenizer.columns(text.slice(from, to));
      for (let k = 0; k < piece.length; k++) put(piece.starts[k]! + from, piece.words[k]!, piece.kinds[k]!);
    };
    const keep = (k: number) => put(plain.starts[k]!, plain.words[k]!, plain.kinds[k]!);
    splice(kept, plain.starts, again, keep, ({ start, end, norm }) => {
      if (norm !== undefined && norm !== text.slice(start, end)) norms.set(starts.length, norm);
      put(start, 0, KIND_CODE.word);
    });
    const length = starts.length;
    starts.push(text.length);
    return {
      text,
      length,
      starts: Int32Array.from(starts),
      kinds: Uint8Array.from(kinds),
      words: Int32Array.from(words),
      norms,
    };
  };

  const { norm, pos, entry, explain, provenance } = tokenizer;
  const options = { ...provenance.options, keepWhole: find.name === '' ? true : find.name };
  return Object.freeze(
    Object.assign(tokenize, { columns, norm, pos, entry, explain, provenance: { ...provenance, options } }),
  );
}

/** The stretches that are kept, from left to right. `borders` are the starts of the tokens and the end of the text. */
function chosen(
  spans: readonly WholeSpan[],
  length: number,
  borders: Int32Array,
  isTerm: (k: number) => boolean,
): readonly WholeSpan[] {
  const inOrder = spans
    .filter(({ start, end }) => start >= 0 && start < end && end <= length)
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: WholeSpan[] = [];
  let k = 0;
  for (const span of inOrder) {
    if (span.start < (kept.at(-1)?.end ?? 0)) continue;
    while (borders[k + 1]! <= span.start) k++;
    let free = true;
    for (let i = k; i < borders.length - 1 && borders[i]! < span.end; i++) {
      const [start, end] = [borders[i]!, borders[i + 1]!];
      const inside = start >= span.start && end <= span.end && end - start < span.end - span.start;
      if (!inside && isTerm(i)) free = false;
    }
    if (free) kept.push(span);
  }
  return kept;
}

/** Walks over tokens and stretches: `keep` for a token outside, `again` for what is left of one, `put` for a stretch. */
function splice(
  kept: readonly WholeSpan[],
  borders: Int32Array,
  again: (from: number, to: number) => void,
  keep: (k: number) => void,
  put: (span: WholeSpan) => void,
): void {
  let next = 0;
  let at = 0;
  for (let k = 0; k < borders.length - 1; k++) {
    const end = borders[k + 1]!;
    while (next < kept.length && kept[next]!.start < end) {
      const span = kept[next++]!;
      if (at < span.start) again(at, span.start);
      put(span);
      at = span.end;
    }
    if (at >= end) continue;
    if (at <= borders[k]!) keep(k);
    else again(at, end);
    at = end;
  }
}
