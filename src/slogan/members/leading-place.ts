import { lists } from '../lists.js';

const LONGEST = 5;
const OWN = /^(?:我[国省市州县区]|全[国省市州县区](?!域)|[本该][省市县区])/;
const UNIT = /^[省市州县区盟旗](?![域级场政委直])/;
const COUNTY = /^[\u4e00-\u9fff]{2,4}?(?:新区|自治[州县]|[县镇乡])(?=[\u4e00-\u9fff]{2})/;
/** What a name of a place, an institution or a work of building ends with: then the place is part of the name. */
const NAME_END = /[区港站路桥市县镇乡城湖河江山岛园场馆院校学宫寺桥线带圈局厅社团集]$|公司|银行|中心$|基地$|高地$/;

/**
 * How many units at the start of a first item name the place that all items belong to (宁波磁性材料、光学仪器、厨房电器):
 * a place that no other item begins with, before what is as long as the others are; else 0.
 */
export function leadingPlace(item: string, others: readonly string[]): number {
  const length = placeLength(item);
  if (length === 0 || others.length < 2 || others.some((o) => placeLength(o) > 0)) return 0;
  const rest = item.slice(length);
  if (rest.length < 2 || rest.startsWith('一体化') || NAME_END.test(rest)) return 0;
  const shortest = Math.min(...others.map((o) => o.length));
  const longest = Math.max(...others.map((o) => o.length));
  return rest.length >= shortest && (rest.length <= longest || item.length > longest + length) ? length : 0;
}

function placeLength(text: string): number {
  const own = OWN.exec(text) ?? COUNTY.exec(text);
  if (own !== null) return own[0].length;
  const regions = lists().heads.get('region')!;
  for (let l = Math.min(LONGEST, text.length - 2); l >= 2; l--) {
    if (!regions.has(text.slice(0, l))) continue;
    return l + (UNIT.exec(text.slice(l))?.[0].length ?? 0);
  }
  return 0;
}
