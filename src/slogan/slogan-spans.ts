import { type DetectSlogansOptions, readDetectOptions } from './detect-options.js';
import { sloganForms } from './slogan-forms.js';

/**
 * Where the slogans of a text stand that do not lie inside another one, with the form each counts under, as `keepWhole`
 * takes them: `keepWhole(tokenize, sloganSpans)` is a tokenizer that leaves them whole. In text order; a text without
 * slogans has none. Their part of speech is `l`, jieba's tag of fixed expressions.
 *
 * @throws TypeError, RangeError as `detectSlogans`.
 * @example
 * sloganSpans('推行“五联法”工作机制')[0].norm // '五联法'
 */
export function sloganSpans(
  text: string,
  options: DetectSlogansOptions = {},
): readonly { readonly start: number; readonly end: number; readonly norm: string; readonly pos: 'l' }[] {
  readDetectOptions(text, options);
  const outermost: { readonly start: number; readonly end: number; readonly norm: string; readonly pos: 'l' }[] = [];
  let behind = 0;
  for (const { start, end, canonical } of sloganForms(text)) {
    if (start < behind) continue;
    behind = end;
    outermost.push({ start, end, norm: canonical, pos: 'l' });
  }
  return outermost;
}
