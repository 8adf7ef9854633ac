import { bundledLexicons, createTermMatcher, type Lexicon, type LexiconEntry, lexiconEntry } from '../lexicon/index.js';
import { checkOneOf, checkOptions, checkString, rejectType, VERSION } from '../text/index.js';
import { copyColumns } from './copy-columns.js';
import { createOverlay } from './create-overlay.js';
import { createCutter } from './cutter.js';
import { emptyDictionary, withoutWords } from './derive-dictionary.js';
import { type Dictionary, nodeCount, tagOf, wordOf } from './dictionary.js';
import type { Engine } from './engine.js';
import { explainTerm } from './explain-term.js';
import { loadDictionary } from './load-dictionary.js';
import { createNameJoiner, NAME_TAGS } from './names/join-names.js';
import { createRecogniser } from './recognise.js';
import { RULES, type Rule } from './rules.js';
import { specialPos } from './special-pos.js';
import { TOKEN_KINDS, type Token, type TokenColumns, type TokenKind } from './token.js';
import type { Tokenizer } from './tokenizer.js';
import { stringCache, stringOf } from './word-strings.js';

export interface TokenizerOptions {
  /** Lexicons whose terms are cut whole; by default the bundled political terms. `[]`: none. */
  readonly lexicons?: readonly Lexicon[];
  /** The general dictionary; by default the one that comes with the package. */
  readonly dictionary?: Dictionary;
  /**
   * `fine` (default): words that the dictionary lists but that are made of listed words are cut into these (基础|设施,
   * 三|年), as the standard of Peking University has it, and so are dates and sums. `coarse`: they stay whole, as in
   * jieba. Terms of a lexicon are whole in both.
   */
  readonly granularity?: 'fine' | 'coarse';
  /**
   * `none` (default): characters that no dictionary word joins stay alone; `hmm`: the hidden Markov model joins them,
   * which finds some names and glues more words that it should not (see docs/tokenizer.md for the figures).
   */
  readonly unknownWords?: 'hmm' | 'none';
  /** What cuts the text between terms and rules in place of the general dictionary, such as `tifa/nodejieba`. */
  readonly engine?: Engine;
  /** Words of the general dictionary that shall not count, such as 日前 or a wrong name. */
  readonly remove?: readonly string[];
  /** Rules that are switched on or off, over the defaults: all on, `organisations` with `coarse` only. */
  readonly rules?: Readonly<Partial<Record<Rule, boolean>>>;
}

/** What rules find has its part of speech by its kind: times, numbers, Latin words, document numbers, formulas. */
function rulePos(kind: TokenKind, text: string): string {
  if (kind === 'number') return /[年月日时分份]$/.test(text) ? 't' : 'm';
  if (kind === 'latin') return 'eng';
  if (kind === 'word') return text.endsWith('号') && /[〕］\]]/.test(text) ? 'n' : specialPos(text);
  return 'x';
}

const OPTIONS = ['lexicons', 'dictionary', 'granularity', 'unknownWords', 'engine', 'remove', 'rules'];

/**
 * A tokenizer. Tokenizers share the general dictionary and nothing else: what one is given never touches another.
 *
 * @throws TypeError, RangeError where an option is not what it must be; Error where the dictionary cannot be loaded.
 * @example
 * const tokenize = await createTokenizer();
 * tokenize('推进依法行政').map((t) => t.text) // ['推进', '依法行政']
 */
export async function createTokenizer(options: TokenizerOptions = {}): Promise<Tokenizer> {
  checkOptions('createTokenizer', options, OPTIONS);
  const { lexicons = bundledLexicons(), granularity = 'fine', unknownWords = 'none', rules = {} } = options;
  const { engine = null, remove = [] } = options;
  if (!Array.isArray(lexicons)) rejectType('createTokenizer', 'options.lexicons', 'an array of lexicons', lexicons);
  checkOneOf('createTokenizer', 'options.granularity', granularity, ['fine', 'coarse']);
  checkOneOf('createTokenizer', 'options.unknownWords', unknownWords, ['hmm', 'none']);
  checkOptions('createTokenizer', rules, RULES);
  for (const [rule, on] of Object.entries(rules)) {
    if (on !== undefined) checkOneOf('createTokenizer', `options.rules.${rule}`, on, [true, false]);
  }
  for (const [i, lexicon] of lexicons.entries()) {
    if (!(typeof lexicon?.trie === 'object')) {
      rejectType('createTokenizer', `options.lexicons[${i}]`, 'a lexicon that compileLexicon has made', lexicon);
    }
  }
  if (options.dictionary !== undefined && !(options.dictionary?.cells instanceof Int32Array)) {
    rejectType(
      'createTokenizer',
      'options.dictionary',
      'a dictionary that loadDictionary has loaded',
      options.dictionary,
    );
  }
  if (engine !== null && typeof engine.segment !== 'function') {
    rejectType('createTokenizer', 'options.engine', 'an engine with a method segment', engine);
  }
  if (!Array.isArray(remove)) rejectType('createTokenizer', 'options.remove', 'an array of words', remove);
  const general = options.dictionary ?? (engine === null ? await loadDictionary() : emptyDictionary());
  const dictionary = remove.length === 0 ? general : withoutWords(general, remove);
  const active = new Set(RULES.filter((rule) => rules[rule] ?? (rule !== 'organisations' || granularity === 'coarse')));
  const { cells, tagNames } = dictionary;
  const firstEntry = nodeCount(dictionary);
  const firstIds: number[] = [];
  let nextId = firstEntry;
  for (const lexicon of lexicons) {
    firstIds.push(nextId);
    nextId += lexicon.entryCount;
  }
  const overlays = lexicons.flatMap((lexicon, i) =>
    lexicon.forced || lexicon.entryCount === 0
      ? []
      : [createOverlay(lexicon, firstIds[i]!, dictionary, granularity === 'coarse')],
  );
  const recogniser = createRecogniser(active, granularity === 'coarse');
  const cut = createCutter({
    dictionary,
    overlays,
    engine,
    matcher: createTermMatcher(lexicons),
    firstIds,
    recogniser,
    names: createNameJoiner(active, { firstEntry, posOfWord: (id) => tagNames[tagOf(cells, id) - 1] ?? '' }),
    hiddenMarkov: unknownWords === 'hmm',
    compounds: granularity === 'coarse',
  });
  const cache = stringCache(dictionary);

  const tokenize = (text: string): readonly Token[] => {
    checkString('tokenize', 'text', text);
    const { length, starts, words, kinds, tags: engineTags } = cut(text);
    const tokens = new Array<Token>(length);
    for (let k = 0; k < length; k++) {
      const start = starts[k]!;
      const end = starts[k + 1]!;
      const id = words[k]!;
      const kind = TOKEN_KINDS[kinds[k]!]!;
      if (id <= 0) {
        const piece = text.slice(start, end);
        let pos = id < 0 ? NAME_TAGS[-1 - id] : engineTags[k];
        if (pos === undefined) pos = recogniser === null ? specialPos(piece) : rulePos(kind, piece);
        tokens[k] = { start, end, text: piece, norm: piece, kind, pos, entry: null };
      } else if (id < firstEntry) {
        const word = stringOf(cache, id, text, start, end);
        const tag = tagOf(cells, id);
        const pos = tag === 0 ? specialPos(word) : tagNames[tag - 1] || specialPos(word);
        tokens[k] = { start, end, text: word, norm: word, kind, pos, entry: null };
      } else {
        const entry = entryOf(id)!;
        tokens[k] = { start, end, text: text.slice(start, end), norm: entry.norm, kind, pos: entry.pos, entry };
      }
    }
    return tokens;
  };

  function entryOf(id: number): LexiconEntry | null {
    if (id < firstEntry) return null;
    let lexicon = firstIds.length - 1;
    while (firstIds[lexicon]! > id) lexicon--;
    return lexiconEntry(lexicons[lexicon]!, id - firstIds[lexicon]!);
  }

  const tokenizer: Tokenizer = Object.assign(tokenize, {
    columns(text: string): TokenColumns {
      checkString('columns', 'text', text);
      const out = cut(text);
      // A name is no listed word.
      if (out.names > 0) for (let k = 0; k < out.length; k++) if (out.words[k]! < 0) out.words[k] = 0;
      return copyColumns(text, out);
    },
    norm(id: number): string {
      return id < firstEntry ? wordOf(dictionary, id) : entryOf(id)!.norm;
    },
    pos(id: number): string | null {
      return id < firstEntry ? tagNames[tagOf(cells, id) - 1] || null : entryOf(id)!.pos;
    },
    entry: entryOf,
    explain: (term: string, text: string = term) =>
      explainTerm(
        { tokenize: tokenizer, dictionary, lexicons, coarse: granularity === 'coarse', engine: engine !== null },
        term,
        text,
      ),
    provenance: {
      engine: engine === null ? 'tifa' : `tifa with ${engine.name} ${engine.version}`,
      version: VERSION,
      dictionary: engine !== null ? null : { name: dictionary.name, hash: dictionary.hash },
      lexicons: lexicons.map(({ name, entryCount, hash }) => ({ name, entries: entryCount, hash })),
      options: {
        granularity,
        unknownWords,
        removed: remove.length,
        ...Object.fromEntries(RULES.map((rule) => [rule, active.has(rule)])),
      },
    },
  });
  return Object.freeze(tokenizer);
}
