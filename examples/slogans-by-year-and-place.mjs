// How many different slogans each place used in each year, as a table to paste into a paper.
//   node examples/slogans-by-year-and-place.mjs [FOLDER]
import { detectSlogans, toMarkdown, year } from 'tifa';
import { readCorpus } from 'tifa/node';

const folder = process.argv[2] ?? new URL('corpus', import.meta.url).pathname;

const cells = new Map(); // place → year → forms
const years = new Set();
for await (const document of readCorpus(folder)) {
  const { place } = document.meta;
  const when = year(document);
  years.add(when);
  if (!cells.has(place)) cells.set(place, new Map());
  const forms = cells.get(place).get(when) ?? new Set();
  for (const slogan of detectSlogans(document.text)) forms.add(slogan.canonical);
  cells.get(place).set(when, forms);
}

const columns = [...years].sort();
const rows = [...cells].map(([place, byYear]) => {
  const counts = columns.map((when) => [when, byYear.get(when)?.size ?? 0]);
  return { place, ...Object.fromEntries(counts), all: counts.reduce((sum, [, n]) => sum + n, 0) };
});
rows.sort((a, b) => b.all - a.all || (a.place < b.place ? -1 : 1));
console.log(toMarkdown(rows, { columns: ['place', ...columns, 'all'] }));
