// How varied the wording of each place's articles is, with measures that bear texts of unequal length.
//   node examples/lexical-diversity.mjs [FOLDER] [FIELD]
import { createTokenizer, lexicalDiversity, tokenizeDocuments, toMarkdown } from 'tifa';
import { readCorpus } from 'tifa/node';

const folder = process.argv[2] ?? new URL('corpus', import.meta.url).pathname;
const field = process.argv[3] ?? 'place';

const groups = new Map();
for await (const document of tokenizeDocuments(readCorpus(folder), await createTokenizer())) {
  const value = document.meta[field] ?? '';
  groups.set(value, [...(groups.get(value) ?? []), document]);
}
const rows = [...groups].map(([value, documents]) => {
  const { tokenCount, typeCount, mattr, mtld, hdd } = lexicalDiversity(documents);
  const rounded = (n) => (n === null ? '' : n.toFixed(3));
  return {
    [field]: value,
    tokens: tokenCount,
    types: typeCount,
    mattr: rounded(mattr),
    mtld: rounded(mtld),
    hdd: rounded(hdd),
  };
});
rows.sort((a, b) => b.mtld - a.mtld);
console.log(toMarkdown(rows));
