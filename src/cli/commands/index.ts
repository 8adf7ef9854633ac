import type { AnyCommand, CommandGroup } from '../command.js';
import { collocates } from './collocates.js';
import { dispersion } from './dispersion.js';
import { diversity } from './diversity.js';
import { documents } from './documents.js';
import { frequencies } from './frequencies.js';
import { keyness } from './keyness.js';
import { keywords } from './keywords.js';
import { kwic } from './kwic.js';
import { map } from './map.js';
import { merge } from './merge.js';
import { network } from './network.js';
import { newwords } from './newwords.js';
import { ngrams } from './ngrams.js';
import { plan } from './plan.js';
import { reuse } from './reuse.js';
import { slogans } from './slogans.js';
import { submit } from './submit.js';
import { timeline } from './timeline.js';
import { verify } from './verify.js';
import { words } from './words.js';

/** Every command by group, in the order in which help lists them. */
export const COMMAND_GROUPS: readonly CommandGroup[] = [
  { title: 'Slogans', commands: [slogans, timeline] },
  {
    title: 'Words and their places',
    commands: [words, kwic, keywords, newwords],
  },
  { title: 'Counts', commands: [frequencies, ngrams, network] },
  {
    title: 'Statistics',
    commands: [keyness, collocates, dispersion, diversity],
  },
  { title: 'The corpus', commands: [documents, reuse, verify] },
  { title: 'Big corpora, in shards', commands: [plan, map, merge, submit] },
];

/** Every command. */
export const COMMANDS: readonly AnyCommand[] = COMMAND_GROUPS.flatMap((group) => group.commands);
