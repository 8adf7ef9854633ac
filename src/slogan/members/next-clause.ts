import type { Span } from '../../text/index.js';
import type { Slogan } from '../slogan.js';
import { rightEdge, sentenceEnd } from './edges.js';
import { headOf } from './head.js';
import type { Scene, Stated } from './scene.js';
import { between, separatorsIn } from './separators.js';
import { commonPrefix } from './shared.js';
import { trimItems } from './trim-item.js';
import { trimLeft } from './trim-left.js';
import { isSpace } from './units.js';
import { NOMINAL, VERB, verbAt } from './verbs.js';

const TAIL = 12;
const LONGEST = 24;

/**
 * A list without any introduction in the clause or sentence behind the slogan: “三变”搞得好，资源变资产、…、…. All that says
 * that it is the slogan's is its form, so every item must hold the head, in the same way, and the number must agree.
 */
export function membersInNextClause(scene: Scene, slogan: Slogan, count: number): Stated | null {
  const { text } = scene;
  const head = headOf(slogan);
  if (head === '' || slogan.quotation === null) return null;
  let at = rightEdge(slogan);
  for (const limit = at + TAIL; at < limit && !'，。'.includes(text[at] ?? '，'); at++) {
    if ('、；：！？“”（）\n'.includes(text[at] as string)) return null;
  }
  if (at >= text.length || !'，。'.includes(text[at] as string)) return null;
  const sentence = text[at] === '。';
  at++;
  if (isSpace(text, at)) return null;
  const end = sentenceEnd(scene, at, (count + 2) * LONGEST);
  const separators = separatorsIn(scene, at, end);
  const clause = separators.find((s) => s.level >= 2)?.start ?? end;
  const enumerated = between(
    at,
    clause,
    separators.filter((s) => s.start < clause),
  );
  const clauses = between(
    at,
    end,
    separators.filter((s) => s.level >= 2),
  );
  // Clauses need the head as their first word: 一律A，一律B，….
  for (const items of [enumerated, clauses]) {
    if (items.length !== count) continue;
    const spans = readItems(scene, items, head, items === clauses, sentence);
    if (spans !== null) return { spans, stated: 'full' };
  }
  const last = enumerated[count - 1];
  if (count < 3 || last === undefined || enumerated.length !== count) return null;
  return ofOneMeasure(scene, enumerated, clause) ?? withPredicate(scene, enumerated, head);
}

/** 暖宝宝、湿纸巾、小零食 as all that the sentence says. */
function ofOneMeasure(scene: Scene, items: readonly Span[], end: number): Stated | null {
  const spans = trimItems(scene, items);
  const length = (spans[0] as Span).end - (spans[0] as Span).start;
  const stops = scene.text[end] === undefined || '。！\n'.includes(scene.text[end] as string);
  const even = spans.every((s) => s.end - s.start === length && verbAt(scene.text, s.start, s.end, VERB) === null);
  return stops && length > 1 && length < 7 && even ? { spans, stated: 'full' } : null;
}

/** A、B、C都要下到基层 for 下基层: what is said of all items repeats the head. */
function withPredicate(scene: Scene, items: readonly Span[], head: string): Stated | null {
  const { text } = scene;
  const last = items.at(-1) as Span;
  const all = text.slice(last.start, last.end).search(/[都均]/);
  if (all < 2 || head.length < 2 || !text.slice(last.start + all, last.end).endsWith(head.slice(-2))) return null;
  const spans = trimItems(scene, [...items.slice(0, -1), { start: last.start, end: last.start + all }]);
  return spans.every((s) => s.end - s.start < 9) ? { spans, stated: 'full' } : null;
}

function readItems(
  scene: Scene,
  items: readonly Span[],
  head: string,
  prefixed: boolean,
  sentence: boolean,
): readonly Span[] | null {
  const { text } = scene;
  const spans = trimItems(scene, items).map((s) => withoutConjunction(text, s));
  const others = spans.slice(1).map((s) => text.slice(s.start, s.end));
  const key = head.length > 2 ? head.slice(0, 2) : head;
  if (others.some((t) => t.length <= key.length || t.length > LONGEST)) return null;
  const closes = others.slice(0, -1).every((t) => t.endsWith(key)) && others.length > 1;
  const opens = others.every((t) => t.startsWith(key));
  const inside = others.length > 1 && others.every((t) => t.includes(key)) && spread(others) < 2;
  if (prefixed ? !opens : !(opens || closes || inside)) return null;
  const first = spans[0] as Span;
  const cut = opens ? first : trimLeft(scene, first, others);
  if (cut === null) return null;
  spans[0] = cut;
  const word = text.slice(cut.start, cut.end);
  if (opens ? !word.startsWith(key) : !word.includes(key)) return null;
  const last = spans.length - 1;
  if (closes && !opens) {
    const final = others.at(-1) as string;
    const over = final.indexOf(key, 1);
    if (over < 1 || !word.endsWith(key)) return null;
    spans[last] = {
      start: (spans[last] as Span).start,
      end: (spans[last] as Span).start + over + key.length,
    };
  } else if (opens && last === 1) {
    // 碳达峰、碳中和工作协同推进: of two, the other one tells how long the last one is.
    const over = (spans[1] as Span).start + word.length;
    if (over > (spans[1] as Span).end || commonPrefix([word, others[0] as string]) > word.length - 1) return null;
    const rest = text.slice(over, (spans[1] as Span).end);
    if (rest !== '' && !/^(?:工作|事业|目标)/.test(rest) && verbAt(rest, 0, rest.length, VERB | NOMINAL) === null) {
      return null;
    }
    spans[1] = { start: (spans[1] as Span).start, end: over };
  }
  return sentence && !opens && !closes ? null : spans;
}

/** 既控规模，又控成本. */
function withoutConjunction(text: string, span: Span): Span {
  return '既又也还'.includes(text[span.start] as string) ? { start: span.start + 1, end: span.end } : span;
}

/** How much the lengths differ. */
function spread(items: readonly string[]): number {
  const lengths = items.map((t) => t.length);
  return Math.max(...lengths) - Math.min(...lengths);
}
