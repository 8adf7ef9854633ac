import { sourceSpan } from '../../node.js';
import { type AnyCommand, defineCommand, type ReportColumn, type Section } from '../command.js';
import { READING, WRITING } from '../common-options.js';
import { CUTTING } from '../word-options.js';

const DOCUMENT: ReportColumn = { key: 'document', heading: 'document', max: 30 };
const TEXT_COLUMNS: readonly ReportColumn[] = [DOCUMENT, { key: 'words', heading: 'words' }];
const TOKEN_COLUMNS: readonly ReportColumn[] = [
  DOCUMENT,
  { key: 'start', heading: 'start', right: true },
  { key: 'end', heading: 'end', right: true },
  { key: 'text', heading: 'text' },
  { key: 'norm', heading: 'norm', only: 'data' },
  { key: 'kind', heading: 'kind' },
  { key: 'pos', heading: 'pos' },
  { key: 'lexicon', heading: 'lexicon' },
];

/** `tifa words`: texts cut into words. */
export const words: AnyCommand = defineCommand({
  name: 'words',
  summary: 'cut texts into words',
  operands: 'FILES AND FOLDERS',
  description: `
Every text with its words parted by a space (or by --separator), line by line, ready for any other program. With --per
token one row a token instead: where it stands (UTF-16 units from 0), its kind, its part of speech in the tags of jieba,
and the lexicon whose term it is.`,
  examples: [
    { line: "echo '统筹推进乡村振兴' | tifa words", shows: '统筹 推进 乡村 振兴' },
    { line: 'tifa words --lexicon terms.tsv report.txt', shows: 'the same, with your own terms always whole' },
    { line: 'tifa words --pos report.txt', shows: 'the same with parts of speech: 统筹/v 推进/v' },
    {
      line: 'tifa words --per token -o tokens.csv report.txt',
      shows: 'a table of tokens with offsets for a spreadsheet',
    },
  ],
  options: {
    per: { kind: 'choice', choices: ['document', 'token'], default: 'document', help: 'one row a document or a token' },
    separator: { kind: 'text', value: 'TEXT', default: ' ', help: 'what stands between two words (default: a space)' },
    pos: { kind: 'flag', help: 'part of speech after each word, as in 发展/vn' },
    ...CUTTING,
    ...READING,
    ...WRITING,
  },
  async *run({ corpus, values, tokenizer }): AsyncGenerator<Section> {
    const tokenize = await tokenizer();
    for await (const document of corpus()) {
      const { id, text } = document;
      const tokens = tokenize(text);
      if (values.per === 'token') {
        const rows = tokens
          .filter((t) => t.kind !== 'space')
          .map(({ entry, ...token }) => {
            const place = sourceSpan(document, token);
            return { document: id, ...token, ...place, lexicon: entry?.lexicon ?? null };
          });
        yield { title: id, columns: TOKEN_COLUMNS, rows };
        continue;
      }
      const lines: string[] = [];
      let line: string[] = [];
      for (const token of tokens) {
        if (token.kind === 'space') {
          const breaks = token.text.split(/\r\n|[\n\r]/u).length - 1;
          for (let i = 0; i < breaks; i++) {
            lines.push(line.join(values.separator));
            line = [];
          }
        } else line.push(values.pos && token.pos !== null ? `${token.text}/${token.pos}` : token.text);
      }
      lines.push(line.join(values.separator));
      const cut = lines.join('\n');
      yield { columns: TEXT_COLUMNS, rows: [{ document: id, words: cut }], text: cut };
    }
  },
});
