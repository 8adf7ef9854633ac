import type { Span } from '../../text/index.js';
import { PARTICLES } from './left-cuts.js';
import { type Scene, skipNested } from './scene.js';
import { VERB, verbAt } from './verbs.js';

/** The end of the last governing verb of the stretch, outside brackets and quotations, or −1. */
export function lastVerbEnd(scene: Scene, span: Span): number {
  let found = -1;
  for (let i = span.start; i < span.end; ) {
    const after = skipNested(scene, i, span.end);
    const verb = after > i ? null : verbAt(scene.text, i, span.end, VERB);
    if (verb !== null) found = verb.end + (PARTICLES.includes(scene.text[verb.end] ?? '\0') ? 1 : 0);
    i = verb?.end ?? (after > i ? after : i + 1);
  }
  return found;
}
