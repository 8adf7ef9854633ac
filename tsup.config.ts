import { copyFileSync, cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Options } from 'tsup';

/**
 * Compiles the dictionary of cppjieba, which the package nodejieba holds, and lays its licence beside it; compiles the
 * bundled lexicons.
 */
async function buildData(): Promise<void> {
  const nodejieba = dirname(createRequire(import.meta.url).resolve('nodejieba/package.json'));
  const cppjieba = join(nodejieba, 'submodules/cppjieba');
  const read = (name: string) => readFileSync(join(cppjieba, 'dict', name), 'utf8');
  rmSync('dist/lexicons.bin', { force: true }); // so that the lexicons are compiled, not read
  const { bundledLexicons, compileDictionary, encodeLexicons } = await import(
    pathToFileURL(resolve('dist/index.js')).href
  );
  const { version } = JSON.parse(readFileSync(join(nodejieba, 'package.json'), 'utf8'));
  const bytes = compileDictionary({
    name: `cppjieba (nodejieba ${version})`,
    words: read('jieba.dict.utf8'),
    userWords: read('user.dict.utf8'),
    hiddenMarkov: read('hmm_model.utf8'),
  });
  writeFileSync('dist/general.bin', bytes);
  writeFileSync('dist/lexicons.bin', encodeLexicons(bundledLexicons()));
  copyFileSync(join(cppjieba, 'LICENSE'), 'dist/general.LICENSE');
  cpSync('src/corpus/formats/cmaps', 'dist/cmaps', { recursive: true }); // character maps of PDF, with their licence
}

// Flat entries: a nested entry would break the relative URL of the data files that lie beside the bundle.
const config: Options = {
  entry: {
    index: 'src/index.ts',
    node: 'src/node.ts',
    cli: 'src/cli.ts',
    nodejieba: 'src/nodejieba.ts',
    natural: 'src/natural.ts',
    compromise: 'src/compromise.ts',
    worker: 'src/corpus/worker.ts',
  },
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
  onSuccess: buildData,
};

export default config;
