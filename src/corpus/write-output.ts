import { unlinkSync } from 'node:fs';
import { access, open, rename, rm } from 'node:fs/promises';
import { resolve } from 'node:path';
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

/** Removes the temporary files of outputs that are being written; for the moment before the process is ended. */
export function discardUnfinishedOutputs(): void {
  for (const path of unfinished) {
    try {
      unlinkSync(path);
    } catch {
      // Not created yet, or just renamed: nothing half-written is left either way.
    }
  }
  unfinished.clear();
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
