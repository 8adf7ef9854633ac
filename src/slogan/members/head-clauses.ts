import type { Span } from '../../text/index.js';
import type { Scene } from './scene.js';
import { between, separatorsIn } from './separators.js';
import { commonPrefix } from './shared.js';
import { trimItems } from './trim-item.js';
import { trimLeft } from './trim-left.js';

const LONGEST = 40;

/**
 * Clauses in a row that all hold what is counted, among others that do not: 要求甲市在产业上展现更大作为，在…更大…，在…更大…，
 * 不断开创新局面 for 三个更大. The first begins as the others do.
 */
export function headClauses(scene: Scene, gloss: Span, count: number, head: string): readonly Span[] | null {
  // One unit is part of many words.
  if (head.length < 2 || count < 2) return null;
  const { text } = scene;
  const separators = separatorsIn(scene, gloss.start, gloss.end).filter((s) => s.level >= 2);
  const clauses = between(gloss.start, gloss.end, separators);
  // Where all clauses are members, the list is read as any other.
  if (clauses.length <= count) return null;
  const holding = clauses.map((s) => text.slice(s.start, s.end).includes(head));
  const from = holding.indexOf(true);
  if (from < 0 || holding.lastIndexOf(true) !== from + count - 1 || holding.filter(Boolean).length !== count)
    return null;
  const items = trimItems(scene, clauses.slice(from, from + count));
  const others = items.slice(1).map((s) => text.slice(s.start, s.end));
  if (others.some((t) => t.length > LONGEST)) return null;
  const first = likeOthers(scene, items[0] as Span, others);
  return first !== null && first.end - first.start <= LONGEST ? [first, ...items.slice(1)] : null;
}

/** The first clause from where it begins as the others do, or from behind its verb. */
function likeOthers(scene: Scene, first: Span, others: readonly string[]): Span | null {
  const shared = others.length > 1 ? commonPrefix(others) : 0;
  if (shared > 0) {
    if (scene.text[first.start] === others[0]?.[0]) return first;
    const at = scene.text.slice(first.start, first.end).lastIndexOf((others[0] as string).slice(0, shared));
    if (at >= 0) return { start: first.start + at, end: first.end };
  }
  return trimLeft(scene, first, others);
}
