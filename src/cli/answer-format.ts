import { extname } from 'node:path';
import { refuseExisting, tableFormatOf } from '../node.js';
import type { AnyCommand } from './command.js';
import type { SharedValues } from './open-session.js';
import type { AnswerFormat } from './render.js';
import { FailureError, UsageError } from './usage-error.js';

/**
 * The format that the options ask for, or the name of the output.
 *
 * @throws UsageError where neither says one, or none goes with the command.
 */
export function answerFormat({ name: command, rawOption }: AnyCommand, values: SharedValues): AnswerFormat {
  if (rawOption !== undefined && (values as Readonly<Record<string, unknown>>)[rawOption] !== null) {
    if (values.format === null) return 'table';
    throw new UsageError(`tifa ${command}: --format does not go with --${rawOption}, which writes no table`);
  }
  if (values.output === null) {
    const format = values.format ?? 'table';
    if (format !== 'xlsx' && format !== 'parquet') return format;
    throw new UsageError(`tifa ${command}: --format ${format} needs --output FILE`);
  }
  if (values.format !== null) return values.format;
  const format = extname(values.output).toLowerCase() === '.txt' ? 'table' : tableFormatOf(values.output);
  if (format !== null) return format;
  throw new UsageError(
    `tifa ${command}: the name ${values.output} does not say a format; add --format csv, for example`,
  );
}

/** @throws FailureError where there is something at `path`. */
export async function refuse(path: string): Promise<void> {
  try {
    await refuseExisting(path);
  } catch {
    throw new FailureError(`${path}: the file exists already; --force replaces it`);
  }
}
