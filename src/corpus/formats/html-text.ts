import { isHan } from '../../text/index.js';

// Elements whose content is no text of the page.
const SKIPPED = new Set([
  'script',
  'style',
  'head',
  'noscript',
  'template',
  'iframe',
  'svg',
  'select',
  'button',
  'textarea',
]);
const BLOCKS = new Set(
  (
    'address article aside blockquote body center dd div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 ' +
    'header hr html li main nav ol p pre section table tbody tfoot thead tr ul caption founder-content'
  ).split(' '),
);
const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ensp: ' ',
  emsp: '　',
  thinsp: '',
  zwnj: '',
  zwj: '',
  shy: '',
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  mdash: '—',
  ndash: '–',
  hellip: '…',
  middot: '·',
  bull: '•',
  times: '×',
  permil: '‰',
  copy: '©',
  reg: '®',
  laquo: '«',
  raquo: '»',
  lsaquo: '‹',
  rsaquo: '›',
  larr: '←',
  uarr: '↑',
  rarr: '→',
  darr: '↓',
  deg: '°',
  plusmn: '±',
  yen: '¥',
};

/**
 * The text of HTML: a line for each block and each `<br>`, a tab between the cells of a table, entities decoded. A break
 * of the source is a space, and nothing at all between two Chinese characters. Blank lines, and the space around lines,
 * go. Never throws; linear.
 */
export function htmlToText(html: string): string {
  const lines: string[] = [];
  // The parts of the line so far, its last unit, and whether it holds nothing but space: the line is put together once.
  let parts: string[] = [];
  let last = '';
  let blank = true;
  const add = (text: string) => {
    if (text === '') return;
    parts.push(text);
    last = text[text.length - 1] as string;
    if (blank) blank = text.trim() === '';
  };
  const close = () => {
    const text = trimmed(parts.join(''));
    if (text !== '') lines.push(text);
    parts = [];
    last = '';
    blank = true;
  };
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf('<', at);
    add(decoded(html.slice(at, open < 0 ? html.length : open), last));
    if (open < 0) break;
    if (html.startsWith('<!--', open)) {
      const end = html.indexOf('-->', open + 4);
      at = end < 0 ? html.length : end + 3;
      continue;
    }
    const match = /^<(\/?)([a-zA-Z][a-zA-Z0-9-]*)/u.exec(html.slice(open, open + 40));
    if (match === null && html[open + 1] !== '!' && html[open + 1] !== '?') {
      add('<'); // a bare sign
      at = open + 1;
      continue;
    }
    at = tagEnd(html, open);
    const name = (match?.[2] ?? '').toLowerCase();
    if (match?.[1] === '' && SKIPPED.has(name) && html[at - 2] !== '/') {
      const closing = new RegExp(`</${name}`, 'gi');
      closing.lastIndex = at;
      const end = closing.exec(html)?.index ?? -1;
      at = end < 0 ? html.length : tagEnd(html, end);
    } else if (name === 'br' || BLOCKS.has(name)) close();
    else if ((name === 'td' || name === 'th') && match?.[1] === '' && !blank) add('\t');
  }
  close();
  return lines.join('\n');
}

/** Behind the `>` that closes the tag at `open`; a `>` in an attribute's quotes closes none. */
function tagEnd(html: string, open: number): number {
  let quote = '';
  for (let at = open + 1; at < html.length; at++) {
    const c = html[at] as string;
    if (quote !== '') {
      if (c === quote) quote = '';
    } else if (c === '"' || c === "'") quote = c;
    else if (c === '>') return at + 1;
  }
  return html.length;
}

/** What stands between two tags, as it goes on behind the unit `last`. */
function decoded(source: string, last: string): string {
  let text = source.replace(/[ \t\r\n]+/gu, (space, at: number) => {
    if (!space.includes('\n') && !space.includes('\r')) return space;
    const before = at === 0 ? last.charCodeAt(0) : source.charCodeAt(at - 1);
    const after = source.charCodeAt(at + space.length);
    return isWide(before) && isWide(after) ? '' : ' ';
  });
  text = text.replace(/&(#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z]{2,8});?/gu, (whole, name: string) => {
    if (!name.startsWith('#')) return ENTITIES[name] ?? whole;
    const code = /^#[xX]/u.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
  text = text.replaceAll('\u00a0', ' ').replace(/ {2,}/gu, ' ');
  return last === ' ' && text.startsWith(' ') ? text.slice(1) : text;
}

/** Without the space at both ends. */
function trimmed(line: string): string {
  let start = 0;
  let end = line.length;
  while (start < end && SPACE.includes(line[start] as string)) start++;
  while (end > start && SPACE.includes(line[end - 1] as string)) end--;
  return line.slice(start, end);
}

const SPACE = ' \t\u3000';

const isWide = (code: number): boolean => isHan(code) || (code >= 0x3000 && code <= 0x303f) || code >= 0xff00;
