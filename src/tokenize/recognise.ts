import { readDate } from './read-date.js';
import { readAddress, readDocumentNumber, readFormula, readLatin } from './read-name.js';
import { HAN_START, isDigit, readArabic, readHan, readOrdinal, readPerHundred } from './read-number.js';
import type { Rule } from './rules.js';
import { KIND_CODE, UNIT_KINDS } from './unit-kinds.js';

/** Finds stretches that are tokens by their form. */
export interface Recogniser {
  /** By unit: 0, or what may begin with it. */
  readonly actions: Uint8Array;
  /**
   * The end of the token that is found at `at`, or 0. `start` and `kind` then describe it: a document number begins
   * before the bracket that gives it away, but never before `from`.
   */
  recognise(action: number, units: Uint16Array, at: number, length: number, from: number): number;
  start: number;
  kind: number;
  /** Where the search goes on after nothing was found; a run that is no token is looked at once. */
  past: number;
  /** Whether the last token is written in Chinese numerals, which may also begin or end a word of the dictionary. */
  han: boolean;
}

const ARABIC = 1;
const HAN = 2;
const HUNDRED = 3;
const ORDINAL = 4;
const LATIN = 5;
const SPACE = 6;
const BRACKET = 7;
const SIGN = 8;

/** The rules that go by form alone; those for names look at the words of the finished cut. */
const FORM_RULES: readonly Rule[] = ['numbers', 'dates', 'latin', 'addresses', 'documents', 'formulas', 'spaces'];

/** The recogniser of `rules`, or `null` where there are none. `coarse` joins dates, ranges and sums of money. */
export function createRecogniser(rules: ReadonlySet<Rule>, coarse: boolean): Recogniser | null {
  if (!FORM_RULES.some((rule) => rules.has(rule))) return null;
  const has = (rule: Rule) => rules.has(rule);
  const [numbers, dates, latin, addresses, formulas] = (
    ['numbers', 'dates', 'latin', 'addresses', 'formulas'] as const
  ).map(has) as [boolean, boolean, boolean, boolean, boolean];
  const actions = new Uint8Array(65536);
  for (let unit = 0; unit < 65536; unit++) {
    const kind = UNIT_KINDS[unit];
    if (kind === KIND_CODE.space && has('spaces')) actions[unit] = SPACE;
    else if (isDigit(unit) && (numbers || dates || addresses || formulas)) actions[unit] = ARABIC;
    else if (kind === KIND_CODE.latin && (latin || addresses || formulas)) actions[unit] = LATIN;
  }
  const set = (text: string, action: number) => {
    for (let i = 0; i < text.length; i++) actions[text.charCodeAt(i)] = action;
  };
  if (numbers || dates) set(HAN_START, HAN);
  if (numbers) {
    set('百千', HUNDRED);
    set('第', ORDINAL);
    set('-－', SIGN);
  }
  if (has('documents')) set('〔［[', BRACKET);

  const recogniser: Recogniser = {
    actions,
    start: 0,
    kind: 0,
    past: 0,
    han: false,
    recognise(action, units, at, length, from) {
      recogniser.start = at;
      recogniser.past = at + 1;
      recogniser.han = action === HAN || action === HUNDRED;
      recogniser.kind = KIND_CODE.number;
      let end = at;
      switch (action) {
        case ARABIC: {
          if (formulas) end = readFormula(units, at, length);
          if (end > at) {
            recogniser.kind = KIND_CODE.symbol;
            return end;
          }
          if (addresses) end = readAddress(units, at, length);
          if (end > at) {
            recogniser.kind = KIND_CODE.latin;
            return end;
          }
          end = readArabic(units, at, length);
          if (dates) {
            const date = readDate(units, at, end, length, coarse);
            if (date > end) return date;
          }
          if (latin && end < length && isAsciiLetter(units[end]!) && isDigit(units[end - 1])) {
            // 5G, 3D, 4K: figures before letters belong to the word, 5% before GDP does not.
            recogniser.kind = KIND_CODE.latin;
            return readLatin(units, end, length);
          }
          recogniser.past = end;
          if (!numbers) return 0;
          return coarse ? readSum(units, end, length) : end;
        }
        case HAN: {
          if (dates) {
            let run = at;
            while (run < length && run < at + 5 && HAN_START.includes(String.fromCharCode(units[run]!))) run++;
            const date = readDate(units, at, run, length, coarse);
            if (date > run) return date;
          }
          if (!numbers) return 0;
          end = readHan(units, at, length);
          if (end === at) return 0;
          return coarse ? readSum(units, end, length) : end;
        }
        case HUNDRED:
          end = readPerHundred(units, at, length);
          return end > at ? end : 0;
        case ORDINAL:
          end = readOrdinal(units, at, length);
          return end > at ? end : 0;
        case SIGN: {
          const before = at > 0 ? UNIT_KINDS[units[at - 1]!]! : KIND_CODE.space;
          if (before === KIND_CODE.number || before === KIND_CODE.latin || units[at - 1] === units[at]) return 0;
          end = readArabic(units, at + 1, length);
          return end > at + 1 ? end : 0;
        }
        case LATIN: {
          recogniser.kind = KIND_CODE.symbol;
          if (formulas) end = readFormula(units, at, length);
          if (end > at) return end;
          recogniser.kind = KIND_CODE.latin;
          if (addresses) end = readAddress(units, at, length);
          if (end > at) return end;
          return latin ? readLatin(units, at, length) : 0;
        }
        case BRACKET: {
          const found = readDocumentNumber(units, at, length, from);
          if (found === null) return 0;
          recogniser.start = found.start;
          recogniser.kind = KIND_CODE.word;
          return found.end;
        }
        default: {
          recogniser.kind = KIND_CODE.space;
          end = at + 1;
          while (end < length && actions[units[end]!] === SPACE) end++;
          return end;
        }
      }
    },
  };
  return recogniser;
}

const isAsciiLetter = (unit: number) => (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90);

const CURRENCIES = ['人民币', '美元', '欧元', '港元', '日元', '英镑', '元'];
const RANGE_SIGNS = '-－—~～至到';

/** Coarse: a range (5-6, 10至20) and the currency of a sum (5亿元) stay with the number. */
function readSum(units: Uint16Array, at: number, length: number): number {
  let end = at;
  if (end + 1 < length && RANGE_SIGNS.includes(String.fromCharCode(units[end]!))) {
    const upper = readArabic(units, end + 1, length);
    if (upper > end + 1) end = upper;
  }
  for (const currency of CURRENCIES) {
    let i = 0;
    while (i < currency.length && end + i < length && units[end + i] === currency.charCodeAt(i)) i++;
    if (i === currency.length) return end + i;
  }
  return end;
}
