import type { Span } from '../../text/index.js';
import type { Member, Slogan } from '../slogan.js';

/**
 * The slogans as a tree: a member that is a slogan itself, or ends with one (“双联双拓”两个依托), names it, and that slogan
 * names its parent. A slogan has one parent at most, the nearest before it in the list wins, and no cycle arises.
 */
export function nestMembers(slogans: readonly Slogan[]): Slogan[] {
  const result = [...slogans];
  const parents: (number | null)[] = slogans.map((s) => s.parent);
  slogans.forEach((slogan, i) => {
    if (slogan.members.length === 0 || slogan.kind === 'parallel') return;
    let changed = false;
    const members = slogan.members.map((member): Member => {
      if (member.span === null) return member;
      const child = sloganWithin(slogans, member.span, i);
      if (child === null || isAncestor(parents, child, i)) return member;
      changed = true;
      if (parents[child] === null && slogan.memberSource === 'text') parents[child] = i;
      return { ...member, slogan: child };
    });
    if (changed) result[i] = { ...slogan, members };
  });
  return result.map((slogan, i) => (slogan.parent === parents[i] ? slogan : { ...slogan, parent: parents[i] ?? null }));
}

/** Whether making `parent` the parent of `child` would close a circle. */
function isAncestor(parents: readonly (number | null)[], child: number, parent: number): boolean {
  let at: number | null = parent;
  for (let steps = 0; at !== null && steps < 64; steps++) {
    if (at === child) return true;
    at = parents[at] ?? null;
  }
  return at !== null;
}

/** The widest slogan inside the stretch that closes it, marks and suffix aside; not the slogan itself. */
function sloganWithin(slogans: readonly Slogan[], span: Span, self: number): number | null {
  let low = 0;
  let high = slogans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((slogans[middle] as Slogan).start < span.start) low = middle + 1;
    else high = middle;
  }
  for (let k = low; k < slogans.length; k++) {
    const slogan = slogans[k] as Slogan;
    if (slogan.start >= span.end) return null;
    if (k === self || slogan.end > span.end) continue;
    const closes = Math.max(slogan.end, slogan.quotation?.end ?? 0, slogan.suffix?.end ?? 0);
    if (slogan.end === span.end || closes >= span.end || slogan.start === span.start) return k;
  }
  return null;
}
