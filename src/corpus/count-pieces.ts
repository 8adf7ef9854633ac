import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { loadDictionary } from '../index.js';
import { duplicateRule } from './cleaning/index.js';
import { type CountJob, type CuttingResources, cutsTexts, jobLexicons } from './count-job.js';
import { type CountingOrder, type CountingReply, type CountingStart, createCounterhand } from './counterhand.js';
import { createCounter } from './create-counter.js';
import { documentTest } from './document-test.js';
import { duplicateReporter } from './drop-duplicates.js';
import { pieceParser } from './parse-piece.js';
import { bytesOf, type Piece, type ReadingProgress } from './piece.js';
import type { ReadingPlan } from './plan-reading.js';
import type { CorpusProblem } from './problem.js';
import { isProblem, readPieces } from './read-pieces.js';
import type { Sums } from './sums.js';

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

const BATCH_BYTES = 1 << 19;
const BATCH_PIECES = 64;
/** Orders that a worker has in hand and waiting, so that none runs dry and few bytes are held. */
const ORDERS_AHEAD = 3;
/** Room for short-lived objects in a worker; by default it is twice as much, without being faster. */
const YOUNG_MB = 24;

/**
 * Counts the pieces of a corpus and gives what `use` makes of the sums, which come in order of their keys. With one
 * thread everything happens here; with more, this thread reads, cuts files into pieces and gives them to workers, which
 * parse and count them; it counts itself when they have enough, and takes in their sums at the end. Sums of integers do
 * not depend on who counted what, so the result is the same.
 */
export async function* countPieces<T>(
  plan: ReadingPlan,
  job: CountJob,
  place: CountingPlace,
  use: (sums: Sums) => Iterable<T> | AsyncIterable<T>,
): AsyncGenerator<T> {
  plan.problems.forEach(place.onProblem);
  const resources: CuttingResources = cutsTexts(job.task)
    ? { dictionary: await loadDictionary(), lexicons: jobLexicons(job) }
    : { lexicons: [] };
  // Standard input belongs to the main thread; duplicates are known only where all documents pass by in order.
  const alone =
    place.threads <= 1 || plan.files.some((file) => file.path === '-') || duplicateRule(plan.options.clean) !== null;
  if (alone) yield* use(await countHere(plan, job, resources, place));
  else yield* use(await countInThreads(plan, job, resources, place));
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
): Promise<Sums> {
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
  return counter.sums([]);
}

async function countInThreads(
  plan: ReadingPlan,
  job: CountJob,
  resources: CuttingResources,
  { folder, limit, threads, progress, onProblem, takes }: CountingPlace,
): Promise<Sums> {
  const start = { job, plan, resources, folder, limit };
  const crew = Array.from({ length: threads - 1 }, (_, i) => startWorker({ ...start, name: `thread-${i}` }));
  const waiting: Promise<void>[] = [];
  try {
    const own = await createCounterhand({ ...start, name: 'main' });
    const take = (reply: CountingReply): void => {
      reply.problems.forEach(onProblem);
      progress.documents += reply.documents;
      progress.bytes += reply.bytes;
    };
    let batch: Piece[] = [];
    let held = 0;
    let failed = false;
    const send = async (): Promise<void> => {
      if (batch.length === 0) return;
      const pieces = batch;
      batch = [];
      held = 0;
      await turn(); // lets the answers in
      if (failed) await Promise.all(waiting);
      const free = crew.find((member) => member.open < ORDERS_AHEAD);
      if (free === undefined) take(await own.order({ pieces }));
      else {
        const copies = pieces.map(ownBytes);
        const transfer = copies.flatMap(({ rows }) => (rows === null ? [] : [rows.bytes.buffer as ArrayBuffer]));
        const reply = free.order({ pieces: copies }, transfer).then(take);
        reply.catch(() => {
          failed = true;
        });
        waiting.push(reply);
      }
    };
    for await (const item of readPieces(plan, progress)) {
      if (isProblem(item)) onProblem(item);
      else if (takes(item)) {
        batch.push(item);
        held += item.rows?.bytes.length ?? bytesOf(item);
        if (held >= BATCH_BYTES || batch.length >= BATCH_PIECES) await send();
      }
    }
    await send();
    await Promise.all(waiting);
    const files: string[] = [];
    const finished = crew.map(async (member, i) => {
      const file = join(folder, `thread-${i}.sums`);
      const { held } = await member.order({ finish: file }, []);
      await member.stop(); // lets its memory go
      if (held === null) files.push(file);
      else own.absorb(held);
    });
    await Promise.all(finished);
    return own.sums(files);
  } finally {
    await Promise.all(crew.map((member) => member.stop()));
  }
}

/** The piece with a copy of its bytes, which can be handed over without those around them. */
function ownBytes(piece: Piece): Piece {
  return piece.rows === null ? piece : { ...piece, rows: { ...piece.rows, bytes: new Uint8Array(piece.rows.bytes) } };
}

interface Member {
  readonly open: number;
  order(order: CountingOrder, transfer: ArrayBuffer[]): Promise<CountingReply>;
  stop(): Promise<unknown>;
}

function startWorker(start: CountingStart): Member {
  const worker = new Worker(workerFile(), {
    workerData: start,
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB },
  });
  const open: { resolve: (reply: CountingReply) => void; reject: (error: Error) => void }[] = [];
  let broken: Error | null = null;
  worker.on('message', (reply: CountingReply) => {
    open.shift()?.resolve(reply);
  });
  const fail = (error: Error) => {
    broken = error;
    for (const order of open.splice(0)) order.reject(error);
  };
  worker.on('error', fail);
  worker.on('exit', (code) => {
    if (open.length > 0) fail(new Error(`countCorpus: a worker thread ended with code ${code}`));
  });
  return {
    get open() {
      return open.length;
    },
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

/** The bundle of the worker lies beside this one; from the sources, in dist/. */
function workerFile(): URL {
  const beside = new URL('./worker.js', import.meta.url);
  return existsSync(beside) ? beside : new URL(['..', '..', 'dist', 'worker.js'].join('/'), import.meta.url);
}
