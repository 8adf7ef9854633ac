import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');

it('exports exactly the names listed in surface.txt', async () => {
  const manifest = JSON.parse(readFileSync(resolve(root, 'package.json'), 'utf8'));
  const lines: string[] = [];
  for (const [entry, target] of Object.entries<string | { default: string }>(manifest.exports)) {
    if (typeof target === 'string') continue;
    const module = await import(pathToFileURL(resolve(root, target.default)).href);
    for (const name of Object.keys(module).sort()) lines.push(`${entry} ${name}`);
  }
  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('surface.txt');
});
