// Marks that close what a sentence opened; behind a full stop they belong to the sentence it ends.
const CLOSING = '”’」』〞﹂﹄）】〕］｝)]}》〉"\'＂＇';
// What cannot begin a sentence: before it the one that seemed to end goes on (“好！”，他说).
const CONTINUING = '，、；：,;:';
// Nor these, where a quotation stands before them (“怎么办？”的问题).
const CONTINUING_QUOTED = '的之等';

export const isClosing = (c: string): boolean => CLOSING.includes(c);
export const continues = (c: string, quoted: boolean): boolean =>
  CONTINUING.includes(c) || (quoted && CONTINUING_QUOTED.includes(c));
export const isBreak = (code: number): boolean =>
  code === 0x0a ||
  code === 0x0d ||
  code === 0x2028 ||
  code === 0x2029 ||
  code === 0x85 ||
  code === 0x0b ||
  code === 0x0c;
export const isSpace = (code: number): boolean =>
  code <= 0x20 ||
  code === 0xa0 ||
  code === 0x3000 ||
  code === 0xfeff ||
  code === 0x85 ||
  code === 0x1680 ||
  code === 0x202f ||
  code === 0x205f ||
  (code >= 0x2000 && code <= 0x200b) ||
  code === 0x2028 ||
  code === 0x2029;
export const isHan = (code: number): boolean =>
  (code >= 0x3400 && code <= 0x9fff) ||
  (code >= 0xd840 && code <= 0xdfff) ||
  (code >= 0xf900 && code <= 0xfaff) ||
  code === 0x3007;
export const isAlphanumeric = (code: number): boolean =>
  (code >= 0x30 && code <= 0x39) || ((code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a);
