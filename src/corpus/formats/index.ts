export { FormatError } from './format-error.js';
export { readFormat } from './read-format.js';
export { parquetGroups, type RowGroup, readParquet } from './read-parquet.js';
export { readWorkbook } from './read-workbook.js';
export { noTextColumn, rowReader } from './rows-to-documents.js';
