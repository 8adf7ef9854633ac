import { cleanText } from '../cleaning/index.js';
import { decodeText, detectEncoding } from '../encoding.js';
import { importPackage } from '../optional-package.js';
import type { FormatReader } from './format-reader.js';
import { htmlToText } from './html-text.js';

// Where the body stands on the sites that most Chinese newspapers and governments use, the most particular first:
// Founder's electronic newspapers, People's Daily Online, gov.cn, Xinhua, sites made with TRS, and those near to them.
const BODY_SELECTORS: readonly string[] = [
  '#ozoom',
  'founder-content',
  '#rwb_zw',
  '.rm_txt_con',
  '.show_text',
  '#UCAP-CONTENT',
  '.pages_content',
  '#detailContent',
  '#p-detail',
  '.TRS_UEDITOR',
  '.trs_editor_view',
  '.TRS_Editor',
  '#zoom',
  '#Zoom',
  '#articleContent',
  '#article-content',
  '.article-content',
  '#contentText',
  '.text_con',
];
const TITLE_SELECTORS: readonly string[] = ['founder-title', '#ArticleTitle', '.article-title', '.xxgk-title', 'h1'];
// Names of meta elements: those of the Chinese standard for government sites, then the common ones.
const META: Readonly<Record<string, readonly string[]>> = {
  title: ['articletitle', 'og:title'],
  date: ['pubdate', 'publishdate', 'article:published_time', 'date'],
  byline: ['author', 'article:author'],
  source: ['contentsource', 'source', 'og:site_name'],
};
const MIN_BODY = 30;
const BYLINE = /^(?:(?:本报|本网|新华社)?(?:记者|通讯员|评论员)|作者|文\/)[：:\s/]\s?[^。！？；\n]{2,60}$/mu;
const SOURCE = /来源[：:]\s?([^\s|｜:：<>【】()（）]{2,20})/u;
const DATE = /(20\d\d|19\d\d)\s?[-/.年]\s?(\d{1,2})\s?[-/.月]\s?(\d{1,2})(?!\d)/u;

/**
 * Reads the article out of a web page: its title, a line for each paragraph, furniture dropped. Title, date
 * (`2020-07-06`), byline and source become metadata where the page says them. The body is looked for where known
 * newspaper and government sites have it, then by Readability; a page that shows none is read whole, with a warning.
 */
export const readHtml: FormatReader = async (bytes, options) => {
  const { parseHTML } = await importPackage('linkedom', 'reading .html', () => import('linkedom'));
  const guess =
    options.encoding === null ? detectEncoding(bytes) : { encoding: options.encoding, confidence: 1, marked: false };
  const html = decodeText(bytes, guess.encoding);
  const { document } = parseHTML(/<html[\s>]/iu.test(html) ? html : `<html><head></head><body>${html}</body></html>`);
  const whole = htmlToText(document.body?.innerHTML ?? '');
  const meta = metaOf(document);
  const heading = TITLE_SELECTORS.map((s) => textOf(document.querySelector(s)?.innerHTML)).find((t) => t !== '');
  const pageTitle = withoutSite(textOf(document.querySelector('title')?.innerHTML));
  const title = meta.get('title') ?? heading ?? pageTitle;

  let body = '';
  for (const selector of BODY_SELECTORS) {
    const texts = Array.from(document.querySelectorAll(selector)).map((element) => htmlToText(element.innerHTML));
    body = texts.reduce((a, b) => (b.length > a.length ? b : a), '');
    if (body.length >= MIN_BODY) break;
  }
  const warnings: { kind: string; row: null; message: string }[] = [];
  if (body.length < MIN_BODY) {
    const { Readability } = await importPackage(
      '@mozilla/readability',
      'reading .html',
      () => import('@mozilla/readability'),
    );
    // Readability rewrites the document it is given: all else has been taken from it.
    const article = new Readability(document as unknown as Document, { charThreshold: 100 }).parse();
    body = htmlToText(article?.content ?? '');
    if (body.length < MIN_BODY) {
      body = whole;
      const message = whole === '' ? 'holds no text' : 'shows no article; the text of the whole page is read';
      warnings.push({ kind: whole === '' ? 'no-text' : 'no-article', row: null, message });
    }
  }
  body = cleanText(body, ['boilerplate']).text.trim();
  const found: [string, string | undefined][] = [
    ['title', title],
    ['date', dateOf(meta.get('date') ?? '') ?? dateOf(before(whole, body)) ?? undefined],
    // Some sites put the number of an editor where the author should stand.
    ['byline', BYLINE.exec(whole)?.[0] ?? (/\p{L}/u.test(meta.get('byline') ?? '') ? meta.get('byline') : undefined)],
    ['source', meta.get('source') ?? SOURCE.exec(before(whole, body))?.[1]],
  ];
  const known = found.filter((pair): pair is [string, string] => pair[1] !== undefined && pair[1] !== '');
  const text = title === '' || body.startsWith(title) ? body : body === '' ? title : `${title}\n${body}`;
  return { documents: [{ id: null, text, meta: Object.fromEntries(known), row: null }], warnings, guess };
};

/** What stands above the body, where a page prints its date. */
function before(whole: string, body: string): string {
  const at = whole.indexOf(body.slice(0, 20));
  return whole.slice(0, at < 0 ? 300 : at);
}

interface Metas {
  querySelectorAll(selector: string): ArrayLike<{ getAttribute(name: string): string | null }>;
}

function metaOf(document: Metas): ReadonlyMap<string, string> {
  const given = new Map<string, string>();
  for (const element of Array.from(document.querySelectorAll('meta'))) {
    const name = (element.getAttribute('name') ?? element.getAttribute('property') ?? '').toLowerCase();
    const content = (element.getAttribute('content') ?? '').trim();
    if (name !== '' && content !== '' && !given.has(name)) given.set(name, content);
  }
  const found = new Map<string, string>();
  for (const [field, names] of Object.entries(META)) {
    for (const name of names) {
      const value = given.get(name);
      if (value !== undefined && !found.has(field)) found.set(field, value);
    }
  }
  return found;
}

function textOf(html: string | undefined): string {
  return htmlToText(html ?? '')
    .replaceAll('\n', ' ')
    .trim();
}

function dateOf(text: string): string | null {
  const match = DATE.exec(text);
  if (match === null) return null;
  const [, year, month, day] = match as unknown as [string, string, string, string];
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** The title of a page without the name of the site behind its last dash: 标题 - 某某日报. */
function withoutSite(title: string): string {
  let at = title.length - 1;
  while (at >= 0 && !DASHES.includes(title[at] as string)) at--;
  if (at < 0) return title;
  if (at > 0 && DASHES.includes(title[at - 1] as string)) at--;
  return title.slice(0, at).trimEnd();
}

const DASHES = '-_|—–';
