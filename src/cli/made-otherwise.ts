import { type Provenance, readPlan } from '../node.js';
import { tokenizerOf } from './open-tokenizer.js';
import { planFolder } from './rerun.js';
import { packageVersion } from './version.js';

/**
 * In what the making of a result differed from what is here now, a line each: version, Node, the dictionaries that come
 * with the package. Own lists are among the files of the record.
 */
export async function madeOtherwise(record: Provenance): Promise<readonly string[]> {
  const { tifa, node, tokenizer } = record;
  const lines: string[] = [];
  const version = packageVersion();
  if (tifa !== version) lines.push(`was made by tifa ${tifa}, this is ${version}`);
  if (node !== process.version) lines.push(`was made with Node ${node}, this is ${process.version}`);
  const cutting = cuttingOf(record);
  if (tokenizer === null || cutting === null) return lines;
  const now = await tokenizerOf([], cutting.bundled, null, false);
  const before = dictionariesOf(tokenizer, cutting.own);
  const after = dictionariesOf(now.provenance, []);
  for (const [name, hash] of before) {
    if (!after.has(name)) lines.push(`was made with the dictionary ${name}, which is not here`);
    else if (after.get(name) !== hash) lines.push(`was made with another state of the dictionary ${name}`);
  }
  for (const name of after.keys()) if (!before.has(name)) lines.push(`was made without the dictionary ${name}`);
  return lines;
}

/** Which own lexicons cut the texts, and whether the bundled ones did; `null` where a plan that says it is gone. */
function cuttingOf(record: Provenance): { readonly own: readonly string[]; readonly bundled: boolean } | null {
  const folder = planFolder(record);
  if (folder === null) {
    const { lexicon = [], 'only-lexicon': only = false } = record.options as {
      lexicon?: string[];
      'only-lexicon'?: boolean;
    };
    return { own: lexicon, bundled: !only };
  }
  try {
    const { lexicons = [], bundled = true } = readPlan(folder).job;
    return { own: lexicons.map(({ name }) => name), bundled };
  } catch {
    return null; // reported among the files
  }
}

function dictionariesOf(
  { dictionary, lexicons }: NonNullable<Provenance['tokenizer']>,
  own: readonly string[],
): ReadonlyMap<string, string> {
  const all = [...(dictionary === null ? [] : [dictionary]), ...lexicons];
  return new Map(all.filter(({ name }) => !own.includes(name)).map(({ name, hash }) => [name, hash]));
}
