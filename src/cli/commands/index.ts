import type { AnyCommand } from '../command.js';
import { documents } from './documents.js';

/** Every command, in the order in which help lists them. */
export const COMMANDS: readonly AnyCommand[] = [documents];
