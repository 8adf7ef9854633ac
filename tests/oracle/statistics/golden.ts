import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect } from 'vitest';

/** A committed golden; each names the script that made it and the versions of the tools. */
export function readGolden<T>(name: string): T {
  return JSON.parse(readFileSync(resolve(import.meta.dirname, `../goldens/${name}.json`), 'utf8'));
}

/** Expects `got` to differ from `expected` by less than `tolerance`, relative to the larger of |expected| and `floor`. */
export function expectClose(
  got: number | null,
  expected: number,
  tolerance: number = 1e-9,
  floor: number = 1e-3,
): void {
  const error =
    got === null ? Number.POSITIVE_INFINITY : Math.abs(got - expected) / Math.max(Math.abs(expected), floor);
  if (!(error < tolerance)) expect.fail(`got ${got}, expected ${expected} within ${tolerance}`);
}
