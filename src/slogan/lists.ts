import formulations from '../../dict/formulations.tsv';
import headList from '../../dict/heads.tsv';
import lookalikeList from '../../dict/lookalikes.tsv';
import measureList from '../../dict/measures.tsv';
import contextList from '../../dict/quotation-contexts.tsv';
import sayingList from '../../dict/sayings.tsv';
import suffixList from '../../dict/suffixes.tsv';
import verbList from '../../dict/verbs.tsv';
import { listRows } from './list-rows.js';
import type { QuotationKind } from './quotation-kind.js';
import type { SloganKind } from './slogan.js';

/** A fixed word or idiom that only looks like a slogan. */
export interface Lookalike {
  readonly form: string;
  /** `idiom`, `word`, `place`, `date`, `phone`, `metaphor` …: the name of the rule that rejects it. */
  readonly class: string;
  /** What a quotation that holds nothing else is. */
  readonly quoted: QuotationKind;
}

export interface Suffix {
  readonly form: string;
  readonly type: string;
  /** Strong: what stands before it in quotation marks is named as a method, project, policy … by it. */
  readonly strong: boolean;
}

/** What a quotation is where one of these words stands at its side. */
export interface ContextKinds {
  readonly of: ReadonlyMap<string, QuotationKind>;
  /** Length of the longest word. */
  readonly longest: number;
}

/** The lists of dict/ in the shape the rules need. */
export interface Lists {
  readonly lookalikes: ReadonlyMap<string, Lookalike>;
  /** Forms with a numeral that counts nothing, by first character, longest first: hidden before a form is read. */
  readonly hidden: ReadonlyMap<string, readonly string[]>;
  readonly formulations: ReadonlyMap<string, SloganKind>;
  readonly suffixes: ReadonlyMap<string, Suffix>;
  readonly longestSuffix: number;
  /** For each code unit the length of the longest suffix that begins with it: 0 for most that stand behind a mark. */
  readonly suffixStarts: Uint8Array;
  readonly coinedMeasures: ReadonlySet<string>;
  readonly measures: ReadonlySet<string>;
  /** Head words by class: generic, plain, coined, layout, each, share, name, plan. */
  readonly heads: ReadonlyMap<string, ReadonlySet<string>>;
  /** Verbs that govern what follows (dict/verbs.tsv). */
  readonly verbs: ReadonlySet<string>;
  /** Words right before a quotation, right behind it, and at the end of what it holds, that tell its kind. */
  readonly contexts: Readonly<Record<'before' | 'after' | 'end', ContextKinds>>;
  readonly sayingsBefore: ReadonlySet<string>;
  readonly sayingsAfter: ReadonlySet<string>;
}

let read: Lists | undefined;

/** The lists, read on the first call. */
export function lists(): Lists {
  read ??= readLists();
  return read;
}

const HIDING = new Set(['word', 'place', 'idiom', 'date', 'symbol', 'institution']);
const NUMERIC = /[〇零一二三四五六七八九十百千万亿两双\d]/;

function readLists(): Lists {
  const lookalikes = new Map<string, Lookalike>();
  const hidden = new Map<string, string[]>();
  for (const [form, cls, quoted] of listRows(lookalikeList) as [string, string, QuotationKind][]) {
    lookalikes.set(form, { form, class: cls, quoted });
    if (!HIDING.has(cls) || form.length < 2 || !NUMERIC.test(form)) continue;
    const first = form[0]!;
    const list = hidden.get(first);
    if (list) list.push(form);
    else hidden.set(first, [form]);
  }
  for (const list of hidden.values()) list.sort((a, b) => b.length - a.length);
  const suffixes = new Map<string, Suffix>();
  let longestSuffix = 0;
  for (const [form, type, strength] of listRows(suffixList) as [string, string, string][]) {
    suffixes.set(form, { form, type, strong: strength === 'strong' });
    longestSuffix = Math.max(longestSuffix, form.length);
  }
  const heads = new Map<string, Set<string>>();
  for (const [form, cls] of listRows(headList) as [string, string][]) {
    const set = heads.get(cls);
    if (set) set.add(form);
    else heads.set(cls, new Set([form]));
  }
  const measures = listRows(measureList) as [string, string][];
  const sayings = listRows(sayingList) as [string, string][];
  return {
    lookalikes,
    hidden,
    formulations: new Map(listRows(formulations) as [string, SloganKind][]),
    suffixes,
    longestSuffix,
    suffixStarts: longestByUnit(suffixes.keys()),
    coinedMeasures: new Set(measures.filter(([, cls]) => cls === 'coined').map(([form]) => form)),
    measures: new Set(measures.map(([form]) => form)),
    heads,
    verbs: new Set(
      (listRows(verbList) as [string, string][]).filter(([, cls]) => cls.startsWith('verb')).map(([form]) => form),
    ),
    contexts: { before: contextKinds('before'), after: contextKinds('after'), end: contextKinds('end') },
    sayingsBefore: new Set(sayings.filter(([, position]) => position === 'before').map(([form]) => form)),
    sayingsAfter: new Set(
      sayings.filter(([form, position]) => position === 'after' && form.length > 1).map(([form]) => form),
    ),
  };
}

function longestByUnit(forms: Iterable<string>): Uint8Array {
  const longest = new Uint8Array(0x10000);
  for (const form of forms) {
    const unit = form.charCodeAt(0);
    longest[unit] = Math.max(longest[unit]!, form.length);
  }
  return longest;
}

function contextKinds(position: string): ContextKinds {
  const found = (listRows(contextList) as [string, string, QuotationKind][]).filter((row) => row[1] === position);
  const of = new Map(found.map(([form, , kind]) => [form, kind]));
  return { of, longest: Math.max(...found.map(([form]) => form.length)) };
}
