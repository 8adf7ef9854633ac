import type { Format } from '../list-files.js';
import type { ResolvedReadOptions } from '../read-options.js';
import { FormatError } from './format-error.js';
import type { FormatReader, FormatResult } from './format-reader.js';
import { readDocx } from './read-docx.js';
import { readHtml } from './read-html.js';
import { readParquet } from './read-parquet.js';
import { readPdf } from './read-pdf.js';
import { readXlsx } from './read-xlsx.js';

const READERS: Partial<Readonly<Record<Format, FormatReader>>> = {
  docx: readDocx,
  html: readHtml,
  pdf: readPdf,
  xlsx: readXlsx,
  parquet: (bytes, options) => readParquet(bytes, options),
};

/**
 * The documents of a file that is not plain text. The package that a format needs is loaded with its first file.
 *
 * @throws FormatError, MissingPackageError
 */
export async function readFormat(
  format: Format,
  bytes: Uint8Array,
  options: ResolvedReadOptions,
): Promise<FormatResult> {
  const read = READERS[format];
  if (read === undefined) throw new FormatError('unknown-format', `.${format} files are not read by this version`);
  if (bytes.length === 0 && format !== 'html') throw new FormatError('damaged', 'is empty: it holds not a byte');
  return read(bytes, options);
}
