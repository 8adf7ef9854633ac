// Installs the dependencies when they are missing or older than the lockfile; otherwise does nothing.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

const stamp = 'node_modules/.setup-stamp';
const want = createHash('sha256').update(readFileSync('package-lock.json')).update(process.version).digest('hex');
const have = existsSync(stamp) ? readFileSync(stamp, 'utf8') : '';
if (want !== have) {
  // Not `npm ci`: a registry mirror may lack the binaries of other platforms, which the lockfile then cannot name, and
  // `npm ci` refuses such a lockfile. `--no-save` keeps to the locked versions and changes no file.
  const env = { ...process.env, npm_config_loglevel: 'warn' }; // a caller's `--silent` must not hide why it fails
  const { status } = spawnSync('npm', ['install', '--no-save', '--no-audit', '--no-fund'], {
    env,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (status !== 0) process.exit(status ?? 1);
  writeFileSync(stamp, want);
}
