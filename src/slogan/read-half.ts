import type { Quotation } from '../text/index.js';
import { findSuffix } from './find-suffix.js';
import { readForm } from './forms/read-form.js';
import type { Reading } from './forms/reading.js';
import { compact } from './inner-text.js';
import { lists } from './lists.js';
import type { QuotedReading } from './read-quoted.js';

const FIRST_NUMERAL = /[〇零一二三四五六七八九十百千万两双\d]/g;

function leadingVerb(source: string): number {
  const { verbs } = lists();
  if (/^(?:成为|形成|构建|打造|推行|实行|采取|采用|创新|探索|推广)/.test(source) && source.length > 4) return 2;
  for (let l = 4; l >= 2; l--) if (source.length > l + 1 && verbs.has(source.slice(0, l))) return l;
  return 0;
}

/** One mark is lost: the longest stretch at the mark that is left which reads as a sure slogan. */
export function readHalf(folded: string, quotation: Quotation, index: number): QuotedReading {
  const { inner, repaired } = quotation;
  const found = repaired === 'missing-open' ? upToClosing() : fromOpening();
  if (!found) return { reading: null, candidate: null };
  const suffix = repaired === 'missing-open' ? findSuffix(folded, quotation.end) : null;
  const evidence = [`repaired:${repaired}`];
  return {
    reading: found.reading,
    candidate: { ...found, quotation: index, coverage: 'right', suffix, evidence },
  };

  function upToClosing(): { start: number; end: number; reading: Reading } | null {
    const source = folded.slice(inner.start, inner.end);
    // 成为党委+支部”: the whole clause but its verb.
    if (/[+]/.test(source) || source.length <= 8) {
      const start = inner.start + leadingVerb(source);
      const reading = sure(start, inner.end);
      if (reading) return { start, end: inner.end, reading };
    }
    for (const m of source.matchAll(FIRST_NUMERAL)) {
      const start = inner.start + m.index;
      if (m.index > 0 && FIRST_NUMERAL.source.includes(folded[start - 1]!)) continue;
      const reading = sure(start, inner.end);
      if (reading) return { start, end: inner.end, reading };
    }
    return null;
  }

  function fromOpening(): { start: number; end: number; reading: Reading } | null {
    const { suffixes, longestSuffix } = lists();
    const end = inner.end;
    for (let length = Math.min(longestSuffix, end - inner.start - 2); length > 0; length--) {
      if (!suffixes.has(folded.slice(end - length, end))) continue;
      const reading = sure(inner.start, end - length);
      if (reading) return { start: inner.start, end: end - length, reading };
    }
    const reading = sure(inner.start, end);
    return reading && end - inner.start <= 8 ? { start: inner.start, end, reading } : null;
  }

  function sure(start: number, end: number): Reading | null {
    const reading = readForm(compact(folded.slice(start, end)), '', folded.slice(end + 1, end + 9), null);
    return reading && !reading.rejected && reading.confidence >= 0.8 ? { ...reading, confidence: 0.6 } : null;
  }
}
