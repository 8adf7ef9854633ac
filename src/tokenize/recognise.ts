import type { Rule } from './rules.js';
import { KIND_CODE, UNIT_KINDS } from './unit-kinds.js';

/** Finds stretches that are tokens by their form. */
export interface Recogniser {
  /** By unit: 0, or what may begin with it. */
  readonly actions: Uint8Array;
  /** The end of the token that begins at `at`, or 0; `kind` then holds its kind. `from`: where the stretch began. */
  recognise(action: number, units: Uint16Array, at: number, length: number, from: number): number;
  readonly kind: number;
}

const NUMBER = 1;
const LATIN = 2;
const SPACE = 3;

export function createRecogniser(rules: ReadonlySet<Rule>): Recogniser | null {
  if (rules.size === 0) return null;
  const actions = new Uint8Array(65536);
  for (let unit = 0; unit < 65536; unit++) {
    const kind = UNIT_KINDS[unit];
    if (kind === KIND_CODE.latin && rules.has('latin')) actions[unit] = LATIN;
    else if (kind === KIND_CODE.space && rules.has('spaces')) actions[unit] = SPACE;
    else if (isDigit(unit) && rules.has('numbers')) actions[unit] = NUMBER;
  }
  const recogniser = {
    actions,
    kind: 0,
    recognise(action: number, units: Uint16Array, at: number, length: number): number {
      let i = at + 1;
      if (action === NUMBER) {
        recogniser.kind = KIND_CODE.number;
        while (i < length && (isDigit(units[i]!) || (isPoint(units[i]!) && i + 1 < length && isDigit(units[i + 1]!))))
          i++;
        return i < length && isPercent(units[i]!) ? i + 1 : i;
      }
      const kind = action === LATIN ? KIND_CODE.latin : KIND_CODE.space;
      recogniser.kind = kind;
      while (i < length && (UNIT_KINDS[units[i]!] === kind || (action === LATIN && isDigit(units[i]!)))) i++;
      return i;
    },
  };
  return recogniser;
}

const isDigit = (unit: number) => (unit >= 48 && unit <= 57) || (unit >= 0xff10 && unit <= 0xff19);
const isPoint = (unit: number) => unit === 0x2e || unit === 0xff0e;
const isPercent = (unit: number) => unit === 0x25 || unit === 0xff05 || unit === 0x2030;
