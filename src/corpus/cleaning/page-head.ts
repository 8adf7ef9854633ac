// 第A7版:政治纵深 上一版3  4下一版 / 第03版：要闻 / 第三版 理论
const NUMBERED =
  /^第\s?(?:[A-Z]?\d{1,3}|[一二三四五六七八九十]{1,3})\s?版(?:[：:\s·•|｜/—-][^。！？；]{0,40}|\d{0,2}|\p{Script=Han}{0,4}(?:要闻|新闻|专版|副刊))$/u;
// A03 要闻 / A03版：要闻 / 03版 要闻 / 要闻 A03: a number in two figures, and the name of a part of a newspaper.
const NUMBER_FIRST = /^[【[]?(?:[A-Z]-?\d{1,2}|\d{2})\s?版?[】\]]?[：:\s·•|｜/—-]*([^。！？；，\d]{0,16})[】\]]?$/u;
const NUMBER_LAST = /^[【[]?([^。！？；，\d]{2,16}?)[：:\s·•|｜/—-]*(?:[A-Z]-?\d{1,2}|\d{2})\s?版?[】\]]?$/u;
const SECTION =
  /^\p{Script=Han}{0,6}(?:要闻|新闻|时政|政治|政务|综合|本地|市情|县区|区县|民生|社会|经济|财经|金融|产经|理论|评论|观点|言论|专题|专版|专刊|特刊|周刊|副刊|特别报道|报道|文化|文艺|文体|体育|国际|国内|天下|教育|科教|科技|健康|卫生|法治|法制|三农|农业|乡村|城乡|旅游|生活|热线|读者|深度|纵深|聚焦|焦点|关注|视点|视窗|头版|封面|时评|图片|影像|人大|政协|党建|生态|公告|广告|服务|版)$/u;
const PARTING = /[·•/&|｜\s]+/u;
const LONGEST_SECTION = 16;
const BARE = /^(?:[A-Z]\d{2}|[A-Z]\d{1,2}版|\d{2}版)$/u;

const DATE = /(\d{4})\s?(?:年|[-./])\s?(\d{1,2})\s?(?:月|[-./])\s?(\d{1,2})(?!\d)\s?日?/u;
// What stands beside the date: weekday, lunar date, issue, name of the paper.
const EDITORS = /(?:责任编辑|责编|编辑|美编|校对|版式)[：:\s/／]/u;
const BESIDE: readonly RegExp[] = [
  /星期[一二三四五六日天]|周[一二三四五六日](?![\p{Script=Han}])/u,
  /农历\S{0,12}|[\p{Script=Han}]{2}年[正一二三四五六七八九十冬腊]{1,2}月[初十廿三]?[一二三四五六七八九十]{1,2}/u,
  /总?第\s?\d{1,6}\s?[期号]|今日\s?\d{1,3}\s?版/u,
  /\p{Script=Han}{2,8}(?:日报|晚报|晨报|时报|周报|早报|都市报|商报)(?:数字报|电子版)?/u,
  /出版|电子版|数字报/u,
];

/** What a page says of itself. */
export interface PageHead {
  readonly date: string | null;
  readonly page: string | null;
}

/** Date and page of a line that says nothing else, or `null`. */
export function pageHeadOf(line: string): PageHead | null {
  if (line.length > 80) return null;
  const page = pageOf(line);
  if (page !== null) return { date: null, page };
  const found = DATE.exec(line);
  if (found === null) return null;
  const [whole, year, month, day] = found;
  const date = `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`;
  let rest = `${line.slice(0, found.index)} ${line.slice(found.index + whole.length)}`.split(EDITORS, 1)[0] as string;
  for (const pattern of BESIDE) rest = rest.replace(pattern, ' ');
  rest = rest
    .split(/[\s,，|｜•（()）【】[\]]+/u)
    .filter((part) => part !== '')
    .join(' ');
  if (rest === '') return { date, page: null };
  const beside = pageOf(rest);
  return beside === null ? null : { date, page: beside };
}

/** The page that a line names, as it is printed. */
function pageOf(line: string): string | null {
  const text = (line.split(/上一版|下一版/u, 1)[0] as string).trim();
  if (NUMBERED.test(text) || BARE.test(text)) return text;
  const name = (NUMBER_FIRST.exec(text) ?? NUMBER_LAST.exec(text))?.[1]?.trim();
  if (name === undefined) return null;
  // A number by itself says less than one with a letter or 版.
  const parts = /[A-Z版]/u.test(text) ? (name.split(PARTING, 1) as string[]) : [name];
  return parts.every(isSection) ? text : null;
}

/** Whether a text names a part of a newspaper, such as 要闻 or 经济·综合. */
export function isSection(text: string): boolean {
  return text.length <= LONGEST_SECTION && text.split(PARTING).every((part) => SECTION.test(part));
}
