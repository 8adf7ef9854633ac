import { rejectValue } from '../text/index.js';

/** A compiled `{place}/{year}.txt`: the fields of a name, or `null` where the name does not fit. */
export type PathPattern = (name: string) => Readonly<Record<string, string>> | null;

/**
 * Metadata out of file names. `{field}` takes as little as fits without crossing a `/`, `*` takes anything within one
 * folder and is dropped, `**` any number of folders; everything else stands for itself. The pattern must fit the end
 * of the name, from the start of a folder or file name.
 *
 * @throws RangeError where a brace is not closed, a field has no name or stands twice.
 * @example
 * pathPattern('readCorpus', '{place}/{year}-*.txt')('浙江/宁波/2020-07-06.txt') // { place: '宁波', year: '2020' }
 */
export function pathPattern(name: string, pattern: string): PathPattern {
  const fields: string[] = [];
  let source = '';
  for (const part of pattern.match(/\{[^{}/]*\}|\*\*\/?|[\s\S]/gu) ?? []) {
    if (part.length > 1 && part.startsWith('{')) {
      const field = part.slice(1, -1).trim();
      if (field === '' || fields.includes(field)) {
        rejectValue(name, 'options.path', 'a pattern whose {fields} have different names', pattern);
      }
      fields.push(field);
      source += '([^/]+?)';
    } else if (part.startsWith('**')) source += '(?:.*/)?';
    else if (part === '*') source += '[^/]*?';
    else if (part === '{' || part === '}') {
      rejectValue(name, 'options.path', 'a pattern with closed {fields} such as {place}/{year}.txt', pattern);
    } else source += part.replace(/[\\^$.*+?()[\]{}|]/gu, '\\$&');
  }
  if (fields.length === 0) rejectValue(name, 'options.path', 'a pattern with a {field}', pattern);
  const expression = new RegExp(`(?:^|/)${source}$`, 'u');
  return (file) => {
    const match = expression.exec(file);
    if (match === null) return null;
    return Object.fromEntries(fields.map((field, i) => [field, match[i + 1] as string]));
  };
}
