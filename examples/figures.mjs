// The figures a work report promises, as numbers a spreadsheet can compute with, each in its clause.
//   node examples/figures.mjs [FILE]
import { findNumerals, splitClauses, toCsv } from 'tifa';
import { readCorpus } from 'tifa/node';

const file = process.argv[2] ?? new URL('corpus/2026-jiangbei-report.txt', import.meta.url).pathname;

const rows = [];
for await (const { id, text } of readCorpus(file)) {
  for (const { start, end } of splitClauses(text)) {
    const clause = text.slice(start, end);
    for (const numeral of findNumerals(clause)) {
      // A single 一 is rarely a figure, a year is a date, and 十四五 or 十几 have no value.
      if (numeral.value === null || numeral.text.length < 2 || clause[numeral.end] === '年') continue;
      rows.push({ id, numeral: numeral.text, value: numeral.value, kind: numeral.kind, clause: clause.trim() });
    }
  }
}
console.log(toCsv(rows));
