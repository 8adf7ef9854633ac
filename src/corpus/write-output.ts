import { renameSync, rmSync } from 'node:fs';
import { access, mkdtemp, open, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { checkOptions, checkString } from '../text/index.js';

/** How a file is written. */
export interface WriteOptions {
  /** Whether an existing file may be replaced; `false` by default. */
  readonly overwrite?: boolean;
}

const unfinished = new Set<string>();

/**
 * Writes a file that is either whole or not there: the content goes to a temporary name in the same folder, to the
 * disk, and only then gets its name. What was there before stays until that moment.
 *
 * @throws Error with code `EEXIST` where the file exists and `overwrite` is not set; system errors as they come, with
 *   the temporary file removed.
 * @example
 * await writeOutput('frequencies.csv', toCsv(table.rows), { overwrite: true });
 */
export async function writeOutput(
  path: string,
  content: string | Uint8Array | Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>,
  options: WriteOptions = {},
): Promise<void> {
  checkString('writeOutput', 'path', path);
  checkOptions('writeOutput', options, ['overwrite']);
  const { overwrite = false } = options;
  if (!overwrite) await refuseExisting(path);
  const temporary = resolve(`${path}.${process.pid}.tmp`);
  unfinished.add(temporary);
  try {
    const file = await open(temporary, 'w');
    try {
      if (typeof content === 'string' || content instanceof Uint8Array) await file.writeFile(content);
      else for await (const part of content) await file.appendFile(part);
      await file.sync();
    } finally {
      await file.close();
    }
    if (!overwrite) await refuseExisting(path);
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  } finally {
    unfinished.delete(temporary);
  }
}

/** Removes the temporary files of outputs and countings under way; for the moment before the process is ended. */
export function discardUnfinishedOutputs(): void {
  for (const path of unfinished) {
    try {
      rmSync(path, { recursive: true, force: true });
    } catch {
      // A folder that is being written into: it lies among the temporary files of the system.
    }
  }
  unfinished.clear();
}

/** Runs a writer on a temporary name and gives the file its name when it is whole. */
export function replaceFile(path: string, write: (temporary: string) => void): void {
  const temporary = resolve(`${path}.${process.pid}.tmp`);
  unfinished.add(temporary);
  try {
    write(temporary);
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  } finally {
    unfinished.delete(temporary);
  }
}

/** Runs something that needs a temporary folder, which is gone afterwards, also when the process is ended early. */
export async function* withTemporaryFolder<T>(run: (folder: string) => AsyncIterable<T>): AsyncGenerator<T> {
  const folder = await mkdtemp(join(tmpdir(), 'tifa-'));
  unfinished.add(folder);
  try {
    yield* run(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
    unfinished.delete(folder);
  }
}

/** @throws Error with code `EEXIST` where there is something at `path`. */
export async function refuseExisting(path: string): Promise<void> {
  try {
    await access(path);
  } catch {
    return;
  }
  throw Object.assign(new Error(`${path}: the file exists already`), { code: 'EEXIST' });
}
