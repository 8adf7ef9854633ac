import type { AnyCommand } from '../command.js';
import { documents } from './documents.js';
import { frequencies } from './frequencies.js';
import { keywords } from './keywords.js';
import { slogans } from './slogans.js';
import { words } from './words.js';

/** Every command, in the order in which help lists them. */
export const COMMANDS: readonly AnyCommand[] = [slogans, words, frequencies, keywords, documents];
