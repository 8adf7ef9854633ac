import { MessageChannel, type MessagePort, receiveMessageOnPort } from 'node:worker_threads';
import type { Entry } from './run-file.js';

/** Where entries pass from one thread to another. */
export interface EntryChannel {
  readonly port: MessagePort;
  /** Blocks sent and blocks taken so far, which both sides wait on, and whether sending may begin. */
  readonly state: Int32Array<SharedArrayBuffer>;
}

/** Some entries as they travel: keys joined, as none holds a line feed, and the sums. No keys: all have been sent. */
interface Block {
  readonly keys: string | null;
  readonly sums: readonly [Float64Array, Float64Array, Float64Array];
  readonly error: string | null;
}

const SENT = 0;
const TAKEN = 1;
const OPEN = 2;
const BLOCK_ENTRIES = 1 << 10;
/** Blocks under way at most: the sender waits for the taker, so memory stays flat. */
const AHEAD = 16;

/** A channel and the end of it that the sender is given. */
export function createEntryChannel(): { readonly sender: EntryChannel; readonly taker: EntryChannel } {
  const { port1, port2 } = new MessageChannel();
  const state = new Int32Array(new SharedArrayBuffer(12));
  return { sender: { port: port2, state }, taker: { port: port1, state } };
}

/** Lets the sender begin. */
export function openChannel({ state }: EntryChannel): void {
  Atomics.store(state, OPEN, 1);
  Atomics.notify(state, OPEN);
}

/**
 * Sends entries to whoever takes them with `receiveEntries`, and returns when the last one is under way. `prepare` runs
 * at once, what it returns when the channel has been opened; an error in either is thrown where the entries are taken.
 */
export function sendEntries({ port, state }: EntryChannel, prepare: () => () => Iterable<Entry>): void {
  const send = (block: Block): void => {
    for (;;) {
      const taken = Atomics.load(state, TAKEN);
      if (Atomics.load(state, SENT) - taken < AHEAD) break;
      Atomics.wait(state, TAKEN, taken);
    }
    port.postMessage(
      block,
      block.sums.map(({ buffer }) => buffer as ArrayBuffer),
    );
    Atomics.add(state, SENT, 1);
    Atomics.notify(state, SENT);
  };
  const last = (error: string | null): Block => ({ keys: null, sums: sumsOf([]), error });
  try {
    const entries = prepare();
    Atomics.wait(state, OPEN, 0);
    let part: Entry[] = [];
    for (const entry of entries()) {
      part.push(entry);
      if (part.length < BLOCK_ENTRIES) continue;
      send({ keys: part.map(({ key }) => key).join('\n'), sums: sumsOf(part), error: null });
      part = [];
    }
    if (part.length > 0) send({ keys: part.map(({ key }) => key).join('\n'), sums: sumsOf(part), error: null });
    send(last(null));
  } catch (error) {
    send(last((error as Error).message));
  }
}

/**
 * The entries that another thread sends, waited for without the event loop, as whoever reads a table row by row does.
 *
 * @throws Error with what went wrong in the other thread.
 */
export function* receiveEntries({ port, state }: EntryChannel): Generator<Entry, void, undefined> {
  for (let taken = 0; ; taken++) {
    Atomics.wait(state, SENT, taken);
    const { keys, sums, error } = receiveMessageOnPort(port)!.message as Block;
    Atomics.add(state, TAKEN, 1);
    Atomics.notify(state, TAKEN);
    if (error !== null) throw new Error(error);
    if (keys === null) return;
    const [a, b, c] = sums;
    let at = 0;
    for (const key of keys.split('\n')) {
      yield { key, a: a[at]!, b: b[at]!, c: c[at]! };
      at++;
    }
  }
}

function sumsOf(part: readonly Entry[]): Block['sums'] {
  return [
    Float64Array.from(part, ({ a }) => a),
    Float64Array.from(part, ({ b }) => b),
    Float64Array.from(part, ({ c }) => c),
  ];
}
