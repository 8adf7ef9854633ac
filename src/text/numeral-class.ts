/**
 * What a UTF-16 code unit can be in a numeral. The classes are small integers so that scanning a text costs one table
 * look-up a unit.
 */
export const CLASS = {
  none: 0,
  /** 0–9 and ０–９. */
  arabic: 1,
  /** 一 … 九, 〇, 零. */
  digit: 2,
  /** 壹 贰 叁 …: digits that are also ordinary characters (伍 陆 肆), so they need a company of their kind. */
  financial: 3,
  /** 两 兩. */
  two: 4,
  /** 双 雙 俩 倆: two, never part of a longer numeral. */
  pair: 5,
  /** 十 百 千. */
  unit: 6,
  /** 拾 佰 仟. */
  financialUnit: 7,
  /** 万 亿 萬 億. */
  large: 8,
  /** 廿 卅: twenty, thirty. */
  tens: 9,
  /** 几 幾 数 數: an unknown digit, where a unit stands beside it. */
  some: 10,
  /** 第. */
  ordinal: 11,
  /** ○ and the letter O: zero inside a row of digits only. */
  circle: 12,
} as const;

const classes = /* @__PURE__ */ new Uint8Array(0x10000);
const values = /* @__PURE__ */ new Float64Array(0x10000);
let filled = false;

const SETS: readonly (readonly [number, string, readonly number[]])[] = [
  [CLASS.arabic, '0123456789', [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]],
  [CLASS.arabic, '０１２３４５６７８９', [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]],
  [CLASS.digit, '〇零一二三四五六七八九', [0, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9]],
  [CLASS.financial, '壹贰貳叁叄肆伍陆柒捌玖', [1, 2, 2, 3, 3, 4, 5, 6, 7, 8, 9]],
  [CLASS.two, '两兩', [2, 2]],
  [CLASS.pair, '双雙俩倆', [2, 2, 2, 2]],
  [CLASS.unit, '十百千', [10, 100, 1000]],
  [CLASS.financialUnit, '拾佰仟', [10, 100, 1000]],
  [CLASS.large, '万萬亿億', [1e4, 1e4, 1e8, 1e8]],
  [CLASS.tens, '廿卅', [20, 30]],
  [CLASS.some, '几幾数數', [0, 0, 0, 0]],
  [CLASS.ordinal, '第', [0]],
  [CLASS.circle, '○OＯ', [0, 0, 0]],
];

function fill(): void {
  for (const [kind, characters, numbers] of SETS) {
    for (let i = 0; i < characters.length; i++) {
      classes[characters.charCodeAt(i)] = kind;
      values[characters.charCodeAt(i)] = numbers[i] as number;
    }
  }
  filled = true;
}

/** The table itself: index it with a code unit to get one of `CLASS`. For loops that visit every unit of a text. */
export function numeralClasses(): Uint8Array {
  if (!filled) fill();
  return classes;
}

/** The value of the digit or unit whose code this is; 0 for what is neither (see `numeralClasses`). */
export function numeralValue(code: number): number {
  if (!filled) fill();
  return values[code] as number;
}

/**
 * The value 0 to 9 of a code unit that is a digit, Arabic, full-width, Chinese or financial, 两 and 双 included as 2,
 * or −1.
 *
 * @example
 * digitValue('七'.charCodeAt(0)) // 7
 * digitValue('十'.charCodeAt(0)) // -1
 */
export function digitValue(code: number): number {
  if (!filled) fill();
  const kind = classes[code] as number;
  return kind >= CLASS.arabic && kind <= CLASS.pair ? (values[code] as number) : -1;
}
