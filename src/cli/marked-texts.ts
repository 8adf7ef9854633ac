import { type CorpusDocument, detectSlogans, renderSlogans, type Slogan } from '../index.js';
import type { Section } from './command.js';
import { circumstances, titleOf } from './slogan-rows.js';

const PAGE = `<!doctype html>
<html lang="zh"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>提法</title>
<style>:root{color-scheme:light dark}
body{max-width:44em;margin:0 auto;padding:1em 1.2em 4em;color:#1a1a1a;background:#ffffff;
font-family:system-ui,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif}
h2{margin:2em 0 .6em;font-size:1.2em}
@media (prefers-color-scheme:dark){body{color:#ededed;background:#16181c}}</style></head>
<body><main>
<p class="tifa"><mark class="slogan">提法</mark>　<mark class="slogan unsure">存疑的提法</mark>　<mark class="member">成员</mark></p>
`;

/** How `--show` marks a text where it is not said: in colours for a terminal that has them, else with brackets. */
export function shownAs(
  show: 'auto' | 'terminal' | 'plain' | 'html',
  output: string | null,
): 'terminal' | 'plain' | 'html' {
  if (show !== 'auto') return show;
  const { NO_COLOR: refused } = process.env;
  return output === null && process.stdout.isTTY === true && !refused ? 'terminal' : 'plain';
}

/** The texts themselves, with the slogans that are wanted marked. */
export async function* markedTexts(
  documents: AsyncIterable<CorpusDocument>,
  format: 'terminal' | 'plain' | 'html',
  wanted: (slogan: Slogan) => boolean,
): AsyncGenerator<Section> {
  const raw = (text: string): Section => ({ columns: [], rows: [], raw: text });
  const html = format === 'html';
  if (html) yield raw(PAGE);
  let first = true;
  for await (const document of documents) {
    const title = titleOf(document);
    const found = detectSlogans(document.text, circumstances(document)).filter(wanted);
    const text = renderSlogans(document.text, found, { format });
    if (html) yield raw(`<h2>${title.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`)}</h2>\n${text}\n`);
    else yield raw(`${first ? '' : '\n'}${title.replace(/\p{Cc}/gu, ' ')}\n${text}${text.endsWith('\n') ? '' : '\n'}`);
    first = false;
  }
  if (html) yield raw('</main></body></html>\n');
}
