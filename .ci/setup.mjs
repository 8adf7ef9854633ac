// Installs the dependencies when they are missing or older than the lockfile; otherwise does nothing.
import { execSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

const stamp = 'node_modules/.setup-stamp';
const want = createHash('sha256').update(readFileSync('package-lock.json')).update(process.version).digest('hex');
const have = existsSync(stamp) ? readFileSync(stamp, 'utf8') : '';
if (want !== have) {
  execSync('npm ci --no-audit --no-fund', { stdio: ['ignore', 'inherit', 'inherit'] });
  writeFileSync(stamp, want);
}
