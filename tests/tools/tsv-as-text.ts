import { readFileSync } from 'node:fs';

/** Lets tests import the TSV lists as the build does: the file's text as the default export. */
export function tsvAsText(): {
  name: string;
  enforce: 'pre';
  load(id: string): string | undefined;
} {
  return {
    name: 'tsv-as-text',
    enforce: 'pre',
    load(id) {
      if (!id.endsWith('.tsv')) return undefined;
      return `export default ${JSON.stringify(readFileSync(id, 'utf8'))};`;
    },
  };
}
