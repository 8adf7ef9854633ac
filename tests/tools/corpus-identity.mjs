// Shows over a corpus that frequencies by year and the slogan timeline come out the same, byte for byte, from one
// thread, from two threads, from eight shards counted and merged in random order, and from a run that was killed in the
// middle of a shard and resumed. Every line says how long it took and the largest resident memory.
//
//   npm run build && node tests/tools/corpus-identity.mjs CORPUS [SEED]
//
// CORPUS is a file or folder of dated documents. Ends with `corpus-identity: identical` and exit code 0, or 1.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const [corpus, seed = '1'] = process.argv.slice(2);
if (corpus === undefined) {
  console.error('usage: node tests/tools/corpus-identity.mjs CORPUS [SEED]');
  process.exit(2);
}
const SHARDS = 8;
const command = resolve(import.meta.dirname, '../../dist/cli.js');
const folder = mkdtempSync(join(tmpdir(), 'corpus-identity-'));
// Prints the largest resident memory of the process when it ends.
const watch = `data:text/javascript,process.on('exit',()=>console.error('maxRSS',process.resourceUsage().maxRSS))`;
let differing = 0;

function tifa(...args) {
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, ['--import', watch, command, ...args, '-q'], {
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  if (status !== 0) throw new Error(`tifa ${args.join(' ')}: ended with ${status}: ${stderr}`);
  const memory = Number(/maxRSS (\d+)/.exec(stderr)?.[1] ?? 0) / 1024;
  return { seconds: (performance.now() - start) / 1000, memory };
}

function report(name, path, { seconds, memory }, wanted) {
  const hash = createHash('sha256').update(readFileSync(path)).digest('hex');
  const verdict = wanted === null || hash === wanted ? '' : '  DIFFERS';
  if (verdict !== '') differing++;
  const figures = `${seconds.toFixed(1).padStart(6)} s  ${memory.toFixed(0).padStart(4)} MB`;
  console.log(`${name.padEnd(40)} ${figures}  ${hash.slice(0, 16)}${verdict}`);
  return hash;
}

/** The shards in an order that the seed decides. */
function shuffled() {
  let state = Number(seed) >>> 0;
  const order = Array.from({ length: SHARDS }, (_, i) => i);
  for (let i = order.length - 1; i > 0; i--) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    const j = Math.floor((state / 2 ** 32) * (i + 1));
    [order[i], order[j]] = [order[j], order[i]];
  }
  return order;
}

/** Starts to count all shards and kills the process with SIGKILL while it is in the middle of the third. */
async function killed(run) {
  const child = spawn(process.execPath, [command, 'map', run, '-q'], { stdio: 'ignore' });
  const ended = new Promise((done) => child.once('exit', (code, signal) => done(signal ?? code)));
  const finished = () => readdirSync(run).filter((name) => name.endsWith('.sums')).length;
  while (finished() < 2 && child.exitCode === null) await new Promise((done) => setTimeout(done, 5));
  await new Promise((done) => setTimeout(done, 50));
  child.kill('SIGKILL');
  const how = await ended;
  const left = finished();
  if (how !== 'SIGKILL' || left >= SHARDS) throw new Error(`the run was over before it could be killed (${how})`);
  return left;
}

try {
  for (const [task, ...by] of [
    ['frequencies', '--by', 'year'],
    ['timeline', '--by', 'year'],
  ]) {
    const at = (name) => join(folder, `${task}-${name}`);
    const one = tifa(task, corpus, ...by, '--threads', '1', '-o', at('one.csv'));
    const wanted = report(`${task}, one thread`, at('one.csv'), one, null);
    const two = tifa(task, corpus, ...by, '--threads', '2', '-o', at('two.csv'));
    report(`${task}, two threads`, at('two.csv'), two, wanted);
    console.log(`${`${task}, one thread over two threads`.padEnd(40)} ${(one.seconds / two.seconds).toFixed(2)} ×`);

    const plan = (run) => tifa('plan', '--task', task, ...by, '--shards', String(SHARDS), '--into', run, corpus);
    const merge = (run, file) => tifa('merge', run, '-o', file);
    const sum = (parts) => ({
      seconds: parts.reduce((total, { seconds }) => total + seconds, 0),
      memory: Math.max(...parts.map(({ memory }) => memory)),
    });
    const order = shuffled();
    const run = at('shards');
    const parts = [plan(run), ...order.map((shard) => tifa('map', run, '--shard', String(shard)))];
    parts.push(merge(run, at('shards.csv')));
    report(`${task}, ${SHARDS} shards as ${order.join(' ')}`, at('shards.csv'), sum(parts), wanted);

    const again = at('again');
    const before = [plan(again)];
    const left = await killed(again);
    before.push(tifa('map', again, '--threads', '2'), merge(again, at('again.csv')));
    report(`${task}, killed after ${left} shards, resumed`, at('again.csv'), sum(before), wanted);
    for (const name of [run, again]) {
      const odd = readdirSync(name).filter((file) => file !== 'plan.json' && !/^shard-\d+-of-\d+\.sums$/.test(file));
      if (odd.length > 0) console.log(`${''.padEnd(40)} left behind: ${odd.join(' ')}`);
      rmSync(name, { recursive: true });
    }
  }
  console.log(differing === 0 ? 'corpus-identity: identical' : `corpus-identity: ${differing} differ`);
  process.exitCode = differing === 0 ? 0 : 1;
} finally {
  if (existsSync(folder)) rmSync(folder, { recursive: true });
}
