import type { Candidate } from '../candidate.js';
import { slogan } from '../forms/reading.js';
import { bareCandidate, NUMERAL, silently, type TurnDown } from './bare-candidate.js';

const PLAN = /^(?:十[一二三四五六]?五|[一二三四五六七八九]五)/;
const PLAN_FOLLOWER =
  /^(?:规划|时期|期间|末|初|以来|以后|计划|纲要|普法|开局|收官|国民经济|发展|科技|目标|建设|重点|节能|各项|主要|后三年|前两年|中期|后期|的开局|的收官|圆满)/;
// What two characters need behind them: 三五 is an amount, 十五 a number.
const SHORT_FOLLOWER = /^(?:普法|计划|时期|期间)/;

const FIVE = '五'.charCodeAt(0);

/** A plan period at `at` with what belongs to it: 十四五规划, 八五普法. */
export function planPeriod(folded: string, at: number, turnDown: TurnDown = silently): Candidate | null {
  if (folded.charCodeAt(at + 1) !== FIVE && folded.charCodeAt(at + 2) !== FIVE) return null;
  const m = PLAN.exec(folded.slice(at, at + 3));
  if (!m) return null;
  const end = at + m[0].length;
  if (NUMERAL.test(folded[at - 1] ?? '')) return turnDown(at, end, 'period', 'longer-numeral');
  const follower = folded.slice(end, end + 5);
  if (!(m[0].length === 3 ? PLAN_FOLLOWER : SHORT_FOLLOWER).test(follower)) {
    return turnDown(at, end, 'period', 'no-plan-follower');
  }
  return bareCandidate(at, end, slogan('period', 'plan-period', 0.85), 'plan-follower');
}
