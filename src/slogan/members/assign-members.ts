import { type Quotation, type Span, toSimplified } from '../../text/index.js';
import type { Member, Slogan } from '../slogan.js';
import { membersAfter } from './after.js';
import { memberOneOf, membersInClauseBefore, membersQuotedAnywhere, membersQuotedLater } from './anaphoric.js';
import { membersBefore } from './before.js';
import { countOf } from './head.js';
import { membersInHeadings } from './headings.js';
import { insideMarks } from './inside-marks.js';
import { isUnknown } from './known.js';
import { memberOfOne } from './member-of-one.js';
import { type MemberPlace, withPlace } from './member-place.js';
import { membersOfMulti } from './multi.js';
import { nestMembers } from './nest-members.js';
import { membersInNextClause } from './next-clause.js';
import { membersInOrdinalsBehind } from './ordinals-behind.js';
import { membersOfParallel } from './parallel.js';
import { membersOfParts } from './parts.js';
import { membersOfPowers } from './powers.js';
import { createScene, type Scene, type Stated } from './scene.js';
import { shareMembers } from './share-members.js';
import { memberText } from './trim-item.js';

/** Members that a text states, and the place where they stand: one of docs/members.md. */
interface Placed {
  readonly stated: Stated;
  readonly place: MemberPlace;
}

/**
 * The slogans with their members as the text states them: `members` with spans, `membersStated`, `memberSource`, and the
 * tree of `parent` and `member.slogan`. Members stand before the slogan (A、B、C“三化”), after it (即…, ：…, （…）), in ordinals
 * (一是…二是…), in headings, in later quotations, or beside another occurrence of the same formulation; docs/members.md
 * says how each place is read. The count is the hard constraint: a list of another length is no member list, and nothing
 * is ever taken from memory.
 *
 * Order and number of slogans stay as given. Cost: linear in the text, with windows of bounded width for each slogan.
 *
 * @example
 * // detectSlogans('推进规范化、程序化、制度化“三化”建设。')[0].members → 规范化, 程序化, 制度化
 */
export function assignMembers(text: string, slogans: readonly Slogan[], quotations: readonly Quotation[]): Slogan[] {
  // The rules read simplified text; both forms have the same offsets.
  const simple = toSimplified(text);
  const plain = simple === text ? slogans : slogans.map(simplified);
  const marks = simple === text ? quotations : quotations.map((q): Quotation => ({ ...q, text: toSimplified(q.text) }));
  const scene = createScene(simple, plain, marks);
  // No callback: V8 forgets compiled code that only a callback holds, and compiles all that is inlined here once more.
  const found: Slogan[] = [];
  for (const [i, slogan] of slogans.entries())
    found.push(withMembers(text, scene, slogan, readMembers(scene, plain[i]!)));
  return nestMembers(shareMembers(found));
}

function simplified(slogan: Slogan): Slogan {
  const numerals = slogan.numerals.map((n) => ({
    ...n,
    text: toSimplified(n.text),
  }));
  const suffix = slogan.suffix && {
    ...slogan.suffix,
    text: toSimplified(slogan.suffix.text),
  };
  return { ...slogan, text: toSimplified(slogan.text), numerals, suffix };
}

function readMembers(scene: Scene, slogan: Slogan): Placed | null {
  if (slogan.kind === 'count' || slogan.kind === 'multi' || slogan.kind === 'digits') {
    const powers = placed('powers', membersOfPowers(scene, slogan));
    if (powers !== null) return powers;
  }
  switch (slogan.kind) {
    case 'count': {
      if (slogan.numerals[0]?.value === 1) return placed('after', memberOfOne(scene, slogan));
      const count = countOf(slogan);
      return count === null ? null : readCount(scene, slogan, count);
    }
    case 'parallel':
      return placed('own-segments', membersOfParallel(scene, slogan));
    case 'multi': {
      const union = isUnion(slogan) ? countOf(slogan) : null;
      if (union !== null) return readCount(scene, slogan, union);
      const single = countOfSingle(slogan);
      if (single !== null) return placed('after', membersAfter(scene, slogan, single));
      const read = membersOfMulti(scene, slogan, (start, end, numeral) =>
        readSegment(scene, slogan, start, end, numeral),
      );
      return placed('segments', read);
    }
    case 'digits': {
      // 三零: three times nought counts, it is no row of digits.
      const count = slogan.text.length === 2 && slogan.text.endsWith('零') ? countOf(slogan) : null;
      return count === null ? placed('parts', membersOfParts(scene, slogan)) : readCount(scene, slogan, count);
    }
    case 'formula':
      return placed('parts', membersOfParts(scene, slogan));
    default:
      return null;
  }
}

function placed(place: MemberPlace, stated: Stated | null): Placed | null {
  return stated === null ? null : { stated, place };
}

/** Whether a multi slogan says that what its first numeral counts is made one: 三证合一, 四级一体. */
function isUnion(slogan: Slogan): boolean {
  const [first] = slogan.numerals;
  if (slogan.numerals.length > 2 || first === undefined) return false;
  return /^.{1,3}(?:合一|归一|一体)$/.test(slogan.text.slice(first.end - slogan.start));
}

/** What a multi slogan counts that has only one numeral (四在农家·美丽乡村), or two with one sense (双200); else `null`. */
function countOfSingle(slogan: Slogan): number | null {
  const [first, ...others] = slogan.numerals;
  const twice = first?.text === '双' && others.every((n) => n.start === first.end);
  return others.length === 0 || (twice && others.length === 1) ? countOf(slogan) : null;
}

/** The places where the members of a count slogan may stand, by name; the first that meets the count wins. */
const PLACES: readonly (readonly [MemberPlace, (scene: Scene, slogan: Slogan, count: number) => Stated | null])[] = [
  ['after', membersAfter],
  ['before', membersBefore],
  ['later-quotations', membersQuotedLater],
  ['next-clause', membersInNextClause],
  ['clause-before', membersInClauseBefore],
  ['ordinals-behind', membersInOrdinalsBehind],
  ['headings', membersInHeadings],
  ['quotations', membersQuotedAnywhere],
  ['one-of', memberOneOf],
];

/** Places where only the form of the items speaks for them. */
const WEAK: ReadonlySet<MemberPlace> = new Set([
  'later-quotations',
  'next-clause',
  'clause-before',
  'ordinals-behind',
  'headings',
  'quotations',
]);

function textsOf(scene: Scene, stated: Stated): readonly string[] {
  return stated.spans.map((span) => memberText(scene.text, span));
}

function readCount(scene: Scene, slogan: Slogan, count: number): Placed | null {
  for (const [place, read] of PLACES) {
    const stated = read(scene, slogan, count);
    if (stated === null || (WEAK.has(place) && isUnknown(slogan, textsOf(scene, stated)))) continue;
    return { stated, place };
  }
  return null;
}

/** The members of one segment of a multi slogan, read as those of a count slogan that stands at `start`–`end`. */
function readSegment(
  scene: Scene,
  slogan: Slogan,
  start: number,
  end: number,
  numeral: Span & { value: number | null },
): readonly Span[] | null {
  const { text } = scene;
  const quotation = scene.closing.get(end + 1);
  const segment: Slogan = {
    ...slogan,
    start,
    end,
    text: text.slice(start, end),
    kind: 'count',
    numerals: [
      {
        start: numeral.start,
        end: numeral.end,
        text: text.slice(numeral.start, numeral.end),
        value: numeral.value,
      },
    ],
    suffix: null,
    quotation: quotation !== undefined && quotation.inner.start === start ? quotation : null,
  };
  if (numeral.value === 1) return memberOfOne(scene, segment)?.spans ?? null;
  if (numeral.value === null) return null;
  const found = membersAfter(scene, segment, numeral.value, true);
  return found?.stated === 'full' ? found.spans : null;
}

function withMembers(text: string, scene: Scene, slogan: Slogan, read: Placed | null): Slogan {
  if (read === null) return slogan;
  const { stated, place } = read;
  const members: Member[] = insideMarks(scene, stated.spans).map((span) => ({
    text: memberText(text, span),
    span,
    slogan: null,
  }));
  return {
    ...slogan,
    members,
    memberSource: 'text',
    membersStated: stated.stated,
    rules: withPlace(place, slogan.rules),
  };
}
