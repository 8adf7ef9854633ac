import { bylineAtEnd, bylineKind } from './byline.js';
import { isCredit, isFurniture } from './furniture.js';
import { type Line, widthOf } from './lines.js';
import { isSection, pageHeadOf } from './page-head.js';

/** What a line of a newspaper page is; `from` and `to` point to the page that an article comes from or goes on. */
export type LineKind =
  | 'furniture'
  | 'label'
  | 'byline'
  | 'subtitle'
  | 'signature'
  | 'affiliation'
  | 'credit'
  | 'heading'
  | 'from'
  | 'to'
  | 'body';

const LABEL =
  /^[【［[◎●■★]?\s?(?:短评|评论|快评|时评|社论|锐评|微评|言论|点评|评论员文章|本报评论员|编者按|编后|编后语|记者手记|采访手记|相关链接|新闻链接|新闻背景|背景链接|链接|延伸阅读|名词解释|小贴士|他山之石|声音|专家点评|一线声音)\s?[】］\]◎●■★]?[：:]?$/u;
const SIGNATURE =
  /^[（(](?:作者[：:为系]?|执笔[：:]?|本报评论员|记者|整理[：:]?)?\s?[\p{Script=Han}·、，\s]{2,24}[）)]$/u;
const AFFILIATION =
  /^[（(]?\s?(?:本文)?(?:作者|执笔人?|课题组)(?:[\p{Script=Han}、\s]{1,12})?(?:单位|职务|简介)?(?:分别)?(?:[：:]|系|为|是)[^。；]{4,80}[。]?[）)]?$/u;
const TURN = /^[（(【]?[\s▲▼◆◇>＞→*]*(上接|紧接|下转)[^。，；]{1,14}[版页][^。，；]{0,10}[）)】]?$/u;
const TURN_AT_END = /[（(]?下转[^。，；（(]{1,14}[版页][^。，；]{0,8}[）)]?$/u;
const BRACKETED = /^[（(].*[）)]$/u;
const WIDEST_TITLE = 72;

/** The kinds of the lines of a page that are not blank. */
export function lineKinds(lines: readonly Line[]): readonly LineKind[] {
  const kinds: (LineKind | 'name')[] = lines.map((line, i) => kindOf(line, lines[i - 1]));
  return kinds.map((kind, i) => {
    // What stands in brackets behind a paragraph signs it.
    if (kind === 'byline' && BRACKETED.test((lines[i] as Line).text)) {
      return kinds[i - 1] === 'body' || kinds[i - 1] === 'credit' ? 'signature' : kind;
    }
    // A name is a byline between the title and the body, else the heading that it looks like.
    if (kind !== 'name') return kind;
    const before = kinds[i - 1];
    const after = kinds[i + 1];
    const under = before === 'heading' || before === 'subtitle' || before === 'label';
    return under && (after === 'body' || after === 'affiliation') ? 'byline' : 'heading';
  });
}

function kindOf(line: Line, before: Line | undefined): LineKind | 'name' {
  const { text } = line;
  const turn = TURN.exec(text)?.[1];
  if (turn !== undefined) return turn === '下转' ? 'to' : 'from';
  if (isFurniture(text) || pageHeadOf(text) !== null) return 'furniture';
  if (before !== undefined && isSection(text) && pageHeadOf(before.text) !== null) return 'furniture';
  if (/^[a-z]{2,6}$/u.test(text) && before !== undefined && isFurniture(before.text)) return 'furniture';
  if (LABEL.test(text)) return 'label';
  const byline = bylineKind(text);
  if (byline === 'byline') return 'byline';
  if (isCredit(text)) return 'credit';
  if (SIGNATURE.test(text)) return AFFILIATION.test(text) && !/[：:]/u.test(text) ? 'affiliation' : 'signature';
  if (AFFILIATION.test(text)) return 'affiliation';
  if (byline === 'name') return 'name';
  if (/^(?:——|--|――|—)/u.test(text) && !/[。；]$/u.test(text) && widthOf(text) <= WIDEST_TITLE) return 'subtitle';
  if (widthOf(text) <= WIDEST_TITLE && !/[。！？；：，、…:;,.”]$/u.test(text) && !/[。；]/u.test(text))
    return 'heading';
  return /[”！？]$/u.test(text) && widthOf(text) <= WIDEST_TITLE / 2 && !/[。；，]/u.test(text) ? 'heading' : 'body';
}

/** Whether a line points to the page that a text comes from or goes on: （下转第三版）. */
export function isTurn(line: string): boolean {
  return TURN.test(line);
}

/** Whether a paragraph is the last one here: it is signed, or goes on elsewhere. */
export function closesArticle(text: string): boolean {
  return TURN_AT_END.test(text.slice(-40)) || bylineAtEnd(text) !== null;
}
