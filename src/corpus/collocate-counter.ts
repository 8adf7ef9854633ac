import { tokenizeDocuments } from '../index.js';
import { countCollocates, readWindow, tokenIndexer } from '../statistics/index.js';
import { createInterner } from '../table/index.js';
import type { Tokenizer } from '../tokenize/index.js';
import { SIDES, WHOLE } from './collocate-sums.js';
import { type CountJob, nodeTest } from './count-job.js';
import { createNumberTable, entriesInOrder } from './number-table.js';
import { ranksOf } from './pairs.js';
import type { SourceDocument } from './piece.js';
import type { Entry } from './run-file.js';
import { createRunStack } from './run-stack.js';
import { escapePart } from './tally.js';

/** Counts what stands beside the node of a job, group by group. */
export interface CollocateCounter {
  /** Adds documents to the group whose keys begin with `prefix`; tokens counted. */
  add(documents: readonly SourceDocument[], prefix: string): number;
  /** The sums in order of their keys, as runs to be merged. Nothing may be added afterwards. */
  entries(): Iterable<Entry>[];
}

// What `limit` sums with keys of their own take up; an entry of the table, and a type that is held.
const SUM_BYTES = 100;
const ENTRY_BYTES = 36;
const TYPE_BYTES = 80;
// Sums are kept in 32 bits, so no larger ones are counted before they are written out.
const MAX_SUM = 0xffff_ffff;

/** `limit` bounds the memory, up to what one call adds, to that of as many sums with keys of their own. */
export function createCollocateCounter(
  tokenizer: Tokenizer,
  job: CountJob,
  place: { readonly folder: string; readonly name: string; readonly limit: number },
): CollocateCounter {
  const { overlap = 'once', filter = {}, boundary } = job;
  const span = readWindow('countCorpus', 'job.window', job.window ?? 5);
  const isNode = nodeTest(job);
  const stack = createRunStack(place.folder, `${place.name}-collocates`);
  const groups = createInterner();
  const table = createNumberTable(1, 5);
  let types = createInterner();
  let indexed = tokenIndexer({ ...filter, boundary });
  let largestSum = 0;

  function* inKeyOrder(): Generator<Entry, void, undefined> {
    const { columns, width } = table;
    for (const i of entriesInOrder(table, 1, ranksOf(groups.strings), ranksOf(types.strings))) {
      const at = width * i;
      const key = `${groups.strings[columns[at]!]!}\0${escapePart(types.strings[columns[at + 1]!]!)}\0`;
      const [count, left, right, corpus, documents] = columns.subarray(at + 2, at + width);
      yield { key: key + WHOLE, a: count!, b: documents!, c: corpus! };
      if (count! > 0) yield { key: key + SIDES, a: left!, b: right!, c: 0 };
    }
  }

  const spill = (): void => {
    stack.push(inKeyOrder());
    table.clear();
    types = createInterner();
    indexed = tokenIndexer({ ...filter, boundary });
    largestSum = 0;
  };

  return {
    add(documents, prefix) {
      const index = indexed(tokenizeDocuments(documents, tokenizer));
      const largest = index.tokenCount * (overlap === 'each' ? span.left + span.right : 1);
      const bytes = ENTRY_BYTES * table.size + TYPE_BYTES * types.strings.length;
      if (bytes >= SUM_BYTES * place.limit || largestSum + largest > MAX_SUM) spill();
      largestSum += largest;
      const group = groups.idOf(prefix);
      const type = [0];
      for (const row of countCollocates(index, isNode, span, overlap, true).rows) {
        type[0] = types.idOf(row.type);
        const at = table.find(group, type, 0);
        const { columns } = table;
        columns[at]! += row.count;
        columns[at + 1]! += row.leftCount;
        columns[at + 2]! += row.rightCount;
        columns[at + 3]! += row.corpusCount;
        columns[at + 4]! += row.documentCount;
      }
      return index.tokenCount;
    },
    entries: () => [inKeyOrder(), ...stack.runs()],
  };
}
