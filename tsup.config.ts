import type { Options } from 'tsup';

// Flat entries: a nested entry would break the relative URL of the data files that lie beside the bundle.
const config: Options = {
  entry: { index: 'src/index.ts', node: 'src/node.ts', cli: 'src/cli.ts' },
  format: ['esm'],
  platform: 'neutral',
  target: 'es2023',
  dts: true,
  clean: true,
  splitting: true,
  treeshake: true,
  sourcemap: false,
  removeNodeProtocol: false,
  external: [/^node:/],
  loader: { '.tsv': 'text' },
};

export default config;
