import { mkdir, readdir, rename, rmdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { toTsv } from '../../index.js';
import { type CorpusDocument, checkString, rejectType } from '../../text/index.js';
import { makeFolder } from '../make-folder.js';
import { discard, removeForsakenNames, temporaryName } from '../temporary-files.js';
import { withOwn } from '../with-own.js';
import { withTemporaryFolder } from '../write-output.js';
import { holdRows, rowsInParts } from './hold-rows.js';
import { textFileName, uniqueNames } from './text-file-name.js';

/** What was written. */
export interface WrittenTexts {
  readonly files: number;
  readonly characters: number;
}

/**
 * Writes documents as a folder of text files in UTF-8, one each, called like its id (what a system does not take in
 * names is `_`), with `metadata.tsv`: file, id and every metadata field. `readCorpus` reads such a folder as the same
 * documents. The folder is there when it is whole and not before; it must be new or empty.
 *
 * @throws TypeError where an argument is wrong; Error with code `EEXIST` where the folder holds anything; system errors
 *   as they come.
 * @example
 * const corpus = readCorpus('pages', { split: 'articles', clean: ['boilerplate', 'joinLines', 'duplicates'] });
 * await writeTexts('articles', corpus); // { files: 120, characters: 240000 }
 */
export async function writeTexts(
  folder: string,
  documents: Iterable<CorpusDocument> | AsyncIterable<CorpusDocument>,
): Promise<WrittenTexts> {
  checkString('writeTexts', 'folder', folder);
  if (typeof documents !== 'object' || documents === null) {
    rejectType('writeTexts', 'documents', 'an iterable of documents', documents);
  }
  await refuseFilled(folder);
  await makeFolder(dirname(join(folder, '.')));
  removeForsakenNames(folder);
  const temporary = temporaryName(folder);
  const written = { files: 0, characters: 0 };
  try {
    await mkdir(temporary);
    const rows = textFiles(temporary, documents, written);
    for await (const part of withTemporaryFolder((place) => metadataTable(rows, place))) {
      await writeFile(join(temporary, 'metadata.tsv'), part, { flag: 'a' });
    }
    await refuseFilled(folder);
    await rmdir(folder).catch(() => undefined); // an empty one, which not every system replaces
    await rename(temporary, folder);
  } finally {
    discard(temporary);
  }
  return written;
}

/** @throws Error with code `EEXIST` where there is something in a folder, or a file in its place. */
export async function refuseFilled(folder: string): Promise<void> {
  let names: readonly string[];
  try {
    names = await readdir(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
    throw error;
  }
  if (names.length > 0) {
    throw Object.assign(new Error(`${folder}: the folder holds something already`), { code: 'EEXIST' });
  }
}

/** Writes each text, and gives its row of the table. */
async function* textFiles(
  folder: string,
  documents: Iterable<CorpusDocument> | AsyncIterable<CorpusDocument>,
  written: { files: number; characters: number },
): AsyncGenerator<Readonly<Record<string, string>>> {
  const nameOf = uniqueNames();
  const made = new Set<string>();
  for await (const { id, text, meta } of documents) {
    const file = nameOf(textFileName(id));
    const above = dirname(file);
    if (!made.has(above)) await makeFolder(join(folder, above));
    made.add(above);
    await writeFile(join(folder, file), text);
    written.files++;
    written.characters += text.length;
    yield withOwn({ file, id }, meta);
  }
}

async function* metadataTable(rows: AsyncIterable<object>, folder: string): AsyncGenerator<string> {
  const table = await holdRows('writeTexts', rows, undefined, folder);
  if (table.count === 0) return;
  let header = true;
  for await (const part of rowsInParts(table)) {
    // A file may be called -1.txt, and is to be found by that name.
    yield toTsv(part, { columns: table.columns, header, guardFormulas: false });
    header = false;
  }
}
