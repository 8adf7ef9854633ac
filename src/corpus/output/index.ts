export {
  TABLE_FORMATS,
  type TableFormat,
  tableBytes,
  tableFormatOf,
  type WriteTableOptions,
  writeTable,
} from './write-table.js';
