// A counting thread beside the main one: carries out one order after the other, as replies are told apart by their
// order. An error ends the thread and is seen there.
import { parentPort, workerData } from 'node:worker_threads';
import { type CountingOrder, type CountingStart, createCounterhand } from './counterhand.js';

const port = parentPort;
if (port === null) throw new Error('worker: is started by countCorpus only');
const ready = createCounterhand(workerData as CountingStart);
let queue: Promise<void> = Promise.resolve();

port.on('message', (order: CountingOrder) => {
  queue = queue.then(async () => {
    const reply = await (await ready).order(order);
    port.postMessage(reply, reply.held === null ? [] : [reply.held.frequencies.pairs.columns.buffer]);
  });
});
