// A page with its slogans and their members marked: point at one to read about it. Redirect the output into a file.
//   node examples/reading-aid.mjs [FILE] > page.html
import { detectSlogans, renderSlogans } from 'tifa';
import { readCorpus } from 'tifa/node';

const file = process.argv[2] ?? new URL('corpus/2020-shazhou-fangyi.txt', import.meta.url).pathname;
for await (const { text } of readCorpus(file)) {
  console.log('<!doctype html><html lang="zh"><meta charset="utf-8"><title>提法</title>');
  console.log('<style>body { max-width: 40em; margin: 2em auto }</style>');
  console.log(`<body>${renderSlogans(text, detectSlogans(text))}</body></html>`);
}
