/** The cells of each row of a list in dict/, without its header. */
export function listRows(source: string): string[][] {
  const lines = source.split('\n');
  const found: string[][] = [];
  for (let i = 1; i < lines.length; i++) if (lines[i] !== '') found.push(lines[i]!.split('\t'));
  return found;
}
