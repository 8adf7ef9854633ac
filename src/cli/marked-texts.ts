import { type CorpusDocument, detectSlogans, renderSlogans, type Slogan } from '../index.js';
import type { Section } from './command.js';
import { circumstances, titleOf } from './slogan-rows.js';

/** The texts themselves, with the slogans that are wanted marked. */
export async function* markedTexts(
  documents: AsyncIterable<CorpusDocument>,
  format: 'terminal' | 'html',
  wanted: (slogan: Slogan) => boolean,
): AsyncGenerator<Section> {
  const raw = (text: string): Section => ({ columns: [], rows: [], raw: text });
  const html = format === 'html';
  if (html) yield raw(`<!doctype html>\n<html lang="zh"><meta charset="utf-8"><title>提法</title>\n`);
  let first = true;
  for await (const document of documents) {
    const title = titleOf(document);
    const text = renderSlogans(document.text, detectSlogans(document.text, circumstances(document)).filter(wanted), {
      format,
    });
    if (html) yield raw(`<h2>${title.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`)}</h2>\n${text}\n`);
    else yield raw(`${first ? '' : '\n'}${title.replace(/\p{Cc}/gu, ' ')}\n${text}${text.endsWith('\n') ? '' : '\n'}`);
    first = false;
  }
  if (html) yield raw('</html>\n');
}
