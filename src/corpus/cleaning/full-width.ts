import { foldUnit } from '../../text/index.js';
import { type CleaningStep, characterEdits } from './step.js';

/**
 * Full-width letters, digits and signs become ASCII (２０２０年ＧＤＰ → 2020年GDP). The marks ，：；？！（） stay, for they
 * are the ordinary ones of Chinese text, and so does the space of an indent.
 */
export const fullWidth: CleaningStep = {
  name: 'fullWidth',
  edits: (text) =>
    characterEdits(text, (character) => {
      const code = character.charCodeAt(0);
      return code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(foldUnit(code)) : undefined;
    }),
};
