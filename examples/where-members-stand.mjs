// Which slogans of a corpus explain themselves, and which rely on the reader's memory.
//   node examples/where-members-stand.mjs [FOLDER]
import { detectSlogans } from 'tifa';
import { readCorpus } from 'tifa/node';

const folder = process.argv[2] ?? new URL('corpus', import.meta.url).pathname;

const forms = new Map(); // canonical form → what the corpus says of it
for await (const { id, text } of readCorpus(folder)) {
  for (const slogan of detectSlogans(text)) {
    if (slogan.kind !== 'count' && slogan.kind !== 'multi') continue;
    const known = forms.get(slogan.canonical) ?? { uses: 0, articles: new Set(), members: [], source: null };
    known.uses++;
    known.articles.add(id);
    if (known.members.length === 0) Object.assign(known, { members: slogan.members, source: slogan.memberSource });
    forms.set(slogan.canonical, known);
  }
}
for (const source of ['text', 'document', 'gazetteer', null]) {
  const own = [...forms].filter(([, known]) => known.source === source);
  console.log(`members from ${source ?? 'nowhere'}: ${own.length} formulations`);
  for (const [form, { uses, articles, members }] of own) {
    console.log(`  ${form}\t${uses}× in ${articles.size}\t${members.map((m) => m.text).join('、')}`);
  }
}
