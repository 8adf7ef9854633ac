import type { CollocateCount, CollocateCounts } from '../index.js';
import { readWindow } from '../statistics/index.js';
import { type CountJob, nodeTest } from './count-job.js';
import type { Entry } from './run-file.js';
import { decodeKey } from './tally.js';

// A type has five sums and an entry three, so it takes two entries, whose keys differ in their last part and are
// neighbours in order: first occurrences in windows, documents and the corpus, then those left and right of the node.
export const WHOLE: string = '0';
export const SIDES: string = '1';

/** The counts behind the entries of one group, whose keys begin with the type. */
export function collocateCountsOf(job: CountJob, tokenCount: number, entries: Iterable<Entry>): CollocateCounts {
  const isNode = nodeTest(job);
  const node: string[] = [];
  const rows: CollocateCount[] = [];
  let nodeCount = 0;
  let windowCount = 0;
  let open: Omit<CollocateCount, 'leftCount' | 'rightCount'> | null = null;
  for (const { key, a, b, c } of entries) {
    const [type, part] = decodeKey(key) as [string, string];
    if (part === WHOLE) {
      open = { type, count: a, corpusCount: c, documentCount: b };
      windowCount += a;
      if (!isNode(type)) continue;
      node.push(type);
      nodeCount += c;
    } else if (open !== null) rows.push({ ...open, leftCount: a, rightCount: b });
  }
  const { overlap = 'once' } = job;
  const window = readWindow('countCorpus', 'job.window', job.window ?? 5);
  return { node, nodeCount, windowCount, tokenCount, window, overlap, rows };
}
