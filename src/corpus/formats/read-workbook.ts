import { importPackage } from '../optional-package.js';
import { cellValue } from './cell-value.js';
import { FormatError } from './format-error.js';
import type { TableRow } from './rows-to-documents.js';
import { openZip } from './zip.js';

/** A sheet: its first filled row, and the filled ones below. */
export interface Sheet {
  readonly name: string;
  readonly header: readonly string[];
  readonly rows: readonly TableRow[];
}

/**
 * The sheets of an .xlsx that hold anything, as texts.
 *
 * @throws FormatError, MissingPackageError
 */
export async function readWorkbook(bytes: Uint8Array): Promise<readonly Sheet[]> {
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
    const reason = (error as Error).message.split('\n', 1)[0];
    throw new FormatError('damaged', `the workbook cannot be read: ${reason}`, error);
  }
  return sheets.flatMap(({ sheet, data }): Sheet[] => {
    const rows = data.flatMap((cells, i): TableRow[] => {
      const values = cells.map(cellValue);
      return values.every((value) => value.trim() === '') ? [] : [{ row: i + 1, values }];
    });
    const [head, ...body] = rows;
    return head === undefined ? [] : [{ name: sheet, header: head.values.map((name) => name.trim()), rows: body }];
  });
}
