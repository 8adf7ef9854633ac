import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as statistics from '../../../src/statistics/index.js';

// The last line of every @example is an expression; the comment behind or below it is its value (… for more digits).
const folder = resolve(import.meta.dirname, '../../../src/statistics');
const examples = readdirSync(folder)
  .filter((file) => file.endsWith('.ts'))
  .flatMap((file) =>
    [...readFileSync(resolve(folder, file), 'utf8').matchAll(/ \* @example\n((?: \* (?!@).*\n)+)/g)].map(
      (match) => [file, (match[1] as string).replaceAll(/^ \* /gm, '').trimEnd().split('\n')] as const,
    ),
  );

describe('examples', () => {
  it('are there', () => {
    expect(examples.length).toBeGreaterThan(15);
  });

  it.each(examples)('%s', (_, lines) => {
    let last = lines.length - 1;
    while ((lines[last] as string).startsWith('//')) last--;
    const [expression, comment = ''] = (lines[last] as string).split(/;? *\/\/ |;$/) as [string, string?];
    const printed = [comment, ...lines.slice(last + 1).map((line) => line.slice(2))].join(' ').trim();
    const body = [...lines.slice(0, last), `return (${expression});`].join('\n');
    const value: unknown = new Function(...Object.keys(statistics), body)(...Object.values(statistics));
    if (printed.endsWith('…'))
      expect(String(value)).toMatch(new RegExp(`^${printed.slice(0, -1).replace('.', '\\.')}`));
    else expect(value).toEqual(new Function(`return (${printed});`)());
  });
});
