import type { Slogan, Span } from '../../src/index.js';
import { f1, type GoldArticle, type GoldSlogan } from './read-gold.js';

export interface SloganScores {
  /** Slogans whose start and end are both right. */
  spanF1: number;
  /** Among those, the share with the right kind. */
  kindAccuracy: number;
  /** Slogans with members whose list is right from first to last. */
  memberF1: number;
  /** Quotations found at their place with the right kind. */
  quotationAccuracy: number;
  errors: string[];
}

/** What the scores look at in a slogan and in a quotation. */
export type FoundSlogan = Pick<Slogan, 'start' | 'end' | 'text' | 'memberSource'> & {
  readonly kind: string;
  readonly members: readonly { readonly text: string }[];
};
export type FoundQuotation = { readonly inner: Span; readonly kind: string };

const place = (x: { start: number; end: number }): string => `${x.start}:${x.end}`;
const overlap = (a: { start: number; end: number }, b: { start: number; end: number }): boolean =>
  a.start < b.end && b.start < a.end;
const bare = (text: string): string => text.replaceAll(/[\s“”‘’「」『』"]/g, '');
const same = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((x, i) => bare(x) === bare(b[i] as string));

/** Compares what was found with what is annotated; what is optional counts neither for nor against. */
export function scoreSlogans(
  articles: readonly GoldArticle[],
  detect: (text: string) => readonly FoundSlogan[],
  classify: (text: string) => readonly FoundQuotation[],
): SloganScores {
  const errors: string[] = [];
  let gold = 0;
  let predicted = 0;
  let hits = 0;
  let kinds = 0;
  let memberGold = 0;
  let memberPredicted = 0;
  let memberHits = 0;
  let quotations = 0;
  let quotationHits = 0;

  const scoreMembers = (id: string, wanted: GoldSlogan, found: FoundSlogan | null): void => {
    if (wanted.kind === 'parallel' || wanted.memberConfidence === 'low') return;
    const stated = found !== null && found.memberSource !== 'gazetteer' ? found.members.map((m) => m.text) : [];
    const want = wanted.members ?? [];
    if (want.length > 0) memberGold++;
    if (stated.length > 0) memberPredicted++;
    if (want.length > 0 && same(stated, want)) memberHits++;
    else if (want.length + stated.length > 0) {
      errors.push(`members ${id} ${wanted.surface}: [${stated.join('|')}], should be [${want.join('|')}]`);
    }
  };

  for (const { id, text, slogans, quotations: marks } of articles) {
    const unused = new Map(slogans.map((s) => [place(s), s]));
    const mentions = slogans.flatMap((s) => s.members ?? []);
    const optional = slogans.filter((s) => s.optional);
    for (const found of detect(text)) {
      const wanted = unused.get(place(found));
      if (wanted !== undefined) {
        unused.delete(place(found));
        if (wanted.optional) continue;
        predicted++;
        hits++;
        if (wanted.kind === found.kind) kinds++;
        else errors.push(`kind    ${id} ${found.text}: ${found.kind}, should be ${wanted.kind}`);
        scoreMembers(id, wanted, found);
      } else if (!mentions.includes(found.text) && !optional.some((o) => overlap(o, found))) {
        predicted++;
        errors.push(`extra   ${id} ${found.text} (${found.kind})`);
      }
    }
    gold += slogans.length - optional.length;
    for (const wanted of unused.values()) {
      if (wanted.optional) continue;
      errors.push(`missed  ${id} ${wanted.surface} (${wanted.kind})`);
      if (wanted.members !== null) scoreMembers(id, wanted, null);
    }
    const found = new Map(classify(text).map((q) => [place(q.inner), q.kind]));
    for (const q of marks) {
      if (q.optional) continue;
      quotations++;
      const kind = found.get(place(q));
      if (kind === q.kind) quotationHits++;
      else errors.push(`quote   ${id} ${q.surface}: ${kind ?? 'not found'}, should be ${q.kind}`);
    }
  }
  return {
    spanF1: f1(hits, predicted, gold),
    kindAccuracy: hits === 0 ? 0 : kinds / hits,
    memberF1: f1(memberHits, memberPredicted, memberGold),
    quotationAccuracy: quotations === 0 ? 0 : quotationHits / quotations,
    errors,
  };
}
