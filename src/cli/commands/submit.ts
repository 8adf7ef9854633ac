import { execFileSync } from 'node:child_process';
import { accessSync, constants, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { isShardFinished, mapShard, readPlan, systemMessage, writeOutput } from '../../node.js';
import { refuse } from '../answer-format.js';
import { type AnyCommand, defineCommand, type Section } from '../command.js';
import { WRITING } from '../common-options.js';
import { THREADS } from '../count-options.js';
import { refuseGiven } from '../given-options.js';
import { ownProgram, runSelf } from '../run-self.js';
import { type SlurmJob, slurmScripts } from '../slurm-scripts.js';
import { FailureError } from '../usage-error.js';

const STATE = ['what', 'state'].map((key) => ({ key, heading: key }));

/** `tifa submit`: the shards of a plan, and their merging, on this machine or a cluster. */
export const submit: AnyCommand = defineCommand({
  name: 'submit',
  summary: 'run a plan here, or hand it to a Slurm cluster',
  operands: 'FOLDER',
  description: `
With --engine slurm: writes FOLDER/map.sbatch, an array job with a task for each shard that is missing, and
FOLDER/merge.sbatch, which runs when all tasks have ended, however they ended, and itself says which shards are missing.
Both are submitted with sbatch. Submitting once more runs what is missing and nothing else. With --engine local the
shards are counted here, and with --result they are merged here too.`,
  examples: [
    {
      line: 'tifa submit run --threads 2 --result frequencies.csv',
      shows: 'every missing shard on this machine, and the table',
    },
    {
      line: 'tifa submit run --engine slurm --result frequencies.csv --wait',
      shows: 'on the cluster, until the table is there',
    },
    { line: 'tifa submit run --engine slurm --result f.csv --dry-run', shows: 'only the two scripts, to be looked at' },
  ],
  needs: 'the folder of a plan',
  options: {
    engine: { kind: 'choice', choices: ['local', 'slurm'], default: 'local', help: 'where it runs (default: local)' },
    ...THREADS,
    result: { kind: 'text', value: 'FILE', help: 'the file that the merge writes; needed for slurm' },
    'sbatch-option': {
      kind: 'list',
      whole: true,
      value: 'OPTION',
      help: 'more options for both jobs, such as --sbatch-option=--partition=main',
    },
    'merge-option': {
      kind: 'list',
      whole: true,
      value: 'OPTION',
      help: 'options of the merge, such as --merge-option=--top=100',
    },
    wait: { kind: 'flag', help: 'wait until the merge has ended; its exit code is that of the command' },
    'dry-run': { kind: 'flag', help: 'write the scripts and submit nothing' },
    ...WRITING,
  },
  async *run({ inputs, values, report, show, fail }): AsyncGenerator<Section> {
    const folder = resolve(inputs[0] as string);
    const local = values.engine === 'local';
    const threads = values.threads ?? 1;
    const result = values.result === null ? null : resolve(values.result);
    if (local) {
      const slurmOnly = { 'sbatch-option': 0, wait: 0, 'dry-run': 0 };
      refuseGiven(values, slurmOnly, 'is for --engine slurm', fail);
      if (result === null) refuseGiven(values, { 'merge-option': 0 }, 'needs --result FILE', fail);
    } else if (result === null) fail('--result FILE is needed with --engine slurm');
    if (values.result !== null && !values.force) await refuse(values.result);
    if (result !== null) refuseUnwritable(result);
    let missing: number[];
    try {
      const plan = readPlan(folder);
      missing = Array.from({ length: plan.shards }, (_, i) => i).filter((i) => !isShardFinished(folder, plan, i));
      for (const shard of local ? missing : []) {
        report((await mapShard(folder, shard, { threads, onProgress: show })).problems);
      }
    } catch (error) {
      throw new FailureError(`tifa submit: ${(error as Error).message}`);
    }
    if (local) {
      const rows = [{ what: `${missing.length} shards`, state: 'counted' }];
      if (result !== null) rows.push({ what: 'merge', state: await mergeHere(folder, result, values['merge-option']) });
      yield { columns: STATE, rows };
      return;
    }
    const job: SlurmJob = {
      folder,
      shards: missing,
      threads,
      result: result as string,
      options: values['sbatch-option'],
      mergeOptions: values['merge-option'],
      ...ownProgram(),
    };
    const scripts = slurmScripts(job);
    if (missing.length > 0) await writeOutput(`${folder}/map.sbatch`, scripts.map, { overwrite: true });
    await writeOutput(`${folder}/merge.sbatch`, scripts.merge, { overwrite: true });
    const rows = [
      { what: 'map', state: missing.length > 0 ? `${folder}/map.sbatch` : 'every shard is finished' },
      { what: 'merge', state: `${folder}/merge.sbatch` },
    ];
    if (values['dry-run']) {
      yield { columns: STATE, rows };
      return;
    }
    const dependency: string[] = [];
    if (missing.length > 0) {
      const array = sbatch(['--parsable', `${folder}/map.sbatch`])
        .trim()
        .split(';')[0] as string;
      dependency.push(`--dependency=afterany:${array}`);
      rows.push({ what: 'array job', state: `${array}, ${missing.length} shards` });
    }
    const merging = sbatch(['--parsable', ...dependency, ...(values.wait ? ['--wait'] : []), `${folder}/merge.sbatch`]);
    rows.push({ what: 'merge job', state: merging.trim() });
    yield { columns: STATE, rows };
  },
});

/** @throws FailureError where nothing can be written there, before anything is counted. */
function refuseUnwritable(result: string): void {
  try {
    if (statSync(result, { throwIfNoEntry: false })?.isDirectory() === true) throw new Error('is a folder');
    if (!statSync(dirname(result)).isDirectory()) throw Object.assign(new Error(), { code: 'ENOTDIR' });
    accessSync(dirname(result), constants.W_OK);
  } catch (error) {
    throw new FailureError(`tifa submit: ${result}: ${systemMessage(error, 'write')}`);
  }
}

/** @throws FailureError with what the merge said and its exit code. What could not be read was told by the shards. */
async function mergeHere(folder: string, result: string, options: readonly string[]): Promise<string> {
  const before = fileNumber(result);
  const { code, said } = await runSelf(
    ['merge', folder, '--output', result, '--force', '--quiet', ...options],
    process.cwd(),
  );
  if (fileNumber(result) !== before) return result;
  throw new FailureError(said === '' ? `tifa submit: the merge ended with exit code ${code}` : said, code ?? 1);
}

/** What tells a file from the one that takes its place. */
function fileNumber(path: string): number | undefined {
  return statSync(path, { throwIfNoEntry: false })?.ino;
}

/** @throws FailureError with what sbatch said and its exit code. */
function sbatch(args: readonly string[]): string {
  try {
    return execFileSync('sbatch', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  } catch (error) {
    const { code, status, stderr } = error as { code?: string; status?: number; stderr?: string };
    if (code === 'ENOENT')
      throw new FailureError('tifa submit: there is no sbatch on this machine; is it part of a cluster?');
    const said = (stderr ?? '').trim() || `the job ended with exit code ${status}; its output is beside the plan`;
    throw new FailureError(`tifa submit: ${said}`, status === undefined || status === null ? 1 : status);
  }
}
