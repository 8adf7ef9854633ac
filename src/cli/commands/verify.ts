import { verifyProvenance } from '../../node.js';
import { type AnyCommand, defineCommand, type Section } from '../command.js';
import { WRITING } from '../common-options.js';
import { FailureError } from '../usage-error.js';

/** `tifa verify`: whether a result still belongs to its inputs. */
export const verify: AnyCommand = defineCommand({
  name: 'verify',
  summary: 'check that a result and its inputs are what they were',
  operands: 'FILE.provenance.json …',
  description: `
Reads what --provenance has written beside an output, and compares the hashes of every input and of the output. What has
changed or is gone is named, and the exit code is 1.`,
  examples: [
    { line: 'tifa frequencies -o f.csv --provenance reports/', shows: 'writes f.csv and f.csv.provenance.json' },
    { line: 'tifa verify f.csv.provenance.json', shows: 'says whether f.csv still is what these reports gave' },
  ],
  needs: 'a provenance file',
  options: { ...WRITING },
  async *run({ inputs, report }): AsyncGenerator<Section> {
    const rows: Record<string, unknown>[] = [];
    for (const path of inputs) {
      try {
        const { checked, problems } = await verifyProvenance(path);
        report(problems);
        rows.push({ provenance: path, files: checked, changed: problems.length });
      } catch (error) {
        throw new FailureError(`tifa verify: ${(error as Error).message}`);
      }
    }
    yield { columns: ['provenance', 'files', 'changed'].map((key) => ({ key, heading: key })), rows };
  },
});
