import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { checkSync } from 'recheck';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

// Every regular expression that meets a text must run in linear time, whatever the text.
const source = resolve(import.meta.dirname, '../../../src');

// Met by no text of a user's: the text of the help; or bounded in every repetition, so that the checker's worst case
// is a constant: the marks of footnotes that a converter writes.
const EXEMPT: Readonly<Record<string, readonly string[]>> = {
  cli: ['/\\s*\\n\\s*/g'],
  corpus: [
    '/<sup><a [^>]{0,200}(?:footnote|endnote)-ref[^>]{0,200}>[^<]{0,10}<\\/a><\\/sup>/gu',
    '/<a href="#[^"]{0,100}(?:footnote|endnote)-ref[^"]{0,100}">[^<]{0,10}<\\/a>/gu',
    '/(<t[dh][^>]{0,100}>)<p>/gu',
  ],
};

// Expressions that are put together when the program runs: where, and what they can be.
const NUMBER = '[一二三四五六七八九十]{1,3}';
const BUILT: Readonly<Record<string, readonly string[]>> = {
  'slogan/members/enumeration.ts': [
    `(?:(${NUMBER})(是|要|[、])|第(${NUMBER})(?:[，、：,]|是|步，?)|([①-⑳])|[（(](${NUMBER})[）)]|([0-9]{1,2})[.．、](?![0-9])|[（(]([0-9]{1,2})[）)]|(一方面|另一方面))`,
  ],
  'slogan/members/parts-clauses.ts': [
    '([“"]?)12[”"]?[，,]?(?:是指|就是|指的是|即为|即|指|是|：|(?<=[”"][，,]?)为)',
    '([“"]?)[NnXxＮ][”"]?[，,]?(?:是指|就是|指的是|即为|即|指|是|：|(?<=[”"][，,]?)为)',
    '^12[个大项条类家]',
  ],
  'corpus/formats/html-text.ts': ['</script'],
  // Patterns of the user's own: of a path, of a search.
  'corpus/path-pattern.ts': [],
  'corpus/temporary-files.ts': ['^tifa-0123abc-(\\d+)-\\w+$'],
  'concordance/kwic.ts': [],
  'cli/commands/kwic.ts': [],
};

function nodes(folder: string, visit: (node: ts.Node, file: string) => void): void {
  for (const file of readdirSync(resolve(source, folder), { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.ts')) continue;
    const code = readFileSync(resolve(source, folder, file), 'utf8');
    const walk = (node: ts.Node): void => {
      visit(node, file);
      ts.forEachChild(node, walk);
    };
    walk(ts.createSourceFile(file, code, ts.ScriptTarget.Latest, true));
  }
}

const folders = readdirSync(source, { withFileTypes: true }).flatMap((entry) =>
  entry.isDirectory() ? entry.name : [],
);

describe.each(folders)('src/%s', (folder) => {
  it('has only regular expressions without a super-linear worst case', () => {
    const found = new Set<string>();
    nodes(folder, (node) => {
      if (ts.isRegularExpressionLiteral(node)) found.add(node.text);
    });
    const slow = [...found].filter((literal) => {
      if (EXEMPT[folder]?.includes(literal)) return false;
      const [, pattern, flags] = /^\/([\s\S]*)\/([a-z]*)$/.exec(literal) as unknown as [string, string, string];
      return checkSync(pattern, flags, { timeout: 60_000 }).status !== 'safe';
    });
    expect(slow).toEqual([]);
  }, 300_000);
});

describe('regular expressions put together at run time', () => {
  it('are all known, and safe', () => {
    const places = new Set<string>();
    nodes('.', (node, file) => {
      const made = ts.isNewExpression(node) || ts.isCallExpression(node);
      if (made && node.expression.getText() === 'RegExp') places.add(file);
    });
    expect([...places].sort()).toEqual(Object.keys(BUILT).sort());
    for (const pattern of Object.values(BUILT).flat()) expect(checkSync(pattern, '').status, pattern).toBe('safe');
  });
});
