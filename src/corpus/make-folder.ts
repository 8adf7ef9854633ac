import { mkdir, stat } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * Makes a folder with those above it; one that is there already is left as it is. Node's own `recursive` goes round for
 * ever where a folder above is there and takes none, as in /proc.
 *
 * @throws system errors as they come; ENOTDIR where there is a file.
 */
export async function makeFolder(path: string): Promise<void> {
  try {
    await mkdir(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const above = dirname(path);
    if (code === 'ENOENT' && above !== path && !(await isThere(above))) {
      await makeFolder(above);
      await makeFolder(path);
    } else if (!(await isFolder(path))) {
      if (code === 'EEXIST') throw Object.assign(new Error(`${path}: is no folder`), { code: 'ENOTDIR' });
      throw code === 'ENOENT' ? new Error('the folder cannot be made') : error;
    }
  }
}

async function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}
