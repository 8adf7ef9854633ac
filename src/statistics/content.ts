import { foldUnit } from '../text/index.js';

/** What of a text is compared with other texts, and where it stands. */
export interface Content {
  /** The kept code units, folded. */
  readonly units: Uint16Array;
  /** The offset in the text of each kept unit. */
  readonly offsets: Int32Array;
}

/** What is passed over in a comparison: marks, symbols and space; space alone; or nothing. */
export type Ignored = 'marks' | 'space' | 'nothing';

const MARK = /[\p{P}\p{S}\p{Z}\p{C}]/u;
const SPACE = /\s/;
const DROPPED: { marks: Uint8Array | null; space: Uint8Array | null } = { marks: null, space: null };

/** Which code units are dropped, as a table over all of them; surrogates are kept. */
function droppedUnits(ignored: 'marks' | 'space'): Uint8Array {
  const known = DROPPED[ignored];
  if (known !== null) return known;
  const table = new Uint8Array(0x10000);
  const pattern = ignored === 'marks' ? MARK : SPACE;
  for (let code = 0; code < 0x10000; code++) {
    if ((code < 0xd800 || code > 0xdfff) && pattern.test(String.fromCharCode(code))) table[code] = 1;
  }
  DROPPED[ignored] = table;
  return table;
}

/** The content of a text: variants folded (see `fold`), ignored units left out. */
export function contentOf(text: string, ignored: Ignored): Content {
  const dropped = ignored === 'nothing' ? null : droppedUnits(ignored);
  const units = new Uint16Array(text.length);
  const offsets = new Int32Array(text.length);
  let length = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = foldUnit(text.charCodeAt(i));
    if (dropped !== null && dropped[unit] === 1) continue;
    units[length] = unit;
    offsets[length] = i;
    length++;
  }
  return { units: units.slice(0, length), offsets: offsets.slice(0, length) };
}
