import type { Slogan, SloganSense } from './slogan.js';

const WINDOW = 120;

/** When and where a text was written, as far as known. */
export interface Circumstances {
  readonly year: number | null;
  readonly place: string | null;
}

/** The sense of its entry that a slogan has, and what told it; `null` where nothing does. */
export interface ChosenSense {
  readonly sense: number;
  readonly by: 'only' | 'cue' | 'date' | 'place';
}

/**
 * Which sense of its entry a slogan has. A sense that had not begun when the text was written is out. Of the others
 * that with the most cue words within 120 units; where as many speak for several, the one that was current at the date,
 * then the one of the place. Without cue words: the sense of the text's place; or the one sense that is left, unless
 * it needs a cue or the form is coined anew everywhere (三化, 四有, 五个一, 五位一体).
 *
 * `folded` is the folded, simplified text.
 */
export function chooseSense(folded: string, slogan: Slogan, { year, place }: Circumstances): ChosenSense | null {
  const senses = slogan.entry!.senses;
  const begun = senses.map((_, i) => i).filter((i) => year === null || (startOf(senses[i]!) ?? year) <= year);
  const near = folded.slice(Math.max(0, slogan.start - WINDOW), slogan.end + WINDOW);
  const cues = senses.map((sense) => sense.cues.filter((cue) => near.includes(cue)).length);
  const most = Math.max(0, ...begun.map((i) => cues[i]!));
  const current = (i: number): boolean => year === null || (senses[i]!.to ?? year) >= year;
  const here = (i: number): boolean => place !== null && isPlace(senses[i]!.place, place);
  if (most > 0) {
    const cued = begun.filter((i) => cues[i] === most);
    return (
      single(cued, 'cue') ??
      single(cued.filter(current), 'date') ??
      single(cued.filter(here), 'place') ??
      single(cued.filter(current).filter(here), 'place')
    );
  }
  const left = begun.filter(current);
  const local = single(left.filter(here), 'place');
  if (local !== null) return local;
  const [only] = senses.length === 1 ? begun : left;
  if (only === undefined || left.length > 1 || (senses.length > 1 && year === null)) return null;
  // Of one sense the cues are what it needs; of several they only tell it from the others.
  if (senses.length === 1 ? senses[only]!.cues.length > 0 : senses[only]!.place !== null) return null;
  if (coinedAnew(slogan) && !slogan.entry!.unquoted) return null;
  return { sense: only, by: senses.length === 1 ? 'only' : 'date' };
}

function single(senses: readonly number[], by: ChosenSense['by']): ChosenSense | null {
  return senses.length === 1 ? { sense: senses[0]!, by } : null;
}

function startOf(sense: SloganSense): number | null {
  return sense.from ?? sense.firstYear;
}

// 重庆 and 重庆市, 浙江 and 浙江省宁波市.
function isPlace(own: string | null, given: string): boolean {
  return own !== null && (given.includes(own) || (given.length > 1 && own.includes(given)));
}

// 三化, 四有, 双创; 五个一, 四个一批; 五位一体: what they stand for differs from place to place.
function coinedAnew({ canonical, kind }: Slogan): boolean {
  if (kind === 'period') return false;
  return /^[一二三四五六七八九十两双].$/.test(canonical) || /个一/.test(canonical) || /位一体$/.test(canonical);
}
