/** Something that could not be read, or was read with a doubt; everything else is read all the same. */
export interface CorpusProblem {
  /** `error`: something was not read; `warning`: it was read, with a doubt worth knowing. */
  readonly severity: 'error' | 'warning';
  /** What kind of problem, as a stable word in kebab case, such as `unreadable` or `invalid-json`. */
  readonly kind: string;
  /** The file as named in the corpus; `stdin` for standard input. */
  readonly file: string;
  /** Line or record, from 1, or `null` where the whole file is meant. */
  readonly row: number | null;
  /** What is wrong and, where there is a way, what to do. */
  readonly message: string;
}

/** One line for a person: `news.jsonl:17: …`; a line break in a name as `\\n`. */
export function formatProblem({ file, row, message }: CorpusProblem): string {
  const line = `${file}${row === null ? '' : `:${row}`}: ${message}`;
  return line.replace(/[\u0000-\u001f\u007f]/gu, (character) => JSON.stringify(character).slice(1, -1));
}

/** What the operating system said, in words, when something was to be read or written. */
export function systemMessage(error: unknown, purpose: 'read' | 'write' = 'read'): string {
  const code = (error as NodeJS.ErrnoException | null)?.code;
  const permission = purpose === 'read' ? 'no permission to read it' : 'no permission to write there';
  const known: Readonly<Record<string, string>> = {
    ENOENT: 'no such file or folder',
    ENOTDIR: 'a part of the path is no folder',
    ENAMETOOLONG: 'the name is too long',
    ELOOP: 'the links lead round in a circle',
    EACCES: permission,
    EPERM: permission,
    EISDIR: 'is a folder',
    ENOSPC: 'no space left on the disk',
    EROFS: 'the disk can only be read',
    EMFILE: 'too many open files',
    EEXIST: 'exists already',
    Z_BUF_ERROR: 'the gzip data ends too early',
    Z_DATA_ERROR: 'the gzip data is damaged',
  };
  if (code === 'Z_DATA_ERROR' && /header/u.test((error as Error).message)) {
    return 'is not gzipped, whatever its name says; where it has been unpacked already, take .gz off';
  }
  return (code === undefined ? undefined : known[code]) ?? (error instanceof Error ? error.message : String(error));
}
