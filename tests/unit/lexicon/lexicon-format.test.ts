import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  compileBundledLexicons,
  compileLexicon,
  decodeLexicons,
  encodeLexicons,
  type Lexicon,
  lexiconEntries,
  parseLexicon,
} from '../../../src/lexicon/index.js';
import { compileDictionary, createTokenizer, decodeDictionary } from '../../../src/tokenize/index.js';

/** The large arrays as bytes: comparing a hundred thousand elements one by one takes vitest seconds. */
const plain = (lexicon: Lexicon): unknown =>
  JSON.parse(
    JSON.stringify(lexicon, (_, value) =>
      ArrayBuffer.isView(value)
        ? [value.constructor.name, Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString('base64')]
        : value,
    ),
  );

const mine = () => [
  compileLexicon(
    parseLexicon('form\tnorm\tcount\tcategory\ttags\n“三农”\t三农\t12\t农业/农村\t重|热\n/《关于…的意见》/\n１＋Ｎ\n龘')
      .value,
    { name: 'mine', priority: 3 },
  ),
  compileLexicon(parseLexicon('依法行政 3 l').value, { forced: false, fold: false }),
  compileLexicon([]),
];

describe('encodeLexicons and decodeLexicons', () => {
  it('give back every field of every lexicon', () => {
    const decoded = decodeLexicons(encodeLexicons(mine()));
    expect(decoded.map(plain)).toEqual(mine().map(plain));
    expect(decoded.map((lexicon) => lexiconEntries(lexicon))).toEqual(mine().map((lexicon) => lexiconEntries(lexicon)));
    expect(decoded.every((lexicon) => Object.isFrozen(lexicon))).toBe(true);
    expect(decodeLexicons(encodeLexicons([]))).toEqual([]);
  });

  it('cut as the compiled ones, from bytes at any offset', async () => {
    const bytes = encodeLexicons(mine());
    const moved = new Uint8Array(bytes.length + 3);
    moved.set(bytes, 3);
    const text = '印发《关于推进“三农”工作的意见》，依法行政，建设1+N体系，龘';
    const compiled = await createTokenizer({ lexicons: mine() });
    const decoded = await createTokenizer({ lexicons: decodeLexicons(moved.subarray(3)) });
    expect(decoded(text)).toEqual(compiled(text));
    expect(decoded.provenance).toEqual(compiled.provenance);
  });

  it('are what the build has put beside the bundle: equal to the lists compiled now', () => {
    const built = decodeLexicons(readFileSync(resolve(import.meta.dirname, '../../../dist/lexicons.bin')));
    expect(built.map(plain)).toEqual(compileBundledLexicons().map(plain));
  });

  it('turn down what is no file of lexicons', () => {
    const dictionary = compileDictionary({
      name: 'small',
      words: '三农 3 n\n',
      userWords: '',
      hiddenMarkov: ['0 0 0 0', ...Array<string>(4).fill('0 0 0 0'), ...Array<string>(4).fill('三:-1')].join('\n'),
    });
    expect(decodeDictionary(dictionary).wordCount).toBe(1);
    expect(() => decodeLexicons(dictionary)).toThrow(
      /decodeLexicons: bytes must be a tifa lexicon file.*dictionary file/,
    );
    expect(() => decodeDictionary(encodeLexicons([]))).toThrow(
      /decodeDictionary: .*received \d+ bytes of a lexicon file/,
    );
    expect(() => decodeLexicons(new Uint8Array(5))).toThrow(RangeError);
    expect(() => decodeLexicons(new Uint8Array(64))).toThrow(/of something else/);
    const old = encodeLexicons([]);
    old[4] = 1;
    expect(() => decodeLexicons(old)).toThrow(/of version 1/);
    // @ts-expect-error no bytes
    expect(() => decodeLexicons('三农')).toThrow(TypeError);
    // @ts-expect-error no list
    expect(() => encodeLexicons(mine()[0])).toThrow(TypeError);
  });
});
