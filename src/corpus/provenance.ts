import { readFile, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { checkOptions } from '../text/index.js';
import type { TokenizerProvenance } from '../tokenize/index.js';
import { fileHash } from './file-hash.js';
import { planReading } from './plan-reading.js';
import { type CorpusProblem, systemMessage } from './problem.js';
import { type ReadOptions, resolveReadOptions } from './read-options.js';

/** A file with what tells whether it is still the same. */
export interface ProvenanceInput {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** How a result was made: plain data to be kept beside it. */
export interface Provenance {
  readonly tifa: string;
  readonly node: string;
  /** The command line, or whatever says what was done. */
  readonly command: readonly string[];
  readonly options: Readonly<Record<string, unknown>>;
  /** The folder that relative names of the command stand in. */
  readonly directory: string;
  /** Engine, dictionary and lexicons with their hashes; `null` where no text was cut. */
  readonly tokenizer: TokenizerProvenance | null;
  /** The files of the corpus and their side tables. */
  readonly inputs: readonly ProvenanceInput[];
  /** Other files that had a part in the result: own terms, stop words, the plan of a merge. */
  readonly lists: readonly ProvenanceInput[];
  /** Whether standard input was read, of which nothing is recorded. */
  readonly standardInput: boolean;
  readonly output: ProvenanceInput;
  /** When it was finished, in ISO 8601. */
  readonly finished: string;
}

/** What tells without reading it whether a file was written into, by path. */
export type FileStates = ReadonlyMap<string, string>;

/**
 * The states of the files that inputs and lists stand for. Taken before they are read and given to `provenance`, they
 * show whether a file changed meanwhile, so that its hash is not that of what was read.
 */
export async function inputStates(
  inputs: readonly string[],
  details: { readonly read?: ReadOptions; readonly lists?: readonly string[] } = {},
): Promise<FileStates> {
  checkOptions('inputStates', details, ['read', 'lists']);
  const { corpus, lists } = await filesOf('inputStates', inputs, details);
  const states = new Map<string, string>();
  for (const path of [...corpus, ...lists]) {
    const state = await stateOf(path);
    if (state !== null) states.set(path, state);
  }
  return states;
}

/**
 * The provenance of a result that was written into a file: hashes of everything read and of the result.
 *
 * @throws Error where an input is not as `states` says, or is another than there; system errors where the output cannot
 *   be read.
 */
export async function provenance(
  output: string,
  inputs: readonly string[],
  details: {
    readonly version: string;
    readonly command: readonly string[];
    readonly options: Readonly<Record<string, unknown>>;
    readonly tokenizer: TokenizerProvenance | null;
    readonly read?: ReadOptions;
    readonly lists?: readonly string[];
    readonly states?: FileStates;
  },
): Promise<Provenance> {
  checkOptions('provenance', details, ['version', 'command', 'options', 'tokenizer', 'read', 'lists', 'states']);
  // An output in a folder that is read was not there when it was.
  const all = await filesOf('provenance', inputs, details);
  const files = { ...all, corpus: all.corpus.filter((path) => path !== resolve(output)) };
  const found = { corpus: await describeFiles(files.corpus), lists: await describeFiles(files.lists) };
  if (details.states !== undefined) await refuseChanged([...files.corpus, ...files.lists], details.states);
  return {
    tifa: details.version,
    node: process.version,
    command: details.command,
    options: details.options,
    directory: process.cwd(),
    tokenizer: details.tokenizer,
    inputs: found.corpus,
    lists: found.lists,
    standardInput: inputs.includes('-'),
    output: await describeFile(resolve(output)),
    finished: new Date().toISOString(),
  };
}

/**
 * What a provenance file says.
 *
 * @throws Error where the file cannot be read or is no provenance.
 */
export async function readProvenance(path: string): Promise<Provenance> {
  let record: Partial<Provenance>;
  try {
    record = JSON.parse(await readFile(path, 'utf8')) as Partial<Provenance>;
  } catch (error) {
    throw new Error(`${path}: ${error instanceof SyntaxError ? 'is no provenance file' : systemMessage(error)}`);
  }
  if (!Array.isArray(record?.inputs) || !Array.isArray(record.command) || record.output === undefined) {
    throw new Error(`${path}: is no provenance file`);
  }
  return { directory: process.cwd(), lists: [], standardInput: false, ...record } as Provenance;
}

/**
 * Checks that the inputs, the lists and the output of a provenance file are what they were. No problems: all are.
 *
 * @throws Error where the file cannot be read or is no provenance.
 */
export async function verifyProvenance(path: string): Promise<{ checked: number; problems: CorpusProblem[] }> {
  const { inputs, lists, output } = await readProvenance(path);
  const problems: CorpusProblem[] = [];
  const files = [...inputs, ...lists, output];
  for (const file of files) {
    const report = (kind: string, message: string) =>
      problems.push({ severity: 'error', kind, file: file.path, row: null, message });
    try {
      if ((await fileHash(file.path)) !== file.sha256) report('changed', 'has changed since the result was made');
    } catch (error) {
      report('unreadable', systemMessage(error));
    }
  }
  return { checked: files.length, problems };
}

/** The files of a corpus with its side tables, and those of lists. */
async function filesOf(
  name: string,
  inputs: readonly string[],
  details: { readonly read?: ReadOptions; readonly lists?: readonly string[] },
): Promise<{ readonly corpus: readonly string[]; readonly lists: readonly string[] }> {
  const reading = await planReading(
    inputs.filter((input) => input !== '-'),
    resolveReadOptions(name, details.read),
  );
  return {
    corpus: [...reading.files.map((file) => file.path), ...reading.tables.map((table) => resolve(table.file))],
    lists: (details.lists ?? []).map((path) => resolve(path)),
  };
}

/** Size, times and number of a file; `null` where there is none. */
async function stateOf(path: string): Promise<string | null> {
  try {
    const { size, mtimeNs, ctimeNs, ino } = await stat(path, { bigint: true });
    return [size, mtimeNs, ctimeNs, ino].join(' ');
  } catch {
    return null;
  }
}

/** @throws Error that names the first file that is not as it was. */
async function refuseChanged(paths: readonly string[], states: FileStates): Promise<void> {
  for (const path of new Set([...states.keys(), ...paths])) {
    const now = await stateOf(path);
    if (states.get(path) === (now ?? undefined)) continue;
    const what = now === null ? 'is gone' : states.has(path) ? 'was changed' : 'has come';
    throw new Error(`${path}: ${what} since reading began, so the result may hold another content; make it again`);
  }
}

async function describeFiles(paths: readonly string[]): Promise<readonly ProvenanceInput[]> {
  const files: ProvenanceInput[] = [];
  for (const path of paths) {
    try {
      files.push(await describeFile(path));
    } catch {
      // Could not be read, which the reading itself has reported: it had no part in the result.
    }
  }
  return files;
}

async function describeFile(path: string): Promise<ProvenanceInput> {
  return { path, bytes: (await stat(path)).size, sha256: await fileHash(path) };
}
