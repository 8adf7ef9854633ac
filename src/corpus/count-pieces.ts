import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { type MessagePort, Worker } from 'node:worker_threads';
import { loadDictionary } from '../index.js';
import { duplicateRule } from './cleaning/index.js';
import { type CountJob, type CuttingResources, cutsTexts, jobLexicons } from './count-job.js';
import { createCounter } from './create-counter.js';
import { documentTest } from './document-test.js';
import { duplicateReporter } from './drop-duplicates.js';
import { createEntryChannel, type EntryChannel, openChannel, receiveEntries } from './entry-stream.js';
import { pieceParser } from './parse-piece.js';
import { bytesOf, type Piece, type ReadingProgress } from './piece.js';
import type { ReadingPlan } from './plan-reading.js';
import type { CorpusProblem } from './problem.js';
import { isProblem, readPieces } from './read-pieces.js';
import { type Entry, mergeRuns } from './run-file.js';

/** What the threads of one job are given when they start. */
export interface WorkerStart {
  readonly job: CountJob;
  readonly plan: ReadingPlan;
  readonly resources: CuttingResources;
  readonly folder: string;
  readonly name: string;
  readonly limit: number;
}

/**
 * What a thread is sent: pieces to count; or that there are no more, and the file for its sums, or for the last thread
 * that gives them the files of the others to merge with its own sums and the channel for all of them.
 */
export type WorkerOrder =
  | { readonly pieces: readonly Piece[] }
  | { readonly finish: string }
  | { readonly send: EntryChannel; readonly runs: readonly string[] };

/** What a thread answers to each order. */
export interface WorkerReply {
  readonly problems: readonly CorpusProblem[];
  readonly documents: number;
  readonly bytes: number;
}

/** Where a counting keeps what does not fit into memory, and how far it is. */
export interface CountingPlace {
  readonly folder: string;
  readonly limit: number;
  readonly threads: number;
  readonly progress: ReadingProgress;
  readonly onProblem: (problem: CorpusProblem) => void;
  /** Whether a piece is to be counted here, for shards. */
  readonly takes: (piece: Piece) => boolean;
}

const BATCH_BYTES = 1 << 20;
const BATCH_PIECES = 64;

/**
 * Counts the pieces of a corpus and gives what `use` makes of the sums, which come in order of their keys. With one
 * thread everything happens here; with more, this thread reads and cuts files into pieces, the workers parse and count
 * them, and one of them merges the sums while they are used here. Sums of integers do not depend on who counted what,
 * so the result is the same.
 */
export async function* countPieces<T>(
  plan: ReadingPlan,
  job: CountJob,
  place: CountingPlace,
  use: (sums: Iterable<Entry>) => Iterable<T>,
): AsyncGenerator<T> {
  plan.problems.forEach(place.onProblem);
  const resources: CuttingResources = cutsTexts(job.task)
    ? { dictionary: await loadDictionary(), lexicons: jobLexicons(job) }
    : { lexicons: [] };
  // Standard input belongs to the main thread; duplicates are known only where all documents pass by in order.
  const alone =
    place.threads <= 1 || plan.files.some((file) => file.path === '-') || duplicateRule(plan.options.clean) !== null;
  if (alone) yield* use(await countHere(plan, job, resources, place));
  else yield* countInThreads(plan, job, resources, place, use);
}

/** The number of threads for an option: as many as asked for, or one for each processor. */
export function threadCount(threads: number | 'all'): number {
  return threads === 'all' ? availableParallelism() : threads;
}

async function countHere(
  plan: ReadingPlan,
  job: CountJob,
  resources: CuttingResources,
  { folder, limit, progress, onProblem, takes }: CountingPlace,
): Promise<Iterable<Entry>> {
  const counter = await createCounter(job, { folder, name: 'tally', limit }, resources);
  const parse = pieceParser(plan);
  const fits = documentTest(job.where ?? []);
  const isNew = duplicateReporter(duplicateRule(plan.options.clean), onProblem);
  for await (const item of readPieces(plan, progress)) {
    if (isProblem(item)) onProblem(item);
    else if (takes(item)) {
      const { documents, problems } = await parse(item);
      problems.forEach(onProblem);
      counter.add(documents.filter(fits).filter(isNew));
      progress.documents += documents.length;
      progress.bytes += bytesOf(item);
    }
  }
  return mergeRuns(counter.finish());
}

async function* countInThreads<T>(
  plan: ReadingPlan,
  job: CountJob,
  resources: CuttingResources,
  { folder, limit, threads, progress, onProblem, takes }: CountingPlace,
  use: (sums: Iterable<Entry>) => Iterable<T>,
): AsyncGenerator<T> {
  const start = { job, plan, resources, folder, limit };
  const crew = Array.from({ length: threads }, (_, i) => startWorker({ ...start, name: `thread-${i}` }));
  const waiting: Promise<void>[] = [];
  try {
    let batch: Piece[] = [];
    let held = 0;
    const send = async (): Promise<void> => {
      if (batch.length === 0) return;
      const pieces = batch;
      batch = [];
      held = 0;
      // Each thread has one order in hand and one waiting, so none runs dry and few bytes are held.
      let free = crew.find((member) => member.open < 2);
      while (free === undefined) {
        await Promise.race(crew.map((member) => member.next()));
        free = crew.find((member) => member.open < 2);
      }
      const transfer = pieces.flatMap((piece) => (piece.rows === null ? [] : [piece.rows.bytes.buffer as ArrayBuffer]));
      waiting.push(
        free.order({ pieces }, [...new Set(transfer)]).then((reply) => {
          reply.problems.forEach(onProblem);
          progress.documents += reply.documents;
          progress.bytes += reply.bytes;
        }),
      );
    };
    for await (const item of readPieces(plan, progress)) {
      if (isProblem(item)) onProblem(item);
      else if (takes(item)) {
        batch.push(
          item.rows === null ? item : { ...item, rows: { ...item.rows, bytes: new Uint8Array(item.rows.bytes) } },
        );
        held += item.rows?.bytes.length ?? bytesOf(item);
        if (held >= BATCH_BYTES || batch.length >= BATCH_PIECES) await send();
      }
    }
    await send();
    await Promise.all(waiting);
    const [first, ...others] = crew as [Member, ...Member[]];
    const runs = others.map((_, i) => join(folder, `thread-${i + 1}.sums`));
    const { sender, taker } = createEntryChannel();
    first.order({ send: sender, runs }, [sender.port]).catch(() => undefined); // errors come through the channel
    await Promise.all(others.map((member, i) => member.order({ finish: runs[i] as string }, [])));
    await Promise.all(others.map((member) => member.stop()));
    openChannel(taker);
    yield* use(receiveEntries(taker));
    taker.port.close();
  } finally {
    await Promise.all(crew.map((member) => member.stop()));
  }
}

interface Member {
  readonly open: number;
  /** Settles when the next reply has come. */
  next(): Promise<void>;
  order(order: WorkerOrder, transfer: (ArrayBuffer | MessagePort)[]): Promise<WorkerReply>;
  stop(): Promise<unknown>;
}

function startWorker(start: WorkerStart): Member {
  const worker = new Worker(workerFile(), { workerData: start });
  const open: { resolve: (reply: WorkerReply) => void; reject: (error: Error) => void }[] = [];
  let turn = deferred();
  let broken: Error | null = null;
  const settle = () => {
    turn.resolve();
    turn = deferred();
  };
  worker.on('message', (reply: WorkerReply) => {
    open.shift()?.resolve(reply);
    settle();
  });
  const fail = (error: Error) => {
    broken = error;
    for (const order of open.splice(0)) order.reject(error);
    settle();
  };
  worker.on('error', fail);
  worker.on('exit', (code) => {
    if (open.length > 0) fail(new Error(`countCorpus: a worker thread ended with code ${code}`));
  });
  return {
    get open() {
      return open.length;
    },
    next: () => turn.promise,
    order(order, transfer) {
      if (broken !== null) return Promise.reject(broken);
      return new Promise((resolve, reject) => {
        open.push({ resolve, reject });
        worker.postMessage(order, transfer);
      });
    },
    stop: () => worker.terminate(),
  };
}

function deferred(): { promise: Promise<void>; resolve: () => void } {
  let resolve: () => void = () => undefined;
  const promise = new Promise<void>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}

/** The bundle of the worker lies beside this one; from the sources, in dist/. */
function workerFile(): URL {
  const beside = new URL('./worker.js', import.meta.url);
  return existsSync(beside) ? beside : new URL(['..', '..', 'dist', 'worker.js'].join('/'), import.meta.url);
}
