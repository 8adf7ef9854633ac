import { createTokenizer, keepWhole, sloganSpans, type Tokenizer } from '../index.js';
import { sloganForms } from '../slogan/index.js';
import { compileTokenFilter } from '../table/index.js';
import { createCollocateCounter } from './collocate-counter.js';
import { type CountJob, type CuttingResources, cutsTexts } from './count-job.js';
import { documentField, documentTest } from './document-test.js';
import { createFrequencyCounter, type HeldFrequencies } from './frequency-counter.js';
import { createNgramCounter } from './ngram-counter.js';
import type { SourceDocument } from './piece.js';
import type { Entry } from './run-file.js';
import { type Sums, sumsOfPairs, sumsOfRuns } from './sums.js';
import { createTally, encodeKey } from './tally.js';

// Characters after which a window of documents is counted and added up: enough to make the sorting of its table cheap.
const WINDOW = 1 << 19;
// Keys of totals come before those of rows.
const TOTAL = '0';
const ROW = '1';

/** Counts documents of a job. */
export interface Counter {
  add(documents: readonly SourceDocument[]): void;
  /** Adds what another counter of the same job held. */
  absorb(held: HeldCounts): void;
  /** All that was counted where it is in memory as numbers; else `null`. Nothing may be added afterwards. */
  held(): HeldCounts | null;
  /** The sums in order of their keys, as runs to be merged. Nothing may be added afterwards. */
  runs(): Iterable<Entry>[];
  /** The sums with those of other runs. Nothing may be added afterwards. */
  sums(others: readonly Iterable<Entry>[]): Sums;
}

/** What a counter of words holds: plain data that can be posted. */
export interface HeldCounts {
  readonly totals: readonly Entry[];
  readonly frequencies: HeldFrequencies;
}

/** Where a counter writes out what is beyond `limit` sums. */
export interface CounterPlace {
  readonly folder: string;
  readonly name: string;
  readonly limit: number;
}

export async function createCounter(job: CountJob, place: CounterPlace, resources: CuttingResources): Promise<Counter> {
  const { by = [], n = 2, filter = {} } = job;
  const fits = documentTest(job.where ?? []);
  const { dictionary, lexicons } = resources;
  const plain: Tokenizer | null = cutsTexts(job.task)
    ? await createTokenizer({
        lexicons,
        ...(dictionary === undefined ? {} : { dictionary }),
        ...(job.unknownWords === undefined ? {} : { unknownWords: job.unknownWords }),
      })
    : null;
  const tokenizer = plain !== null && job.wholeSlogans ? keepWhole(plain, sloganSpans) : plain;
  const tally = createTally(place.folder, place.name, place.limit);
  const frequencies =
    job.task === 'frequencies'
      ? createFrequencyCounter(tokenizer!, compileTokenFilter('countCorpus', filter), place)
      : null;
  const sequences =
    job.task === 'ngrams' ? createNgramCounter(tokenizer!, compileTokenFilter('countCorpus', filter), n, place) : null;
  const collocates = job.task === 'collocates' ? createCollocateCounter(tokenizer!, job, place) : null;
  let window: SourceDocument[] = [];
  let windowLength = 0;

  const addTotal = (values: readonly string[], tokens: number, documents: number, characters: number) =>
    tally.add(encodeKey([TOTAL, ...values]), tokens, documents, characters);
  const addRow = (values: readonly string[], type: readonly string[], count: number, documents: number) =>
    tally.add(encodeKey([ROW, ...values, ...type]), count, documents, 0);
  const valuesOf = (document: SourceDocument) => by.map((field) => documentField(document, field));

  const countWindow = (): void => {
    if (window.length === 0) return;
    const groups = new Map<string, { values: string[]; documents: SourceDocument[] }>();
    for (const document of window) {
      const values = valuesOf(document);
      const key = encodeKey(values);
      const group = groups.get(key);
      if (group === undefined) groups.set(key, { values, documents: [document] });
      else group.documents.push(document);
    }
    for (const { values, documents } of groups.values()) countGroup(values, documents);
    window = [];
    windowLength = 0;
  };

  const countGroup = (values: readonly string[], documents: readonly SourceDocument[]): void => {
    const tokens = collocates!.add(documents, encodeKey([ROW, ...values]));
    const characters = documents.reduce((sum, { text }) => sum + charactersOf(text), 0);
    addTotal(values, tokens, documents.length, characters);
  };

  const countDocument = (document: SourceDocument): void => {
    const values = valuesOf(document);
    const words = frequencies ?? sequences;
    if (words !== null) {
      const { tokens, characters } = words.add(document, encodeKey([ROW, ...values]));
      addTotal(values, tokens, 1, characters);
      return;
    }
    let total = 0;
    if (job.task === 'timeline') {
      const counts = new Map<string, { type: [string, string]; count: number }>();
      for (const { canonical, kind } of sloganForms(document.text)) {
        const key = `${kind} ${canonical}`;
        const known = counts.get(key);
        if (known === undefined) counts.set(key, { type: [canonical, kind], count: 1 });
        else known.count++;
        total++;
      }
      for (const { type, count } of counts.values()) addRow(values, type, count, 1);
    }
    addTotal(values, total, 1, charactersOf(document.text));
  };

  const held = (): HeldCounts | null => {
    const words = frequencies?.held() ?? null;
    const totals = words === null ? null : tally.held();
    return words === null || totals === null ? null : { totals, frequencies: words };
  };

  const runs = (): Iterable<Entry>[] => {
    countWindow();
    return [...tally.entries(), ...((frequencies ?? sequences ?? collocates)?.entries() ?? [])];
  };

  return {
    add(documents) {
      for (const document of documents) {
        if (!fits(document)) continue;
        if (collocates === null) {
          countDocument(document);
          continue;
        }
        window.push(document);
        windowLength += document.text.length;
        if (windowLength >= WINDOW) countWindow();
      }
    },
    absorb(other) {
      for (const { key, a, b, c } of other.totals) tally.add(key, a, b, c);
      frequencies!.absorb(other.frequencies);
    },
    held,
    runs,
    sums(others) {
      const own = others.length === 0 ? held() : null;
      return own === null ? sumsOfRuns([...runs(), ...others]) : sumsOfPairs(own.totals, own.frequencies);
    },
  };
}

/** Characters (code points) without white space, as `characterCount` of a frequency table counts them. */
function charactersOf(text: string): number {
  let count = text.length;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit > 0x20 && unit < 0x80) continue;
    // Between U+3000 and the surrogates there is no white space; the second half of a pair is no character.
    if (unit > 0x3000 && unit < 0xd800) continue;
    if ((unit & 0xfc00) === 0xdc00 ? (text.charCodeAt(i - 1) & 0xfc00) === 0xd800 : /\s/.test(text[i]!)) count--;
  }
  return count;
}
