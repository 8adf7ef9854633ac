// Compares the built package with nodejieba over a folder of corpora, document by document:
//
//   node tests/tools/nodejieba-parity.mjs FOLDER [--every N]
//
// Every .jsonl or .jsonl.gz file of the folder is read, one document with a `text` a line. In parity mode (no lexicons,
// no rules) `cut` with and without HMM and `tag` must give the same words and tags. Documents are cut in pieces of at
// most 64 K units, which nodejieba needs. Ends with exit code 1 where a document differs.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import nodejieba from 'nodejieba';
import { createTokenizer, RULES } from 'tifa';

const folder = process.argv[2];
const every = process.argv[3] === '--every' ? Number(process.argv[4]) : 1;
if (folder === undefined) {
  console.error('usage: nodejieba-parity.mjs FOLDER [--every N]');
  process.exit(2);
}
const rules = Object.fromEntries(RULES.map((rule) => [rule, false]));
const withModel = await createTokenizer({ lexicons: [], rules, granularity: 'coarse', unknownWords: 'hmm' });
const without = await createTokenizer({ lexicons: [], rules, granularity: 'coarse', unknownWords: 'none' });

const words = (tokenize, text) => {
  const { starts, length } = tokenize.columns(text);
  const list = new Array(length);
  for (let i = 0; i < length; i++) list[i] = text.slice(starts[i], starts[i + 1]);
  return list;
};
const tagged = (text) => withModel(text).map((token) => `${token.text}\t${token.pos}`);
const checks = [
  ['cut', (text) => words(withModel, text), (text) => nodejieba.cut(text, true)],
  ['cut without HMM', (text) => words(without, text), (text) => nodejieba.cut(text)],
  ['tag', tagged, (text) => nodejieba.tag(text).map(({ word, tag }) => `${word}\t${tag}`)],
];

let documents = 0;
let characters = 0;
const differing = new Map(checks.map(([name]) => [name, 0]));
for (const file of readdirSync(folder).sort()) {
  if (!/\.jsonl(\.gz)?$/.test(file)) continue;
  const bytes = readFileSync(join(folder, file));
  const lines = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8').split('\n');
  for (const [number, line] of lines.entries()) {
    if (line === '' || number % every !== 0) continue;
    const { id, text } = JSON.parse(line);
    documents++;
    characters += text.length;
    for (const [name, ours, theirs] of checks) {
      for (const piece of pieces(text)) {
        const a = ours(piece);
        const b = theirs(piece);
        const at = a.length === b.length && a.every((x, i) => x === b[i]) ? -1 : a.findIndex((x, i) => x !== b[i]);
        if (at < 0) continue;
        const count = differing.get(name) + 1;
        differing.set(name, count);
        if (count <= 5)
          console.log(`${name}: ${file} ${id}: ${a.slice(at, at + 6).join(' ')} | ${b.slice(at, at + 6).join(' ')}`);
        break;
      }
    }
  }
}
console.log(`${documents} documents, ${characters} characters`);
for (const [name, count] of differing) console.log(`${name}: ${count} documents differ`);
process.exitCode = [...differing.values()].some((count) => count > 0) ? 1 : 0;

/** Pieces that end after a line feed where there is one. */
function* pieces(text) {
  for (let from = 0; from < text.length; ) {
    let to = Math.min(text.length, from + 65_536);
    if (to < text.length) to = Math.max(text.lastIndexOf('\n', to - 1) + 1, from + 1);
    yield text.slice(from, to);
    from = to;
  }
}
