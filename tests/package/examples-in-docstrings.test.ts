import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

// Every `@example` in src runs, with the exports of the core and of its own file in scope. A statement followed by a
// comment must have that value; a value may end in `…` where it is cut short, then the statement only has to run.
const root = resolve(import.meta.dirname, '../..');
const source = join(root, 'src');
const AsyncFunction = (async () => {}).constructor as new (
  ...args: string[]
) => (...values: unknown[]) => Promise<void>;

interface Example {
  readonly name: string;
  readonly file: string;
  readonly code: string;
}

function examplesOf(file: string): Example[] {
  const text = readFileSync(join(source, file), 'utf8');
  const found: Example[] = [];
  for (const comment of text.matchAll(/\/\*\*(?:(?!\*\/)[\s\S])*?\*\//g)) {
    const lines = comment[0]
      .slice(3, -2)
      .split('\n')
      .map((line) => line.replace(/^\s*\* ?/, ''));
    lines.forEach((line, i) => {
      if (!line.startsWith('@example')) return;
      const rest = lines.slice(i + 1);
      const next = rest.findIndex((l) => l.startsWith('@'));
      const body = (next < 0 ? rest : rest.slice(0, next)).join('\n').replaceAll(/^```.*$/gm, '');
      const at = text.slice(0, comment.index).split('\n').length + i;
      found.push({ name: `${file}:${at}`, file, code: body });
    });
  }
  return found;
}

/** The value that a comment states: the longest beginning of it that is an expression, up to a `:` or `,` gloss. */
function statedValue(comment: string, scope: Record<string, unknown>): { value: unknown } | null {
  const text = comment.replace(/^=>\s*/, '').trim();
  if (text.includes('…') && !/'[^']*…[^']*'/.test(text)) return null;
  const ends = [text.length];
  for (let i = text.length - 1; i > 0; i--) if (/[:,;(]/.test(text[i] as string)) ends.push(i);
  for (const end of ends) {
    try {
      const value = new Function(...Object.keys(scope), `return (${text.slice(0, end)});`)(...Object.values(scope));
      return { value };
    } catch {
      // not an expression up to here: try a shorter beginning
    }
  }
  throw new Error(`the comment states no value: ${comment}`);
}

async function runExample({ file, code }: Example): Promise<void> {
  const own = await import(pathToFileURL(join(source, file)).href);
  const core = await import(pathToFileURL(join(source, 'index.ts')).href);
  const node = /^(corpus|node|cli|natural|compromise|nodejieba)/.test(file)
    ? await import(pathToFileURL(join(source, 'node.ts')).href)
    : {};
  const scope: Record<string, unknown> = { ...node, ...core, ...own };
  delete scope['default'];
  const tree = ts.createSourceFile('example.ts', code, ts.ScriptTarget.ES2022, true);
  let body = '';
  const checks: { comment: string; value: unknown }[] = [];
  for (const statement of tree.statements) {
    if (ts.isImportDeclaration(statement)) {
      const name = statement.importClause?.name?.text;
      const specifier = (statement.moduleSpecifier as ts.StringLiteral).text;
      if (name !== undefined) scope[name] = (await import(specifier)).default;
      continue;
    }
    const comment = ts.getTrailingCommentRanges(code, statement.end)?.[0];
    const text = comment ? code.slice(comment.pos + 2, comment.end).trim() : null;
    if (text !== null && ts.isExpressionStatement(statement)) {
      const call = statement.expression;
      const isLog = ts.isCallExpression(call) && call.expression.getText() === 'console.log';
      const inner = isLog ? `[${call.arguments.map((a) => a.getText()).join(', ')}]` : call.getText();
      body += `check(${JSON.stringify(text)}, ${isLog}, await (${inner}));\n`;
    } else body += `${statement.getText()}\n`;
  }
  const check = (comment: string, logged: boolean, value: unknown) =>
    checks.push({ comment, value: logged && (value as unknown[]).length === 1 ? (value as unknown[])[0] : value });
  const js = ts.transpileModule(`async function example() {\n${body}\n}`, {
    compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext },
  }).outputText;
  const quiet = { log: () => {}, error: () => {} };
  await new AsyncFunction(...Object.keys(scope), 'check', 'console', `${js}\nawait example();`)(
    ...Object.values(scope),
    check,
    quiet,
  );
  for (const { comment, value } of checks) {
    const stated = statedValue(comment, scope);
    if (stated === null) continue;
    const plain = (x: unknown) => (typeof x === 'object' && x !== null ? JSON.parse(JSON.stringify(x)) : x);
    if (typeof stated.value === 'number' && typeof value === 'number' && !Number.isInteger(stated.value)) {
      const digits = String(stated.value).split('.')[1]?.length ?? 0;
      expect(value).toBeCloseTo(stated.value, digits);
    } else if (Array.isArray(value) && Array.isArray(stated.value)) {
      expect(plain(value)).toMatchObject(plain(stated.value) as object[]);
    } else if (typeof value === 'object' && value !== null) {
      expect(plain(value)).toMatchObject(plain(stated.value) as object);
    } else expect(value).toEqual(stated.value);
  }
}

const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter(
  (f) => f.endsWith('.ts') && !f.endsWith('.d.ts'),
);
// What reads a user's own folder or needs an optional peer that is shown elsewhere is not run here.
const NEEDS_FILES =
  /readCorpus\(|planShards\(|write(?:Output|Table)\(|readFile|writeFile|process\.|document\.querySelector/;
const examples = files.flatMap(examplesOf);

describe('the examples in docstrings', () => {
  it('are there', () => expect(examples.length).toBeGreaterThan(20));
  it.each(examples.filter((e) => !NEEDS_FILES.test(e.code)))('$name', async (example) => {
    await runExample(example);
  });
});
