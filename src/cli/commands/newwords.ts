import { newWords } from '../../index.js';
import { type AnyCommand, defineCommand, type ReportColumn, type Section } from '../command.js';
import { READING, WRITING } from '../common-options.js';
import { LIMITS } from '../count-options.js';
import { readList } from '../open-tokenizer.js';
import { rankedRows, statisticColumns } from '../statistic-columns.js';
import { CUTTING } from '../word-options.js';

const COLUMNS: readonly ReportColumn[] = [
  ...statisticColumns(['rank', 'type', 'count', 'cohesion', 'leftEntropy', 'rightEntropy'], {
    rank: ['rank'],
    type: ['word'],
    count: ['count'],
    cohesion: ['cohesion', 1],
    leftEntropy: ['entropy before', 2],
    rightEntropy: ['entropy after', 2],
  }),
  { key: 'parts', heading: 'made of' },
];

/** `tifa newwords`: words that no dictionary lists yet. */
export const newwords: AnyCommand = defineCommand({
  name: 'newwords',
  summary: 'find words that no dictionary lists yet',
  operands: 'FILES AND FOLDERS',
  description: `
Strings of Chinese characters that hold together (cohesion: how much more often than by chance) and stand in changing
company (branching entropy of the characters before and after), most frequent first, without those that the dictionary
and the lexicons list, and without phrases of listed words (--compounds). The list is of candidates: read it, and keep
what is a word in a file for --lexicon. The texts are held in memory.`,
  examples: [
    {
      line: 'tifa newwords --min-count 50 reports/',
      shows: 'what the dictionary lacks',
    },
    {
      line: 'tifa newwords --lexicon own.tsv --known seen.txt -o candidates.csv reports/',
      shows: 'only what is not known yet',
    },
  ],
  options: {
    'min-count': {
      kind: 'number',
      value: 'N',
      integer: true,
      min: 2,
      default: 10,
      help: 'only what occurs N times or more (10)',
    },
    'max-length': {
      kind: 'number',
      value: 'N',
      integer: true,
      min: 2,
      max: 16,
      default: 5,
      help: 'characters of the longest word (5)',
    },
    'min-cohesion': {
      kind: 'number',
      value: 'X',
      integer: false,
      min: 0,
      help: 'least cohesion (default: √N / 15, N the characters)',
    },
    'min-entropy': {
      kind: 'number',
      value: 'X',
      integer: false,
      min: 0,
      help: 'least entropy on either side (default: ln N / 10)',
    },
    known: {
      kind: 'list',
      reads: 'list',
      value: 'FILE',
      help: 'more words that are not new, one a line',
    },
    compounds: { kind: 'flag', help: 'also phrases that are made of listed words only, such as 体制改革' },
    all: { kind: 'flag', help: 'also words that the dictionary lists, and such phrases' },
    'max-entries': {
      kind: 'number',
      value: 'N',
      integer: true,
      min: 1000,
      default: 8_000_000,
      help: 'strings held at once while counting (8 million, about 20 bytes each)',
    },
    top: LIMITS.top,
    lexicon: CUTTING.lexicon,
    'only-lexicon': CUTTING['only-lexicon'],
    ...READING,
    ...WRITING,
  },
  async *run({ corpus, values, tokenizer, forPeople, fail }): AsyncGenerator<Section> {
    if (values.all && values.compounds) fail('--all gives such phrases anyway; --compounds goes without it');
    const known: string[] = [];
    for (const path of values.known) known.push(...(await readList('newwords', path)));
    const texts: string[] = [];
    for await (const { text } of corpus()) texts.push(text);
    const rows = newWords(texts, {
      minCount: values['min-count'],
      maxLength: values['max-length'],
      maxEntries: values['max-entries'],
      known,
      compounds: values.compounds,
      ...(values['min-cohesion'] === null ? {} : { minCohesion: values['min-cohesion'] }),
      ...(values['min-entropy'] === null ? {} : { minEntropy: values['min-entropy'] }),
      ...(values.all ? {} : { tokenizer: await tokenizer() }),
    });
    yield { columns: COLUMNS, rows: rankedRows(rows, values.top, forPeople) };
  },
});
