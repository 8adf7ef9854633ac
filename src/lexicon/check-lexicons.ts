import { fold, type Issue } from '../text/index.js';
import { findEntry } from './find-entry.js';
import { type Lexicon, lexiconEntries } from './lexicon.js';

/**
 * The entries that never match when these lexicons are used together, since another lexicon has the same form and a
 * higher priority, or the same priority and an earlier place. In the order of the lexicons and their lines; lexicons
 * that do not collide give none.
 *
 * @example
 * const a = compileLexicon(parseLexicon('三农', { name: 'a' }).value);
 * const b = compileLexicon(parseLexicon('三农', { name: 'b' }).value);
 * checkLexicons([a, b])[0].kind // 'shadowed-entry'
 */
export function checkLexicons(lexicons: readonly Lexicon[]): readonly Issue[] {
  const order = lexicons.map((_, i) => i).sort((a, b) => lexicons[b]!.priority - lexicons[a]!.priority || a - b);
  const issues: Issue[] = [];
  for (const [rank, index] of order.entries()) {
    const lexicon = lexicons[index]!;
    for (const { form, lexicon: file, line } of lexiconEntries(lexicon)) {
      for (const before of order.slice(0, rank)) {
        const rival = findEntry(lexicons[before]!, fold(form));
        if (rival === null) continue;
        issues.push({
          severity: 'warning',
          kind: 'shadowed-entry',
          file,
          line,
          column: 1,
          expected: `a form that ${rival.lexicon} (line ${rival.line}) does not have`,
          received: form,
        });
        break;
      }
    }
  }
  return issues;
}
