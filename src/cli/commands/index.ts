import type { AnyCommand } from '../command.js';
import { documents } from './documents.js';
import { frequencies } from './frequencies.js';
import { keywords } from './keywords.js';
import { map } from './map.js';
import { merge } from './merge.js';
import { ngrams } from './ngrams.js';
import { plan } from './plan.js';
import { slogans } from './slogans.js';
import { submit } from './submit.js';
import { timeline } from './timeline.js';
import { verify } from './verify.js';
import { words } from './words.js';

/** Every command, in the order in which help lists them. */
export const COMMANDS: readonly AnyCommand[] = [
  slogans,
  timeline,
  words,
  frequencies,
  ngrams,
  keywords,
  documents,
  plan,
  map,
  merge,
  submit,
  verify,
];
