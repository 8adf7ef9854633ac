import { checkString, type Span } from '../../text/index.js';
import { isCredit, isDateHead, isFurniture, isPageHead } from './furniture.js';
import { isNumbered, type Line, splitLines, widthOf } from './lines.js';

/** One article of a page, with the places of its parts in the text of the page. */
export interface Article extends Span {
  readonly title: string | null;
  /** The line under the title that begins with a dash (——…). */
  readonly subtitle: string | null;
  /** Who wrote it, as printed: `记者 … 通讯员 …`, or the name that signs it. */
  readonly byline: string | null;
  /** What kind of piece the page calls it: 短评, 编者按, 相关链接. */
  readonly label: string | null;
  /** The page's date as `2020-07-06`, and its head (第A7版:…); `null` where the page does not say. */
  readonly date: string | null;
  readonly page: string | null;
  /** The paragraphs: body, subheadings and captions, without title, subtitle, byline, label and furniture. */
  readonly paragraphs: readonly Span[];
}

const LABEL =
  /^[【［[◎●■★]?\s?(?:短评|评论|快评|时评|社论|锐评|微评|言论|点评|评论员文章|本报评论员|编者按|编后|编后语|记者手记|采访手记|相关链接|新闻链接|新闻背景|背景链接|链接|延伸阅读|名词解释|小贴士|他山之石|声音|专家点评|一线声音)\s?[】］\]◎●■★]?[：:]?$/u;
const BYLINE =
  /^[□■●◎○（(]?\s?(?:(?:本报|本网|本刊|新华社|人民日报|见习|首席|特约|融媒体)?(?:见习|首席|特约)?(?:记者|通讯员|评论员|特派记者|实习生)|作者|文\/|文／|撰文)[：:\s/／][^。！？；]{2,60}$/u;
const LEAD = /^(?:本报讯|本报[^，。]{2,8}讯|新华社[^，。]{2,16}电|人民网[^，。]{2,16}电|本报[^，。]{2,14}电)[\s（(，]/u;
const SIGNATURE = /^[（(](?:作者[：:为系]?|执笔[：:]?|本报评论员|记者|整理[：:]?)?\s?[\p{Script=Han}·\s]{2,20}[）)]$/u;
const WIDEST_TITLE = 72;

type Kind = 'blank' | 'furniture' | 'label' | 'byline' | 'subtitle' | 'signature' | 'credit' | 'heading' | 'body';

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
  const kinds = lines.map((line, i) => kindOf(line, lines[i - 1]));
  const head = pageHead(lines);
  const starts = articleStarts(lines, kinds);
  const articles: Article[] = [];
  starts.forEach((from, i) => {
    const article = readArticle(lines.slice(from, starts[i + 1]), kinds.slice(from, starts[i + 1]), head);
    if (article !== null) articles.push(article);
  });
  return articles;
}

function kindOf(line: Line, before: Line | undefined): Kind {
  const { text } = line;
  if (isFurniture(text) || isPageHead(text) || isDateHead(text)) return 'furniture';
  if (/^[a-z]{2,6}$/u.test(text) && before !== undefined && isFurniture(before.text)) return 'furniture';
  if (LABEL.test(text)) return 'label';
  if (BYLINE.test(text)) return 'byline';
  if (isCredit(text)) return 'credit';
  if (SIGNATURE.test(text)) return 'signature';
  if (/^(?:——|--|――|—)/u.test(text) && !/[。；]$/u.test(text) && widthOf(text) <= WIDEST_TITLE) return 'subtitle';
  if (widthOf(text) <= WIDEST_TITLE && !/[。！？；：，、…:;,.”]$/u.test(text) && !/[。；]/u.test(text))
    return 'heading';
  return /[”！？]$/u.test(text) && widthOf(text) <= WIDEST_TITLE / 2 && !/[。；，]/u.test(text) ? 'heading' : 'body';
}

/** Indices of the lines that begin an article; the first is 0 or the first line that is no furniture. */
function articleStarts(lines: readonly Line[], kinds: readonly Kind[]): readonly number[] {
  const starts = new Set<number>();
  let title = -1; // first heading since the last body, for the article that a byline, subtitle or lead announces
  let fixed = false; // that article has begun already
  for (let i = 0; i < lines.length; i++) {
    const kind = kinds[i] as Kind;
    const text = (lines[i] as Line).text;
    if (kind === 'label') {
      starts.add(i);
      title = i;
      fixed = true;
    } else if (kind === 'heading') {
      if (title < 0 && !isNumbered(text)) title = i;
    } else if (kind === 'byline' || kind === 'subtitle' || (kind === 'body' && LEAD.test(text))) {
      if (title >= 0 && !fixed) {
        starts.add(title);
        fixed = true;
      }
      if (kind === 'body') {
        title = -1;
        fixed = false;
      }
    } else if (kind === 'body') {
      title = -1;
      fixed = false;
    } else if (kind === 'signature') {
      // A signature ends its article; the heading behind it is a title.
      const next = nextOf(kinds, i);
      if (next >= 0 && kinds[next] === 'heading' && !isNumbered((lines[next] as Line).text)) starts.add(next);
      title = -1;
      fixed = false;
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

function nextOf(kinds: readonly Kind[], from: number): number {
  for (let i = from + 1; i < kinds.length; i++) if (kinds[i] !== 'furniture' && kinds[i] !== 'credit') return i;
  return -1;
}

function readArticle(lines: readonly Line[], kinds: readonly Kind[], head: PageHead): Article | null {
  const used = new Set<number>();
  const take = (at: number): string | null => {
    if (at < 0) return null;
    used.add(at);
    return (lines[at] as Line).text;
  };
  const label = take(kinds[0] === 'label' ? 0 : -1);
  const byline = kinds.findIndex((kind, i) => kind === 'byline' && i < bodyStart(kinds, i));
  const title = take(titleOf(lines, kinds, byline));
  const subtitle = take(kinds.indexOf('subtitle'));
  let author = take(byline);
  if (author !== null) {
    for (let i = byline + 1; kinds[i] === 'byline'; i++) author += ` ${take(i)}`;
  } else {
    const signed = kinds.lastIndexOf('signature');
    author = take(signed)?.replace(/^[（(]\s?|\s?[）)]$/gu, '') ?? null;
  }
  const kept = lines.map((_, i) => i).filter((i) => kinds[i] !== 'furniture');
  const first = kept[0];
  const last = kept[kept.length - 1];
  if (first === undefined || last === undefined) return null;
  return {
    start: (lines[first] as Line).textStart,
    end: endOf(lines[last] as Line),
    title,
    subtitle,
    byline: author,
    label: label?.replace(/^[【［[◎●■★]\s?|\s?[】］\]◎●■★]?[：:]?$/gu, '') ?? null,
    ...head,
    paragraphs: kept
      .filter((i) => !used.has(i))
      .map((i) => ({ start: (lines[i] as Line).textStart, end: endOf(lines[i] as Line) })),
  };
}

const endOf = (line: Line): number => line.textStart + line.text.length;

/** Where the first body behind line `at` or, were there none, the end is. */
function bodyStart(kinds: readonly Kind[], at: number): number {
  const next = kinds.indexOf('body', at);
  return next < 0 ? kinds.length : next;
}

/** The title: the first heading of the group that the byline or the subtitle closes, else the first heading. */
function titleOf(lines: readonly Line[], kinds: readonly Kind[], byline: number): number {
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

interface PageHead {
  readonly date: string | null;
  readonly page: string | null;
}

/** Date and head of the page, out of the lines that say nothing else. */
function pageHead(lines: readonly Line[]): PageHead {
  let date: string | null = null;
  let page: string | null = null;
  for (const { text } of lines) {
    if (date === null && isDateHead(text)) {
      const match = /^(\d{4})\s?年\s?(\d{1,2})\s?月\s?(\d{1,2})\s?日/u.exec(text);
      if (match !== null) date = `${match[1]}-${match[2]?.padStart(2, '0')}-${match[3]?.padStart(2, '0')}`;
    } else if (page === null && isPageHead(text)) page = (text.split(/上一版|下一版/u, 1)[0] as string).trim();
  }
  return { date, page };
}
