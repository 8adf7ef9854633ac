import type { Candidate } from '../candidate.js';
import { slogan } from '../forms/reading.js';
import { gazetteer } from '../gazetteer.js';
import { lists } from '../lists.js';
import type { SloganEntry } from '../slogan.js';
import { bareCandidate, NUMERAL, silently, type TurnDown } from './bare-candidate.js';

/** A form of the gazetteer that is safe without marks. */
export interface Known {
  readonly form: string;
  readonly entry: SloganEntry;
  /** Words of which one must stand near: the form is used for other things too. `null`: none is needed. */
  readonly cues: readonly string[] | null;
}

const WINDOW = 120;
// 三大工程, 四项制度, 四位一体: of this build every place has its own.
const COINED_OFTEN = /^[两三四五六七八九十][大项个支张条].{2}$|^[三四六七]位一体$/;

/** Where a slogan can begin outside marks. */
export interface Starts {
  /** For every code unit: 1 where it can begin a counted phrase, 2 where a known form begins with it, 4 a plan period. */
  readonly units: Uint8Array;
  /** For every code unit: 1 where it is the second one of a known form. */
  readonly seconds: Uint8Array;
  /** The known forms, none shorter than two units, by their first two. */
  readonly forms: ReadonlyMap<number, readonly Known[]>;
}

let table: Starts | undefined;

export function starts(): Starts {
  if (table) return table;
  const units = new Uint8Array(0x10000);
  const seconds = new Uint8Array(0x10000);
  const forms = new Map<number, Known[]>();
  for (const c of '两二三四五六七八九十') units[c.charCodeAt(0)] = 1;
  for (const entry of gazetteer().entries.values()) {
    for (const form of [entry.form, ...entry.aliases]) {
      const bare = form.replace(/[“”]/g, '');
      // 中央八项规定 is 八项规定 with the name of its author before it.
      if (bare !== entry.form && bare.includes(entry.form)) continue;
      if (!safeUnquoted(bare, entry)) continue;
      units[bare.charCodeAt(0)]! |= 2;
      const { cues: listed } = entry.senses[0];
      const cues = entry.unquoted || listed.length === 0 || !COINED_OFTEN.test(bare) ? null : listed;
      for (const written of entry.kind === 'multi' ? separatedForms(bare) : [bare]) {
        seconds[written.charCodeAt(1)] = 1;
        const key = pairKey(written, 0);
        const list = forms.get(key);
        if (list) list.push({ form: written, entry, cues });
        else forms.set(key, [{ form: written, entry, cues }]);
      }
    }
  }
  for (const c of '一二三四五六七八九十') units[c.charCodeAt(0)]! |= 4;
  for (const list of forms.values()) list.sort((a, b) => b.form.length - a.form.length);
  table = { units, seconds, forms };
  return table;
}

/** 两不愁三保障, 两不愁、三保障, 两不愁，三保障, 两不愁 三保障: what may stand before the second and later numerals. */
function separatedForms(form: string): ReadonlySet<string> {
  const bare = form.replace(/[、，]/g, '');
  const segments = bare.split(/(?<![第百千万])(?=[一二三四五六七八九十百千万两双])/);
  const forms = new Set([form]);
  if (segments.length < 2 || segments.some((segment) => segment.length < 2)) return forms;
  for (const separator of ['', '、', '，', ' ']) forms.add(segments.join(separator));
  return forms;
}

/** Known forms are looked up by the two code units at `at`, as a number of 32 bits, which V8 keeps in no object. */
export function pairKey(text: string, at: number): number {
  return (text.charCodeAt(at) << 16) | text.charCodeAt(at + 1);
}

const PLAIN_KINDS = new Set(['count', 'multi', 'distributive', 'clause', 'model']);

// Outside marks only formulations with a numeral count, and of those that the list does not call safe only long ones
// with a single sense: they are hardly ever said by chance.
function safeUnquoted(form: string, entry: SloganEntry): boolean {
  if (entry.kind === 'model' ? !/(?:模式|经验|样板)$/.test(form) : !/[一二三四五六七八九十百千万两双多\d]/.test(form)) {
    return false;
  }
  if (lists().lookalikes.has(form)) return false;
  if (/^\d+$/.test(form) || entry.quotedOnly) return false;
  if (entry.unquoted) return form.length >= 2;
  const [sense] = entry.senses;
  return form.length >= 4 && PLAIN_KINDS.has(entry.kind) && entry.senses.length === 1 && sense.place === null;
}

function isCued(folded: string, start: number, end: number, cues: readonly string[]): boolean {
  const before = folded.slice(Math.max(0, start - WINDOW), start);
  const behind = folded.slice(end, end + WINDOW);
  return cues.some((cue) => before.includes(cue) || behind.includes(cue));
}

/** The longest known form at `at`. */
export function knownForm(
  folded: string,
  at: number,
  forms: readonly Known[],
  turnDown: TurnDown = silently,
): Candidate | null {
  for (const { form, entry, cues } of forms) {
    if (!folded.startsWith(form, at)) continue;
    const end = at + form.length;
    if (/[〇零一二三四五六七八九十百千万亿两双]/.test(form[0]!) && NUMERAL.test(folded[at - 1] ?? '')) {
      turnDown(at, end, entry.kind, 'longer-numeral');
      continue;
    }
    // 七大战略性产业 is not 七大战略, 三个世界级品牌 not 三个世界, 两个文明古国 not 两个文明.
    if (/[性化型式级古]/.test(folded[end] ?? '')) {
      turnDown(at, end, entry.kind, 'longer-word');
      continue;
    }
    if (cues !== null && !isCued(folded, at, end, cues)) {
      turnDown(at, end, entry.kind, 'no-cue');
      continue;
    }
    const reading = slogan(entry.kind, 'gazetteer', entry.unquoted ? 0.9 : 0.7, entry);
    return bareCandidate(at, end, reading, 'known-unquoted');
  }
  return null;
}
