import { readFile } from 'node:fs/promises';
import {
  bundledLexicons,
  compileLexicon,
  createTokenizer,
  keepWhole,
  type Lexicon,
  type LexiconEntry,
  parseLexicon,
  sloganSpans,
  type Tokenizer,
} from '../index.js';
import { decodeText, detectEncoding, systemMessage } from '../node.js';
import type { OptionValues } from './option.js';
import { FailureError } from './usage-error.js';
import type { CUTTING } from './word-options.js';

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
  const lexicons = await lexiconTexts(command, values.lexicon, warn);
  // Not every command has --unknown-words.
  return tokenizerOf(lexicons, !values['only-lexicon'], values['unknown-words'] ?? null, values['whole-slogans']);
}

/** A tokenizer in which own lexicons win over the bundled ones, and slogans are whole where they shall be. */
export async function tokenizerOf(
  own: readonly { readonly name: string; readonly text: string; readonly entries?: readonly LexiconEntry[] }[],
  bundled: boolean,
  unknownWords: 'hmm' | 'none' | null,
  wholeSlogans: boolean,
): Promise<Tokenizer> {
  const lexicons = own.map(
    ({ name, text, entries = parseLexicon(text, { file: name }).value }): Lexicon =>
      compileLexicon(entries, { name, priority: 1 }),
  );
  const tokenizer = await createTokenizer({
    lexicons: bundled ? [...lexicons, ...bundledLexicons()] : lexicons,
    ...(unknownWords === null ? {} : { unknownWords }),
  });
  return wholeSlogans ? keepWhole(tokenizer, sloganSpans) : tokenizer;
}

/**
 * Lexicons as their texts and entries; lines that are not taken are warned of.
 *
 * @throws FailureError where one cannot be read.
 */
export async function lexiconTexts(
  command: string,
  paths: readonly string[],
  warn: (line: string) => void,
): Promise<{ readonly name: string; readonly text: string; readonly entries: readonly LexiconEntry[] }[]> {
  const lexicons: { name: string; text: string; entries: readonly LexiconEntry[] }[] = [];
  for (const name of paths) {
    const text = await readText(command, name);
    const { value: entries, issues } = parseLexicon(text, { file: name });
    for (const { line, severity, expected, received } of issues) {
      warn(`${severity === 'warning' ? 'warning: ' : ''}${name}:${line}: expected ${expected}, received ${received}`);
    }
    lexicons.push({ name, text, entries });
  }
  return lexicons;
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
