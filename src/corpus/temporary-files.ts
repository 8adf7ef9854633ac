// Where outputs under way and what does not fit into memory lie. Every name tells machine and process, so that what a
// process left behind that was killed (SIGKILL, power) is found by a later one and removed, and nothing of a living one.
import { randomBytes } from 'node:crypto';
import { lstatSync, mkdtempSync, readdirSync, readlinkSync, rmSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { dataHash } from './file-hash.js';
import { systemMessage } from './problem.js';

const unfinished = new Set<string>();
const LONGEST_NAME = 255;
let machine: string | null = null;

/** What tells processes of one number apart: the machine and, in a container, the world of its process numbers. */
function machineMark(): string {
  if (machine !== null) return machine;
  let world = '';
  try {
    world = readlinkSync('/proc/self/ns/pid');
  } catch {
    // Elsewhere than on Linux a machine has one.
  }
  machine = dataHash(`${hostname()} ${world}`).slice(0, 8);
  return machine;
}

/** A name in the folder of `path` under which it is written; it is removed when the process is ended by a signal. */
export function temporaryName(path: string): string {
  const mark = `.${machineMark()}-${process.pid}-${randomBytes(3).toString('hex')}.tmp`;
  const name = basename(path);
  const fits = Buffer.byteLength(name) + mark.length <= LONGEST_NAME;
  const temporary = join(dirname(resolve(path)), `${fits ? name : dataHash(name).slice(0, 16)}${mark}`);
  unfinished.add(temporary);
  return temporary;
}

/**
 * Makes a folder among the temporary files of the system. It is removed by `discardUnfinishedOutputs`, or, where the
 * process is killed, by the next one that needs such a folder.
 *
 * @throws Error that names the place where none can be made.
 * @example
 * const folder = temporaryFolder(); // /tmp/tifa-1b2c3d4e-4711-Xy12Zz
 */
export function temporaryFolder(): string {
  let folder: string;
  try {
    folder = mkdtempSync(join(tmpdir(), `tifa-${machineMark()}-${process.pid}-`));
  } catch (error) {
    const why = systemMessage(error, 'write');
    throw new Error(`${tmpdir()}: ${why}; the environment variable TMPDIR may name another folder for temporary files`);
  }
  unfinished.add(folder);
  return folder;
}

/** Removes a temporary file or folder that is done with, or forgets one that has got its name. */
export function discard(temporary: string): void {
  rmSync(temporary, { recursive: true, force: true });
  unfinished.delete(temporary);
}

/** Removes the temporary files of outputs and countings under way; for the moment before the process is ended. */
export function discardUnfinishedOutputs(): void {
  for (const path of unfinished) {
    try {
      rmSync(path, { recursive: true, force: true });
    } catch {
      // A folder that is being written into; a later process removes it.
    }
  }
  unfinished.clear();
}

/** Removes what processes that are no more have left in the folder for temporary files. */
export function removeForsakenFolders(): void {
  const pattern = new RegExp(`^tifa-${machineMark()}-(\\d+)-\\w+$`, 'u');
  removeForsaken(tmpdir(), (name) => pattern.exec(name)?.[1]);
}

/** Removes what processes that are no more have left of `path` under temporary names. */
export function removeForsakenNames(path: string): void {
  const head = `${basename(path)}.${machineMark()}-`;
  removeForsaken(dirname(resolve(path)), (name) =>
    name.startsWith(head) ? /^(\d+)-[0-9a-f]{6}\.tmp$/u.exec(name.slice(head.length))?.[1] : undefined,
  );
}

function removeForsaken(folder: string, processOf: (name: string) => string | undefined): void {
  let names: readonly string[];
  try {
    names = readdirSync(folder);
  } catch {
    return; // said by whoever writes there
  }
  for (const name of names) {
    const number = processOf(name);
    if (number === undefined || isAlive(Number(number))) continue;
    const path = join(folder, name);
    try {
      if (lstatSync(path).uid === (process.getuid?.() ?? lstatSync(path).uid)) {
        rmSync(path, { recursive: true, force: true });
      }
    } catch {
      // Another process has been quicker, or it belongs to somebody else.
    }
  }
}

function isAlive(number: number): boolean {
  try {
    process.kill(number, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}
