import type { Slogan } from '../slogan.js';
import { rightEdge } from './edges.js';
import { glossesAfter } from './glosses.js';
import { NUMERALS } from './numeral-in.js';
import { inNextClause, labelled } from './parts-clauses.js';
import { countedNouns } from './parts-counted.js';
import { glossed } from './parts-glossed.js';
import { headings, runInHeadings } from './parts-headings.js';
import type { Scene, Stated } from './scene.js';

/** What the parts of “123” or “1+5+N” count: the digits or terms one by one; `null` stands for N or a word. */
function partsOf(slogan: Slogan): (number | null)[] | null {
  const folded = slogan.text
    .replace(/[\uff01-\uff5e]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(/\s/g, '');
  if (slogan.kind === 'formula') {
    const terms = folded.split('+');
    if (terms.length < 2 || terms.length > 8) return null;
    return terms.map((t) => (/^[0-9]{1,2}$/.test(t) ? Number(t) : null));
  }
  const digits = [...folded].map((c) => (/[0-9]/.test(c) ? Number(c) : NUMERALS.indexOf(c)));
  return digits.length >= 2 && digits.length <= 9 && digits.every((d) => d > 0) ? digits : null;
}

/**
 * The parts of a digits or formula slogan: child slogans in a row that count to the digits (run-in headings 绘好一张“图”。
 * 建好两个“库”。架好“三座桥”。), or a gloss with one item for each part.
 */
export function membersOfParts(scene: Scene, slogan: Slogan): Stated | null {
  const parts = partsOf(slogan);
  if (parts === null) return null;
  const from = rightEdge(slogan);
  const named = labelled(scene, from, parts);
  if (named !== null) return named;
  for (const gloss of glossesAfter(scene, from, 2 * parts.length)) {
    if (gloss.ordinalsOnly || gloss.strength === 'weak') continue;
    const found = glossed(scene, slogan, gloss.start, gloss.end, parts) ?? countedNouns(scene, gloss, parts);
    if (found !== null) return found;
  }
  if (slogan.kind === 'formula') return inNextClause(scene, from, parts);
  return headings(scene, slogan, from, parts as number[]) ?? runInHeadings(scene, from, parts as number[]);
}
