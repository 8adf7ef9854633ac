import { readFile } from 'node:fs/promises';
import {
  bundledLexicons,
  compileLexicon,
  createTokenizer,
  type Lexicon,
  parseLexicon,
  type Tokenizer,
} from '../index.js';
import { decodeText, detectEncoding, systemMessage } from '../node.js';
import type { CUTTING } from './common-options.js';
import type { OptionValues } from './option.js';
import { FailureError } from './usage-error.js';

export type CuttingValues = OptionValues<typeof CUTTING>;

/**
 * A tokenizer as the options of `CUTTING` say. Lines of a lexicon that are not taken are warned of, and its terms win
 * over the bundled ones.
 *
 * @throws FailureError where a lexicon cannot be read.
 */
export async function openTokenizer(
  command: string,
  values: CuttingValues,
  warn: (line: string) => void,
): Promise<Tokenizer> {
  const unknownWords = values['unknown-words'] ?? null; // not every command has it
  const lexicons: Lexicon[] = [];
  for (const path of values.lexicon) {
    const { value, issues } = parseLexicon(await readText(command, path), {
      file: path,
    });
    for (const { line, severity, expected, received } of issues) {
      warn(`${severity === 'warning' ? 'warning: ' : ''}${path}:${line}: expected ${expected}, received ${received}`);
    }
    lexicons.push(compileLexicon(value, { name: path, priority: 1 }));
  }
  return createTokenizer({
    lexicons: values['only-lexicon'] ? lexicons : [...lexicons, ...bundledLexicons()],
    ...(unknownWords === null ? {} : { unknownWords }),
  });
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
