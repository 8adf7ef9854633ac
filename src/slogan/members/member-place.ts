/**
 * The places where members are found, as the rules of a slogan name them (`members:after`); docs/members.md says what
 * stands at each.
 */
export const MEMBER_PLACES = [
  'after',
  'before',
  'later-quotations',
  'next-clause',
  'clause-before',
  'ordinals-behind',
  'headings',
  'quotations',
  'one-of',
  'powers',
  'own-segments',
  'segments',
  'parts',
  'elsewhere',
  'gazetteer',
] as const;
export type MemberPlace = (typeof MEMBER_PLACES)[number];

/** The rules of a slogan, with the place where its members were found before them. */
export function withPlace(place: MemberPlace, rules: readonly string[]): readonly string[] {
  return [`members:${place}`, ...rules];
}
