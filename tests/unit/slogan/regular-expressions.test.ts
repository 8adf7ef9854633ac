import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { checkSync } from 'recheck';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

// Every regular expression that meets a text must run in linear time, whatever the text.
const source = resolve(import.meta.dirname, '../../../src');

function expressions(folder: string): string[] {
  const found = new Set<string>();
  for (const file of readdirSync(resolve(source, folder), { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.ts')) continue;
    const code = readFileSync(resolve(source, folder, file), 'utf8');
    const visit = (node: ts.Node): void => {
      if (ts.isRegularExpressionLiteral(node)) found.add(node.text);
      ts.forEachChild(node, visit);
    };
    visit(ts.createSourceFile(file, code, ts.ScriptTarget.Latest, true));
  }
  return [...found];
}

describe.each(['text', 'slogan'])('src/%s', (folder) => {
  it('has only regular expressions without a super-linear worst case', () => {
    const slow = expressions(folder).filter((literal) => {
      const [, pattern, flags] = /^\/([\s\S]*)\/([a-z]*)$/.exec(literal) as unknown as [string, string, string];
      return checkSync(pattern, flags, { timeout: 60_000 }).status !== 'safe';
    });
    expect(slow).toEqual([]);
  }, 300_000);
});
