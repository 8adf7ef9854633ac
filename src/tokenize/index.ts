export { TOKEN_KINDS, type Token, type TokenColumns, type TokenKind } from './token.js';
export type { Tokenizer, TokenizerProvenance } from './tokenizer.js';
