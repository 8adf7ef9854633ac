/**
 * The part of speech that cppjieba gives what its dictionary does not list: `x`; `m` where the ASCII characters in the
 * first half are all digits, `eng` where some are not.
 */
export function specialPos(text: string): 'x' | 'm' | 'eng' {
  let characters = 0;
  for (let i = 0; i < text.length; i++) {
    if (!isLowOfPair(text, i)) characters++;
  }
  const half = characters >> 1;
  let ascii = 0;
  let digits = 0;
  for (let i = 0, seen = 0; seen < characters && ascii < half; i++) {
    if (isLowOfPair(text, i)) continue;
    seen++;
    const unit = text.charCodeAt(i);
    if (unit < 0x80) {
      ascii++;
      if (unit >= 48 && unit <= 57) digits++;
    }
  }
  if (ascii === 0) return 'x';
  return digits === ascii ? 'm' : 'eng';
}

function isLowOfPair(text: string, i: number): boolean {
  return i > 0 && (text.charCodeAt(i) & 0xfc00) === 0xdc00 && (text.charCodeAt(i - 1) & 0xfc00) === 0xd800;
}
