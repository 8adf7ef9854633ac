import { createInterner, type DocumentInput } from '../table/index.js';
import { checkInteger, checkNumber } from '../text/index.js';
import { KEYWORD_OPTIONS, type KeywordOptions, keywordCandidates } from './candidates.js';
import { type KeywordRow, ranked } from './keyword-row.js';
import { pageRank } from './page-rank.js';

export interface TextRankOptions extends KeywordOptions {
  /** Tokens within which two content words are linked, both included; default 5. */
  readonly window?: number | undefined;
  /** Share of rank that flows along the links; default 0.85. */
  readonly damping?: number | undefined;
}

/**
 * Keywords of one document by TextRank: content words within `window` tokens of each other are linked, once for each
 * time; PageRank over this undirected weighted graph ranks them. With `position: 'lead'` the random surfer starts
 * afresh at a word in proportion to 1 / number of its sentence, as PositionRank does; otherwise anywhere alike.
 *
 * score = exclusive count × mean rank of the words × weight, with candidates, exclusive counts and weights as `tfidf`
 * has them. Needs no reference corpus. Order: by score, descending, then by code unit. No content words: no rows.
 *
 * @throws TypeError where the input is uncut text or several documents; TypeError or RangeError for a wrong option.
 * @example
 * textRank(['乡村', '振兴', '战略', '，', '实施', '乡村', '振兴', '战略', '。'], { limit: 1 })[0]?.type // '乡村振兴战略'
 * @see Mihalcea & Tarau 2004; Florescu & Caragea 2017 (PositionRank)
 */
export function textRank(tokens: DocumentInput, options: TextRankOptions = {}): readonly KeywordRow[] {
  const { window = 5, damping = 0.85 } = options;
  const set = keywordCandidates('textRank', tokens, options, [...KEYWORD_OPTIONS, 'window', 'damping']);
  checkInteger('textRank', 'options.window', window, 2);
  checkNumber('textRank', 'options.damping', damping, 0, 1);
  const words = createInterner();
  const ids = set.content.map((norm) => (norm === null ? -1 : words.idOf(norm)));
  const links: Map<number, number>[] = words.strings.map(() => new Map());
  const restart = new Array<number>(words.strings.length).fill(0);
  let total = 0;
  for (let i = 0; i < ids.length; i++) {
    const a = ids[i]!;
    if (a < 0) continue;
    const share = set.lead ? 1 / (1 + set.sentences[i]!) : 1;
    restart[a]! += share;
    total += share;
    for (let j = i + 1; j < i + window && j < ids.length; j++) {
      const b = ids[j]!;
      if (b < 0 || b === a) continue;
      links[a]!.set(b, (links[a]!.get(b) ?? 0) + 1);
      links[b]!.set(a, (links[b]!.get(a) ?? 0) + 1);
    }
  }
  const ranks = pageRank(
    { targets: links.map((map) => [...map.keys()]), weights: links.map((map) => [...map.values()]) },
    restart.map((share) => share / total),
    damping,
  );
  const rows = set.candidates.map(({ type, words: parts, count, exclusive, weight }): KeywordRow => {
    let rank = 0;
    for (const part of parts) rank += ranks[words.find(part)]!;
    return { type, count, score: exclusive * weight * (rank / parts.length) };
  });
  return ranked(rows, set.limit);
}
