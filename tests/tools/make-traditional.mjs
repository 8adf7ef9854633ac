#!/usr/bin/env node
// Makes dict/traditional.tsv out of the character tables of opencc-js 1.4.2 (Apache-2.0):
//
//   npm install --prefix /tmp/opencc opencc-js@1.4.2
//   node tests/tools/make-traditional.mjs /tmp/opencc/node_modules/opencc-js > dict/traditional.tsv
//
// Only single characters of the basic plane that map to single characters of the basic plane, so that a text keeps
// its length. A character that simplified text writes as well must stay as it is, so these are left out:
//   乾 (乾坤, 乾隆; the table would read 干). 后, 著, 瞭, 藉, 里, 台, 范 and their like are no keys of the table at all.
//   吒 (哪吒; the table would read 咤).
//   苧 (as simplified form of 薴 it would be simplified once more).
// Forms of Hong Kong and Taiwan that the table lacks are added through their standard form (衞 → 衛 → 卫).
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const LEFT_OUT = new Set(['乾', '吒', '苧']);

const folder = process.argv[2];
if (folder === undefined) {
  console.error('usage: make-traditional.mjs FOLDER_OF_OPENCC_JS > dict/traditional.tsv');
  process.exit(2);
}
const load = async (name) => {
  const file = resolve(folder, `dist/esm-lib/dict/${name}.js`);
  const { default: source } = await import(pathToFileURL(file).href);
  return source.split('|').map((pair) => pair.split(' '));
};

const pairs = new Map();
for (const [traditional, simplified] of await load('TSCharacters')) {
  if (traditional.length === 1 && simplified.length === 1 && traditional !== simplified && !LEFT_OUT.has(traditional)) {
    pairs.set(traditional, simplified);
  }
}
for (const table of ['HKVariants', 'TWVariants']) {
  for (const [standard, variant] of await load(table)) {
    const simplified = pairs.get(standard);
    if (variant.length === 1 && simplified !== undefined && simplified !== variant && !pairs.has(variant)) {
      pairs.set(variant, simplified);
    }
  }
}
const rows = [...pairs].sort(([a], [b]) => (a < b ? -1 : 1));
process.stdout.write(`traditional\tsimplified\n${rows.map((row) => `${row.join('\t')}\n`).join('')}`);
