/** A table that a format cannot hold; the message says what it can, and what can hold the table. */
export class TableError extends Error {
  readonly code: string = 'ERR_TABLE_LIMIT';
  constructor(message: string) {
    super(message);
    this.name = 'TableError';
  }
}
