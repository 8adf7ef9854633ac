import type { Slogan } from '../slogan.js';
import { withPlace } from './member-place.js';

const NEAR = 400;

/**
 * Every occurrence of a formulation has the same members: one that states none takes those of another occurrence. Where
 * occurrences state different members, the formulation means different things, and only one shortly before is taken.
 */
export function shareMembers(slogans: readonly Slogan[]): Slogan[] {
  const stating = new Map<string, number[]>();
  slogans.forEach((slogan, i) => {
    if (slogan.membersStated !== 'full' || slogan.kind === 'parallel') return;
    const key = keyOf(slogan);
    const list = stating.get(key);
    if (list === undefined) stating.set(key, [i]);
    else list.push(i);
  });
  if (stating.size === 0) return [...slogans];
  const agreed = new Map<string, boolean>();
  for (const [key, list] of stating) {
    const readings = new Set(list.map((i) => (slogans[i] as Slogan).members.map((m) => m.text).join('\n')));
    agreed.set(key, readings.size === 1);
  }
  return slogans.map((slogan, i) => {
    if (slogan.membersStated === 'full') return slogan;
    const key = keyOf(slogan);
    const list = stating.get(key);
    if (list === undefined) return slogan;
    // The last stating occurrence before this one, else the first after it.
    let low = 0;
    let high = list.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((list[middle] as number) < i) low = middle + 1;
      else high = middle;
    }
    const source = slogans[(list[low - 1] ?? list[low]) as number] as Slogan;
    if (!agreed.get(key) && !(low > 0 && slogan.start - source.end <= NEAR)) return slogan;
    const rules = withPlace('elsewhere', slogan.rules);
    return { ...slogan, members: source.members, memberSource: 'document', membersStated: 'full', rules };
  });
}

function keyOf(slogan: Slogan): string {
  return `${slogan.kind}\t${slogan.canonical}`;
}
