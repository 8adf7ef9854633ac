import type { CountJob } from '../node.js';
import type { WINDOWS } from './count-options.js';
import { type CuttingValues, lexiconTexts } from './open-tokenizer.js';
import type { OptionValues } from './option.js';
import { type FilterValues, tokenFilter } from './token-filter.js';

/** The part of a job that says how texts are cut and which words count. */
export async function wordsOfJob(
  command: string,
  values: CuttingValues & FilterValues,
  warn: (line: string) => void,
): Promise<Partial<CountJob>> {
  const unknownWords = values['unknown-words'];
  return {
    filter: await tokenFilter(command, values),
    lexicons: (await lexiconTexts(command, values.lexicon, warn)).map(({ name, text }) => ({ name, text })),
    bundled: !values['only-lexicon'],
    ...(unknownWords === null ? {} : { unknownWords }),
    ...(values['whole-slogans'] ? { wholeSlogans: true } : {}),
  };
}

/** The part of a job that says what stands beside a word; `改革,开放` are two types, `乡村*` all that begin so. */
export function windowsOfJob(node: readonly string[], values: OptionValues<typeof WINDOWS>): Partial<CountJob> {
  const { window, left, right, boundary, overlap } = values;
  const each = window ?? 5;
  return {
    node,
    window: { left: left ?? each, right: right ?? each },
    ...(boundary === null ? {} : { boundary }),
    ...(overlap === null ? {} : { overlap }),
  };
}
