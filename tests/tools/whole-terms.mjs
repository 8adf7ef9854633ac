// Checks that terms are cut whole inside real sentences when a lexicon lists them:
//
//   node tests/tools/whole-terms.mjs CORPUS.jsonl[.gz] LIST.tsv [LIST.tsv …]
//
// A list has a header; its terms are in the column canonical, form or string, of rows whose is_slogan, where there is
// such a column, is Y. A term inside a longer term of the lists counts as whole where the longer one is cut whole.
// A numeral before a term that begins with one makes another numeral of it (第十三讲 does not hold 三讲): no occurrence.
// Terms that the corpus does not hold are checked in a sentence of ours. Ends with exit code 1 where a term is cut up.
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { compileLexicon, createTokenizer, parseLexicon } from 'tifa';

const [corpus, ...lists] = process.argv.slice(2);
if (corpus === undefined || lists.length === 0) {
  console.error('usage: whole-terms.mjs CORPUS.jsonl[.gz] LIST.tsv …');
  process.exit(2);
}
const terms = new Set();
for (const list of lists) {
  const [header, ...rows] = readFileSync(list, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => line.split('\t'));
  const column = header.findIndex((name) => ['canonical', 'form', 'string'].includes(name));
  const verdict = header.indexOf('is_slogan');
  for (const row of rows) if (verdict < 0 || row[verdict] === 'Y') terms.add(row[column].trim());
}
const { value, issues } = parseLexicon(`form\n${[...terms].join('\n')}\n`);
for (const issue of issues) console.log(`line ${issue.line}: ${issue.kind}: ${issue.received}`);
const tokenize = await createTokenizer({ lexicons: [compileLexicon(value)] });
const bytes = readFileSync(corpus);
const text = (corpus.endsWith('.gz') ? gunzipSync(bytes) : bytes)
  .toString('utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => JSON.parse(line).text)
  .join('\n');

const NUMERAL = /[0-9〇零一二三四五六七八九十百千万亿第]/;
let occurrences = 0;
let absent = 0;
const broken = [];
for (const { form } of value) {
  const places = [];
  for (let at = text.indexOf(form); at >= 0 && places.length < 20; at = text.indexOf(form, at + form.length)) {
    const partOfNumeral = NUMERAL.test(form[0]) && NUMERAL.test(text[at - 1] ?? '');
    if (!partOfNumeral) places.push(at);
  }
  if (places.length === 0) absent++;
  const windows = places.map((at) => [text.slice(Math.max(0, at - 40), at + form.length + 40), Math.min(at, 40)]);
  if (windows.length === 0) windows.push([`各地推进${form}取得成效。`, 4]);
  for (const [window, at] of windows) {
    occurrences++;
    const token = tokenize(window).find((t) => t.start <= at && t.end >= at + form.length);
    if (token === undefined || token.entry === null)
      broken.push(`${form} in ${window}: ${tokenize.explain(form, window).message}`);
  }
}
for (const line of broken.slice(0, 10)) console.log(line);
console.log(
  `${value.length} terms, ${absent} not in the corpus, ${occurrences} occurrences, ${broken.length} not whole`,
);
process.exitCode = broken.length > 0 ? 1 : 0;
