import {
  createTokenizer,
  detectSlogans,
  type GroupedDocument,
  indexTokens,
  ngrams,
  type Tokenizer,
  termFrequencies,
  tokenizeDocuments,
} from '../index.js';
import { countCollocates, readWindow } from '../statistics/index.js';
import { addCollocates } from './collocate-sums.js';
import { type CountJob, type CuttingResources, cutsTexts, nodeTest } from './count-job.js';
import { documentField, documentTest } from './document-test.js';
import type { SourceDocument } from './piece.js';
import { encodeKey, type Tally } from './tally.js';

// Characters after which a window of documents is counted and added up: enough to make the sorting of its table cheap.
const WINDOW = 1 << 21;
// Keys of totals come before those of rows.
const TOTAL = '0';
const ROW = '1';

/** Counts documents of a job into a tally. */
export interface Counter {
  add(documents: readonly SourceDocument[]): void;
  /** Adds up what is still held back. */
  finish(): void;
}

export async function createCounter(job: CountJob, tally: Tally, resources: CuttingResources): Promise<Counter> {
  const { by = [], n = 2, filter = {}, overlap = 'once' } = job;
  const span = readWindow('countCorpus', 'job.window', job.window ?? 5);
  const isNode = nodeTest(job);
  const fits = documentTest(job.where ?? []);
  const { dictionary, lexicons } = resources;
  const tokenizer: Tokenizer | null = cutsTexts(job.task)
    ? await createTokenizer({
        lexicons,
        ...(dictionary === undefined ? {} : { dictionary }),
        ...(job.unknownWords === undefined ? {} : { unknownWords: job.unknownWords }),
      })
    : null;
  let window: SourceDocument[] = [];
  let held = 0;

  const addTotal = (values: readonly string[], tokens: number, documents: number, characters: number) =>
    tally.add(encodeKey([TOTAL, ...values]), tokens, documents, characters);
  const addRow = (values: readonly string[], type: readonly string[], count: number, documents: number) =>
    tally.add(encodeKey([ROW, ...values, ...type]), count, documents, 0);
  const valuesOf = (document: SourceDocument) => by.map((field) => documentField(document, field));

  const countWindow = (): void => {
    if (window.length === 0) return;
    if (job.task === 'frequencies') {
      const fields = by.map((field) => {
        const value = ({ id, meta }: GroupedDocument) => documentField({ id: id ?? '', meta }, field);
        return Object.defineProperty(value, 'name', { value: field });
      });
      const table = termFrequencies(tokenizeDocuments(window, tokenizer!), { ...filter, by: fields });
      for (const { values, rows, tokenCount, documentCount, characterCount } of by.length === 0
        ? [{ ...table, values: [] as readonly string[] }]
        : table.groups) {
        addTotal(values, tokenCount, documentCount, characterCount);
        for (const { type, count, documentCount: documents } of rows) addRow(values, [type], count, documents);
      }
    } else {
      const groups = new Map<string, { values: string[]; documents: SourceDocument[] }>();
      for (const document of window) {
        const values = valuesOf(document);
        const key = encodeKey(values);
        const group = groups.get(key);
        if (group === undefined) groups.set(key, { values, documents: [document] });
        else group.documents.push(document);
      }
      for (const { values, documents } of groups.values()) countGroup(values, documents);
    }
    window = [];
    held = 0;
  };

  const countGroup = (values: readonly string[], documents: readonly SourceDocument[]): void => {
    if (job.task === 'ngrams') {
      const table = ngrams(tokenizeDocuments(documents, tokenizer!), { ...filter, n });
      addTotal(values, table.tokenCount, table.documentCount, table.characterCount);
      for (const { type, count, documentCount } of table.rows) addRow(values, [type], count, documentCount);
      return;
    }
    if (job.task === 'collocates') {
      const index = indexTokens(tokenizeDocuments(documents, tokenizer!), { ...filter, boundary: job.boundary });
      const characters = documents.reduce((sum, { text }) => sum + charactersOf(text), 0);
      addTotal(values, index.tokenCount, index.documentCount, characters);
      addCollocates(tally, [ROW, ...values], countCollocates(index, isNode, span, overlap, true).rows);
      return;
    }
    for (const { text } of documents) {
      if (job.task === 'documents') {
        addTotal(values, 0, 1, charactersOf(text));
        continue;
      }
      const counts = new Map<string, { type: [string, string]; count: number }>();
      let total = 0;
      for (const { canonical, kind } of detectSlogans(text)) {
        const key = `${kind} ${canonical}`;
        const known = counts.get(key);
        if (known === undefined) counts.set(key, { type: [canonical, kind], count: 1 });
        else known.count++;
        total++;
      }
      addTotal(values, total, 1, charactersOf(text));
      for (const { type, count } of counts.values()) addRow(values, type, count, 1);
    }
  };

  return {
    add(documents) {
      for (const document of documents) {
        if (!fits(document)) continue;
        window.push(document);
        held += document.text.length;
        if (held >= WINDOW) countWindow();
      }
    },
    finish: countWindow,
  };
}

/** Characters (code points) without white space, as `characterCount` of a frequency table counts them. */
function charactersOf(text: string): number {
  let count = 0;
  for (const c of text) if (!/\s/u.test(c)) count++;
  return count;
}
