import type { Span } from '../../text/index.js';
import type { Slogan } from '../slogan.js';

/** The members that the formulation is known to have in any of its senses: they only settle where a stated member begins. */
export function knownMembers(slogan: Slogan): readonly string[] {
  return slogan.entry?.senses.flatMap((sense) => sense.members) ?? [];
}

/** Whether members read with weak evidence are none of those that the formulation is known to have in all of its senses. */
export function isUnknown(slogan: Slogan, texts: readonly string[]): boolean {
  const senses = slogan.entry?.senses ?? [];
  if (senses.length === 0 || senses.some((sense) => sense.members.length === 0)) return false;
  const known = knownMembers(slogan);
  return !texts.some((text) => text.length > 1 && known.some((k) => k.includes(text) || text.includes(k)));
}

/** The length of the longest known member that the stretch ends with, or 0. */
export function longestEnding(text: string, span: Span, known: readonly string[]): number {
  let longest = 0;
  for (const member of known)
    if (member.length > longest && span.end - member.length >= span.start && text.endsWith(member, span.end))
      longest = member.length;
  return longest;
}
