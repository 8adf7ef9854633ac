import { checkOneOf } from '../../text/index.js';
import { importPackage } from '../optional-package.js';
import type { CleaningStep, Edit } from './step.js';

/** Where traditional text comes from: `t` anywhere, `tw` Taiwan, `hk` Hong Kong. */
export type TraditionalFrom = 't' | 'tw' | 'hk';

/**
 * A step of cleaning that writes traditional text in simplified characters by OpenCC's tables, word by word (乾燥 → 干燥,
 * 乾坤 stays). Code point for code point: wording stays as it is (資訊 becomes 资讯, not 信息), and every character keeps
 * its place. Needs the package opencc-js.
 *
 * @throws RangeError where `from` is unknown; an Error naming the package where it is not installed.
 * @example
 * const step = await traditionalToSimplified('tw');
 * cleanText('堅持「兩個確立」', [step]).text // => "坚持「两个确立」"
 * @see https://github.com/BYVoid/OpenCC
 */
export async function traditionalToSimplified(from: TraditionalFrom = 't'): Promise<CleaningStep> {
  checkOneOf('traditionalToSimplified', 'from', from, ['t', 'tw', 'hk']);
  const { Converter } = await importPackage('opencc-js', 'traditionalToSimplified', () => import('opencc-js/t2cn'));
  const convert = Converter({ from, to: 'cn' });
  return { name: 'traditionalToSimplified', edits: (text) => align(text, convert(text)) };
}

/** Edits for the code points that differ; were their number to differ, the whole text would be one edit. */
function align(source: string, target: string): readonly Edit[] {
  const before = [...source];
  const after = [...target];
  if (before.length !== after.length) return [{ start: 0, end: source.length, text: target }];
  const edits: Edit[] = [];
  let start = 0;
  before.forEach((character, i) => {
    const end = start + character.length;
    if (character !== after[i]) edits.push({ start, end, text: after[i] as string });
    start = end;
  });
  return edits;
}
