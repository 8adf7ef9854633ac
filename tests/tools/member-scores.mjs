#!/usr/bin/env node
// Scores the member rules alone, on gold slogan spans, so that what detection misses does not blur the picture.
//
//   node tests/tools/member-scores.mjs slogans  GOLD.jsonl ...   [--errors N] [--held I/N | --dev I/N]
//   node tests/tools/member-scores.mjs glossary GLOSSARY.jsonl   [--errors N]
//
// --held 2/3 scores only the passages whose line number leaves 2 when divided by 3; --dev scores only the others.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const require = createRequire(createRequire(import.meta.url).resolve('tsup'));
const { build } = require('esbuild');

const argv = process.argv.slice(2);
const option = (name) => {
  const i = argv.indexOf(name);
  return i < 0 ? null : argv.splice(i, 2)[1];
};
const showErrors = Number(option('--errors') ?? '0');
const held = option('--held');
const dev = option('--dev');
const [command, ...files] = argv;

const outfile = join(tmpdir(), `tifa-members-${process.pid}.mjs`);
await build({
  entryPoints: [new URL('../../src/slogan/members/index.ts', import.meta.url).pathname],
  bundle: true,
  format: 'esm',
  outfile,
  loader: { '.tsv': 'text' },
  logLevel: 'error',
});
const { assignMembers } = await import(pathToFileURL(outfile).href);

const DIGITS = '零一二三四五六七八九';
const countOf = (numeral) => {
  if (/^[\d０-９]+$/.test(numeral))
    return Number(numeral.replace(/[０-９]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0)));
  if (/^[双两二贰]$/.test(numeral)) return 2;
  if (numeral.includes('十')) {
    const [a, b] = numeral.split('十');
    return (a ? DIGITS.indexOf(a) : 1) * 10 + (b ? DIGITS.indexOf(b) : 0);
  }
  return numeral.length === 1 && DIGITS.includes(numeral) ? DIGITS.indexOf(numeral) : null;
};
const NUMERAL = /[双两]|[一二三四五六七八九十百千万]+|[\d０-９]+|[NnＮ]/g;

function numeralsOf(kind, surface, start, numeral) {
  if (kind === 'count') {
    const at = Math.max(0, surface.indexOf(numeral));
    return [{ text: numeral, start: start + at, end: start + at + numeral.length, value: countOf(numeral) }];
  }
  if (kind === 'digits') return [{ text: surface, start, end: start + surface.length, value: null }];
  if (kind !== 'multi' && kind !== 'formula') return [];
  return [...surface.matchAll(NUMERAL)].map((m) => ({
    text: m[0],
    start: start + m.index,
    end: start + m.index + m[0].length,
    value: countOf(m[0]),
  }));
}

const PAIRS = { '“': '”', '‘': '’', '「': '」', '『': '』' };
function quotationsOf(text) {
  const found = [];
  const open = [];
  for (let i = 0; i < text.length; i++) {
    const c = text[i];
    if (PAIRS[c]) open.push(i);
    else if (Object.values(PAIRS).includes(c)) {
      let k = open.length - 1;
      while (k >= 0 && PAIRS[text[open[k]]] !== c) k--;
      if (k < 0) continue;
      const start = open[k];
      open.length = k;
      found.push({
        start,
        end: i + 1,
        inner: { start: start + 1, end: i },
        text: text.slice(start + 1, i),
        mark: text[start],
        depth: k,
        closed: true,
        repaired: null,
      });
    }
  }
  return found.sort((a, b) => a.start - b.start || b.end - a.end);
}

const SUFFIX =
  /^的?(工作法|行动|工程|模式|机制|战略|计划|改革|政策|制度|方针|目标|要求|体系|布局|思路|理念|精神|原则|清单|功能|作用|格局)/;
function sloganOf(text, g, quotations) {
  const end = g.start + g.surface.length;
  const quotation = quotations.find((q) => q.inner.start === g.start && q.inner.end === end) ?? null;
  const edge = quotation ? quotation.end : end;
  const suffix = quotation ? SUFFIX.exec(text.slice(edge, edge + 8)) : null;
  return {
    start: g.start,
    end,
    text: g.surface,
    canonical: g.surface.replace(/[\s“”‘’]/g, ''),
    kind: g.kind,
    numerals: numeralsOf(g.kind, g.surface, g.start, g.numeral ?? ''),
    suffix: suffix
      ? {
          start: edge + suffix[0].length - suffix[1].length,
          end: edge + suffix[0].length,
          text: suffix[1],
          type: 'method',
        }
      : null,
    quotation: quotation ? { start: quotation.start, end: quotation.end } : null,
    coverage: quotation ? 'full' : /[“”]/.test(g.surface) ? 'head' : 'none',
    members: [],
    memberSource: null,
    membersStated: 'none',
    parent: null,
    entry: null,
    confidence: 1,
  };
}

const clean = (s) =>
  s.replace(/[\s“”‘’「」『』"]/g, '').replace(/[\uff01-\uff5e]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0));
const same = (a, b) => a.length === b.length && a.every((x, i) => clean(x) === clean(b[i]));
const rows = (file) =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
const chosen = (i) => {
  const rule = held ?? dev;
  if (rule === null) return true;
  const [rest, by] = rule.split('/').map(Number);
  return (i % by === rest) === (held !== null);
};
let shown = 0;
const note = (line) => {
  if (shown++ < showErrors) console.log(line);
};

function scoreSlogans() {
  const total = { gold: 0, exact: 0, predicted: 0, right: 0, parallel: 0, parallelRight: 0 };
  const report = (t) => {
    const p = t.predicted ? t.right / t.predicted : 0;
    const r = t.gold ? t.exact / t.gold : 0;
    return { ...t, precision: p, recall: r, f1: p + r ? (2 * p * r) / (p + r) : 0 };
  };
  const results = {};
  for (const file of files) {
    const t = { gold: 0, exact: 0, predicted: 0, right: 0, parallel: 0, parallelRight: 0 };
    rows(file).forEach((passage, i) => {
      if (!chosen(i)) return;
      const quotations = quotationsOf(passage.text);
      const gold = [...passage.slogans].sort((a, b) => a.start - b.start || b.surface.length - a.surface.length);
      const got = assignMembers(
        passage.text,
        gold.map((g) => sloganOf(passage.text, g, quotations)),
        quotations,
      );
      gold.forEach((g, k) => {
        if (g.optional || (g.memberConfidence && g.memberConfidence !== 'high')) return;
        const members = got[k].members.map((m) => m.text);
        const want = g.membersStated === 'none' ? [] : (g.members ?? []);
        if (g.kind === 'parallel') {
          t.parallel++;
          if (same(members, want)) t.parallelRight++;
          else note(`parallel ${passage.id} ${g.surface}: [${members.join('|')}], should be [${want.join('|')}]`);
          return;
        }
        const right = same(members, want);
        if (want.length > 0) {
          t.gold++;
          if (right) t.exact++;
        }
        if (members.length > 0) {
          t.predicted++;
          if (right) t.right++;
        }
        if (!right)
          note(`${passage.id} ${g.surface} @${g.start}: [${members.join('|')}], should be [${want.join('|')}]`);
      });
    });
    results[file] = report(t);
    for (const k of Object.keys(total)) total[k] += t[k];
  }
  results.all = report(total);
  return results;
}

function scoreGlossary() {
  let total = 0;
  let exact = 0;
  let count = 0;
  for (const file of files) {
    for (const g of rows(file)) {
      const term = g.term.replace(/^[“"]|[”"]$/g, '');
      const text = `“${term}”${/^(是?指|即|包括|是)/.test(g.definition) ? '' : '：'}${g.definition}`;
      const quotations = quotationsOf(text);
      // The slogan as detection gives it: what the first closing mark ends, opened before it.
      const close = text.indexOf('”');
      const open = text.lastIndexOf('“', close);
      const surface = text.slice(open + 1, close);
      const numeral = surface.includes(g.numeral) ? g.numeral : term.includes(g.numeral) ? g.numeral : '';
      const kind = 'count';
      const at = surface.includes(numeral) ? { surface, start: open + 1 } : { surface: term, start: 1 }; // a numeral outside the marks
      const slogan = sloganOf(text, { ...at, kind, numeral }, quotations);
      const got = assignMembers(text, [slogan], quotations)[0].members.map((m) => m.text);
      total++;
      if (got.length === g.members.length) count++;
      if (same(got, g.members)) exact++;
      else note(`${term}: [${got.join('|')}], silver [${g.members.join('|')}] ← ${g.definition.slice(0, 100)}`);
    }
  }
  return { total, exact: exact / total, countRight: count / total };
}

console.log(command === 'glossary' ? scoreGlossary() : scoreSlogans());
