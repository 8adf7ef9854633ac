import type { Span } from '../../text/index.js';
import type { Slogan } from '../slogan.js';
import { leftEdge, rightEdge } from './edges.js';
import { readEnumeration } from './enumeration.js';
import { headOf } from './head.js';
import type { Scene, Stated } from './scene.js';
import { commonPrefix } from './shared.js';
import { ADVERB, NOMINAL, VERB, verbAt } from './verbs.js';

const REACH = 80;

/**
 * Ordinals behind one more clause or sentence: 坚持“三个导向”，确保学习见效。一是突出目标导向，…. Nothing else says that they are the
 * slogan's, so each of them has to say what is counted.
 */
export function membersInOrdinalsBehind(scene: Scene, slogan: Slogan, count: number): Stated | null {
  const head = headOf(slogan);
  if (head.length < 2 || count < 3) return null;
  const { text } = scene;
  const from = rightEdge(slogan);
  const opens = /[：:。；]\s*(?=一是|第一[，：]|一、|（一）)/.exec(text.slice(from, from + REACH));
  if (opens === null) return null;
  const left = leftEdge(slogan);
  const before = text.slice(Math.max(0, left - 12), left);
  const found = readEnumeration(scene, from + opens.index + opens[0].length, count, '', before);
  if (found?.stated !== 'full') return null;
  const key = head.slice(-2);
  const texts = found.spans.map((s) => text.slice(s.start, s.end));
  if (!texts.every((t) => t.includes(key))) return null;
  return texts.every((t) => t.endsWith(key)) ? { ...found, spans: withoutSharedVerb(text, found.spans, texts) } : found;
}

/** 一是坚持目标导向, 二是坚持问题导向: a verb that all of them begin with governs what is counted. */
function withoutSharedVerb(text: string, spans: readonly Span[], texts: readonly string[]): readonly Span[] {
  const shared = commonPrefix(texts);
  const { start } = spans[0] as Span;
  let length = 0;
  let at = start;
  for (;;) {
    const word = verbAt(text, at, start + shared, VERB | NOMINAL | ADVERB);
    if (word === null) break;
    at = word.end;
    if (word.classes !== ADVERB) length = at - start;
  }
  return texts.every((t) => t.length > length + 2)
    ? spans.map((s) => ({ start: s.start + length, end: s.end }))
    : spans;
}
