import type { Slogan, SloganSense } from './slogan.js';

const WINDOW = 120;

/**
 * The slogan with the members that the gazetteer lists, where the text states none: only for an entry with one sense
 * that lists members, or with one whose cue words stand near; and never against a local use: short forms (三化, 四有,
 * 五个一, 五位一体) need a cue too, for they are coined anew everywhere. Members of the gazetteer have no span.
 *
 * `folded` is the folded, simplified text.
 */
export function gazetteerMembers(folded: string, slogan: Slogan): Slogan {
  const { entry } = slogan;
  if (!entry || slogan.membersStated !== 'none' || slogan.members.length > 0) return slogan;
  const sense = chooseSense(folded, slogan, entry.senses);
  if (!sense || sense.members.length === 0) return slogan;
  const members = sense.members.map((text) => ({ text, span: null, slogan: null }));
  return { ...slogan, members, memberSource: 'gazetteer' };
}

function chooseSense(folded: string, slogan: Slogan, senses: readonly SloganSense[]): SloganSense | null {
  const near = folded.slice(Math.max(0, slogan.start - WINDOW), slogan.end + WINDOW);
  const cued = senses.filter((sense) => sense.cues.some((cue) => near.includes(cue)));
  if (cued.length === 1) return cued[0]!;
  if (cued.length > 1 || senses.length > 1) return null;
  const [only] = senses as [SloganSense];
  const anew = coinedAnew(slogan.canonical) && !slogan.entry?.unquoted;
  return only.cues.length > 0 || anew ? null : only;
}

// 三化, 四有, 双创; 五个一, 四个一批; 五位一体: what they stand for differs from place to place.
function coinedAnew(form: string): boolean {
  return /^[一二三四五六七八九十两双].$/.test(form) || /个一/.test(form) || /位一体$/.test(form);
}
