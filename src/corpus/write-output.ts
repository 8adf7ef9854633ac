import { renameSync } from 'node:fs';
import { access, type FileHandle, link, open, rename } from 'node:fs/promises';
import { checkOptions, checkString } from '../text/index.js';
import {
  discard,
  removeForsakenFolders,
  removeForsakenNames,
  temporaryFolder,
  temporaryName,
} from './temporary-files.js';

// Characters that are worth a call of the system.
const WRITE_LENGTH = 1 << 18;

/** How a file is written. */
export interface WriteOptions {
  /** Whether an existing file may be replaced; `false` by default. */
  readonly overwrite?: boolean;
}

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
  removeForsakenNames(path);
  const temporary = temporaryName(path);
  try {
    const file = await open(temporary, 'wx');
    try {
      if (typeof content === 'string' || content instanceof Uint8Array) await file.writeFile(content);
      else await writeParts(file, gathered(content));
      await file.sync();
    } finally {
      await file.close();
    }
    if (overwrite) await rename(temporary, path);
    else await nameNew(temporary, path);
  } finally {
    discard(temporary);
  }
}

/** Writes parts as they come, texts while the next one is made. */
async function writeParts(file: FileHandle, content: AsyncIterable<string | Uint8Array>): Promise<void> {
  let writing: Promise<void> = Promise.resolve();
  try {
    for await (const part of content) {
      await writing;
      writing = file.appendFile(part);
      if (typeof part === 'string')
        writing.catch(() => undefined); // thrown where it is waited for
      else await writing; // whoever made the bytes may use their place again
    }
  } finally {
    await writing;
  }
}

/** The same content, with short texts joined. */
async function* gathered(
  content: Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>,
): AsyncGenerator<string | Uint8Array> {
  let text = '';
  for await (const part of content) {
    if (typeof part === 'string') text += part;
    if (typeof part === 'string' && text.length < WRITE_LENGTH) continue;
    if (text !== '') yield text;
    text = '';
    if (typeof part !== 'string') yield part;
  }
  if (text !== '') yield text;
}

/** Gives a file a name that nothing has, also where another process is about to do the same. */
async function nameNew(temporary: string, path: string): Promise<void> {
  try {
    await link(temporary, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') throw existing(path);
    await refuseExisting(path); // a disk that knows no links
    await rename(temporary, path);
  }
}

/** Runs a writer on a temporary name and gives the file its name when it is whole. */
export function replaceFile(path: string, write: (temporary: string) => void): void {
  removeForsakenNames(path);
  const temporary = temporaryName(path);
  try {
    write(temporary);
    renameSync(temporary, path);
  } catch (error) {
    if (error instanceof Error) error.message = error.message.replaceAll(temporary, path);
    throw error;
  } finally {
    discard(temporary);
  }
}

/** Runs something that needs a temporary folder, which is gone afterwards, also when the process is ended early. */
export async function* withTemporaryFolder<T>(run: (folder: string) => AsyncIterable<T>): AsyncGenerator<T> {
  removeForsakenFolders();
  const folder = temporaryFolder();
  try {
    yield* run(folder);
  } finally {
    discard(folder);
  }
}

/** @throws Error with code `EEXIST` where there is something at `path`. */
export async function refuseExisting(path: string): Promise<void> {
  try {
    await access(path);
  } catch {
    return;
  }
  throw existing(path);
}

const existing = (path: string): Error =>
  Object.assign(new Error(`${path}: the file exists already`), { code: 'EEXIST' });
