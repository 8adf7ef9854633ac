import { gazetteer } from '../gazetteer.js';
import { lists } from '../lists.js';
import { sloganKey } from '../slogan-key.js';
import { maskWords, numeralRuns } from './mask-words.js';
import { readClause } from './read-clause.js';
import { readCount } from './read-count.js';
import { readDigits } from './read-digits.js';
import { readModel } from './read-model.js';
import { readParallel } from './read-parallel.js';
import { readPeriod } from './read-period.js';
import { readPlus } from './read-plus.js';
import { readSegments } from './read-segments.js';
import { readSet } from './read-set.js';
import { type Form, type Reading, rejection, slogan } from './reading.js';

const DATE = /^(?:\d{1,2}[·.]\d{1,2}|[一二三四五六七八九十]{1,2}·[〇零一二三四五六七八九十]{1,3})/;
const LONGEST = 80;

// In this order; the first that says anything decides.
const RULES: readonly ((form: Form) => Reading | null)[] = [
  readKnown,
  readLookalike,
  readDate,
  readSpeech,
  readPeriod,
  readPlus,
  readDigits,
  readSegments,
  readParallel,
  readClause,
  readCount,
  readModel,
  readSet,
];

/**
 * Reads one string as a slogan: the first rule that says anything decides; `null` where none does. `text` is folded,
 * simplified and without space; `before` and `after` are what stands around its quotation marks.
 */
export function readForm(text: string, before: string, after: string, suffix: Form['suffix']): Reading | null {
  if (text.length === 0 || text.length > LONGEST) return null;
  const masked = maskWords(text);
  const form: Form = { text, masked, runs: numeralRuns(masked), before, after, suffix };
  for (const rule of RULES) {
    const reading = rule(form);
    if (reading) return reading;
  }
  return null;
}

function readKnown(form: Form): Reading | null {
  const key = sloganKey(form.text);
  const entry = gazetteer().keys.get(key);
  if (entry) return slogan(entry.kind, 'gazetteer', 0.97, entry);
  const { formulations } = lists();
  const kind = formulations.get(form.text) ?? formulations.get(key);
  return kind ? slogan(kind, 'known-form', 0.9) : null;
}

function readLookalike(form: Form): Reading | null {
  const found = lists().lookalikes.get(form.text);
  if (!found) return null;
  // “12345”工作法 is a method, whatever else the number is; so is “十强”产业.
  if (found.class === 'phone' && form.suffix?.type === 'method') return null;
  if (found.class === 'word' && form.suffix && /^[三四五六七八九十]强$/.test(form.text)) return null;
  return rejection('set', found.class, found.quoted);
}

function readDate(form: Form): Reading | null {
  return DATE.test(form.text) && form.text.length <= 8 ? rejection('digits', 'date', 'term') : null;
}

function readSpeech(form: Form): Reading | null {
  return /[。！？!?…]$|[。！？；]./.test(form.text) ? rejection('parallel', 'sentence', 'speech') : null;
}
