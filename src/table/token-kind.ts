import { TOKEN_KINDS, type TokenKind } from '../tokenize/index.js';

/** What is counted where the caller does not say otherwise: everything but punctuation, symbols and space. */
export const COUNTED_KINDS: readonly TokenKind[] = ['word', 'number', 'latin'];

/** Code of a kind as `TokenColumns.kinds` has it. */
export const KIND_CODES: ReadonlyMap<TokenKind, number> = new Map(TOKEN_KINDS.map((kind, code) => [kind, code]));

const SPACE = /^\s+$/;
const PUNCTUATION = /^\p{P}+$/u;
const SYMBOL = /^[\p{S}\p{P}\p{C}\p{M}]+$/u;
const NUMBER = /^[+\-－＋]?[0-9０-９][0-9０-９.,．，:：/／%％‰]*$/;
const LATIN = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/u;

/**
 * The kind of a token that came as a plain string from another tokenizer. The empty string counts as space.
 *
 * @example kindOfText('乡村') // 'word'
 */
export function kindOfText(text: string): TokenKind {
  const unit = text.charCodeAt(0);
  if (unit >= 0x4e00 && unit <= 0x9fff) return 'word';
  if (text === '' || SPACE.test(text)) return 'space';
  if (PUNCTUATION.test(text)) return 'punctuation';
  if (SYMBOL.test(text)) return 'symbol';
  if (NUMBER.test(text)) return 'number';
  return LATIN.test(text) ? 'latin' : 'word';
}

/** Whether a token with these characters ends a sentence, so that nothing is joined across it: 。！？!?…； or a line break. */
export function endsSentence(text: string, start: number = 0, end: number = text.length): boolean {
  for (let i = start; i < end; i++) {
    switch (text.charCodeAt(i)) {
      case 0x3002: // 。
      case 0xff01: // ！
      case 0xff1f: // ？
      case 0xff1b: // ；
      case 0xff61: // ｡
      case 0x2026: // …
      case 0x21: // !
      case 0x3f: // ?
      case 0x0a:
      case 0x0d:
      case 0x2028:
      case 0x2029:
        return true;
    }
  }
  return false;
}
