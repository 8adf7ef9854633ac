import source from '../../dict/slogans.tsv';
import type { SloganEntry, SloganKind, SloganSense } from './slogan.js';
import { sloganKey } from './slogan-key.js';

/** The known formulations, as dict/slogans.tsv lists them. */
export interface Gazetteer {
  /** By canonical form, in the order of the list. */
  readonly entries: ReadonlyMap<string, SloganEntry>;
  /** By `sloganKey` of every form and every alias. No key leads to two entries. */
  readonly keys: ReadonlyMap<string, SloganEntry>;
}

let parsed: Gazetteer | undefined;

/**
 * The gazetteer of this package, read on the first call and the same frozen object on every later one.
 *
 * @example
 * gazetteer().entries.get('三农')?.senses[0].members; // ['农业', '农村', '农民']
 * gazetteer().keys.get(sloganKey('两不愁三保障'))?.form; // '两不愁三保障'
 */
export function gazetteer(): Gazetteer {
  parsed ??= parseGazetteer(source);
  return parsed;
}

// The file is checked by a test of its own (tests/unit/dict), so that nothing here has to doubt it.
function parseGazetteer(text: string): Gazetteer {
  const lines = text.split('\n');
  const columns = (lines[0] as string).split('\t');
  const building = new Map<
    string,
    { kind: SloganKind; unquoted: string; aliases: Set<string>; senses: SloganSense[] }
  >();
  for (let i = 1; i < lines.length; i++) {
    const line = lines[i] as string;
    if (line === '') continue;
    const cells = line.split('\t');
    const cell = (name: string): string | null => cells[columns.indexOf(name)] || null;
    const list = (name: string): readonly string[] => Object.freeze(cell(name)?.split('|') ?? []);
    const year = (name: string): number | null => (cell(name) === null ? null : Number(cell(name)));
    const form = cell('form') as string;
    let entry = building.get(form);
    if (entry === undefined) {
      entry = {
        kind: cell('kind') as SloganKind,
        unquoted: cell('unquoted') ?? '',
        aliases: new Set(),
        senses: [],
      };
      building.set(form, entry);
    }
    for (const alias of list('aliases')) entry.aliases.add(alias);
    entry.senses.push(
      Object.freeze({
        members: list('members'),
        place: cell('place'),
        from: year('from'),
        to: year('to'),
        firstYear: year('first_year'),
        occasion: cell('occasion'),
        field: cell('field'),
        english: list('english'),
        cues: list('cues'),
        sources: list('sources'),
        note: cell('note'),
      }),
    );
  }
  const entries = new Map<string, SloganEntry>();
  const keys = new Map<string, SloganEntry>();
  for (const [form, { kind, unquoted, aliases, senses }] of building) {
    const entry: SloganEntry = Object.freeze({
      form,
      kind,
      aliases: Object.freeze([...aliases]),
      unquoted: unquoted === 'yes',
      quotedOnly: unquoted === 'no',
      senses: Object.freeze(senses) as unknown as SloganEntry['senses'],
    });
    entries.set(form, entry);
    keys.set(sloganKey(form), entry);
    for (const alias of aliases) keys.set(sloganKey(alias), entry);
  }
  return Object.freeze({ entries, keys });
}
