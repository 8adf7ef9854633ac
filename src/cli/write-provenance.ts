import { provenance, readPlan, writeOutput } from '../node.js';
import type { AnyCommand } from './command.js';
import type { SharedValues } from './open-session.js';
import { type CuttingValues, openTokenizer } from './open-tokenizer.js';
import { readOptions } from './read-options.js';
import { packageVersion } from './version.js';

/** Writes how an output was made beside it, as FILE.provenance.json. */
export async function writeProvenance(
  command: AnyCommand,
  inputs: readonly string[],
  values: SharedValues,
  output: string,
): Promise<void> {
  const cuts = 'lexicon' in command.options;
  const tokenizer = cuts
    ? await openTokenizer(command.name, values as unknown as CuttingValues, () => undefined)
    : null;
  const read = command.name === 'merge' ? readPlan(inputs[0] as string).inputs : inputs;
  const record = await provenance(output, read, {
    version: packageVersion(),
    command: ['tifa', command.name, ...process.argv.slice(3)],
    options: values,
    tokenizer: tokenizer?.provenance ?? null,
    read: readOptions(values, command),
  });
  const text = `${JSON.stringify(record, null, 2)}\n`;
  await writeOutput(`${output}.provenance.json`, text, {
    overwrite: values.force,
  });
}
