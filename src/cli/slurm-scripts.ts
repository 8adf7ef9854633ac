/** What a cluster is to run. */
export interface SlurmJob {
  /** The folder of the plan, absolute. */
  readonly folder: string;
  /** The shards to count, from 0. */
  readonly shards: readonly number[];
  readonly threads: number;
  /** The file that the merge writes, absolute. */
  readonly result: string;
  /** More options for both jobs. */
  readonly options: readonly string[];
  /** More options for the command that merges. */
  readonly mergeOptions: readonly string[];
  /** The programs to run, absolute. */
  readonly node: string;
  readonly command: string;
}

/**
 * The two batch scripts of a job. The merge depends on the array with `afterany` and checks by itself which shards are
 * there: with `afterok` a lost shard would leave it pending for ever or cancelled without a word.
 */
export function slurmScripts(job: SlurmJob): { readonly map: string; readonly merge: string } {
  const tifa = `${quote(job.node)} ${quote(job.command)}`;
  const merging = job.mergeOptions.map((option) => ` ${quote(option)}`).join('');
  const more = job.options.map((option) => `#SBATCH ${option}\n`).join('');
  const head = (name: string, log: string) =>
    `#!/bin/sh\n#SBATCH --job-name=tifa-${name}\n#SBATCH --output=${job.folder}/${log}\n${more}`;
  return {
    map:
      head('map', 'map-%a.log') +
      `#SBATCH --array=${arrayOf(job.shards)}\n#SBATCH --cpus-per-task=${job.threads}\n#SBATCH --requeue\n` +
      `exec ${tifa} map ${quote(job.folder)} --shard "$SLURM_ARRAY_TASK_ID" --threads ${job.threads}\n`,
    merge:
      head('merge', 'merge.log') +
      `exec ${tifa} merge ${quote(job.folder)} --output ${quote(job.result)} --force${merging}\n`,
  };
}

/** `0-3,5` for 0, 1, 2, 3, 5. */
export function arrayOf(shards: readonly number[]): string {
  const parts: string[] = [];
  for (let i = 0; i < shards.length; ) {
    let end = i;
    while (end + 1 < shards.length && shards[end + 1] === shards[end]! + 1) end++;
    parts.push(end === i ? `${shards[i]}` : `${shards[i]}-${shards[end]}`);
    i = end + 1;
  }
  return parts.join(',');
}

const quote = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;
