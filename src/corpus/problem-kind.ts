import { FormatError } from './formats/index.js';
import { ChangedFileError, TooLargeError } from './open-file.js';
import { MissingPackageError } from './optional-package.js';

/** The kind of problem that an error is which came up while a file was read. */
export function problemKind(error: unknown): string {
  if (error instanceof FormatError) return error.kind;
  if (error instanceof ChangedFileError) return 'changed';
  if (error instanceof MissingPackageError) return 'missing-package';
  return error instanceof TooLargeError ? 'too-large' : 'unreadable';
}
