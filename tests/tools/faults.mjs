// The faults that are too large for the test suite, made and measured: a folder of 100,000 files, and a file of 300 MB
// that is one line. Each must end with a clear message, lose nothing else and stay within 400 MB of memory.
//
//   npm run build && node tests/tools/faults.mjs [FILES] [MEGABYTES]
//
// Needs about a gigabyte of room for temporary files. Ends with `faults: as they should be` (0) or exit code 1.
import { spawnSync } from 'node:child_process';
import { closeSync, mkdirSync, mkdtempSync, openSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const [files = '100000', megabytes = '300'] = process.argv.slice(2);
const MEMORY_BAR = 400;
const command = resolve(import.meta.dirname, '../../dist/cli.js');
const watch = `data:text/javascript,process.on('exit',()=>console.error('maxRSS',process.resourceUsage().maxRSS))`;
const folder = mkdtempSync(join(tmpdir(), 'faults-'));
const SENTENCE = '县委召开会议，部署乡村振兴“五个提升”行动。';
let failures = 0;

function tifa(name, args, expected) {
  const start = performance.now();
  const run = spawnSync(process.execPath, ['--import', watch, command, ...args], { cwd: folder, encoding: 'utf8' });
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const memory = Number(/maxRSS (\d+)/.exec(run.stderr)?.[1]) / 1024;
  const said = run.stderr.replace(/maxRSS \d+\n/, '').trim();
  const answer = run.stdout.replace('\ufeff', '').trim().split(/\r?\n/).at(-1);
  const right = run.status === expected.code && answer === expected.answer && said === expected.said;
  console.log(`${name}: ${seconds} s, ${memory.toFixed(0)} MB, exit ${run.status}: ${answer}${said && ` | ${said}`}`);
  if (right && memory <= MEMORY_BAR) return;
  failures++;
  console.log(`  expected exit ${expected.code}: ${expected.answer} | ${expected.said}, at most ${MEMORY_BAR} MB`);
}

try {
  const count = Number(files);
  for (let i = 0; i < count; i++) {
    const own = join(folder, 'many', String(i % 100));
    if (i < 100) mkdirSync(own, { recursive: true });
    writeFileSync(join(own, `${i}.txt`), SENTENCE);
  }
  const all = { code: 0, answer: `${count},${count * SENTENCE.length}`, said: '' };
  for (const threads of ['1', '2']) {
    const args = ['documents', '--by', 'none', '-q', '-f', 'csv', '--threads', threads, 'many'];
    tifa(`${count} files, --threads ${threads}`, args, { ...all, answer: `,${all.answer}` });
  }

  const path = join(folder, 'long.jsonl');
  const file = openSync(path, 'w');
  writeSync(file, `{"text":"${SENTENCE}"}\n{"text":"`);
  const part = SENTENCE.repeat(20_000);
  const bytes = Buffer.byteLength(part);
  for (let written = 0; written < Number(megabytes) * 1e6; written += bytes) writeSync(file, part);
  writeSync(file, `"}\n{"text":"${SENTENCE}"}\n`);
  closeSync(file);
  for (const threads of ['1', '2']) {
    const args = ['documents', '--by', 'none', '-q', '-f', 'csv', '--threads', threads, 'long.jsonl'];
    tifa(`a line of ${megabytes} MB, --threads ${threads}`, args, {
      code: 1,
      answer: `,2,${2 * SENTENCE.length}`,
      said: 'tifa documents: long.jsonl:2: the line is longer than the limit of 64 MB for one document',
    });
  }
  console.log(failures === 0 ? 'faults: as they should be' : `faults: ${failures} are not as they should be`);
  process.exitCode = failures === 0 ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true });
}
