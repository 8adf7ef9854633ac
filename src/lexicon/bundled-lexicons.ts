import organisations from '../../dict/organisations.tsv';
import slogans from '../../dict/slogans.tsv';
import terms from '../../dict/terms.tsv';
import { compileLexicon } from './compile-lexicon.js';
import type { LexiconEntry } from './entry.js';
import type { Lexicon } from './lexicon.js';
import { decodeLexicons } from './lexicon-format.js';
import { parseLexicon } from './parse-lexicon.js';

let bundled: readonly Lexicon[] | undefined;

/**
 * The political terms that come with the package, which `createTokenizer` uses unless told otherwise. Read or compiled
 * on the first call and the same objects on every later one. To add a lexicon of one's own, give both:
 * `createTokenizer({ lexicons: [mine, ...bundledLexicons()] })`.
 *
 * @example
 * bundledLexicons().map((lexicon) => lexicon.name) // ['slogans', 'organisations', 'terms']
 */
export function bundledLexicons(): readonly Lexicon[] {
  if (bundled === undefined) {
    const bytes = builtFile();
    bundled = Object.freeze(bytes === null ? compileBundledLexicons() : decodeLexicons(bytes));
  }
  return bundled;
}

/** The same, compiled from the lists that are part of the bundle. */
export function compileBundledLexicons(): readonly Lexicon[] {
  return [
    compileLexicon(sloganEntries(slogans), { name: 'slogans' }),
    compileLexicon(parseLexicon(organisations, { name: 'organisations' }).value, { name: 'organisations' }),
    compileLexicon(parseLexicon(terms, { name: 'terms' }).value, { name: 'terms' }),
  ];
}

/**
 * The compiled lexicons as the build has put them beside the bundle, or `null`: in a browser, where asking for a file
 * would take longer than compiling, and when running from the sources, whose lists may have changed.
 */
function builtFile(): Uint8Array | null {
  const url = new URL('./lexicons.bin', import.meta.url);
  const fs = url.protocol === 'file:' ? globalThis.process?.getBuiltinModule?.('node:fs') : undefined;
  return fs?.existsSync(url) ? fs.readFileSync(url) : null;
}

/**
 * A formulation and its aliases, which count under its form. Rows of one form are its senses. Left out is what would
 * cut ordinary text wrongly: forms of two or three characters that the list does not call safe without quotation marks
 * (三小 in 三小时, 三防 in 第三防线), digits and formulas; in quotation marks detectSlogans finds them all the same.
 */
function sloganEntries(source: string): LexiconEntry[] {
  const [header = '', ...lines] = source.split('\n');
  const columns = header.split('\t');
  const forms = new Set<string>();
  const entries: LexiconEntry[] = [];
  for (const [i, line] of lines.entries()) {
    const cells = line.split('\t');
    const cell = (name: string) => cells[columns.indexOf(name)] ?? '';
    const norm = cell('form');
    for (const form of [norm, ...cell('aliases').split('|')]) {
      if (form === '' || forms.has(form)) continue;
      const numbers = cell('kind') === 'digits' || cell('kind') === 'formula';
      if (cell('unquoted') !== 'yes' && (form.length < 4 || numbers)) continue;
      forms.add(form);
      const field = cell('field');
      entries.push({
        form,
        norm,
        count: null,
        pos: 'l', // jieba's tag of fixed expressions
        category: field === '' ? '提法' : `提法/${field}`,
        tags: [cell('kind')],
        lexicon: 'slogans',
        line: i + 2,
      });
    }
  }
  return entries;
}
