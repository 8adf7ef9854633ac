import { opendir, stat } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { type CorpusProblem, systemMessage } from './problem.js';

/** The formats that are read; `lines` is plain text with one document a line. */
export const FORMATS = ['txt', 'lines', 'jsonl', 'csv', 'tsv', 'html', 'docx', 'pdf', 'xlsx', 'parquet'] as const;
export type Format = (typeof FORMATS)[number];

/** One file of a corpus. */
export interface SourceFile {
  /** Where it is; `-` for standard input. */
  readonly path: string;
  /** Its name in the corpus: relative to the folder that was given, with `/`; the file name where a file was given, `stdin` for standard input. */
  readonly name: string;
  readonly format: Format;
  readonly gzip: boolean;
  readonly size: number;
  /** The hash that the bytes on the disk must have, where a plan has told it: it is checked while they are read. */
  readonly sha256?: string;
}

const EXTENSIONS: Readonly<Record<string, Format>> = {
  txt: 'txt',
  text: 'txt',
  md: 'txt',
  jsonl: 'jsonl',
  ndjson: 'jsonl',
  csv: 'csv',
  tsv: 'tsv',
  tab: 'tsv',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  docx: 'docx',
  pdf: 'pdf',
  xlsx: 'xlsx',
  parquet: 'parquet',
};

/** Names of a side table that is taken up when it lies in a folder of the corpus. */
export const METADATA_NAMES: readonly string[] = ['metadata.tsv', 'metadata.csv', 'metadata.xlsx'];

// What an open document of an office program has beside it.
const LOCK = '~$';

/** Format and compression by the file's name, or `null` where the name tells nothing. */
export function formatOf(name: string): { format: Format; gzip: boolean } | null {
  const match = /\.([a-z0-9]+)(\.gz)?$/i.exec(name);
  const format = match === null ? undefined : EXTENSIONS[(match[1] as string).toLowerCase()];
  return format === undefined ? null : { format, gzip: match?.[2] !== undefined };
}

/** What `listFiles` found: files in order of name within each input, in the order of the inputs. */
export interface FileListing {
  readonly files: readonly SourceFile[];
  /** Side tables found in the folders given. */
  readonly metadata: readonly string[];
  readonly problems: readonly CorpusProblem[];
}

/**
 * The files of the inputs: a folder gives its files at any depth in order of code units, hidden ones and locks of office
 * programs (`~$…`) aside. Files of a
 * folder whose format is unknown are reported; a file named by itself is read as `format`, or as plain text.
 */
export async function listFiles(inputs: readonly string[], format: Format | null): Promise<FileListing> {
  const files: SourceFile[] = [];
  const metadata: string[] = [];
  const problems: CorpusProblem[] = [];
  const report = (file: string, error: unknown) =>
    problems.push({ severity: 'error', kind: 'unreadable', file, row: null, message: systemMessage(error) });

  // Folders by device and number, from the input down: a link that leads back to one of them has no end.
  const walk = async (folder: string, prefix: string, above: readonly string[]): Promise<void> => {
    let place: readonly string[];
    const entries: { name: string; folder: boolean }[] = [];
    try {
      const { dev, ino } = await stat(folder);
      const own = `${dev}:${ino}`;
      if (above.includes(own)) {
        const message = 'not read: the link leads back to a folder that it lies in';
        problems.push({ severity: 'warning', kind: 'link-loop', file: prefix.slice(0, -1), row: null, message });
        return;
      }
      place = [...above, own];
      for await (const entry of await opendir(folder, { bufferSize: 1024 })) {
        if (entry.name.startsWith('.') || entry.name.startsWith(LOCK)) continue;
        if (entry.isDirectory()) entries.push({ name: entry.name, folder: true });
        else entries.push({ name: entry.name, folder: entry.isSymbolicLink() && (await isFolder(folder, entry.name)) });
      }
    } catch (error) {
      report(prefix === '' ? folder : prefix, error);
      return;
    }
    entries.sort((a, b) => (a.name < b.name ? -1 : 1));
    for (const entry of entries) {
      const path = join(folder, entry.name);
      const name = `${prefix}${entry.name}`;
      if (entry.folder) await walk(path, `${name}/`, place);
      else if (prefix === '' && METADATA_NAMES.includes(entry.name)) metadata.push(path);
      else await add(path, name, false);
    }
  };

  const add = async (path: string, name: string, named: boolean): Promise<void> => {
    const known = formatOf(name);
    if (known === null && !named) {
      const message = 'not read: the name does not say a format that tifa reads';
      problems.push({ severity: 'warning', kind: 'unknown-format', file: name, row: null, message });
      return;
    }
    try {
      const { size, isFile } = await about(path);
      if (!isFile && !named) {
        const message = 'not read: is no regular file';
        problems.push({ severity: 'warning', kind: 'no-file', file: name, row: null, message });
        return;
      }
      const gzip = known?.gzip ?? name.endsWith('.gz');
      files.push({ path: resolve(path), name, format: format ?? known?.format ?? 'txt', gzip, size });
    } catch (error) {
      report(name, error);
    }
  };

  for (const input of inputs) {
    if (input === '-') {
      files.push({ path: '-', name: 'stdin', format: format ?? 'txt', gzip: false, size: 0 });
      continue;
    }
    try {
      if ((await stat(input)).isDirectory()) await walk(input, '', []);
      else await add(input, basename(input), true);
    } catch (error) {
      report(input, error);
    }
  }
  return { files, metadata, problems };
}

/** A pipe or device would be waited for without end; one that is named by itself is meant. */
async function about(path: string): Promise<{ size: number; isFile: boolean }> {
  const found = await stat(path);
  return { size: found.size, isFile: found.isFile() };
}

async function isFolder(folder: string, name: string): Promise<boolean> {
  try {
    return (await stat(join(folder, name))).isDirectory();
  } catch {
    return false; // a broken link: reported as unreadable when its file is looked at
  }
}
