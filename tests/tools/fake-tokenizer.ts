import { kindOfText } from '../../src/table/index.js';
import { TOKEN_KINDS, type Token, type TokenColumns, type Tokenizer } from '../../src/tokenize/index.js';

/**
 * A tokenizer of known behaviour for tests of what comes after it: cuts at spaces (which become tokens), every listed
 * word and every punctuation mark a token of its own, the longest listed word first.
 */
export function fakeTokenizer(words: Readonly<Record<string, string | null>>): Tokenizer {
  const forms = Object.keys(words).sort((a, b) => b.length - a.length);
  const ids = new Map(forms.map((form, i) => [form, i + 1]));
  const columns = (text: string): TokenColumns => {
    const starts: number[] = [];
    let at = 0;
    while (at < text.length) {
      starts.push(at);
      const form = forms.find((word) => text.startsWith(word, at));
      at += form?.length ?? (text.codePointAt(at)! > 0xffff ? 2 : 1);
    }
    const length = starts.length;
    starts.push(text.length);
    const slice = (i: number) => text.slice(starts[i], starts[i + 1]);
    return {
      text,
      length,
      starts: Int32Array.from(starts),
      kinds: Uint8Array.from({ length }, (_, i) => TOKEN_KINDS.indexOf(kindOfText(slice(i)))),
      words: Int32Array.from({ length }, (_, i) => ids.get(slice(i)) ?? 0),
    };
  };
  const tokenize = (text: string): readonly Token[] => {
    const c = columns(text);
    return Array.from({ length: c.length }, (_, i) => {
      const form = text.slice(c.starts[i], c.starts[i + 1]);
      return {
        start: c.starts[i]!,
        end: c.starts[i + 1]!,
        text: form,
        norm: form,
        kind: TOKEN_KINDS[c.kinds[i]!]!,
        pos: Object.hasOwn(words, form) ? words[form]! : null,
        entry: null,
      };
    });
  };
  return Object.assign(tokenize, {
    columns,
    norm: (id: number) => forms[id - 1]!,
    pos: (id: number) => words[forms[id - 1]!]!,
    explain: () => null,
    provenance: { engine: 'fake', version: '0', dictionary: null, lexicons: [], options: {} },
  }) as unknown as Tokenizer;
}
