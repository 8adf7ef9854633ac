import type { Slogan } from './slogan.js';

const KINDS: Readonly<Record<Slogan['kind'], string>> = {
  count: '计数',
  multi: '多段计数',
  distributive: '分配',
  digits: '数字',
  formula: '公式',
  blend: '组合',
  clause: '数字短句',
  period: '时期',
  model: '模式',
  parallel: '并列',
  set: '固定提法',
};

/**
 * One line about a slogan: its canonical form, kind, members with where they come from, the slogan that it is a member of
 * (`parent`), English name and first year, as far as known. Year and name are those of the sense that it has in the gazetteer.
 *
 * @example
 * const [slogan] = detectSlogans('把解决好“三农”问题作为重中之重。');
 * describeSlogan(slogan).startsWith('三农 · 计数 count · 成员：农业、农村、农民（词库）'); // true
 */
export function describeSlogan(slogan: Slogan, parent: Slogan | null = null): string {
  const parts = [slogan.canonical, `${KINDS[slogan.kind]} ${slogan.kind}`];
  if (slogan.members.length > 0) {
    const source =
      slogan.memberSource === 'gazetteer' ? '（词库）' : slogan.membersStated === 'partial' ? '（部分）' : '';
    parts.push(`成员：${slogan.members.map((member) => member.text).join('、')}${source}`);
  }
  if (parent !== null) parts.push(`属于：${parent.canonical}`);
  const sense = slogan.sense === null ? undefined : slogan.entry?.senses[slogan.sense];
  if (sense !== undefined) {
    if (sense.english.length > 0) parts.push(sense.english[0]!);
    if (sense.firstYear !== null) parts.push(String(sense.firstYear));
  }
  return parts.join(' · ');
}
