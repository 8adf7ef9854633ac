// English names of the formulations of dict/slogans.tsv, found in English text. The functions need no other package;
// the plugin is for those who use compromise, which is an optional peer and is not imported here.
import { type EnglishSlogan, findEnglishSlogans } from './english/index.js';

export type { EnglishCandidate, EnglishSlogan } from './english/index.js';
export { findEnglishSlogans };

/** What the plugin reads of compromise's terms: `pre`, `text` and `post` in a row are the text of a sentence. */
interface Term {
  readonly pre: string;
  readonly text: string;
  readonly post: string;
  readonly index: readonly [number, number];
}
interface View {
  readonly docs: readonly (readonly Term[])[];
  update(pointers: readonly (readonly [number, number, number])[]): View;
}

/**
 * A plugin for compromise: `nlp.plugin(slogans)` adds to every view `slogans()`, the view of the English names in it,
 * and `sloganEntries()`, what `findEnglishSlogans` tells of each, in the same order and with offsets into the sentence.
 * A name glued to Chinese in one term gives that whole term. Registering it is global, as compromise's plugins are.
 *
 * @example
 * import nlp from 'compromise';
 * nlp.plugin(slogans);
 * nlp('They praised the Belt and Road Initiative.').slogans().out('array') // ['Belt and Road Initiative.']
 */
export const slogans: { readonly api: (view: { prototype: object }) => void } = {
  api(view) {
    Object.assign(view.prototype, {
      slogans(this: View): View {
        return this.update(matchesOf(this).map((m) => m.pointer));
      },
      sloganEntries(this: View): readonly EnglishSlogan[] {
        return matchesOf(this).map((m) => m.slogan);
      },
    });
  },
};
export default slogans;

function matchesOf(view: View): { slogan: EnglishSlogan; pointer: readonly [number, number, number] }[] {
  const matches: { slogan: EnglishSlogan; pointer: readonly [number, number, number] }[] = [];
  for (const terms of view.docs) {
    let sentence = '';
    const ends: number[] = [];
    for (const { pre, text, post } of terms) {
      sentence += pre + text;
      ends.push(sentence.length);
      sentence += post;
    }
    let first = 0;
    for (const slogan of findEnglishSlogans(sentence)) {
      while ((ends[first] as number) <= slogan.start) first++;
      let last = first;
      while ((ends[last] as number) < slogan.end) last++;
      const [sentenceIndex, from] = (terms[first] as Term).index;
      matches.push({ slogan, pointer: [sentenceIndex, from, (terms[last] as Term).index[1] + 1] });
    }
  }
  return matches;
}
