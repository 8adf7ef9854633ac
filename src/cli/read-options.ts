import type { ReadingStep, ReadOptions } from '../node.js';
import type { AnyCommand } from './command.js';
import type { SharedValues } from './open-session.js';
import { UsageError } from './usage-error.js';

/** The reading options of a command line, as `readCorpus` takes them; none for a command that reads no corpus. */
export function readOptions(values: SharedValues, command?: AnyCommand): ReadOptions {
  if (command !== undefined && !('encoding' in command.options)) return {};
  return {
    ...(values['input-format'] === null ? {} : { format: values['input-format'] }),
    ...(values.encoding === null ? {} : { encoding: values.encoding }),
    ...(values['text-field'] === null ? {} : { textField: values['text-field'] }),
    ...(values['id-field'] === null ? {} : { idField: values['id-field'] }),
    ...(values.metadata === null ? {} : { metadata: values.metadata }),
    ...(values.path === null ? {} : { path: values.path }),
    ...(values.split === null ? {} : { split: values.split }),
    ...(values.clean.length === 0 ? {} : { clean: values.clean as readonly ReadingStep[] }),
    ...(values['max-document'] === null ? {} : { maxDocumentBytes: Math.round(values['max-document'] * 1e6) }),
    strict: values.strict,
  };
}

/** What a library function says of an option, in the words of the command line. */
export function usage(command: string, error: unknown): UsageError {
  const message = (error as Error).message.replace('documentTest: each condition', '--where');
  return new UsageError(`tifa ${command}: ${message.replace(/^\w+: options\./, '--')}`);
}
