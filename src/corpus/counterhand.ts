import type { CountJob, CuttingResources } from './count-job.js';
import { createCounter, type HeldCounts } from './create-counter.js';
import { pieceParser } from './parse-piece.js';
import { bytesOf, type Piece } from './piece.js';
import type { ReadingPlan } from './plan-reading.js';
import type { CorpusProblem } from './problem.js';
import { mergeRuns, readRun, writeRun } from './run-file.js';
import type { Sums } from './sums.js';

/** What a thread that counts is given when it starts. */
export interface CountingStart {
  readonly job: CountJob;
  readonly plan: ReadingPlan;
  readonly resources: CuttingResources;
  readonly folder: string;
  readonly name: string;
  readonly limit: number;
}

/** What a thread is told: to count pieces; or that there are no more, and which file takes sums that are not posted. */
export type CountingOrder = { readonly pieces: readonly Piece[] } | { readonly finish: string };

/** What comes back for each order. */
export interface CountingReply {
  readonly problems: readonly CorpusProblem[];
  readonly documents: number;
  readonly bytes: number;
  /** At the end, what was counted; `null` where it went into the file. */
  readonly held: HeldCounts | null;
}

/** One of those who count. */
export interface Counterhand {
  /** Carries out orders, one after the other. */
  order(order: CountingOrder): Promise<CountingReply>;
  /** Adds what another one held. */
  absorb(held: HeldCounts): void;
  /** Everything, with what others wrote into files. Nothing may be added afterwards. */
  sums(files: readonly string[]): Sums;
}

export async function createCounterhand(start: CountingStart): Promise<Counterhand> {
  const parse = pieceParser(start.plan);
  const counter = await createCounter(start.job, start, start.resources);
  return {
    async order(order) {
      const problems: CorpusProblem[] = [];
      let documents = 0;
      let bytes = 0;
      if ('finish' in order) {
        const held = counter.held();
        if (held === null) writeRun(order.finish, null, mergeRuns(counter.runs()));
        return { problems, documents, bytes, held };
      }
      for (const piece of order.pieces) {
        const parsed = await parse(piece);
        problems.push(...parsed.problems);
        counter.add(parsed.documents);
        documents += parsed.documents.length;
        bytes += bytesOf(piece);
      }
      return { problems, documents, bytes, held: null };
    },
    absorb: (held) => counter.absorb(held),
    sums: (files) => counter.sums(files.map((path) => readRun(path))),
  };
}
