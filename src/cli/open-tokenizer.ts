import { readFile } from 'node:fs/promises';
import { createTokenizer, type Tokenizer } from '../index.js';
import { decodeText, detectEncoding, systemMessage } from '../node.js';
import type { OptionValues } from './option.js';
import type { CUTTING } from './shared-options.js';
import { FailureError } from './usage-error.js';

export type CuttingValues = OptionValues<typeof CUTTING>;

/** @throws FailureError where a lexicon cannot be read. */
export async function openTokenizer(_command: string, values: CuttingValues): Promise<Tokenizer> {
  const unknownWords = values['unknown-words'];
  return createTokenizer(unknownWords === null ? {} : { unknownWords });
}

/** The lines of a list such as stop words, in any encoding; empty ones and those that begin with # left out. */
export async function readList(command: string, path: string): Promise<string[]> {
  const text = await readText(command, path);
  return text
    .split(/\r\n|[\r\n]/u)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
}

/** @throws FailureError where the file cannot be read. */
export async function readText(command: string, path: string): Promise<string> {
  try {
    const bytes = await readFile(path);
    return decodeText(bytes, detectEncoding(bytes).encoding);
  } catch (error) {
    throw new FailureError(`tifa ${command}: ${path}: ${systemMessage(error)}`);
  }
}
