// Written here rather than by write-excel-file 4.1.1, which keeps shared strings in a plain object (a table with the word
// `constructor` becomes a workbook that does not open), stamps the time into the file (no two runs give the same bytes)
// and needs 1.9 GB for a million rows of eight columns.
import { widthOf } from '../cleaning/lines.js';
import type { Cell, HeldRows } from './hold-rows.js';
import { TableError } from './table-error.js';
import { type ZipPart, zipParts } from './zip-parts.js';

/** What one sheet holds, the header among its rows. */
export const MAX_SHEET_ROWS = 1_048_576;
const MAX_SHEET_COLUMNS = 16_384;
const MAX_CELL_CHARACTERS = 32_767;
const WIDTH_ROWS = 1000;
const NARROWEST = 8;
const WIDEST = 60;

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const PARTS: Readonly<Record<string, string>> = {
  '[Content_Types].xml':
    `${XML}<Types xmlns="${PACKAGE}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    `<Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/>` +
    `<Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/>` +
    `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPE}.worksheet+xml"/></Types>`,
  '_rels/.rels':
    `${XML}<Relationships xmlns="${PACKAGE}/relationships">` +
    `<Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/workbook.xml':
    `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><bookViews><workbookView/></bookViews>` +
    '<sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>',
  'xl/_rels/workbook.xml.rels':
    `${XML}<Relationships xmlns="${PACKAGE}/relationships">` +
    `<Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/>` +
    `<Relationship Id="rId2" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
  // Style 1, of the header, is bold.
  'xl/styles.xml':
    `${XML}<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font>` +
    '<font><b/><sz val="11"/><name val="Calibri"/></font></fonts>' +
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
    '<cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>' +
    '<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/></cellXfs>' +
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>',
};

/**
 * The bytes of a workbook with one sheet: a bold header that stays in sight, numbers and truth values as such, empty
 * cells where there is nothing. Texts are typed as texts, so none is run as a formula. The same table gives the same
 * bytes; memory does not grow with the rows.
 *
 * @throws TableError where the table has more rows or columns, or a cell more characters, than a sheet takes.
 * @see ECMA-376, part 1, 18.3.1.4 (cells), 22.9.2.19 (characters that XML does not have)
 */
export async function* toXlsx(table: HeldRows): AsyncGenerator<Uint8Array> {
  const { columns, count } = table;
  const instead = 'write csv, jsonl or parquet instead';
  if (count + 1 > MAX_SHEET_ROWS) {
    throw new TableError(
      `the table has ${count} rows, an Excel sheet takes ${MAX_SHEET_ROWS - 1} below the header; ${instead}`,
    );
  }
  if (columns.length > MAX_SHEET_COLUMNS) {
    throw new TableError(
      `the table has ${columns.length} columns, an Excel sheet takes ${MAX_SHEET_COLUMNS}; ${instead}`,
    );
  }
  const parts: ZipPart[] = Object.entries(PARTS).map(([name, content]) => ({ name, content: [content] }));
  yield* zipParts([...parts, { name: 'xl/worksheets/sheet1.xml', content: sheetXml(table) }]);
}

async function* sheetXml({ columns, rows }: HeldRows): AsyncGenerator<string> {
  const widths = columns.map(widthOf);
  let seen = 0;
  for await (const cells of rows()) {
    if (++seen > WIDTH_ROWS) break;
    cells.forEach((cell, i) => {
      widths[i] = Math.max(widths[i] as number, widthOf(String(cell ?? '').slice(0, WIDEST)));
    });
  }
  const letters = columns.map((_, i) => columnLetters(i));
  yield `${XML}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0">` +
    '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>';
  if (columns.length > 0) {
    const width = (w: number) => Math.min(WIDEST, Math.max(NARROWEST, w + 2));
    const cols = widths.map((w, i) => `<col min="${i + 1}" max="${i + 1}" width="${width(w)}" customWidth="1"/>`);
    yield `<cols>${cols.join('')}</cols>`;
  }
  yield `<sheetData><row r="1">${columns.map((name, i) => cellXml(name, `${letters[i]}1" s="1`, 1, name)).join('')}</row>`;
  let row = 1;
  let part = '';
  for await (const cells of rows()) {
    row++;
    const xml = cells.map((cell, i) => cellXml(cell, `${letters[i]}${row}`, row, columns[i] as string));
    part += `<row r="${row}">${xml.join('')}</row>`;
    if (part.length < 1 << 16) continue;
    yield part;
    part = '';
  }
  yield `${part}</sheetData></worksheet>`;
}

function cellXml(cell: Cell, place: string, row: number, column: string): string {
  if (cell === null || cell === '') return '';
  if (typeof cell === 'number') return `<c r="${place}"><v>${cell}</v></c>`;
  if (typeof cell === 'boolean') return `<c r="${place}" t="b"><v>${cell ? 1 : 0}</v></c>`;
  if (cell.length > MAX_CELL_CHARACTERS) {
    const has = `row ${row}, column ${column} has ${cell.length} characters`;
    throw new TableError(`${has}, an Excel cell takes ${MAX_CELL_CHARACTERS}; write csv, jsonl or parquet instead`);
  }
  return `<c r="${place}" t="inlineStr"><is><t xml:space="preserve">${xmlText(cell)}</t></is></c>`;
}

/** Text as XML; characters that XML does not have as `_x0001_`, and what looks like that already as `_x005F_x0001_`. */
function xmlText(text: string): string {
  return text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/gu, '_x005F_')
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu, (character) => {
      return `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
    })
    .replaceAll('&', '&amp;')
    .replaceAll('\r', '&#13;') // a bare one would be read as a line feed
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}

/** A, B, … Z, AA, … */
function columnLetters(index: number): string {
  let letters = '';
  for (let i = index + 1; i > 0; i = Math.floor((i - 1) / 26)) {
    letters = String.fromCharCode(65 + ((i - 1) % 26)) + letters;
  }
  return letters;
}
