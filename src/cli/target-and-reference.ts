import { type FrequencyTable, type TokenFilterOptions, termFrequencies, tokenizeDocuments } from '../index.js';
import { documentTest } from '../node.js';
import type { Session } from './command.js';
import type { OptionTable } from './option.js';

/**
 * The two tables that are compared: the inputs and the files of the reference, or the documents among the inputs that
 * fit all conditions of the target and the others.
 */
export async function targetAndReference(
  { corpus, tokenizer, fail }: Pick<Session<OptionTable>, 'corpus' | 'tokenizer' | 'fail'>,
  filter: TokenFilterOptions,
  target: readonly string[],
  reference: readonly string[],
): Promise<{ readonly target: FrequencyTable; readonly reference: FrequencyTable }> {
  if ((reference.length === 0) === (target.length === 0)) {
    fail('give either --reference FILES or --target FIELD=VALUE');
  }
  const fits = conditions(target, fail);
  const tokenize = await tokenizer();
  if (target.length === 0) {
    const own = await termFrequencies(tokenizeDocuments(corpus(), tokenize), filter);
    return { target: own, reference: await termFrequencies(tokenizeDocuments(corpus(reference), tokenize), filter) };
  }
  const sides = await termFrequencies(tokenizeDocuments(corpus(), tokenize), {
    ...filter,
    by: ({ id, meta = {} }) => (fits({ id: id ?? '', meta }) ? 'target' : 'reference'),
  });
  const none = termFrequencies([], filter);
  const side = (name: string) => sides.groups.find((group) => group.values[0] === name) ?? none;
  return { target: side('target'), reference: side('reference') };
}

function conditions(given: readonly string[], fail: (message: string) => never): ReturnType<typeof documentTest> {
  try {
    return documentTest(given);
  } catch (error) {
    return fail((error as Error).message.replace('documentTest: each condition', '--target'));
  }
}
