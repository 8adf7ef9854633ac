import type { TokenFilterOptions, TokenKind } from '../index.js';
import { readList } from './open-tokenizer.js';
import type { OptionValues } from './option.js';
import type { FILTERING } from './word-options.js';

/** The options of a command line that say which words count. */
export type FilterValues = OptionValues<typeof FILTERING>;

/** The filter that the options of `FILTERING` describe. */
export async function tokenFilter(command: string, values: FilterValues): Promise<TokenFilterOptions> {
  const stopWords: string[] = [];
  for (const path of values.stopwords) stopWords.push(...(await readList(command, path)));
  return {
    ...(values.kinds.length === 0 ? {} : { kinds: values.kinds as readonly TokenKind[] }),
    ...(values.pos.length === 0 ? {} : { pos: values.pos }),
    ...(values['exclude-pos'].length === 0 ? {} : { excludePos: values['exclude-pos'] }),
    ...(values['min-length'] === null ? {} : { minLength: values['min-length'] }),
    ...(values['max-length'] === null ? {} : { maxLength: values['max-length'] }),
    ...(stopWords.length === 0 ? {} : { stopWords }),
  };
}
