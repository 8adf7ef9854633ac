import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { describe, expect, it } from 'vitest';

// Imports go down only: a folder may import folders of a lower rank, through their index, and nothing else.
const RANKS: Readonly<Record<string, number>> = {
  text: 0,
  lexicon: 1,
  tokenize: 2,
  slogan: 2,
  table: 3,
  keyword: 4,
  concordance: 4,
  timeline: 4,
  statistics: 5,
  'index.ts': 6,
  corpus: 7,
  report: 7,
  english: 7,
  'compromise.ts': 8,
  'natural.ts': 8,
  'nodejieba.ts': 8,
  'node.ts': 8,
  'report.ts': 8,
  cli: 9,
  'cli.ts': 10,
};
const CORE = 6;

const source = resolve(import.meta.dirname, '../../src');
const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter(
  (f) => f.endsWith('.ts') && !f.endsWith('.d.ts'),
);
const unitOf = (file: string) => relative(source, file).split(sep)[0] as string;

function importsOf(file: string): { specifier: string; typeOnly: boolean }[] {
  const text = readFileSync(join(source, file), 'utf8');
  const found: { specifier: string; typeOnly: boolean }[] = [];
  for (const m of text.matchAll(/^(?:import|export)\s+(type\s+)?(?:[^;'"]*?\sfrom\s+)?'([^']+)'/gm)) {
    found.push({ specifier: m[2] as string, typeOnly: m[1] !== undefined });
  }
  for (const m of text.matchAll(/\bimport\(\s*'([^']+)'/g)) found.push({ specifier: m[1] as string, typeOnly: false });
  return found;
}

describe('architecture', () => {
  it('gives every folder and entry a rank', () => {
    const units = new Set(files.map((f) => unitOf(join(source, f))));
    expect([...units].filter((u) => RANKS[u] === undefined)).toEqual([]);
  });

  it.each(files)('%s imports downwards, and folders by their index', (file) => {
    const unit = unitOf(join(source, file));
    const rank = RANKS[unit] as number;
    for (const { specifier } of importsOf(file)) {
      if (!specifier.startsWith('.')) {
        if (rank <= CORE) expect.fail(`${file} is core and imports the package ${specifier}`);
        continue;
      }
      if (specifier.endsWith('.tsv') || specifier.includes('/dict/')) continue;
      const target = resolve(source, dirname(file), specifier.replace(/\.js$/, '.ts'));
      const other = unitOf(target);
      if (other === unit) continue;
      expect(RANKS[other], `${file} imports ${specifier}`).toBeLessThan(rank);
      if (!other.endsWith('.ts')) expect(relative(source, target)).toBe(join(other, 'index.ts'));
    }
  });
});
