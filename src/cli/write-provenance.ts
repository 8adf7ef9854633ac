import {
  type FileStates,
  inputStates,
  type Provenance,
  provenance,
  readPlan,
  type ShardPlan,
  writeOutput,
} from '../node.js';
import type { AnyCommand } from './command.js';
import type { SharedValues } from './open-session.js';
import { type CuttingValues, openTokenizer, tokenizerOf } from './open-tokenizer.js';
import type { OptionSpec } from './option.js';
import { readOptions } from './read-options.js';
import { packageVersion } from './version.js';

/** Writes how an output was made beside it, as FILE.provenance.json. */
export async function writeProvenance(
  command: AnyCommand,
  inputs: readonly string[],
  values: SharedValues,
  output: string,
  states: FileStates,
): Promise<void> {
  const { plan, files, ...reading } = whatIsRead(command, inputs, values);
  const record = await provenance(output, files, {
    version: packageVersion(),
    command: ['tifa', command.name, ...process.argv.slice(3)],
    options: values,
    tokenizer: await tokenizerProvenance(command, values, plan),
    ...reading,
    states,
  });
  await writeOutput(`${output}.provenance.json`, `${JSON.stringify(record, null, 2)}\n`, { overwrite: values.force });
}

/** The states of all that the provenance will name, before it is read. */
export function statesBefore(
  command: AnyCommand,
  inputs: readonly string[],
  values: SharedValues,
): Promise<FileStates> {
  const { files, read, lists } = whatIsRead(command, inputs, values);
  return inputStates(files, { read, lists });
}

/** The corpus of a command or of the plan that it merges, and the lists beside it. */
function whatIsRead(command: AnyCommand, inputs: readonly string[], values: SharedValues) {
  const plan = command.name === 'merge' ? readPlan(inputs[0] as string) : null;
  const { read: corpora, lists } = filesRead(command, values);
  return {
    plan,
    files: plan?.inputs ?? [...inputs, ...corpora],
    read: plan?.read ?? readOptions(values, command),
    lists: plan === null ? lists : [`${inputs[0]}/plan.json`],
  };
}

/** What cuts the texts of a command as its options say, or those of a plan; `null` where none are cut. */
async function tokenizerProvenance(
  command: AnyCommand,
  values: SharedValues,
  plan: ShardPlan | null,
): Promise<Provenance['tokenizer']> {
  if (plan !== null) {
    const { lexicons, bundled = true, unknownWords = null, wholeSlogans = false } = plan.job;
    if (lexicons === undefined) return null;
    return (await tokenizerOf(lexicons, bundled, unknownWords, wholeSlogans)).provenance;
  }
  if (!('lexicon' in command.options)) return null;
  return (await openTokenizer(command.name, values as unknown as CuttingValues, () => undefined)).provenance;
}

/** The corpora and the lists that options name. */
function filesRead(command: AnyCommand, values: SharedValues): { read: string[]; lists: string[] } {
  const read: string[] = [];
  const lists: string[] = [];
  for (const [name, { reads }] of Object.entries<OptionSpec>(command.options)) {
    if (reads === undefined) continue;
    const files = (values as unknown as Readonly<Record<string, readonly string[]>>)[name] ?? [];
    (reads === 'corpus' ? read : lists).push(...files);
  }
  return { read, lists };
}
