import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { type CorpusProblem, type Provenance, readProvenance, verifyProvenance } from '../../node.js';
import { type AnyCommand, defineCommand, type Section } from '../command.js';
import { WRITING } from '../common-options.js';
import { madeOtherwise } from '../made-otherwise.js';
import { firstDifference, rerun } from '../rerun.js';
import { FailureError } from '../usage-error.js';

const COLUMNS = [
  { key: 'provenance', heading: 'provenance' },
  { key: 'files', heading: 'files', right: true },
  { key: 'changed', heading: 'changed', right: true },
  { key: 'rerun', heading: 'made again' },
];

/** `tifa verify`: whether a result still belongs to its inputs. */
export const verify: AnyCommand = defineCommand({
  name: 'verify',
  summary: 'check that a result and its inputs are what they were, or make it again',
  operands: 'FILE.provenance.json …',
  description: `
Reads what --provenance has written beside an output, and compares the hashes of every input, of own terms and stop
words, and of the output. What has changed or is gone is named, and the exit code is 1. Another version of tifa or Node
and other dictionaries are warned of. --rerun repeats the command, a merge with all its shards, in a temporary folder and
compares the result byte by byte; where it differs, the exit code is 1.`,
  examples: [
    { line: 'tifa frequencies -o f.csv --provenance reports/', shows: 'writes f.csv and f.csv.provenance.json' },
    { line: 'tifa verify f.csv.provenance.json', shows: 'says whether f.csv still is what these reports gave' },
    { line: 'tifa verify --rerun f.csv.provenance.json', shows: 'counts once more and compares' },
  ],
  needs: 'a provenance file',
  options: {
    rerun: { kind: 'flag', help: 'repeat the command and compare what it gives' },
    ...WRITING,
  },
  async *run({ inputs, values, report }): AsyncGenerator<Section> {
    const rows: Record<string, unknown>[] = [];
    for (const path of inputs) {
      try {
        const record = await readProvenance(path);
        const { checked, problems } = await verifyProvenance(path);
        const found: CorpusProblem[] = [...problems];
        for (const message of await madeOtherwise(record))
          found.push(problem(record, 'warning', 'made-otherwise', message));
        const again = values.rerun ? await repeat(record, found) : null;
        report(found);
        rows.push({ provenance: path, files: checked, changed: problems.length, rerun: again });
      } catch (error) {
        throw new FailureError(`tifa verify: ${(error as Error).message}`);
      }
    }
    yield { columns: values.rerun ? COLUMNS : COLUMNS.slice(0, -1), rows };
  },
});

function problem(
  record: Provenance,
  severity: CorpusProblem['severity'],
  kind: string,
  message: string,
): CorpusProblem {
  return { severity, kind, file: record.output.path, row: null, message };
}

/** Makes the result again; what is wrong goes to `found`. */
async function repeat(record: Provenance, found: CorpusProblem[]): Promise<string> {
  const result = await rerun(record, (bytes) => createHash('sha256').update(bytes).digest('hex'));
  if (result.outcome === 'same') return 'the same, byte for byte';
  if (result.outcome === 'failed') {
    found.push(problem(record, 'error', 'not-repeated', `could not be made again: ${result.why}`));
    return 'failed';
  }
  let where = `${result.bytes.length} bytes now, ${record.output.bytes} then`;
  try {
    const kept = readFileSync(record.output.path);
    if (kept.length === record.output.bytes) where = firstDifference(kept, result.bytes);
  } catch {
    // The output is gone, which was reported.
  }
  found.push(problem(record, 'error', 'made-differently', `the same command gives another result (${where})`));
  return 'different';
}
