import { arabicDigits, withChineseCounts } from './forms/chinese-counts.js';
import type { Reading } from './forms/reading.js';

/**
 * The form a slogan is counted under: the gazetteer's where it knows it, else the text without marks and space, folded
 * and simplified. Separators between the segments of `multi` and `distributive` are left out (两不愁、三保障 is
 * 两不愁三保障), those of `parallel` become 、. Digit strings are Arabic (一三五九 is 1359), Arabic
 * counts up to 99 before a Chinese character Chinese (10大工程 is 十大工程, 3去1降 is 三去一降), the letters of a formula
 * capital (1+5+n is 1+5+N).
 */
export function canonicalForm(folded: string, reading: Reading): string {
  if (reading.entry) return reading.entry.form;
  const bare = folded.replace(/[\s“”‘’「」『』"]+/g, '');
  if (reading.kind === 'multi' || reading.kind === 'distributive') {
    return withChineseCounts(bare.replace(/[、，,·•；;/]/g, ''));
  }
  // “守土戍边 铺路架桥”: the space parts the segments.
  if (reading.kind === 'parallel' && !/[、，,·•；;/]/.test(bare)) return folded.trim().replace(/\s+/g, '、');
  if (reading.kind === 'parallel') return bare.replace(/[、，,·•；;/]+/g, '、');
  if (reading.kind === 'digits' && /^[〇零一二三四五六七八九]{2,}/.test(bare)) {
    return arabicDigits(bare);
  }
  if (reading.kind === 'count') return withChineseCounts(bare);
  // 1+5+n is 1+5+N.
  if (reading.kind === 'formula') return bare.replace(/(?<![A-Za-z])[nx](?![A-Za-z])/g, (c) => c.toUpperCase());
  return bare;
}
