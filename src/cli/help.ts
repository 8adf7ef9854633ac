import type { AnyCommand, CommandGroup } from './command.js';
import { READING, WRITING } from './common-options.js';
import { displayWidth } from './display-width.js';
import type { OptionSpec } from './option.js';
import { CUTTING, FILTERING } from './word-options.js';

const WIDTH = 100;

/** The page of one command: what it is for, examples, options in groups. */
export function commandHelp(command: AnyCommand): string {
  const groups: [string, Record<string, OptionSpec>][] = [
    ['Options', {}],
    ['Words', {}],
    ['Reading', {}],
    ['Answer', {}],
  ];
  for (const [name, spec] of Object.entries<OptionSpec>(command.options)) {
    const at =
      name in READING
        ? 2
        : name in WRITING
          ? 3
          : name in CUTTING || (name in FILTERING && !(name === 'pos' && spec.kind === 'flag'))
            ? 1
            : 0;
    (groups[at] as [string, Record<string, OptionSpec>])[1][name] = spec;
  }
  const examples = command.examples.map(({ line, shows }) => `  ${line}\n      ${shows}\n`);
  const options = groups
    .filter(([, specs]) => Object.keys(specs).length > 0)
    .map(([title, specs]) => `${title}\n${optionLines(specs)}`);
  return [
    `tifa ${command.name}: ${command.summary}\n`,
    `Usage: tifa ${command.name} [options] ${command.operands}\n`,
    `${command.description.trim()}\n`,
    `Examples\n${examples.join('')}`,
    ...options,
  ].join('\n');
}

function optionLines(specs: Readonly<Record<string, OptionSpec>>): string {
  const heads = Object.entries(specs).map(([name, spec]) => {
    const short = spec.short === undefined ? '    ' : `-${spec.short}, `;
    return [`  ${short}--${name}${valueText(spec)}`, spec.help] as const;
  });
  const room = Math.min(34, Math.max(...heads.map(([head]) => head.length)));
  const lines = heads.map(([head, help]) => {
    const texts = wrap(help, WIDTH - room - 2);
    const first = head.length > room ? `${head}\n${' '.repeat(room)}` : head.padEnd(room);
    return [`${first}  ${texts[0] ?? ''}`, ...texts.slice(1).map((t) => `${' '.repeat(room)}  ${t}`)].join('\n');
  });
  return `${lines.join('\n')}\n`;
}

function valueText(spec: OptionSpec): string {
  if (spec.kind === 'flag') return '';
  if (spec.kind === 'choice' && spec.bare !== undefined) return ` [${spec.choices.join('|')}]`;
  if (spec.kind === 'choice') return spec.choices.join('|').length > 24 ? ' NAME' : ` ${spec.choices.join('|')}`;
  return ` ${spec.value}`;
}

function wrap(text: string, width: number): string[] {
  const lines: string[] = [''];
  for (const word of text.split(' ')) {
    const last = lines.at(-1) as string;
    if (last !== '' && displayWidth(last) + 1 + displayWidth(word) > width) lines.push(word);
    else lines[lines.length - 1] = last === '' ? word : `${last} ${word}`;
  }
  return lines;
}

/** The page of the whole program: the commands by group, one line each. */
export function overview(groups: readonly CommandGroup[], version: string): string {
  const room = Math.max(...groups.flatMap((g) => g.commands.map((c) => c.name.length)));
  const parts = groups.map(
    ({ title, commands }) => `${title}\n${commands.map((c) => `  ${c.name.padEnd(room)}  ${c.summary}`).join('\n')}\n`,
  );
  return `tifa ${version} 提法: words, slogans and statistics of Chinese policy text

Usage: tifa COMMAND [options] FILES AND FOLDERS

${parts.join('\n')}
Inputs are files and folders of .txt .jsonl .csv .tsv .html .docx .pdf .xlsx .parquet (each also .gz), or - for standard
input. --output writes .csv .tsv .jsonl .md .xlsx .parquet, by its name.
  tifa COMMAND --help     what a command does, with examples
  tifa --version
`;
}
