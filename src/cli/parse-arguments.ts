import { parseArgs } from 'node:util';
import type { OptionSpec, OptionTable, OptionValues } from './option.js';
import { UsageError } from './usage-error.js';

/** What stood on the command line. */
export interface Arguments<T extends OptionTable> {
  readonly inputs: readonly string[];
  readonly values: OptionValues<T>;
  readonly help: boolean;
}

/**
 * Parses the words after the command's name. A list option may be given several times, and takes `a,b` as two values.
 *
 * @throws UsageError that names the option, what it expects and what came.
 */
export function parseArguments<T extends OptionTable>(
  command: string,
  options: T,
  words: readonly string[],
): Arguments<T> {
  const config = Object.fromEntries(
    Object.entries<OptionSpec>({
      ...options,
      help: { kind: 'flag', short: 'h', help: '' },
    }).map(([name, spec]) => [
      name,
      {
        type: spec.kind === 'flag' ? ('boolean' as const) : ('string' as const),
        multiple: spec.kind === 'list',
        ...(spec.short === undefined ? {} : { short: spec.short }),
      },
    ]),
  );
  const { tokens } = parseArgs({
    args: withBareValues(options, words),
    options: config,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const inputs: string[] = [];
  const given = new Map<string, string[]>();
  let help = false;
  for (const token of tokens) {
    if (token.kind === 'positional') inputs.push(token.value);
    if (token.kind !== 'option') continue;
    const { name, rawName, value } = token;
    if (name === 'help') {
      help = true;
      continue;
    }
    const spec = Object.hasOwn(options, name) ? options[name] : undefined;
    if (spec === undefined) {
      const near = nearest(name, Object.keys(options));
      const hint = near === null ? `see: tifa ${command} --help` : `did you mean --${near}?`;
      throw new UsageError(`tifa ${command}: there is no option ${rawName}; ${hint}`);
    }
    if (spec.kind === 'flag') {
      if (value !== undefined) throw new UsageError(`tifa ${command}: --${name} takes no value, received "${value}"`);
      given.set(name, ['']);
      continue;
    }
    if (value === undefined || (value.startsWith('-') && value.length > 1 && !token.inlineValue && !isNumber(value))) {
      throw new UsageError(`tifa ${command}: --${name} needs a value: ${expected(spec)}`);
    }
    const parts = spec.kind === 'list' && spec.whole !== true ? value.split(',').filter((v) => v !== '') : [value];
    given.set(name, spec.kind === 'list' ? [...(given.get(name) ?? []), ...parts] : parts);
  }
  const values = Object.fromEntries(
    Object.entries<OptionSpec>(options).map(([name, spec]) => [
      name,
      optionValue(command, name, spec, given.get(name)),
    ]),
  );
  return { inputs, values: values as OptionValues<T>, help };
}

/** `--show page.txt` as `--show=terminal page.txt`, for an option that may stand without a value. */
function withBareValues(options: OptionTable, words: readonly string[]): string[] {
  const end = words.indexOf('--');
  return words.map((word, i) => {
    const spec = word.startsWith('--') && Object.hasOwn(options, word.slice(2)) ? options[word.slice(2)] : undefined;
    if (spec?.kind !== 'choice' || spec.bare === undefined || (end >= 0 && i > end)) return word;
    return spec.choices.includes(words[i + 1] ?? '') ? word : `${word}=${spec.bare}`;
  });
}

const isNumber = (text: string): boolean => /^-?\d+(\.\d+)?$/.test(text);

/** What an option takes, for messages and help. */
export function expected(spec: OptionSpec): string {
  if (spec.kind === 'flag') return '';
  if (spec.kind === 'choice') return spec.choices.join(' | ');
  if (spec.kind === 'number') {
    const what = spec.integer ? 'an integer' : 'a number';
    return spec.max === undefined ? `${what} ≥ ${spec.min}` : `${what} from ${spec.min} to ${spec.max}`;
  }
  if (spec.kind === 'list' && spec.choices !== undefined) return `one or more of ${spec.choices.join(', ')}`;
  return spec.value;
}

function optionValue(command: string, name: string, spec: OptionSpec, given: readonly string[] | undefined): unknown {
  if (spec.kind === 'flag') return given !== undefined;
  const wrong = (value: string): never => {
    throw new UsageError(`tifa ${command}: --${name} must be ${expected(spec)}, received "${value}"`);
  };
  if (spec.kind === 'list') {
    for (const value of given ?? []) if (spec.choices !== undefined && !spec.choices.includes(value)) wrong(value);
    return given ?? [];
  }
  const value = given?.[0];
  if (value === undefined) return spec.default ?? null;
  if (spec.kind === 'choice' && !spec.choices.includes(value)) wrong(value);
  if (spec.kind !== 'number') return value;
  const number = Number(value);
  const fits = isNumber(value) && number >= spec.min && (spec.max === undefined || number <= spec.max);
  if (!fits || (spec.integer && !Number.isInteger(number))) wrong(value);
  return number;
}

/** The known name that differs least, or `null` where none is near. */
export function nearest(name: string, known: readonly string[]): string | null {
  let best: string | null = null;
  let least = Math.max(2, Math.floor(name.length / 3)) + 1;
  for (const candidate of known) {
    const distance = editDistance(name, candidate);
    if (distance < least) {
      least = distance;
      best = candidate;
    }
  }
  return best;
}

function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const substitute = (row[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min((row[j] as number) + 1, (next[j - 1] as number) + 1, substitute));
    }
    row = next;
  }
  return row[b.length] as number;
}
