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
  /** Engine, dictionary and lexicons with their hashes; `null` where no text was cut. */
  readonly tokenizer: TokenizerProvenance | null;
  readonly inputs: readonly ProvenanceInput[];
  readonly output: ProvenanceInput;
  /** When it was finished, in ISO 8601. */
  readonly finished: string;
}

/**
 * The provenance of a result that was written into a file: hashes of everything read and of the result.
 *
 * @throws system errors where the output cannot be read.
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
  },
): Promise<Provenance> {
  checkOptions('provenance', details, ['version', 'command', 'options', 'tokenizer', 'read']);
  const reading = await planReading(
    inputs.filter((input) => input !== '-'),
    resolveReadOptions('provenance', details.read),
  );
  const paths = [...reading.files.map((file) => file.path), ...reading.tables.map((table) => resolve(table.file))];
  const files: ProvenanceInput[] = [];
  for (const path of paths) {
    try {
      files.push(await describeFile(path));
    } catch {
      // Could not be read, which the reading itself has reported: it had no part in the result.
    }
  }
  return {
    tifa: details.version,
    node: process.version,
    command: details.command,
    options: details.options,
    tokenizer: details.tokenizer,
    inputs: files,
    output: await describeFile(resolve(output)),
    finished: new Date().toISOString(),
  };
}

/**
 * Checks that the inputs and the output of a provenance file are what they were. No problems: all of them are.
 *
 * @throws Error where the file is no provenance.
 */
export async function verifyProvenance(path: string): Promise<{ checked: number; problems: CorpusProblem[] }> {
  let record: Partial<Provenance>;
  try {
    record = JSON.parse(await readFile(path, 'utf8')) as Partial<Provenance>;
  } catch (error) {
    throw new Error(`${path}: ${error instanceof SyntaxError ? 'is no provenance file' : systemMessage(error)}`);
  }
  const { inputs, output } = record;
  if (!Array.isArray(inputs) || output === undefined) throw new Error(`${path}: is no provenance file`);
  const problems: CorpusProblem[] = [];
  for (const file of [...(inputs as readonly ProvenanceInput[]), output]) {
    const report = (kind: string, message: string) =>
      problems.push({ severity: 'error', kind, file: file.path, row: null, message });
    try {
      if ((await fileHash(file.path)) !== file.sha256) report('changed', 'has changed since the result was made');
    } catch (error) {
      report('unreadable', systemMessage(error));
    }
  }
  return { checked: inputs.length + 1, problems };
}

async function describeFile(path: string): Promise<ProvenanceInput> {
  return { path, bytes: (await stat(path)).size, sha256: await fileHash(path) };
}
