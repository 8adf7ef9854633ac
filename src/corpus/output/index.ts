export {
  TABLE_FORMATS,
  type TableFormat,
  tableBytes,
  tableFormatOf,
  type WriteTableOptions,
  writeTable,
} from './write-table.js';
export { type WrittenTexts, writeTexts } from './write-texts.js';
