import { detectSlogans, SLOGAN_KINDS, type Slogan } from '../../index.js';
import { type AnyCommand, defineCommand, type Section } from '../command.js';
import { READING, WRITING } from '../common-options.js';
import { markedTexts, shownAs } from '../marked-texts.js';
import {
  circumstances,
  PER_CANDIDATE,
  PER_CORPUS,
  PER_DOCUMENT,
  PER_OCCURRENCE,
  rowOf,
  titleOf,
} from '../slogan-rows.js';
import { addToCorpus, type CorpusRow, createKindSums, documentRows } from '../slogan-sums.js';

/** `tifa slogans`: the formulations of each text, explained. */
export const slogans: AnyCommand = defineCommand({
  name: 'slogans',
  summary: 'find the slogans (提法) of each text: kind, what they count, members',
  operands: 'FILES AND FOLDERS',
  description: `
For each document its slogans in text order, one row each: the formulation, its kind, what its numerals count (七=7), how
often it occurs, and its members with where they are stated: in the text beside it, elsewhere in the document, or in the
list of known formulations. A closing table sums up by kind. --per occurrence gives every occurrence with its place,
--per corpus one row for each formulation over all documents, most frequent first. --why gives every stretch that was looked
at, with the rules that made it a slogan or the one that rejected it (docs/slogans.md tells what each sees). --show prints
the texts themselves with slogans and members marked, in the colours of the terminal, with brackets or as a page for a
browser.`,
  examples: [
    {
      line: 'tifa slogans page.txt',
      shows: 'the slogans of a page just saved',
    },
    {
      line: 'tifa slogans --per corpus --where place=宁波 articles/',
      shows: 'the formulations of one place, with first and last date',
    },
    {
      line: 'tifa slogans --per occurrence --kind count -o slogans.csv articles/',
      shows: 'every “三个…”, with offsets and context, for a spreadsheet',
    },
    {
      line: 'tifa slogans --why page.txt',
      shows: 'why each candidate is a slogan or none',
    },
    {
      line: 'tifa slogans --show terminal page.txt | less -R',
      shows: 'the page with its slogans in colour',
    },
    {
      line: 'tifa slogans --show html -o page.html page.txt',
      shows: 'the same for a browser',
    },
  ],
  options: {
    per: {
      kind: 'choice',
      choices: ['document', 'occurrence', 'corpus'],
      default: 'document',
      help: 'one row for a slogan of a document, for each occurrence, or for a slogan of the corpus',
    },
    kind: {
      kind: 'list',
      value: 'KIND',
      choices: SLOGAN_KINDS,
      help: 'only slogans of these kinds',
    },
    'min-confidence': {
      kind: 'number',
      value: 'N',
      integer: false,
      min: 0,
      max: 1,
      default: 0,
      help: 'only slogans at least so sure, 0 to 1',
    },
    show: {
      kind: 'choice',
      choices: ['auto', 'terminal', 'plain', 'html'],
      bare: 'auto',
      help: 'the texts with slogans and members marked, in place of a table (auto: in colours on a terminal, unless NO_COLOR is set; else plain, with brackets)',
    },
    why: {
      kind: 'flag',
      help: 'one row for each candidate, the rejected ones too, with the rules that decided',
    },
    'with-members': {
      kind: 'flag',
      help: 'only slogans whose members are known',
    },
    ...READING,
    ...WRITING,
  },
  rawOption: 'show',
  async *run({ corpus, values, fail }): AsyncGenerator<Section> {
    const { why } = values;
    if (why && values.show !== null) fail('--why and --show exclude each other');
    if (why && values.per === 'corpus') fail('--why gives every candidate with its place, --per corpus has no places');
    const wanted = (slogan: Slogan) =>
      (values.kind.length === 0 || values.kind.includes(slogan.kind)) &&
      (slogan.confidence >= values['min-confidence'] || slogan.rejectedBy !== null) &&
      (!values['with-members'] || slogan.members.length > 0);
    if (values.show !== null) {
      yield* markedTexts(corpus(), shownAs(values.show, values.output), wanted);
      return;
    }
    const kinds = createKindSums();
    const whole = new Map<string, CorpusRow>();
    for await (const document of corpus()) {
      const all = detectSlogans(document.text, { why, ...circumstances(document) });
      const occurrences = all.filter(wanted).map((slogan) => rowOf(document, all, slogan));
      if (why) {
        if (occurrences.length > 0) yield { title: titleOf(document), columns: PER_CANDIDATE, rows: occurrences };
        continue;
      }
      kinds.add(occurrences);
      if (values.per === 'corpus') addToCorpus(whole, documentRows(occurrences), document);
      else if (occurrences.length > 0) {
        const title = titleOf(document);
        yield values.per === 'document'
          ? { title, columns: PER_DOCUMENT, rows: documentRows(occurrences) }
          : { title, columns: PER_OCCURRENCE, rows: occurrences };
      }
    }
    if (values.per === 'corpus') {
      const rows = [...whole.values()].sort((a, b) => b.count - a.count || (a.slogan < b.slogan ? -1 : 1));
      yield { columns: PER_CORPUS, rows };
    }
    if (!why) yield kinds.section();
  },
});
