import source from '../../../dict/surnames.tsv';

const MOST_NAMES = 10;
let known: ReadonlySet<string> | null = null;

function surnames(): ReadonlySet<string> {
  known ??= new Set(source.split('\n').map((line) => line.split('\t', 1)[0] as string));
  return known;
}

/** Whether a text is the name of a person as bylines print it: a surname of the list and one or two characters. */
export function isPersonName(text: string): boolean {
  if (!/^\p{Script=Han}{2,4}$/u.test(text)) return /^\p{Script=Han}{1,6}·\p{Script=Han}{1,8}$/u.test(text);
  if (text.length > 2 && surnames().has(text.slice(0, 2))) return true;
  return text.length < 4 && surnames().has(text.slice(0, 1));
}

/** Whether a text is a list of such names, parted by space or commas; 赵 文 with its inner space is one. */
export function arePersonNames(text: string): boolean {
  const parts = text.split(/[\s、，,]+/u).filter((part) => part !== '');
  const names: string[] = [];
  for (let i = 0; i < parts.length; i++) {
    const part = parts[i] as string;
    const next = parts[i + 1];
    if (part.length === 1 && next?.length === 1) {
      names.push(part + next);
      i++;
    } else names.push(part);
  }
  return names.length > 0 && names.length <= MOST_NAMES && names.every(isPersonName);
}
