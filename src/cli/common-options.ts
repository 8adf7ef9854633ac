// Explicit literals, so that the types of the values follow from the tables.
/** How the inputs are read; the same for every command. */
export const READING = {
  encoding: {
    kind: 'choice',
    choices: ['utf-8', 'gb18030', 'gbk', 'gb2312', 'big5', 'utf-16le', 'utf-16be'],
    help: 'encoding of the text files (default: detected file by file)',
  },
  'input-format': {
    kind: 'choice',
    choices: ['txt', 'lines', 'jsonl', 'csv', 'tsv', 'html', 'docx', 'pdf', 'xlsx', 'parquet'],
    help: 'format of the inputs (default: by their names)',
  },
  'text-field': {
    kind: 'text',
    value: 'NAME',
    help: 'column or field with the text (default: text, content, 正文 …)',
  },
  'id-field': {
    kind: 'text',
    value: 'NAME',
    help: 'column or field with the id (default: id)',
  },
  metadata: {
    kind: 'text',
    value: 'FILE',
    help: 'table with metadata by file or id (default: metadata.tsv, .csv or .xlsx in a folder read)',
  },
  path: {
    kind: 'text',
    value: 'PATTERN',
    help: 'metadata in file names, such as {place}/{year}.txt',
  },
  split: {
    kind: 'choice',
    choices: ['file', 'lines', 'articles'],
    help: 'a document is a file (default), a line of plain text, or an article of a newspaper page',
  },
  clean: {
    kind: 'list',
    value: 'STEP',
    help: 'kangxi, fullWidth, boilerplate, straySpaces, joinLines, traditionalToSimplified, duplicates, nearDuplicates',
  },
  where: {
    kind: 'list',
    value: 'FIELD=VALUE',
    help: 'only documents that fit: =, !=, >=, <= or ~ (contains); all of several must',
  },
  'max-document': {
    kind: 'number',
    value: 'MB',
    integer: false,
    min: 0.001,
    max: 400,
    help: 'longest document (64)',
  },
  strict: {
    kind: 'flag',
    help: 'stop at the first file or row that cannot be read',
  },
} as const;

/** How the answer is written; the same for every command. */
export const WRITING = {
  format: {
    kind: 'choice',
    short: 'f',
    choices: ['table', 'csv', 'tsv', 'jsonl', 'md', 'xlsx', 'parquet'],
    help: 'form of the answer (default: by the name of --output, else table)',
  },
  output: {
    kind: 'text',
    short: 'o',
    value: 'FILE',
    help: 'write the answer into a file',
  },
  force: { kind: 'flag', help: 'replace the output file where it exists' },
  provenance: {
    kind: 'flag',
    help: 'write FILE.provenance.json beside the output: how it was made',
  },
  problems: {
    kind: 'text',
    value: 'FILE',
    help: 'write what could not be read, or with a doubt, as a table',
  },
  wide: { kind: 'flag', help: 'tables with full cells, however wide' },
  quiet: {
    kind: 'flag',
    short: 'q',
    help: 'no progress and no warnings on standard error',
  },
} as const;
