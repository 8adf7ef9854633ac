/** A file that is not read, with the kind of problem it is. */
export class FormatError extends Error {
  readonly kind: string;
  constructor(kind: string, message: string, cause?: unknown) {
    super(message, { cause });
    this.name = 'FormatError';
    this.kind = kind;
  }
}
