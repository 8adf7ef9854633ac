import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Engine } from './index.js';
import { checkOptions, checkString, rejectValue } from './text/index.js';

export interface NodejiebaEngineOptions {
  /** Path of a user dictionary in nodejieba's own format. nodejieba keeps one dictionary per thread: it is shared. */
  readonly userDictionary?: string;
}

interface Nodejieba {
  tag(text: string): { word: string; tag: string }[];
  load(options: { userDict?: string }): unknown;
}

/**
 * nodejieba as the engine of a tokenizer: tokens with offsets, and terms of lexicons in front of it, by the words and
 * tags of nodejieba (HMM on). nodejieba is an optional peer dependency, installed beside this package.
 *
 * @throws Error where nodejieba is not installed, or its native part was not built; TypeError, RangeError for options.
 * @example
 * import { createTokenizer } from 'tifa';
 * import { nodejiebaEngine } from 'tifa/nodejieba';
 * const tokenize = await createTokenizer({ engine: nodejiebaEngine() });
 */
export function nodejiebaEngine(options: NodejiebaEngineOptions = {}): Engine {
  checkOptions('nodejiebaEngine', options, ['userDictionary']);
  const { userDictionary } = options;
  if (userDictionary !== undefined) {
    checkString('nodejiebaEngine', 'options.userDictionary', userDictionary);
    // nodejieba ends the whole process where it cannot read the file, and takes ; and | for separators.
    if (/[;|]/.test(userDictionary) || !existsSync(userDictionary)) {
      rejectValue('nodejiebaEngine', 'options.userDictionary', 'the path of a file, without ; and |', userDictionary);
    }
  }
  const require = createRequire(import.meta.url);
  let version: string;
  let nodejieba: Nodejieba;
  try {
    version = require('nodejieba/package.json').version;
  } catch (cause) {
    throw new Error('nodejiebaEngine: the package nodejieba is not installed; run `npm install nodejieba`', { cause });
  }
  try {
    nodejieba = require('nodejieba');
    if (userDictionary !== undefined) nodejieba.load({ userDict: userDictionary });
    nodejieba.tag('提法');
  } catch (cause) {
    throw new Error(
      'nodejiebaEngine: nodejieba is installed without its native part; it was not built, or its install script was ' +
        'not allowed to run. Allow it (npm: `"allowScripts": { "nodejieba": true }`) and run `npm rebuild nodejieba`; ' +
        'or leave the option engine out: the built-in engine cuts the same words',
      { cause },
    );
  }
  return Object.freeze({
    name: 'nodejieba',
    version,
    segment: (text: string) => nodejieba.tag(text).map(({ word, tag }) => ({ text: word, pos: tag })),
  });
}
