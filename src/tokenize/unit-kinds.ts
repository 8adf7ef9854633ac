import { TOKEN_KINDS, type TokenKind } from './token.js';

export const KIND_CODE: Readonly<Record<TokenKind, number>> = Object.freeze(
  Object.fromEntries(TOKEN_KINDS.map((kind, code) => [kind, code])) as Record<TokenKind, number>,
);

// Inclusive ranges after the Unicode general categories (Unicode 15.1), as far as the kinds tell them apart.
// What stands nowhere here (Han, kana, Hangul, Cyrillic, Thai …) is a word.
const RANGES: readonly (readonly [TokenKind, string])[] = [
  ['symbol', '\u0000-\u0008\u000e-\u001f\u007f-\u009f\u00a2-\u00a9\u00ac-\u00ba\u00bc-\u00be\u00d7\u00f7'],
  ['symbol', '\u02b0-\u036f\u200b-\u200f\u202a-\u202e\u2044\u2052\u2060-\u218f\u2190-\u2307\u230c-\u2328\u232b-\u2767'],
  ['symbol', '\u2776-\u27bf\u27f0-\u2982\u2999-\u29fb\u29fe-\u2bff\u2e80-\u2eff\u2ff0-\u2fff\u3004\u3006\u3012\u3013'],
  [
    'symbol',
    '\u3020\u302a-\u302f\u3036\u3037\u303e\u303f\u309b\u309c\u3190-\u319f\u31c0-\u31ef\u3200-\u33ff\ud800-\ud83f',
  ],
  [
    'symbol',
    '\ud8c0-\uf8ff\ufe00-\ufe0f\ufeff\ufe62\ufe64-\ufe66\ufe69\uff04\uff0b\uff1c-\uff1e\uff3e\uff40\uff5c\uff5e',
  ],
  ['symbol', '$+<-> ^`|~\uffe0-\uffff'.replace(' ', '')],
  ['punctuation', '!-#%-*,-/:;?@[-\\]_{}\u00a1\u00a7\u00ab\u00b6\u00b7\u00bb\u00bf\u2010-\u2027\u2030-\u2043'],
  ['punctuation', '\u2045-\u2051\u2053-\u205e\u2308-\u230b\u2329\u232a\u2768-\u2775\u27c5\u27c6\u27e6-\u27ef'],
  [
    'punctuation',
    '\u2983-\u2998\u29fc\u29fd\u2e00-\u2e5d\u3001-\u3003\u3008-\u3011\u3014-\u301f\u3030\u303d\u30a0\u30fb',
  ],
  [
    'punctuation',
    '\ufe10-\ufe19\ufe30-\ufe61\ufe63\ufe68\ufe6a\ufe6b\uff01-\uff03\uff05-\uff0a\uff0c-\uff0f\uff1a\uff1b',
  ],
  ['punctuation', '\uff1f\uff20\uff3b-\uff3d\uff3f\uff5b\uff5d\uff5f-\uff65'],
  ['number', '0-9\uff10-\uff19\u2150-\u2189\u3007〇零一二三四五六七八九十百千万萬亿億两兩廿卅壹贰叁肆伍陆柒捌玖拾佰仟'],
  ['latin', 'A-Za-z\u00aa\u00b5\u00ba\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02af\u1e00-\u1eff\uff21-\uff3a\uff41-\uff5a'],
  ['space', '\u0009-\u000d\u0020\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000'],
];

/** The kind of a token of one unit, by unit, as index into `TOKEN_KINDS`. Later ranges win over earlier ones. */
export const UNIT_KINDS: Uint8Array = /* @__PURE__ */ unitKinds();

function unitKinds(): Uint8Array {
  const kinds = new Uint8Array(65536);
  for (const [kind, ranges] of RANGES) {
    for (let i = 0; i < ranges.length; i++) {
      const from = ranges.charCodeAt(i);
      let to = from;
      // A hyphen between two units makes a range; the only listed hyphen is inside `,-/`.
      if (ranges[i + 1] === '-' && i + 2 < ranges.length) {
        to = ranges.charCodeAt(i + 2);
        i += 2;
      }
      kinds.fill(KIND_CODE[kind], from, to + 1);
    }
  }
  return kinds;
}

/** The kind of `units[from, to)` as one token: that of its units where they agree, else a word. */
export function kindOf(units: Uint16Array, from: number, to: number): number {
  const kind = UNIT_KINDS[units[from]!]!;
  if (kind === 0) return 0;
  for (let i = from + 1; i < to; i++) if (UNIT_KINDS[units[i]!] !== kind) return isPair(units, from, to) ? kind : 0;
  return kind;
}

function isPair(units: Uint16Array, from: number, to: number): boolean {
  return to - from === 2 && (units[from]! & 0xfc00) === 0xd800 && (units[from + 1]! & 0xfc00) === 0xdc00;
}
