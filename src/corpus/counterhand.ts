import type { CountJob, CuttingResources } from './count-job.js';
import { createCounter } from './create-counter.js';
import { type EntryChannel, sendEntries } from './entry-stream.js';
import { pieceParser } from './parse-piece.js';
import { bytesOf, type Piece } from './piece.js';
import type { ReadingPlan } from './plan-reading.js';
import type { CorpusProblem } from './problem.js';
import { mergeRuns, readRun, writeRun } from './run-file.js';

/** What a thread that counts is given when it starts. */
export interface CountingStart {
  readonly job: CountJob;
  readonly plan: ReadingPlan;
  readonly resources: CuttingResources;
  readonly folder: string;
  readonly name: string;
  readonly limit: number;
}

/**
 * What a thread is told: to count pieces; or that there are no more and which file its sums go into; or, to one thread,
 * that there are no more, which files hold the sums of the others, and through which channel all of them go, merged.
 */
export type CountingOrder =
  | { readonly pieces: readonly Piece[] }
  | { readonly finish: string }
  | { readonly send: EntryChannel; readonly runs: readonly string[] };

/** What comes back for each order. */
export interface CountingReply {
  readonly problems: readonly CorpusProblem[];
  readonly documents: number;
  readonly bytes: number;
}

export type Counterhand = (order: CountingOrder) => Promise<CountingReply>;

/** One of those who count: carries out orders, one after the other. */
export async function createCounterhand(start: CountingStart): Promise<Counterhand> {
  const parse = pieceParser(start.plan);
  const counter = await createCounter(start.job, start, start.resources);
  return async (order) => {
    const problems: CorpusProblem[] = [];
    let documents = 0;
    let bytes = 0;
    if ('finish' in order) writeRun(order.finish, null, mergeRuns(counter.finish()));
    else if ('send' in order) {
      sendEntries(order.send, () => {
        const own = counter.finish();
        return () => mergeRuns([...own, ...order.runs.map((path) => readRun(path))]);
      });
    } else {
      for (const piece of order.pieces) {
        const parsed = await parse(piece);
        problems.push(...parsed.problems);
        counter.add(parsed.documents);
        documents += parsed.documents.length;
        bytes += bytesOf(piece);
      }
    }
    return { problems, documents, bytes };
  };
}
