import { importPackage } from '../optional-package.js';
import { textColumn } from '../text-column.js';
import { FormatError } from './format-error.js';
import type { FormatDocument, FormatReader } from './format-reader.js';
import { openZip } from './zip.js';

/**
 * Reads an .xlsx: on every sheet whose first filled row names a text column, each row below is a document, its other
 * cells metadata under their column's name. Dates are written `2020-07-06`, with the time where it is not midnight.
 * Sheets without such a column are reported when there is another with one, and are an error when there is none.
 */
export const readXlsx: FormatReader = async (bytes, options) => {
  const parts = openZip(bytes, 'xlsx', () => true);
  if (!parts.has('xl/workbook.xml')) throw new FormatError('damaged', 'holds no workbook (xl/workbook.xml)');
  const { default: readSheets } = await importPackage(
    'read-excel-file',
    'reading .xlsx',
    () => import('read-excel-file/node'),
  );
  let sheets: Awaited<ReturnType<typeof readSheets>>;
  try {
    sheets = await readSheets(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), { trim: false });
  } catch (error) {
    throw new FormatError(
      'damaged',
      `the workbook cannot be read: ${(error as Error).message.split('\n', 1)[0]}`,
      error,
    );
  }
  const documents: FormatDocument[] = [];
  const without: { sheet: string; columns: string[] }[] = [];
  let read = 0;
  for (const { sheet, data } of sheets) {
    const first = data.findIndex((row) => row.some((cell) => cellText(cell).trim() !== ''));
    if (first < 0) continue;
    const header = (data[first] ?? []).map((cell) => cellText(cell).trim());
    const column = textColumn(header, options.textField);
    if (column < 0) {
      without.push({ sheet, columns: header.filter((name) => name !== '') });
      continue;
    }
    const idColumn = header.indexOf(options.idField);
    data.forEach((cells, i) => {
      const values = cells.map(cellText);
      if (i <= first || values.every((value) => value.trim() === '')) return;
      const own = header.flatMap((name, c): [string, string][] =>
        c !== column && c !== idColumn && name !== '' && (values[c] ?? '') !== '' ? [[name, values[c] as string]] : [],
      );
      const meta = { ...(read > 0 ? { sheet } : {}), ...Object.fromEntries(own) };
      const given = idColumn < 0 ? '' : (values[idColumn] ?? '');
      const row = i + 1;
      const id = given !== '' ? given : read > 0 ? `${sheet}:${row}` : null;
      documents.push({ id, text: values[column] ?? '', meta, row });
    });
    read++;
  }
  const say = ({ sheet, columns }: (typeof without)[number]) => {
    const wanted = options.textField === null ? 'a text column (--text-field names it)' : `"${options.textField}"`;
    return `the sheet ${sheet} has no column ${wanted}, its columns: ${columns.join(', ')}`;
  };
  if (read === 0 && without.length > 0) throw new FormatError('no-text-column', without.map(say).join('; '));
  const warnings = without.map((sheet) => ({ kind: 'no-text-column', row: null, message: say(sheet) }));
  if (read === 0) warnings.push({ kind: 'no-text', row: null, message: 'holds no row' });
  return { documents, warnings };
};

function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) {
    const time = Number.isNaN(cell.getTime()) ? '' : cell.toISOString();
    return time.endsWith('T00:00:00.000Z') ? time.slice(0, 10) : time.slice(0, 19);
  }
  return String(cell);
}
