#!/usr/bin/env node
// Fills in `start` and `end` of the annotations in tests/gold/ and checks them against examples/corpus/, so that every
// offset is right by construction. An annotator writes `surface` and `n` (which occurrence of it, from 1).
//
//   node tests/tools/fill-gold.mjs            writes the files
//   node tests/tools/fill-gold.mjs --check    writes nothing; exit 1 where a file is wrong or not filled in
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const KINDS = 'count multi distributive digits formula blend clause period model parallel set'.split(' ');
const QUOTATION_KINDS = 'slogan title speech name term scare'.split(' ');
const VALUES = { 一: 1, 二: 2, 两: 2, 兩: 2, 双: 2, 雙: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9, 十: 10 };

export function decode(bytes) {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030', { fatal: true }).decode(bytes);
  }
}

/** Start of the nth occurrence of `surface`, or −1. */
function occurrence(text, surface, n) {
  let at = -1;
  for (let i = 0; i < n; i++) {
    at = text.indexOf(surface, at + 1);
    if (at < 0) return -1;
  }
  return at;
}

/** Fills in one annotation; pushes what is wrong with it to `problems`. */
export function fill(text, gold, problems) {
  const say = (what) => problems.push(`${gold.id}: ${what}`);
  const place = (item) => {
    const start = occurrence(text, item.surface, item.n);
    if (start < 0) say(`${item.surface} does not stand ${item.n} times in the text`);
    return { ...item, start, end: start + item.surface.length };
  };
  const byPlace = (a, b) => a.start - b.start || b.end - a.end;
  const slogans = gold.slogans.map(place).sort(byPlace);
  const quotations = gold.quotations.map(place).sort(byPlace);
  const sentences = gold.sentences.map(({ words }) => {
    const sentence = words.join('');
    const start = text.indexOf(sentence);
    if (start < 0) say(`the sentence ${sentence} does not stand in the text`);
    return { words, start, end: start + sentence.length };
  });
  for (const s of slogans) {
    if (!KINDS.includes(s.kind)) say(`${s.surface}: no kind ${s.kind}`);
    if ((s.kind === 'count') !== (s.numeral !== null))
      say(`${s.surface}: only a count has a numeral, and every one has`);
    if (s.numeral !== null && !s.surface.includes(s.numeral)) say(`${s.surface}: has no numeral ${s.numeral}`);
    if ((s.membersStated === 'none') !== (s.members === null)) say(`${s.surface}: membersStated ${s.membersStated}`);
    for (const m of s.members ?? [])
      if (!text.includes(m)) say(`${s.surface}: the member ${m} does not stand in the text`);
    if (s.kind === 'count' && s.membersStated === 'full' && VALUES[s.numeral] !== s.members.length) {
      say(`${s.surface}: ${s.members.length} members`);
    }
  }
  for (const q of quotations) {
    if (!QUOTATION_KINDS.includes(q.kind)) say(`${q.surface}: no quotation kind ${q.kind}`);
    const holds = slogans.some((s) => s.start < q.end && q.start < s.end);
    if (q.kind === 'slogan' && !holds) say(`${q.surface}: a slogan quotation without a slogan`);
  }
  for (const list of [slogans, quotations]) {
    const places = list.map((x) => `${x.start}:${x.end}`);
    if (new Set(places).size !== places.length) say('two annotations at one place');
  }
  return { id: gold.id, slogans, quotations, sentences };
}

function print(gold) {
  const list = (items) =>
    items.length === 0 ? '[]' : `[\n    ${items.map((x) => JSON.stringify(x)).join(',\n    ')}\n  ]`;
  const { id, slogans, quotations, sentences } = gold;
  return `{\n  "id": ${JSON.stringify(id)},\n  "slogans": ${list(slogans)},\n  "quotations": ${list(quotations)},\n  "sentences": ${list(sentences)}\n}\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const root = resolve(import.meta.dirname, '../..');
  const check = process.argv.includes('--check');
  const problems = [];
  for (const file of readdirSync(join(root, 'tests/gold')).sort()) {
    if (!file.endsWith('.json') || file === 'floors.json') continue;
    const path = join(root, 'tests/gold', file);
    const gold = JSON.parse(readFileSync(path, 'utf8'));
    if (`${gold.id}.json` !== file) problems.push(`${file}: its id is ${gold.id}`);
    const text = decode(readFileSync(join(root, 'examples/corpus', `${gold.id}.txt`)));
    const filled = fill(text, gold, problems);
    if (JSON.stringify(filled) === JSON.stringify(gold)) continue;
    if (check) problems.push(`${file}: not filled in, run node tests/tools/fill-gold.mjs && npm run format`);
    else writeFileSync(path, print(filled));
  }
  for (const p of problems) console.error(p);
  process.exitCode = problems.length > 0 ? 1 : 0;
}
