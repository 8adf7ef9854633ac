import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Entry, mergeRuns, readRun, writeRun } from './run-file.js';

/** Sorted runs on the disk, few enough to be merged at once. */
export interface RunStack {
  /** Writes entries that come in order of their keys into a run. */
  push(entries: Iterable<Entry>): void;
  /** Whether nothing was written. */
  readonly empty: boolean;
  /** The runs, each in order. */
  runs(): Iterable<Entry>[];
}

// A run being read takes an open file and a buffer, so this many of one size become one of the next size.
const FAN = 16;

/** An empty stack whose files lie in `folder` under `name`; whoever made the folder removes them. */
export function createRunStack(folder: string, name: string): RunStack {
  const levels: string[][] = [];
  let serial = 0;

  const write = (entries: Iterable<Entry>, level: number): void => {
    const path = join(folder, `${name}-${serial++}.run`);
    writeRun(path, null, entries);
    levels[level] ??= [];
    const own = levels[level];
    own.push(path);
    if (own.length < FAN) return;
    levels[level] = [];
    write(mergeRuns(own.map((run) => readRun(run))), level + 1);
    for (const run of own) rmSync(run);
  };

  return {
    push: (entries) => write(entries, 0),
    get empty() {
      return serial === 0;
    },
    runs: () => levels.flat().map((path) => readRun(path)),
  };
}
