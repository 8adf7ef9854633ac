import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { compileLexicon, parseLexicon } from '../../src/lexicon/index.js';
import { createTokenizer, type Tokenizer } from '../../src/tokenize/index.js';

const WORDS =
  '推进 依法 行政 一带一路 “三农” 1+5+N 《意见》 2024年 12.5% GDP 国发〔2020〕1号 第十四 千万 万一 a@b.cn ， 。 、 😀 𠮷 龘'.split(
    ' ',
  );

/** Text of all sorts: policy words, any Unicode, lone surrogates, controls, runs of one character. */
const text = fc.oneof(
  fc
    .array(fc.constantFrom(...WORDS, ' ', '\n', '\u0000', '\ud800', '\udc00', '\u0301', '\u200d', '　'), {
      maxLength: 40,
    })
    .map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 80 }).map((units) => String.fromCharCode(...units)),
  fc.tuple(fc.constantFrom(...WORDS), fc.integer({ min: 1, max: 60 })).map(([word, times]) => word.repeat(times)),
);

describe('every tokenizer', () => {
  const tokenizers: Tokenizer[] = [];
  beforeAll(async () => {
    const terms = compileLexicon(parseLexicon('form\n一带一路\n“三农”\n1+5+N\n/《…》/\n/{N}年./\n龘').value);
    const weighted = compileLexicon(parseLexicon('依法行政\n推进依法').value, { forced: false });
    tokenizers.push(
      await createTokenizer(),
      await createTokenizer({ lexicons: [terms, weighted], unknownWords: 'hmm' }),
      await createTokenizer({ lexicons: [terms], granularity: 'coarse', rules: { numbers: false, latin: false } }),
    );
  });

  it('rebuilds any text, splits no pair, and says the same in columns', () => {
    fc.assert(
      fc.property(text, (given) => {
        for (const tokenize of tokenizers) {
          const tokens = tokenize(given);
          const columns = tokenize.columns(given);
          expect(columns.length).toBe(tokens.length);
          let at = 0;
          for (const [i, token] of tokens.entries()) {
            if (token.start !== at || token.end <= at || given.slice(at, token.end) !== token.text)
              expect.fail(`gap at ${at}`);
            at = token.end;
            if (/[\ud800-\udbff]$/.test(given.slice(0, at)) && /^[\udc00-\udfff]/.test(given.slice(at)))
              expect.fail(`pair split at ${at}`);
            const id = columns.words[i] as number;
            if (columns.starts[i] !== token.start || columns.starts[i + 1] !== token.end)
              expect.fail(`columns differ at ${i}`);
            if ((id > 0 ? tokenize.norm(id) : token.text) !== token.norm) expect.fail(`norm differs at ${i}`);
            if ((id > 0 ? tokenize.entry(id) : null) !== token.entry) expect.fail(`entry differs at ${i}`);
          }
          expect(at).toBe(given.length);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('cuts what stands between separators as if it stood alone: the cost of a place does not grow with the text', () => {
    const clause = fc.array(fc.constantFrom('推进', '改革', '开放', '经济', '一', '二十', 'GDP', '5%', '的', '龘'), {
      minLength: 1,
      maxLength: 12,
    });
    fc.assert(
      fc.property(
        fc.array(
          clause.map((parts) => parts.join('')),
          { minLength: 1, maxLength: 20 },
        ),
        (clauses) => {
          const [tokenize] = tokenizers as [Tokenizer];
          const words = (given: string) => tokenize(given).map((token) => token.text);
          expect(words(clauses.join('。'))).toEqual(
            clauses.flatMap((part, i) => (i === 0 ? words(part) : ['。', ...words(part)])),
          );
        },
      ),
      { numRuns: 200 },
    );
  });

  it('is stable at every prefix of a text', () => {
    const whole =
      '《关于“十四五”规划的意见》（国发〔2020〕1号）提出1+5+N体系，𠮷林省一带一路12.5%的GDP😀，第二十三届，三分之一\ud800';
    for (const tokenize of tokenizers) {
      for (let end = 0; end <= whole.length; end++) {
        const prefix = whole.slice(0, end);
        expect(
          tokenize(prefix)
            .map((token) => token.text)
            .join(''),
        ).toBe(prefix);
      }
    }
  });

  it('takes ten million characters of anything', () => {
    let seed = 20260101;
    const next = () => {
      seed = (Math.imul(seed, 1664525) + 1013904223) | 0;
      return seed >>> 8;
    };
    const blocks: readonly (readonly [number, number])[] = [
      [0, 0x7f],
      [0x300, 0x36f],
      [0x400, 0x4ff],
      [0x3000, 0x303f],
      [0x4e00, 0x9fff],
      [0x4e00, 0x4fff],
      [0xd800, 0xdfff],
      [0xff00, 0xffef],
      [0, 0xffff],
    ];
    const units = new Uint16Array(3_400_000);
    for (const tokenize of tokenizers) {
      for (let i = 0; i < units.length; ) {
        const [low, high] = blocks[next() % blocks.length] as readonly [number, number];
        for (const end = Math.min(units.length, i + 1 + (next() % 40)); i < end; i++)
          units[i] = low + (next() % (high - low + 1));
      }
      let given = '';
      for (let i = 0; i < units.length; i += 8192) given += String.fromCharCode(...units.subarray(i, i + 8192));
      const { starts, length } = tokenize.columns(given);
      expect(starts[length]).toBe(given.length);
      for (let i = 1; i < length; i++) {
        const at = starts[i] as number;
        if (at <= (starts[i - 1] as number)) expect.fail(`no progress at ${at}`);
        if ((given.charCodeAt(at) & 0xfc00) === 0xdc00 && (given.charCodeAt(at - 1) & 0xfc00) === 0xd800)
          expect.fail(`pair split at ${at}`);
      }
    }
  });

  it.each([
    '5',
    '一',
    '政',
    'a',
    'a%',
    'a@',
    '://a',
    '第',
    '百分之',
    '唯一',
    '〔2020〕',
    '万',
    '-5',
    ' ',
    'www.a/',
    '1+',
    '\ud800',
    '《',
  ])('does not slow down on a long run of %j', (piece) => {
    // Work that is quadratic would be 10¹⁰ steps here.
    const given = piece.repeat(Math.ceil(200_000 / piece.length));
    for (const tokenize of tokenizers) expect(tokenize.columns(given).starts.at(-1)).toBe(given.length);
  });
});
