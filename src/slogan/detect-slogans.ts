import type { Candidate, Scan } from './candidate.js';
import { canonicalForm } from './canonical-form.js';
import { type DetectSlogansOptions, readDetectOptions } from './detect-options.js';
import { gazetteerMembers } from './gazetteer-members.js';
import { assignMembers } from './members/index.js';
import { numeralsOf } from './numerals-of.js';
import { type Headword, withQuotedHeadwords } from './quoted-headwords.js';
import { scanText } from './scan-text.js';
import type { Slogan } from './slogan.js';

/**
 * The slogans (提法) of a text in text order, an outer one before those inside it, with their members.
 *
 * Every slogan says in `rules` which rules made it one. With `why: true` the rejected candidates are rows as well: they
 * have `confidence` 0, no members, the kind that their shape resembles, and in `rejectedBy` the rule that turned them
 * down. docs/slogans.md explains kinds, rules and how the sense of an ambiguous form is told. No slogan of the empty text. Linear in the text length.
 *
 * @throws TypeError where `text` is no string, RangeError where an option is unknown or has a wrong value.
 * @example
 * detectSlogans('推进规范化、程序化、制度化“三化”建设。').map((s) => [s.text, s.kind]) // [['三化', 'count']]
 * detectSlogans('成语“三心二意”', { why: true }).map((s) => s.rejectedBy) // ['idiom']
 * detectSlogans('落实“两高”目标', { place: '重庆市' })[0].members[1].text // '创造高品质生活'
 */
export function detectSlogans(text: string, options: DetectSlogansOptions = {}): readonly Slogan[] {
  const { why, circumstances } = readDetectOptions(text, options);
  const scan = scanText(text, why);
  const accepted = scan.accepted.map((candidate) => toSlogan(scan, candidate));
  const bare = withQuotedHeadwords(text, scan.quotations, scan.accepted, accepted, (slogan, headword) =>
    withHeadword(text, slogan, headword),
  );
  const found: Slogan[] = [];
  if (bare.length > 0) {
    // No callback, as in assignMembers.
    for (const slogan of assignMembers(text, bare, scan.quotations)) {
      found.push(gazetteerMembers(scan.folded, slogan, circumstances));
    }
  }
  if (!why || scan.rejected.length === 0) return found;
  return withRejected(
    found,
    scan.rejected.map((candidate) => toSlogan(scan, candidate)),
  );
}

function toSlogan(scan: Scan, candidate: Candidate): Slogan {
  const { text, folded, quotations } = scan;
  const { start, end, reading, suffix, coverage, evidence } = candidate;
  const quotation = quotations[candidate.quotation];
  return {
    start,
    end,
    text: text.slice(start, end),
    canonical: canonicalForm(folded.slice(start, end), reading),
    kind: reading.kind,
    numerals: numeralsOf(text, folded, start, end, reading.kind),
    suffix: suffix
      ? { start: suffix.start, end: suffix.end, text: text.slice(suffix.start, suffix.end), type: suffix.suffix.type }
      : null,
    quotation: quotation ? { start: quotation.start, end: quotation.end } : null,
    coverage,
    members: [],
    memberSource: null,
    membersStated: 'none',
    parent: null,
    entry: reading.entry,
    sense: null,
    confidence: reading.confidence,
    inTitle: insideTitle(scan.titles, start, end),
    rules: [...evidence, reading.rule],
    rejectedBy: reading.rejected ? reading.rule : null,
  };
}

function withHeadword(text: string, slogan: Slogan, { start, end, quotation, coverage }: Headword): Slogan {
  return {
    ...slogan,
    start,
    end,
    text: text.slice(start, end),
    suffix: null,
    quotation,
    coverage,
    rules: [...slogan.rules, 'quoted-headword'],
  };
}

// Both lists in text order; the places in the result that members and parents refer to are moved along.
function withRejected(found: readonly Slogan[], rejected: readonly Slogan[]): readonly Slogan[] {
  const rows = [...found, ...rejected];
  const order = rows.map((_, i) => i).sort((a, b) => rows[a]!.start - rows[b]!.start || rows[b]!.end - rows[a]!.end);
  const place = new Map(order.map((from, to) => [from, to]));
  return order.map((from) => {
    const row = rows[from]!;
    return {
      ...row,
      parent: row.parent === null ? null : place.get(row.parent)!,
      members: row.members.map((m) => (m.slogan === null ? m : { ...m, slogan: place.get(m.slogan)! })),
    };
  });
}

// Titles are in the order of their start; nested ones are shorter than those around them.
function insideTitle(titles: Scan['titles'], start: number, end: number): boolean {
  let low = 0;
  let high = titles.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (titles[middle]!.start <= start) low = middle + 1;
    else high = middle;
  }
  for (let i = low - 1; i >= 0 && i >= low - 3; i--) if (end <= titles[i]!.end) return true;
  return false;
}
