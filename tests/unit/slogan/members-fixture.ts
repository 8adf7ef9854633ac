import type { Slogan, SloganKind, SloganNumeral } from '../../../src/slogan/slogan.js';
import type { Quotation } from '../../../src/text/index.js';

const DIGITS = '零一二三四五六七八九十';
const NUMERAL = /[双两]|[一二三四五六七八九十]+|[0-9０-９]+|[NＮ]/g;

function countOf(numeral: string): number | null {
  if (numeral === '双' || numeral === '两') return 2;
  if (/^[0-9]+$/.test(numeral)) return Number(numeral);
  return numeral.length === 1 && DIGITS.includes(numeral) ? DIGITS.indexOf(numeral) : null;
}

/** The quotations “…” of a text, nested ones included, in text order. */
export function quotationsOf(text: string): Quotation[] {
  const open: number[] = [];
  const found: Quotation[] = [];
  for (let i = 0; i < text.length; i++) {
    if (text[i] === '“') open.push(i);
    const start = text[i] === '”' ? open.pop() : undefined;
    if (start === undefined) continue;
    const inner = { start: start + 1, end: i };
    found.push({
      start,
      end: i + 1,
      inner,
      text: text.slice(inner.start, inner.end),
      mark: '“',
      depth: open.length,
      closed: true,
      repaired: null,
    });
  }
  return found.sort((a, b) => a.start - b.start);
}

/** Slogans at every occurrence of the given surfaces (`surface` or `kind:surface`; count where no kind is named). */
export function slogansIn(text: string, surfaces: readonly string[]): Slogan[] {
  const quotations = quotationsOf(text);
  const found: Slogan[] = [];
  for (const name of surfaces) {
    const [kind, surface] = name.includes(':') ? (name.split(':') as [SloganKind, string]) : (['count', name] as const);
    for (let start = text.indexOf(surface); start >= 0; start = text.indexOf(surface, start + 1)) {
      const end = start + surface.length;
      const quotation = quotations.find((q) => q.inner.start === start && q.inner.end === end);
      const numerals: SloganNumeral[] = [...surface.matchAll(NUMERAL)].map((m) => ({
        text: m[0],
        start: start + m.index,
        end: start + m.index + m[0].length,
        value: kind === 'digits' ? null : countOf(m[0]),
      }));
      found.push({
        start,
        end,
        text: surface,
        canonical: surface.replace(/[“”]/g, ''),
        kind,
        numerals: kind === 'count' ? numerals.slice(0, 1) : numerals,
        suffix: null,
        quotation: quotation === undefined ? null : { start: quotation.start, end: quotation.end },
        coverage: quotation === undefined ? 'none' : 'full',
        members: [],
        memberSource: null,
        membersStated: 'none',
        parent: null,
        entry: null,
        sense: null,
        confidence: 1,
        inTitle: false,
        rules: [],
        rejectedBy: null,
      });
    }
  }
  return found.sort((a, b) => a.start - b.start || b.end - a.end);
}
