import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { cleanText } from '../cleaning/index.js';
import { importPackage } from '../optional-package.js';
import { FormatError } from './format-error.js';
import type { FormatReader } from './format-reader.js';

/**
 * Reads the text of a .pdf: characters through the Chinese character maps, radicals as the characters they stand for,
 * broken lines joined, page numbers dropped, one line for each paragraph as far as the page tells. Title and author
 * out of the file's properties. A file that holds only pictures of pages is an error; single pages of that kind are
 * reported.
 */
export const readPdf: FormatReader = async (bytes) => {
  const { getDocumentProxy } = await importPackage('unpdf', 'reading .pdf', () => import('unpdf'));
  let pdf: Awaited<ReturnType<typeof getDocumentProxy>>;
  try {
    // The reader takes the bytes over, so it gets a copy. A path, not a URL: in Node the maps are read from the disk.
    const options = { cMapUrl: characterMaps(), cMapPacked: true, verbosity: 0 };
    pdf = await getDocumentProxy(new Uint8Array(bytes), options);
  } catch (error) {
    const { name, message } = error as Error;
    if (name === 'PasswordException') {
      throw new FormatError('encrypted', 'is protected by a password; save it without one', error);
    }
    throw new FormatError('damaged', `the file is damaged or incomplete: ${message.split('\n', 1)[0]}`, error);
  }
  try {
    const pages: string[] = [];
    const empty: number[] = [];
    const broken: string[] = [];
    for (let number = 1; number <= pdf.numPages; number++) {
      try {
        const page = await pdf.getPage(number);
        const { items } = await page.getTextContent();
        let text = '';
        for (const item of items) if ('str' in item) text += item.str + (item.hasEOL ? '\n' : '');
        page.cleanup();
        text = withoutPageNumber(text);
        if (text.trim() === '') empty.push(number);
        else pages.push(text);
      } catch (error) {
        broken.push(`page ${number} cannot be read: ${(error as Error).message.split('\n', 1)[0]}`);
      }
    }
    if (pages.length === 0 && broken.length > 0) throw new FormatError('damaged', broken[0] as string);
    if (pages.length === 0) {
      const count = pdf.numPages === 1 ? 'its page is a picture' : `its ${pdf.numPages} pages are pictures`;
      throw new FormatError('no-text', `holds no text: ${count}; run character recognition (OCR) on it first`);
    }
    const warnings = broken.map((message) => ({ kind: 'damaged', row: null, message }));
    if (empty.length > 0) {
      const message = `${empty.length} of its ${pdf.numPages} pages hold no text: ${empty.slice(0, 10).join(', ')}${empty.length > 10 ? ', …' : ''}`;
      warnings.push({ kind: 'no-text', row: null, message });
    }
    const { text } = cleanText(pages.join('\n'), ['kangxi', 'straySpaces', 'joinLines']);
    return { documents: [{ id: null, text: text.trim(), meta: await properties(pdf), row: null }], warnings };
  } finally {
    await pdf.destroy();
  }
};

/** The folder of the character maps, as a path that ends in a slash: beside the source, and beside the bundle. */
function characterMaps(): string {
  const path = fileURLToPath(new URL('./cmaps/', import.meta.url));
  if (!existsSync(path)) throw new Error(`the character maps of this package are missing: ${path}`);
  return path;
}

/** The page without a last or first line that is only its number: 3, — 3 —, 第3页. */
function withoutPageNumber(text: string): string {
  const lines = text.split('\n');
  const isNumber = (line: string | undefined) =>
    line !== undefined && /^\s*(?:[-—–]\s*\d{1,4}\s*[-—–]|\d{1,4}|第\s?\d{1,4}\s?页)\s*$/u.test(line);
  while (lines.length > 0 && (lines.at(-1) as string).trim() === '') lines.pop();
  if (isNumber(lines.at(-1))) lines.pop();
  while (lines.length > 0 && (lines[0] as string).trim() === '') lines.shift();
  if (isNumber(lines[0])) lines.shift();
  return lines.join('\n');
}

async function properties(pdf: { getMetadata(): Promise<{ info: object }> }): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  try {
    const { info } = await pdf.getMetadata();
    const { Title: title, Author: author } = info as Readonly<Record<string, unknown>>;
    if (typeof title === 'string' && title.trim() !== '') found['title'] = title.trim();
    if (typeof author === 'string' && author.trim() !== '') found['author'] = author.trim();
  } catch {
    // Properties that cannot be read are as good as none.
  }
  return found;
}
