// A counting thread: takes pieces, parses and counts them, and at the end gives its sums into a run file, or merged with
// those of the others to the main thread.
import { parentPort, workerData } from 'node:worker_threads';
import type { WorkerOrder, WorkerReply, WorkerStart } from './count-pieces.js';
import { createCounter } from './create-counter.js';
import { sendEntries } from './entry-stream.js';
import { pieceParser } from './parse-piece.js';
import { bytesOf } from './piece.js';
import type { CorpusProblem } from './problem.js';
import { mergeRuns, readRun, writeRun } from './run-file.js';

const { job, plan, resources, folder, name, limit } = workerData as WorkerStart;
const port = parentPort;
if (port === null) throw new Error('worker: is started by countCorpus only');
const parse = pieceParser(plan);
const ready = createCounter(job, { folder, name, limit }, resources);
let queue: Promise<void> = Promise.resolve();

async function carryOut(order: WorkerOrder): Promise<WorkerReply> {
  const counter = await ready;
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
}

port.on('message', (order: WorkerOrder) => {
  // One order after the other, as replies are told apart by their order. An error ends the thread and is seen there.
  queue = queue.then(async () => port.postMessage(await carryOut(order)));
});
