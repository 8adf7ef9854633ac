#!/usr/bin/env node
// Makes dict/idf.tsv and dict/stopwords.tsv out of the data of cppjieba (MIT) that the nodejieba package carries:
//
//   node tests/tools/make-frequency-lists.mjs node_modules/nodejieba/submodules/cppjieba/dict dict
//
// idf.tsv keeps the words whose inverse document frequency is below 8.5, rounded to two decimals: above it the values
// hardly help to rank keywords (docs/keywords.md has the figures), and the list stays small enough for a browser.
// stopwords.tsv keeps the Chinese words of the stop list, each with its tag in the general dictionary, and a few
// function words that the list lacks.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const [source, target] = process.argv.slice(2);
if (target === undefined) {
  console.error('usage: make-frequency-lists.mjs FOLDER_OF_CPPJIEBA_DICT TARGET_FOLDER');
  process.exit(2);
}
const lines = (name) =>
  readFileSync(join(source, name), 'utf8')
    .split(/\r?\n/)
    .filter((line) => line !== '');
const byCodeUnit = ([a], [b]) => (a < b ? -1 : a > b ? 1 : 0);
const write = (name, header, rows) =>
  writeFileSync(join(target, name), [header, ...rows.sort(byCodeUnit)].map((row) => row.join('\t') + '\n').join(''));

const LIMIT = 8.5;
const idf = new Map();
for (const line of lines('idf.utf8')) {
  const [form, value] = line.split(' ');
  if (Number(value) < LIMIT && /^[\p{L}\p{N}·]+$/u.test(form)) idf.set(form, Number(value).toFixed(2));
}
write('idf.tsv', ['form', 'idf'], [...idf]);

const ADDED =
  '已经 正在 曾经 将要 即将 必须 应当 应该 应 须 需 更 更加 十分 非常 很多 尤其 特别是 不断 不要 不会 不能 没有 没 ' +
  '未 并不 也是 都是 就要 所有 各项 各级 各类 一起 一直 一定 一次 一批 一系列 以内 以外 之间 之中 之后 之前 期间 ' +
  '这是 那是 的话 等等 等 及其 至 到了 有了 为着 此次 本次 其中 以及 并 且 而 又 再 才 就 都 也 还 把 被 让 使 给 跟 同';
const tags = new Map(lines('jieba.dict.utf8').map((line) => [line.split(' ')[0], line.split(' ')[2]]));
const words = new Set([...lines('stop_words.utf8').map((word) => word.trim()), ...ADDED.split(' ')]);
write(
  'stopwords.tsv',
  ['form', 'pos'],
  [...words].filter((word) => /^\p{Script=Han}+$/u.test(word)).map((word) => [word, tags.get(word) ?? '']),
);
