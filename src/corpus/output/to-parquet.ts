import { importPackage } from '../optional-package.js';
import type { Cell, ColumnKind, HeldRows } from './hold-rows.js';
import { TableError } from './table-error.js';

// A row group is what a reader holds at once.
const GROUP_ROWS = 50_000;
const GROUP_CHARACTERS = 16_000_000;

const TYPES: Readonly<Record<ColumnKind, 'STRING' | 'INT64' | 'DOUBLE' | 'BOOLEAN'>> = {
  empty: 'STRING',
  integer: 'INT64',
  number: 'DOUBLE',
  boolean: 'BOOLEAN',
  text: 'STRING',
};

/**
 * The bytes of a Parquet file, packed with Snappy: whole numbers as INT64, others as DOUBLE, truth values as BOOLEAN, all
 * else as texts in UTF-8; every column may be null. A column that holds texts and numbers is one of texts. Rows go into
 * groups of 50,000, or of 16 million characters. Needs the package hyparquet-writer.
 *
 * @throws MissingPackageError where the package is not installed; TableError where the table has no column.
 */
export async function* toParquet(table: HeldRows): AsyncGenerator<Uint8Array> {
  const { ByteWriter, ParquetWriter, schemaFromColumnData } = await importPackage(
    'hyparquet-writer',
    'writing .parquet',
    () => import('hyparquet-writer'),
  );
  const { columns, kinds } = table;
  if (columns.length === 0)
    throw new TableError('the table has no column, and a Parquet file cannot be without; write csv instead');
  const sources = (group: readonly (readonly Cell[])[]) =>
    columns.map((name, i) => {
      const kind = kinds[i] as ColumnKind;
      return { name, type: TYPES[kind], data: group.map((cells) => valueAs(kind, cells[i] ?? null)) };
    });
  const writer = new ByteWriter();
  const schema = schemaFromColumnData({ columnData: sources([]) });
  const file = new ParquetWriter({ writer, schema, createdBy: 'tifa' });
  const take = (): Uint8Array => {
    const bytes = writer.getBytes().slice();
    writer.index = 0;
    return bytes;
  };
  let group: (readonly Cell[])[] = [];
  let characters = 0;
  const write = async (): Promise<Uint8Array> => {
    await file.write({ columnData: sources(group), rowGroupSize: group.length });
    group = [];
    characters = 0;
    return take();
  };
  for await (const cells of table.rows()) {
    group.push(cells);
    for (const cell of cells) if (typeof cell === 'string') characters += cell.length;
    if (group.length >= GROUP_ROWS || characters >= GROUP_CHARACTERS) yield await write();
  }
  if (group.length > 0) yield await write();
  await file.finish();
  yield take();
}

function valueAs(kind: ColumnKind, cell: Cell): Cell | bigint {
  if (cell === null) return null;
  if (kind === 'integer') return BigInt(cell as number);
  return kind === 'text' ? String(cell) : cell;
}
