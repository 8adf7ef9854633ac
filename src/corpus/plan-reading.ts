import { listFiles, type SourceFile } from './list-files.js';
import type { CorpusProblem } from './problem.js';
import type { ResolvedReadOptions } from './read-options.js';
import { readSideTable, type SideTable } from './side-table.js';

/** What is to be read and how: plain data, the same in every thread and shard. */
export interface ReadingPlan {
  readonly files: readonly SourceFile[];
  readonly tables: readonly SideTable[];
  readonly options: ResolvedReadOptions;
  readonly problems: readonly CorpusProblem[];
}

/** Lists the files and reads the side tables. Rows about files that are not there are reported. */
export async function planReading(inputs: readonly string[], options: ResolvedReadOptions): Promise<ReadingPlan> {
  const listing = await listFiles(inputs, options.format);
  const problems = [...listing.problems];
  const tables: SideTable[] = [];
  for (const path of options.metadata === null ? listing.metadata : [options.metadata]) {
    const { table, problems: found } = await readSideTable(path);
    problems.push(...found);
    if (table !== null) tables.push(table);
  }
  const files = listing.files
    .filter((file) => options.metadata === null || !isSameFile(file.path, options.metadata))
    .map((file) => (file.format === 'txt' && options.split === 'lines' ? { ...file, format: 'lines' as const } : file));
  const names = new Set(files.flatMap((file) => namesOf(file.name)));
  for (const table of tables) {
    if (table.key !== 'file') continue;
    for (const key of table.rows.keys()) {
      if (names.has(key)) continue;
      const message = `has a row for ${key}, which is not among the files read`;
      problems.push({ severity: 'warning', kind: 'no-such-file', file: table.file, row: null, message });
    }
  }
  return { files, tables, options, problems };
}

/** The names under which a side table may speak of a file. */
export function namesOf(name: string): readonly string[] {
  const base = baseName(name);
  return [name, base, stemOf(name), stemOf(base)];
}

/** A name without its extension: `a` for `a.txt` and `a.txt.gz`. */
export function stemOf(name: string): string {
  return name.replace(/\.gz$/iu, '').replace(/\.[^./]+$/u, '');
}

/** The last part of a name with `/`. */
export function baseName(name: string): string {
  return name.slice(name.lastIndexOf('/') + 1);
}

function isSameFile(path: string, other: string): boolean {
  return path === other || path.endsWith(`/${other.replace(/^\.\//, '')}`);
}
