import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

// Code in the README and in docs/ is run, and what it prints must be what the page says it prints: every line of a
// ```js block that begins with `//=> ` is a line of its output, in order.
const root = resolve(import.meta.dirname, '../..');
const pages = [
  'README.md',
  ...(existsSync(join(root, 'docs')) ? readdirSync(join(root, 'docs')).map((f) => `docs/${f}`) : []),
].filter((f) => f.endsWith('.md'));

const blocks = pages.flatMap((page) =>
  [...readFileSync(join(root, page), 'utf8').matchAll(/^```js\n(.*?)^```/gms)].map((m, i) => ({
    name: `${page} block ${i + 1}`,
    code: m[1] as string,
  })),
);

describe('the pages', () => {
  it.each(blocks)('$name runs and prints what it says', ({ name, code }) => {
    const folder = join(root, '.docs-run');
    mkdirSync(folder, { recursive: true });
    const file = join(folder, `${name.replaceAll(/\W+/g, '-')}.mjs`);
    writeFileSync(file, code);
    try {
      const output = execFileSync('node', [file], { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
      const expected = [...code.matchAll(/^\s*\/\/=> ?(.*)$/gm)].map((m) => m[1] as string);
      const printed = output.replace(/\n$/, '').split('\n');
      expect(output === '' ? [] : printed).toEqual(expected);
    } finally {
      rmSync(file);
    }
  });

  it('names only files that exist', () => {
    const broken = pages.flatMap((page) =>
      [...readFileSync(join(root, page), 'utf8').matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)]
        .map((m) => m[1] as string)
        .filter((link) => !existsSync(resolve(root, page, '..', link)))
        .map((link) => `${page}: ${link}`),
    );
    expect(broken).toEqual([]);
  });
});
