import type { Span } from '../../text/index.js';
import type { Slogan } from '../slogan.js';
import { clauseEnd, rightEdge, sentenceEnd } from './edges.js';
import { connectiveEnd } from './glosses.js';
import type { Scene, Stated } from './scene.js';
import { trimItem } from './trim-item.js';
import { isMark } from './units.js';
import { VERB, verbAt } from './verbs.js';

const FORMS = /^(?:打造|建设|形成|构建|建成|做强)/;

/** The one thing that “一X” counts, where a gloss right behind it names it: “一核”即中心城区. */
export function memberOfOne(scene: Scene, slogan: Slogan): Stated | null {
  const { text } = scene;
  let at = rightEdge(slogan);
  if (text[at] === '，' || text[at] === '：') at++;
  const gloss = text[at] === '为' && isMark(text, at - 1) ? at + 1 : connectiveEnd(text, at);
  if (gloss < 0) return null;
  const span = trimItem(scene, {
    start: gloss,
    end: Math.min(clauseEnd(scene, gloss), sentenceEnd(scene, gloss)),
  });
  // “一核”即打造A区: what the verb sets up is the one thing.
  const verb = isMark(text, span.start - 1) ? null : FORMS.exec(text.slice(span.start, span.end));
  const named = verb === null ? span : { start: span.start + verb[0].length, end: span.end };
  if (named.end - named.start < 2 || named.end - named.start > 24 || startsWithVerb(text, named)) return null;
  return { spans: [named], stated: 'full' };
}

export function startsWithVerb(text: string, span: Span): boolean {
  return verbAt(text, span.start, span.end, VERB) !== null;
}
