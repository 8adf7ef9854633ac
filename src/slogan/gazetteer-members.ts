import { type Circumstances, chooseSense } from './choose-sense.js';
import { commonPrefix, commonSuffix, withPlace } from './members/index.js';
import type { Slogan } from './slogan.js';

/**
 * The slogan with the sense that it has of those of its entry, and with the members that the gazetteer lists for it
 * where the text states none; never against a local use: where the text states other members, no sense is told.
 * Members of the gazetteer have no span. `folded` is the folded, simplified text.
 */
export function gazetteerMembers(folded: string, slogan: Slogan, circumstances: Circumstances): Slogan {
  const { entry } = slogan;
  if (entry === null) return slogan;
  const chosen = chooseSense(folded, slogan, circumstances);
  if (chosen === null) return slogan;
  const { sense, by } = chosen;
  const listed = entry.senses[sense]!.members;
  const stated = slogan.members.length > 0 || slogan.membersStated !== 'none';
  if (stated && listed.length > 0 && !slogan.members.some(({ text }) => alike(text, listed))) return slogan;
  const rules = by === 'only' ? slogan.rules : [`sense:${by}`, ...slogan.rules];
  if (stated || listed.length === 0) return { ...slogan, sense, rules };
  const members = listed.map((text) => ({ text, span: null, slogan: null }));
  return { ...slogan, sense, rules: withPlace('gazetteer', rules), members, memberSource: 'gazetteer' };
}

// 防范重大风险 and 防范化解重大风险: the text may say a member in short.
function alike(text: string, listed: readonly string[]): boolean {
  return listed.some((member) => {
    const pair = [member, text];
    return member.includes(text) || text.includes(member) || Math.max(commonPrefix(pair), commonSuffix(pair)) >= 2;
  });
}
