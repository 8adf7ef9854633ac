import { gazetteer } from '../gazetteer.js';
import type { SloganEntry } from '../slogan.js';
import { numeralVariants } from './chinese-counts.js';

/** The entry of the gazetteer for a key, whichever way its numerals are written: 4个自信, 5位1体, 八六三计划. */
export function findEntry(key: string): SloganEntry | undefined {
  const { keys } = gazetteer();
  const entry = keys.get(key);
  if (entry !== undefined || !OTHERWISE.test(key)) return entry;
  for (const variant of numeralVariants(key)) {
    const found = keys.get(variant);
    if (found !== undefined) return found;
  }
  return undefined;
}

const OTHERWISE = /^[〇零一二三四五六七八九]{3}|\d/;
