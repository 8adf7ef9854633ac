// Prints the scores of the built package against the shared gold data and holds them against tests/floors.json.
// Usage: node tests/tools/scores.mjs SHARED_FOLDER. Exit 1 where a score is below its floor.
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const shared = process.argv[2];
if (shared === undefined) {
  console.error('scores: expected the folder with gold/ and score/ as the only argument');
  process.exit(2);
}
const gold = join(shared, 'gold');
const in_ = (pattern) =>
  readdirSync(gold)
    .filter((f) => pattern.test(f))
    .sort()
    .map((f) => join(gold, f));
const runs = {
  slogans: ['slogans', in_(/^slogans-.*\.jsonl$/)],
  'hard-cases': ['hard-cases', in_(/^hard-cases\.tsv$/)],
  glossary: ['glossary', in_(/^glossary-.*\.jsonl$/)],
  segmentation: ['segmentation', in_(/^segmentation-.*\.txt$/)],
  'keywords-news': ['keywords', in_(/^keywords-news/)],
  'keywords-abstracts': ['keywords', in_(/^keywords-abstracts/)],
};
const floors = JSON.parse(readFileSync(new URL('../floors.json', import.meta.url), 'utf8'));
let below = 0;
let held = 0;
const at = (object, path) => path.split('.').reduce((value, key) => value?.[key], object);
for (const [name, [command, files]] of Object.entries(runs)) {
  if (files.length === 0) throw new Error(`scores: no gold file for ${name} in ${gold}`);
  const output = execFileSync('node', [join(shared, 'score/score.mjs'), command, ...files, '--json'], {
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  const result = JSON.parse(output.trim().split('\n').at(-1));
  console.log(`${name} ${JSON.stringify(result)}`);
  for (const [path, floor] of Object.entries(floors[name] ?? {})) {
    const value = at(result, path);
    if (typeof value === 'number' && value >= floor) held++;
    else {
      below++;
      console.log(`BELOW ITS FLOOR: ${name} ${path} is ${value}, floor ${floor}`);
    }
  }
}
console.log(`floors: ${held} held, ${below} broken`);
process.exit(below > 0 ? 1 : 0);
