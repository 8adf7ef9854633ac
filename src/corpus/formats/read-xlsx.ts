import { FormatError } from './format-error.js';
import type { FormatDocument, FormatReader } from './format-reader.js';
import { readWorkbook } from './read-workbook.js';
import { noTextColumn, rowReader } from './rows-to-documents.js';

/**
 * Reads an .xlsx: on every sheet whose first filled row names a text column, each row below is a document, its other
 * cells metadata under their column's name. Dates are written `2020-07-06`, with the time where it is not midnight.
 * Sheets without such a column are reported when there is another with one, and are an error when there is none.
 */
export const readXlsx: FormatReader = async (bytes, options) => {
  const documents: FormatDocument[] = [];
  const without: string[] = [];
  let read = 0;
  for (const { name: sheet, header, rows } of await readWorkbook(bytes)) {
    const documentOf = rowReader(header, options);
    if (documentOf === null) {
      without.push(`the sheet ${sheet} ${noTextColumn(header, options)}`);
      continue;
    }
    for (const row of rows) {
      const document = documentOf(row);
      // Rows of later sheets have the same numbers: their sheet tells them apart.
      const own = read === 0 ? {} : { id: document.id ?? `${sheet}:${row.row}`, meta: { sheet, ...document.meta } };
      documents.push({ ...document, ...own });
    }
    read++;
  }
  if (read === 0 && without.length > 0) throw new FormatError('no-text-column', without.join('; '));
  const warnings = without.map((message) => ({ kind: 'no-text-column', row: null, message }));
  if (read === 0) warnings.push({ kind: 'no-text', row: null, message: 'holds no row' });
  return { documents, warnings };
};
