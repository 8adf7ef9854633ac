export { compileDictionary, type DictionaryTexts } from './compile-dictionary.js';
export { createTokenizer, type TokenizerOptions } from './create-tokenizer.js';
export type { Dictionary } from './dictionary.js';
export { decodeDictionary } from './dictionary-format.js';
export type { Engine, EngineWord } from './engine.js';
export { loadDictionary } from './load-dictionary.js';
export { RULES, type Rule } from './rules.js';
export { TOKEN_KINDS, type Token, type TokenColumns, type TokenKind } from './token.js';
export type { Explanation, ExplanationCause, Tokenizer, TokenizerProvenance } from './tokenizer.js';
