import { RADICALS } from './radicals.js';
import { type CleaningStep, characterEdits } from './step.js';

let table: ReadonlyMap<string, string> | null = null;

/**
 * Radicals and strokes, which text out of PDF files has in place of the characters that look the same (⼈⺠ for 人民),
 * become those characters: the 348 of Unicode's list, of which NFKC knows two thirds.
 *
 * @see Unicode 15.0, EquivalentUnifiedIdeograph.txt
 */
export const kangxi: CleaningStep = {
  name: 'kangxi',
  edits: (text) => {
    if (!/[\u2e80-\u2fdf\u31c0-\u31ef]/u.test(text)) return [];
    table ??= pairs();
    const known = table;
    return characterEdits(text, (character) => known.get(character));
  },
};

function pairs(): ReadonlyMap<string, string> {
  const characters = [...RADICALS];
  const found = new Map<string, string>();
  for (let i = 0; i < characters.length; i += 2) found.set(characters[i] as string, characters[i + 1] as string);
  return found;
}
