import formulations from '../../dict/formulations.tsv';
import headList from '../../dict/heads.tsv';
import lookalikeList from '../../dict/lookalikes.tsv';
import measureList from '../../dict/measures.tsv';
import contextList from '../../dict/quotation-contexts.tsv';
import quotedFormList from '../../dict/quotation-forms.tsv';
import weightList from '../../dict/quotation-weights.tsv';
import sayingList from '../../dict/sayings.tsv';
import suffixList from '../../dict/suffixes.tsv';
import verbList from '../../dict/verbs.tsv';
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
  /** The first characters of all suffixes: most words behind a mark are none, and one look-up says so. */
  readonly suffixStarts: ReadonlySet<string>;
  readonly coinedMeasures: ReadonlySet<string>;
  readonly measures: ReadonlySet<string>;
  /** Head words by class: generic, plain, coined, layout, each, share, name, plan. */
  readonly heads: ReadonlyMap<string, ReadonlySet<string>>;
  /** Verbs that govern what follows (dict/verbs.tsv). */
  readonly verbs: ReadonlySet<string>;
  /** Words right before a quotation, right behind it, and at the end of what it holds, that tell its kind. */
  readonly contexts: Readonly<Record<'before' | 'after' | 'end', ContextKinds>>;
  /** What is quoted again and again, with its kind. */
  readonly quotedForms: ReadonlyMap<string, QuotationKind>;
  /** By position and form, what a cue says for `name`, `term`, `scare`, `speech`, in hundredths of a log-odds. */
  readonly weights: ReadonlyMap<string, ReadonlyMap<string, readonly number[]>>;
  readonly sayingsBefore: ReadonlySet<string>;
  readonly sayingsAfter: ReadonlySet<string>;
}

let read: Lists | undefined;

/** The lists, read on the first call. */
export function lists(): Lists {
  read ??= readLists();
  return read;
}

function rows(source: string): string[][] {
  const lines = source.split('\n');
  const found: string[][] = [];
  for (let i = 1; i < lines.length; i++) if (lines[i] !== '') found.push(lines[i]!.split('\t'));
  return found;
}

const HIDING = new Set(['word', 'place', 'idiom', 'date', 'symbol', 'institution']);
const NUMERIC = /[〇零一二三四五六七八九十百千万亿两双\d]/;

function readLists(): Lists {
  const lookalikes = new Map<string, Lookalike>();
  const hidden = new Map<string, string[]>();
  for (const [form, cls, quoted] of rows(lookalikeList) as [string, string, QuotationKind][]) {
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
  for (const [form, type, strength] of rows(suffixList) as [string, string, string][]) {
    suffixes.set(form, { form, type, strong: strength === 'strong' });
    longestSuffix = Math.max(longestSuffix, form.length);
  }
  const heads = new Map<string, Set<string>>();
  for (const [form, cls] of rows(headList) as [string, string][]) {
    const set = heads.get(cls);
    if (set) set.add(form);
    else heads.set(cls, new Set([form]));
  }
  const measures = rows(measureList) as [string, string][];
  const sayings = rows(sayingList) as [string, string][];
  return {
    lookalikes,
    hidden,
    formulations: new Map(rows(formulations) as [string, SloganKind][]),
    suffixes,
    longestSuffix,
    suffixStarts: new Set([...suffixes.keys()].map((form) => form[0]!)),
    coinedMeasures: new Set(measures.filter(([, cls]) => cls === 'coined').map(([form]) => form)),
    measures: new Set(measures.map(([form]) => form)),
    heads,
    verbs: new Set(
      (rows(verbList) as [string, string][]).filter(([, cls]) => cls.startsWith('verb')).map(([form]) => form),
    ),
    contexts: { before: contextKinds('before'), after: contextKinds('after'), end: contextKinds('end') },
    quotedForms: new Map(rows(quotedFormList) as [string, QuotationKind][]),
    weights: cueWeights(),
    sayingsBefore: new Set(sayings.filter(([, position]) => position === 'before').map(([form]) => form)),
    sayingsAfter: new Set(
      sayings.filter(([form, position]) => position === 'after' && form.length > 1).map(([form]) => form),
    ),
  };
}

function contextKinds(position: string): ContextKinds {
  const found = (rows(contextList) as [string, string, QuotationKind][]).filter((row) => row[1] === position);
  const of = new Map(found.map(([form, , kind]) => [form, kind]));
  return { of, longest: Math.max(...found.map(([form]) => form.length)) };
}

function cueWeights(): Map<string, Map<string, readonly number[]>> {
  const found = new Map<string, Map<string, readonly number[]>>();
  for (const [form, position, ...weights] of rows(weightList) as [string, string, ...string[]][]) {
    const at = found.get(position) ?? new Map<string, readonly number[]>();
    at.set(form, weights.map(Number));
    found.set(position, at);
  }
  return found;
}
