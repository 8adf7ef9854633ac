import { checkString, type Span } from '../../text/index.js';
import { bareByline, bylineAtEnd, bylineOfLead, namesAgree } from './byline.js';
import { headingsOf } from './headings.js';
import { closesArticle, type LineKind, lineKinds } from './line-kinds.js';
import { isNumbered, type Line, splitLines } from './lines.js';
import { type PageHead, pageHeadOf } from './page-head.js';

/** One article of a page, with the places of its parts in the text of the page. */
export interface Article extends Span {
  /** The smaller line above the title (引题), such as `全市工作会议强调`. */
  readonly kicker: string | null;
  readonly title: string | null;
  /** The line under the title that begins with a dash (——…) or is part of it (副题). */
  readonly subtitle: string | null;
  /** Who wrote it, as printed: `记者 … 通讯员 …` over the text or in its lead, or the name that signs it. */
  readonly byline: string | null;
  /** What the author is, as printed: `作者单位：…`, `作者系…`. */
  readonly affiliation: string | null;
  /** What kind of piece the page calls it: 短评, 编者按, 相关链接. */
  readonly label: string | null;
  /** The page's date as `2020-07-06`, and its head (第A7版:…); `null` where the page does not say. */
  readonly date: string | null;
  readonly page: string | null;
  /** The paragraphs: body, subheadings and captions, without its headings, byline, label and furniture. */
  readonly paragraphs: readonly Span[];
}

// What belongs to no paragraph.
const ASIDE: ReadonlySet<LineKind> = new Set<LineKind>(['furniture', 'from', 'to']);
const BRACKETS = /^[（(]\s?|\s?[）)]$/gu;
const LEAD =
  /^(?:[（(]?上接[^。]{1,14}[版页]|本报讯|本报[^，。]{2,8}讯|(?:据)?新华社[^，。]{2,16}电|人民网[^，。]{2,16}电|本报[^，。]{2,14}电)(?:[\s（(，]|记者|通讯员|[）)])/u;

/**
 * The articles of a newspaper page saved as text, in order; one where nothing divides it, none where it is blank.
 *
 * An article begins with its title: the first line of the headings that stand before a byline (记者 … 通讯员 …), before a
 * subtitle (——…) or before a lead (本报讯); or with a label of its own (短评, 编者按, 相关链接). Subheadings begin none. What
 * stands before the first title (a lead, a caption) belongs to the first article. Furniture (放大 缩小 默认, 上一版 下一版)
 * belongs to no paragraph; the head of the page and its date are handed on.
 *
 * The spans follow each other without overlap; between them and around them stands nothing but furniture and space.
 * Linear.
 *
 * @throws TypeError where `text` is no string.
 * @example
 * const page = '山乡新貌\n\n记者 王一\n\n村里修了路。\n\n短评\n\n路通百业兴\n\n要想富，先修路。\n\n（李二）\n';
 * splitArticles(page).map((a) => [a.label, a.title, a.byline]) // => [[null, "山乡新貌", "记者 王一"], ["短评", "路通百业兴", "李二"]]
 */
export function splitArticles(text: string): readonly Article[] {
  checkString('splitArticles', 'text', text);
  const lines = splitLines(text).filter((line) => line.text !== '');
  const kinds = lineKinds(lines);
  const head = pageHead(lines);
  const starts = articleStarts(lines, kinds);
  const articles: Article[] = [];
  starts.forEach((from, i) => {
    const article = readArticle(lines.slice(from, starts[i + 1]), kinds.slice(from, starts[i + 1]), head);
    if (article !== null) articles.push(article);
  });
  return articles;
}

/** Indices of the lines that begin an article; the first is 0 or the first line that is no furniture. */
function articleStarts(lines: readonly Line[], kinds: readonly LineKind[]): readonly number[] {
  const starts = new Set<number>();
  let title = -1; // first heading since the last body, for the article that a byline, subtitle or lead announces
  let fixed = false; // that article has begun already
  let below = -1; // first of the last headings behind a body
  let author = ''; // who is named over the text or in its lead
  for (let i = 0; i < lines.length; i++) {
    const kind = kinds[i] as LineKind;
    const text = (lines[i] as Line).text;
    if (kind === 'label') {
      starts.add(i);
      title = i;
      fixed = true;
      author = '';
    } else if (kind === 'heading') {
      if (title < 0 && !isNumbered(text)) {
        title = i;
        below = i;
      }
    } else if (kind === 'byline' || kind === 'subtitle' || kind === 'from' || (kind === 'body' && LEAD.test(text))) {
      if (title >= 0 && !fixed) {
        starts.add(title);
        fixed = true;
      }
      if (kind !== 'subtitle') author = text;
      if (kind === 'body') {
        title = -1;
        fixed = false;
      }
    } else if (kind === 'body' || kind === 'signature' || kind === 'affiliation' || kind === 'to') {
      title = -1;
      fixed = false;
    }
    const signed = kind === 'signature' ? text : kind === 'body' ? bylineAtEnd(text) : null;
    // Another name than the one over the text: of an article that begins with the last heading.
    if (signed !== null && author !== '' && below >= 0 && !namesAgree(signed, author)) starts.add(below);
    if (kind === 'signature' || kind === 'to' || (kind === 'body' && closesArticle(text))) {
      author = '';
      below = -1;
      // What is signed or goes on elsewhere ends here; the heading behind it is a title.
      const next = nextOf(kinds, i);
      if (next >= 0 && kinds[next] === 'heading' && !isNumbered((lines[next] as Line).text)) starts.add(next);
    }
  }
  const first = kinds.findIndex((kind) => kind !== 'furniture');
  if (first < 0) return [];
  const found = [...starts].sort((a, b) => a - b);
  // What stands before the first title is the lead of its article.
  if (found.length === 0) return [first];
  const before = kinds.slice(first, found[0]);
  if (found[0] !== first && kinds[found[0] as number] !== 'label') found[0] = first;
  else if (found[0] !== first && before.some((kind) => kind !== 'furniture')) found.unshift(first);
  return found;
}

function nextOf(kinds: readonly LineKind[], from: number): number {
  for (let i = from + 1; i < kinds.length; i++) if (kinds[i] !== 'furniture' && kinds[i] !== 'credit') return i;
  return -1;
}

function readArticle(lines: readonly Line[], kinds: readonly LineKind[], head: PageHead): Article | null {
  const used = new Set<number>();
  const take = (at: number): string | null => {
    if (at < 0) return null;
    used.add(at);
    return (lines[at] as Line).text;
  };
  const label = take(kinds[0] === 'label' ? 0 : -1);
  const byline = kinds.findIndex((kind, i) => kind === 'byline' && i < bodyStart(kinds, i));
  const titled = titleOf(lines, kinds, byline);
  const headings = headingsOf(lines, kinds, titled, byline > titled ? byline : bodyStart(kinds, 0));
  const kicker = take(headings.kicker);
  const title = take(headings.title);
  const subtitle = take(headings.subtitle);
  const affiliation = take(kinds.indexOf('affiliation'));
  let author = take(byline);
  if (author !== null) {
    for (let i = byline + 1; kinds[i] === 'byline'; i++) author += ` ${take(i)}`;
  } else {
    const signed = kinds.lastIndexOf('signature');
    author = take(signed);
  }
  author = author === null ? namedInside(lines, kinds) : bareByline(author);
  const kept = lines.map((_, i) => i).filter((i) => !ASIDE.has(kinds[i] as LineKind));
  const first = kept[0];
  const last = kept[kept.length - 1];
  if (first === undefined || last === undefined) return null;
  return {
    start: (lines[first] as Line).textStart,
    end: endOf(lines[last] as Line),
    kicker,
    title,
    subtitle,
    byline: author,
    affiliation: affiliation?.replace(BRACKETS, '') ?? null,
    label: label?.replace(/^[【［[◎●■★]\s?|\s?[】］\]◎●■★]?[：:]?$/gu, '') ?? null,
    ...head,
    paragraphs: kept
      .filter((i) => !used.has(i))
      .map((i) => ({ start: (lines[i] as Line).textStart, end: endOf(lines[i] as Line) })),
  };
}

/** Who is named in the first paragraph, where that is a lead, or else behind the last. */
function namedInside(lines: readonly Line[], kinds: readonly LineKind[]): string | null {
  const first = lines[kinds.indexOf('body')]?.text ?? '';
  const lead = LEAD.test(first) ? bylineOfLead(first) : null;
  return lead ?? bylineAtEnd(lines[kinds.lastIndexOf('body')]?.text ?? '');
}

const endOf = (line: Line): number => line.textStart + line.text.length;

/** Where the first body behind line `at` or, were there none, the end is. */
function bodyStart(kinds: readonly LineKind[], at: number): number {
  const next = kinds.indexOf('body', at);
  return next < 0 ? kinds.length : next;
}

/** The title: the first heading of the group that the byline or the subtitle closes, else the first heading. */
function titleOf(lines: readonly Line[], kinds: readonly LineKind[], byline: number): number {
  const subtitle = kinds.indexOf('subtitle');
  const close = subtitle >= 0 && (byline < 0 || subtitle < byline) ? subtitle : byline;
  if (close > 0) {
    let first = -1;
    for (let i = close - 1; i >= 0 && kinds[i] !== 'body' && kinds[i] !== 'signature'; i--) {
      if (kinds[i] === 'heading') first = i;
    }
    if (first >= 0) return first;
  }
  const heading = kinds.findIndex((kind, i) => kind === 'heading' && !isNumbered((lines[i] as Line).text));
  const body = kinds.indexOf('body');
  return heading >= 0 && (body < 0 || heading < body) ? heading : -1;
}

/** Date and page, out of the lines that say nothing else. */
function pageHead(lines: readonly Line[]): PageHead {
  let date: string | null = null;
  let page: string | null = null;
  for (const { text } of lines) {
    const head = pageHeadOf(text);
    date ??= head?.date ?? null;
    page ??= head?.page ?? null;
  }
  return { date, page };
}
