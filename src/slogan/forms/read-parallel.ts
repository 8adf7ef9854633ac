import { lists } from '../lists.js';
import { FOREIGN } from '../quotation-cues.js';
import { SEPARATOR } from './read-segments.js';
import { type Form, type Reading, rejection, slogan } from './reading.js';

// Particles of the classical language: a quotation from a book, not a formulation.
const CLASSICAL = /[矣焉哉兮曰]|.而.|则|之.{1,4}[，；].*之|者.{0,4}[，；].*者|之[，；]/;
// 最急、最难的阶段: adjectives in a row before the noun they describe.
const DESCRIBED = /^(.{2,4})的.{2,6}$/;
// 抓了什么、做成了什么: a question; 缺什么、招什么 is a motto.
const QUESTION = /了(?:什么|多少|哪些)/;
// 甲是乙，丙是丁: sentences.
const COPULA = /^.{1,12}是..+$/;
// 他说：“…”: an utterance, if it pauses.
const SAID = /(?:[说道称讲]|指出|强调|认为|表示)[：:]$/;
const LED_BY_AMOUNT = /^(?:\d+|[一二三四五六七八九十百]+)(?:米|公里|里|分钟|刻钟|小时|元|亩|吨)$/;
const VENUE = /[馆店铺号]$/;
const LONGEST_SEGMENT = 16;
// With commas and no noun behind it, what is longer is said of something, not coined.
const LONGEST_MOTTO = 28;
const MOST_SEGMENTS = 12;

/** `parallel`: two or more balanced segments with at most one numeral (外防输入、内防反弹). */
export function readParallel(form: Form): Reading | null {
  const { text } = form;
  if (!SEPARATOR.test(text) || /[。！？：:《“‘（(]/.test(text)) return null;
  // 六个争一流、走在前: one count with a head in two parts.
  if (/^[两二三四五六七八九十]{1,2}[个大项条]/.test(form.masked)) return null;
  const comma = /[，,；;]/.test(text);
  // 做好甲、乙工作: a list between the verb that governs it and the noun that sums it up.
  if (/^(?:做好|搞好|抓好|加强|推进|解决)/.test(text) && /(?:工作|建设|问题)$/.test(text)) {
    return rejection('parallel', 'unbalanced', 'speech');
  }
  const segments = text.split(SEPARATOR);
  if (segments[segments.length - 1] === '') segments.pop();
  if (segments.length < 2 || segments.length > MOST_SEGMENTS) return null;
  if (segments.some((s) => s.length === 0)) return null;
  // 城市对话·临江: an event and its place.
  const last = segments[segments.length - 1]!;
  if (text.includes('·') && segments.length === 2 && lists().heads.get('region')!.has(last)) {
    return rejection('parallel', 'event', 'name');
  }
  if (segments.every((s) => LED_BY_AMOUNT.test(s))) return rejection('parallel', 'amount', 'term');
  if (
    text.includes('·') &&
    segments.length === 2 &&
    (VENUE.test(last) || FOREIGN.test(segments[0]!) || /^\d{5}$/.test(segments[0]!))
  ) {
    return rejection('parallel', 'name', 'name');
  }
  if (!form.suffix && /[、，]/.test(text)) {
    if (describes(segments)) {
      return rejection('parallel', 'described-noun', 'speech');
    }
    if (QUESTION.test(text)) return rejection('parallel', 'question', 'speech');
    if (comma && segments.every((s) => COPULA.test(s))) return rejection('parallel', 'sentence', 'speech');
    if (comma && SAID.test(form.before)) return rejection('parallel', 'sentence', 'speech');
  }
  const lengths = segments.map((s) => s.length);
  const longest = Math.max(...lengths);
  const shortest = Math.min(...lengths);
  if (shortest === 1 && longest === 1) return rejection('parallel', 'single-characters', 'term');
  if (longest > LONGEST_SEGMENT) {
    return longest <= 22 && longest === shortest ? slogan('parallel', 'equal-segments', 0.6) : null;
  }
  if (comma && !form.suffix && segments.length % 2 === 0 && longest === 7 && shortest === 7) {
    return rejection('parallel', 'verse', 'speech');
  }
  if (comma && !form.suffix && text.length > LONGEST_MOTTO) return rejection('parallel', 'long-sentence', 'speech');
  if (comma && !form.suffix && CLASSICAL.test(text)) return rejection('parallel', 'classical', 'speech');
  // X、Y of two characters each is as often a list of two words; with a comma it may be a saying.
  const short = segments.length === 2 && shortest === 2;
  const doubt = (comma && !form.suffix ? 0.2 : 0) + (short && !form.suffix ? 0.4 : 0);
  if (longest === shortest) return slogan('parallel', 'equal-segments', Math.max(0.3, 0.85 - doubt));
  if (/[和与及等]/.test(segments[segments.length - 1]!) && !/[和与及]/.test(segments[0]!)) {
    return rejection('parallel', 'enumeration', null);
  }
  if (short) return slogan('parallel', 'near-equal-segments', form.suffix ? 0.6 : 0.35);
  if (sharedEdge(segments)) return slogan('parallel', 'shared-edge', 0.8);
  if (segments.length >= 3 && longest - shortest <= 2) return slogan('parallel', 'near-equal-segments', 0.7);
  if (comma && longest > 6 && !form.suffix) return rejection('parallel', 'unbalanced', null);
  if (longest - shortest <= 1) return slogan('parallel', 'near-equal-segments', 0.65);
  // 2+2+4+4: segments that balance in pairs.
  if (segments.length % 2 === 0 && segments.length >= 4) {
    let paired = true;
    for (let i = 0; i < segments.length; i += 2) if (lengths[i] !== lengths[i + 1]) paired = false;
    if (paired) return slogan('parallel', 'equal-segments', 0.8);
  }
  if (longest - shortest <= 2 && text.length <= 16 && !/[，,；;]/.test(text)) {
    return slogan('parallel', 'near-equal-segments', 0.5);
  }
  return rejection('parallel', 'unbalanced', null);
}

// Whether the last segment holds the noun that all of them describe.
function describes(segments: readonly string[]): boolean {
  const [first] = segments as [string];
  const described = DESCRIBED.exec(segments[segments.length - 1]!)?.[1];
  return (
    described !== undefined && !first.includes('的') && described.length === first.length && described[0] === first[0]
  );
}

// Whether all segments begin, end, or go on at their second character with the same one.
function sharedEdge(segments: readonly string[]): boolean {
  const [first] = segments as [string];
  const same = (pick: (s: string) => string | undefined): boolean => {
    const unit = pick(first);
    return unit !== undefined && segments.every((s) => pick(s) === unit);
  };
  return same((s) => s[0]) || same((s) => s[s.length - 1]) || same((s) => s[1]);
}
