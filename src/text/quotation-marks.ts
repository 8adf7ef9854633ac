/** The pairs of quotation and title marks. A pair whose two marks are one character is read alternately. */
export interface MarkPair {
  readonly open: string;
  readonly close: string;
  /** Whether a closing mark that was met first may be the opening one of a reversed pair. */
  readonly reversible: boolean;
}

// GB/T 15834-2011 §4.9 and §4.15, the Taiwanese and vertical forms, and the ASCII marks found in digitised pages.
export const MARK_PAIRS: readonly MarkPair[] = [
  { open: '“', close: '”', reversible: true },
  { open: '‘', close: '’', reversible: true },
  { open: '「', close: '」', reversible: false },
  { open: '『', close: '』', reversible: false },
  { open: '"', close: '"', reversible: false },
  { open: '＂', close: '＂', reversible: false },
  { open: '〝', close: '〞', reversible: false },
  { open: '﹁', close: '﹂', reversible: false },
  { open: '﹃', close: '﹄', reversible: false },
  { open: '《', close: '》', reversible: false },
  { open: '〈', close: '〉', reversible: false },
];

/** For a code unit: 0, or 1 + 2 × pair for an opening mark, 2 + 2 × pair for a closing one. */
export const MARK_OF: ReadonlyMap<number, number> = new Map(
  MARK_PAIRS.flatMap((pair, i): [number, number][] => [
    [pair.close.charCodeAt(0), 2 + 2 * i],
    [pair.open.charCodeAt(0), 1 + 2 * i],
  ]).concat([
    ['″'.charCodeAt(0), 2],
    ['〟'.charCodeAt(0), 2 + 2 * MARK_PAIRS.findIndex((p) => p.open === '〝')],
  ]),
);
