// Installs the dependencies when they are missing or older than the lockfile; otherwise does nothing.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

const stamp = 'node_modules/.setup-stamp';
const want = createHash('sha256').update(readFileSync('package-lock.json')).update(process.version).digest('hex');
const have = existsSync(stamp) ? readFileSync(stamp, 'utf8') : '';
if (want !== have) {
  // A caller's `--silent` must not hide why an install fails.
  const env = { ...process.env, npm_config_loglevel: 'warn' };
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], {
    env,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (status !== 0) process.exit(status ?? 1);
  writeFileSync(stamp, want);
}
