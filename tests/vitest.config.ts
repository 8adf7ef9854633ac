import { defineConfig, type ViteUserConfig } from 'vitest/config';
import { tsvAsText } from './tools/tsv-as-text.js';

const config: ViteUserConfig = defineConfig({
  plugins: [tsvAsText()],
  root: new URL('..', import.meta.url).pathname,
  test: {
    include: ['tests/**/*.test.ts'],
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 120_000,
    hookTimeout: 120_000,
    reporters: ['default', './tests/tools/summary-reporter.ts'],
    coverage: { provider: 'v8', include: ['src/**'] },
  },
});

export default config;
