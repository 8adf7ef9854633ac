import { arePersonNames } from './person-names.js';

// 本报记者, 见习记者, 融媒体记者, 潮声记者, 通讯员 … and what parts them from the name.
const ROLE =
  /(?:\p{Script=Han}{1,8})?(?:记者|通讯员|评论员|实习生)[：:\s/／|｜]*|(?:作者|撰文|采写|执笔|文|图|摄影)[：:/／|｜]\s?/gu;
const WHOLE_ROLE =
  /^[（(]?\s?(?:(?:本报|本网|本刊|新华社|人民日报|见习|首席|特约|融媒体)?(?:见习|首席|特约)?(?:记者|通讯员|评论员|特派记者|实习生)|作者|文\/|文／|撰文)[：:\s/／][^。！？；]{2,60}$/u;
const MARK = /^[□■☐▢○●◎◇◆▲△]\s*/u;
const DEED = /(?:文\/图|图\/文|文／图|图／文|文并图|文并摄|摄影报道|报道|整理|采写|撰文|\/文|／文)$/u;
const CAMERA = /(?:摄|供图|制图|绘|漫画)[）)]?$/u;
const LONGEST = 64;

/** Who wrote: a line that says so (`记者 …`, `□ 赵文`), or one that is a name and nothing else. */
export type BylineKind = 'byline' | 'name';

/** What kind of byline a trimmed line is, or `null`; the credit of a picture is none. */
export function bylineKind(line: string): BylineKind | null {
  if (line.length > LONGEST || (CAMERA.test(line) && !/摄影报道$|文并摄$/u.test(line))) return null;
  const marked = MARK.test(line);
  const text = line.replace(MARK, '');
  if (WHOLE_ROLE.test(text)) return 'byline';
  const bare = text.replace(/^[（(]\s?|\s?[）)]$/gu, '').replace(DEED, '');
  const parts = bare.split(ROLE);
  const names = parts.filter((part) => part.trim() !== '');
  if (names.length === 0 || !names.every((part) => arePersonNames(part))) return null;
  if (parts.length > 1 || marked) return 'byline';
  return text === bare ? 'name' : 'byline';
}

const IN_LEAD = /^[^（(。]{2,24}[（(]([^（()）。]{0,20}(?:记者|通讯员|评论员)[^（()）。]{2,40})[）)]/u;
const BEFORE_REPORT = /^[^（(。]{2,24}[讯电]\s?((?:记者|通讯员)[^（(。，：]{2,40})(?:报道|摄影报道)[：:，\s]/u;
const AT_END = /[。！？”][（(]([^（()）。！？]{2,40})[）)]$/u;

/** The reporters that the lead of a report names: 本报讯（记者 赵文）, 本报讯 记者赵文报道. */
export function bylineOfLead(text: string): string | null {
  return (IN_LEAD.exec(text) ?? BEFORE_REPORT.exec(text))?.[1]?.trim() ?? null;
}

/** Who signs at the end of a paragraph: …。（记者 赵文） */
export function bylineAtEnd(text: string): string | null {
  const signed = AT_END.exec(text.slice(-48))?.[1]?.trim();
  return signed !== undefined && bylineKind(signed) !== null ? signed : null;
}

/** A byline without the mark before it and the brackets around it. */
export function bareByline(line: string): string {
  return line.replace(MARK, '').replace(/^[（(]\s?|\s?[）)]$/gu, '');
}

/** Whether all who sign are named in a byline. */
export function namesAgree(signature: string, byline: string): boolean {
  const names = signature.split(ROLE).flatMap((part) => part.split(/[\s、，,（()）]+/u));
  const among = byline.replace(/\s/gu, '');
  return names.every((name) => among.includes(name));
}
