// A page with its slogans marked: point at one to read its members. Redirect the output into a file and open it.
//   node examples/reading-aid.mjs [FILE] > page.html
import { detectSlogans } from 'tifa';
import { readCorpus } from 'tifa/node';

const file = process.argv[2] ?? new URL('corpus/2020-shazhou-fangyi.txt', import.meta.url).pathname;
const escapes = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\n': '<br>\n' };
const html = (text) => text.replaceAll(/[&<>"\n]/g, (c) => escapes[c]);

for await (const { id, text, meta } of readCorpus(file)) {
  let page = '';
  let at = 0;
  for (const slogan of detectSlogans(text)) {
    if (slogan.start < at) continue; // stands inside the one before it
    const members = slogan.members.map((m, i) => `${i + 1}. ${m.text}`).join('; ');
    const english = slogan.entry?.senses[0].english[0] ?? '';
    const title = [slogan.kind, english, members].filter((part) => part !== '').join(' — ');
    page += `${html(text.slice(at, slogan.start))}<mark title="${html(title)}">${html(slogan.text)}</mark>`;
    at = slogan.end;
  }
  const style = 'body { max-width: 40em; margin: 2em auto; line-height: 1.8 } mark { background: #fde68a }';
  console.log(`<!doctype html><html lang="zh"><meta charset="utf-8"><title>${html(meta.title ?? id)}</title>`);
  console.log(`<style>${style}</style><body>${page}${html(text.slice(at))}</body></html>`);
}
