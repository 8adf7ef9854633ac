import { importPackage } from '../optional-package.js';
import { FormatError } from './format-error.js';
import type { FormatReader } from './format-reader.js';
import { htmlToText } from './html-text.js';
import { openZip, unpack, type ZipEntry } from './zip.js';

/**
 * Reads a .docx: a line for each paragraph, line break and row of a table, then the footnotes. Title, author and day of
 * creation out of the file's properties become `title`, `author`, `created`. Pictures are left out.
 */
export const readDocx: FormatReader = async (bytes) => {
  const parts = openZip(bytes, 'docx', (name) => /\.(?:xml|rels)$/u.test(name));
  if (!parts.has('word/document.xml')) throw new FormatError('damaged', 'holds no Word document (word/document.xml)');
  const { default: mammoth } = await importPackage('mammoth', 'reading .docx', () => import('mammoth'));
  let html: string;
  try {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
    const convertImage = mammoth.images.imgElement(async () => ({ src: '' }));
    html = (await mammoth.convertToHtml({ buffer }, { convertImage })).value;
  } catch (error) {
    throw new FormatError(
      'damaged',
      `the document cannot be read: ${(error as Error).message.split('\n', 1)[0]}`,
      error,
    );
  }
  // The marks that lead to a footnote and back are no words of the text.
  const text = htmlToText(
    html
      .replace(/<sup><a [^>]{0,200}(?:footnote|endnote)-ref[^>]{0,200}>[^<]{0,10}<\/a><\/sup>/gu, '')
      .replace(/<a href="#[^"]{0,100}(?:footnote|endnote)-ref[^"]{0,100}">[^<]{0,10}<\/a>/gu, '')
      // A row of a table is one line.
      .replace(/(<t[dh][^>]{0,100}>)<p>/gu, '$1')
      .replace(/<\/p>(?=<\/t[dh]>)/gu, ''),
  );
  const warnings =
    text === '' ? [{ kind: 'no-text', row: null, message: 'holds no text (only pictures, or nothing)' }] : [];
  return { documents: [{ id: null, text, meta: properties(parts), row: null }], warnings };
};

function properties(parts: ReadonlyMap<string, ZipEntry>): Record<string, string> {
  const entry = parts.get('docProps/core.xml');
  if (entry === undefined) return {};
  const xml = new TextDecoder().decode(unpack(entry));
  const value = (name: string): string => {
    const open = xml.indexOf(`<${name}`);
    const from = xml.indexOf('>', open) + 1;
    const to = xml.indexOf(`</${name}>`, from);
    return open < 0 || from === 0 || to < 0 ? '' : htmlToText(xml.slice(from, to));
  };
  const found = {
    title: value('dc:title'),
    author: value('dc:creator'),
    created: value('dcterms:created').slice(0, 10),
  };
  return Object.fromEntries(Object.entries(found).filter(([, v]) => v !== ''));
}
