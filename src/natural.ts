// Adapters to the package natural, an optional peer dependency. Its root import loads everything it has (half a second,
// a .env file, lines on standard output), so only the modules needed are imported, when they are needed.
import {
  compileTokenFilter,
  type DocumentInput,
  documentsOf,
  FILTER_OPTIONS,
  type TokenFilter,
  type TokenFilterOptions,
  tokensOf,
} from './table/index.js';
import { checkInteger, checkOneOf, checkOptions, checkString, rejectType, rejectValue } from './text/index.js';

/** A document with the class it belongs to. */
export interface LabelledDocument {
  readonly label: string;
  /** Tokens, or a tokenized document. */
  readonly tokens: DocumentInput;
}

export interface ClassifierOptions extends TokenFilterOptions {
  /** natural's naive Bayes (default) or logistic regression. */
  readonly algorithm?: 'bayes' | 'logisticRegression' | undefined;
  /** The types in most documents that become features; default 2000. */
  readonly maxFeatures?: number | undefined;
}

export interface Classification {
  readonly label: string;
  /** What natural gives: for Bayes proportional to a probability, for logistic regression one. */
  readonly score: number;
}

export interface TextClassifier {
  readonly labels: readonly string[];
  /** The best label, or `null` where the classifier learnt from no document. */
  classify(tokens: DocumentInput): string | null;
  /** All labels, best first; equal scores by code unit. */
  classifications(tokens: DocumentInput): readonly Classification[];
}

export interface CrossValidationOptions extends ClassifierOptions {
  /** Parts the documents are dealt out to; each is classified by what the others teach. Default 5. */
  readonly folds?: number | undefined;
}

export interface ConfusionRow {
  readonly label: string;
  /** Documents that are of this label, and documents that were given it. */
  readonly actual: number;
  readonly predicted: number;
  readonly correct: number;
  /** correct / predicted, correct / actual, their harmonic mean; `null` where there is nothing to divide by. */
  readonly precision: number | null;
  readonly recall: number | null;
  readonly f1: number | null;
}

export interface ConfusionTable {
  /** In order of code units. */
  readonly labels: readonly string[];
  /** `counts[i][j]`: documents of label i that were given label j. */
  readonly counts: readonly (readonly number[])[];
  readonly rows: readonly ConfusionRow[];
  readonly documentCount: number;
  /** Share of documents given their own label; `null` without documents. */
  readonly accuracy: number | null;
  /** Mean of the f1 of the labels, undefined ones as 0; `null` without labels. */
  readonly macroF1: number | null;
}

interface NaturalClassifier {
  addDocument(tokens: string[], label: string): void;
  train(): void;
  getClassifications(tokens: string[]): { label: string; value: number }[];
}

const OPTIONS = [...FILTER_OPTIONS, 'algorithm', 'maxFeatures'];
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

async function load<T>(
  path:
    | 'classifiers/bayes_classifier'
    | 'classifiers/logistic_regression_classifier'
    | 'tfidf/index'
    | 'distance/index',
): Promise<T> {
  try {
    switch (path) {
      case 'classifiers/bayes_classifier':
        // @ts-expect-error natural has types for its folders only
        return (await import('natural/lib/natural/classifiers/bayes_classifier.js')).default as T;
      case 'classifiers/logistic_regression_classifier':
        // @ts-expect-error natural has types for its folders only
        return (await import('natural/lib/natural/classifiers/logistic_regression_classifier.js')).default as T;
      case 'tfidf/index':
        return (await import('natural/lib/natural/tfidf/index.js')).default as T;
      case 'distance/index':
        return (await import('natural/lib/natural/distance/index.js')).default as T;
    }
  } catch (cause) {
    throw new Error('tifa/natural: the package natural is not installed, run: npm install natural', { cause });
  }
}

/** The norms that pass the filter. */
function normsOf(name: string, input: DocumentInput, filter: TokenFilter): string[] {
  const norms: string[] = [];
  for (const document of documentsOf(name, input)) {
    for (const token of tokensOf(document)) {
      if (filter.passes(token)) norms.push(typeof token === 'string' ? token : token.norm);
    }
  }
  return norms;
}

/**
 * The distinct features of a document as natural takes them. natural counts in plain objects, where a type called
 * `constructor` or `__proto__` would break it, so every feature has a mark before it; and it asks for each feature with
 * `indexOf`, which a set answers hundreds of times faster than an array.
 */
function features(norms: readonly string[], chosen: ReadonlySet<string> | null): string[] {
  const present = new Set(norms.filter((norm) => chosen === null || chosen.has(norm)).map((norm) => `·${norm}`));
  const list = [...present];
  Object.defineProperty(list, 'indexOf', { value: (feature: string) => (present.has(feature) ? 0 : -1) });
  return list;
}

function chooseFeatures(documents: readonly (readonly string[])[], limit: number): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const norms of documents) for (const norm of new Set(norms)) counts.set(norm, (counts.get(norm) ?? 0) + 1);
  const sorted = [...counts].sort((a, b) => b[1] - a[1] || compare(a[0], b[0]));
  return new Set(sorted.slice(0, limit).map(([norm]) => norm));
}

function checkExamples(name: string, examples: Iterable<LabelledDocument>): readonly LabelledDocument[] {
  if (typeof examples !== 'object' || examples === null || !(Symbol.iterator in examples)) {
    rejectType(name, 'examples', 'an iterable of { label, tokens }', examples);
  }
  const list = [...examples];
  for (const example of list) checkString(name, 'each label', example?.label);
  return list;
}

async function train(
  examples: readonly { readonly label: string; readonly norms: readonly string[] }[],
  options: ClassifierOptions,
): Promise<(norms: readonly string[]) => readonly Classification[]> {
  const { algorithm = 'bayes', maxFeatures = 2000 } = options;
  const Classifier = await load<new () => NaturalClassifier>(
    algorithm === 'bayes' ? 'classifiers/bayes_classifier' : 'classifiers/logistic_regression_classifier',
  );
  const chosen = chooseFeatures(
    examples.map(({ norms }) => norms),
    maxFeatures,
  );
  const classifier = new Classifier();
  let taught = 0;
  for (const { label, norms } of examples) {
    const present = features(norms, chosen);
    // natural trims labels and drops documents without tokens.
    if (present.length > 0) {
      classifier.addDocument(present, `·${label}·`);
      taught++;
    }
  }
  if (taught === 0) return () => [];
  classifier.train();
  return (norms) =>
    classifier
      .getClassifications(features(norms, chosen))
      .map(({ label, value }): Classification => ({ label: label.slice(1, -1), score: value }))
      .sort((a, b) => b.score - a.score || compare(a.label, b.label));
}

function checkClassifier(name: string, options: ClassifierOptions): void {
  const { algorithm = 'bayes', maxFeatures = 2000 } = options;
  checkOneOf(name, 'options.algorithm', algorithm, ['bayes', 'logisticRegression']);
  checkInteger(name, 'options.maxFeatures', maxFeatures, 1);
}

/**
 * Trains one of natural's classifiers on tokenized documents. Features are the types a document contains, however often.
 *
 * @throws Error where natural is not installed; TypeError or RangeError for a wrong argument or option.
 * @example
 * const classifier = await trainClassifier([
 *   { label: '农业', tokens: ['粮食', '播种', '耕地'] },
 *   { label: '教育', tokens: ['学校', '教师', '课程'] },
 * ]);
 * classifier.classify(['粮食', '耕地']) // '农业'
 */
export async function trainClassifier(
  examples: Iterable<LabelledDocument>,
  options: ClassifierOptions = {},
): Promise<TextClassifier> {
  checkOptions('trainClassifier', options, OPTIONS);
  checkClassifier('trainClassifier', options);
  const filter = compileTokenFilter('trainClassifier', options);
  const list = checkExamples('trainClassifier', examples);
  const rank = await train(
    list.map(({ label, tokens }) => ({ label, norms: normsOf('trainClassifier', tokens, filter) })),
    options,
  );
  const classifications = (tokens: DocumentInput) => rank(normsOf('classify', tokens, filter));
  return {
    labels: [...new Set(list.map(({ label }) => label))].sort(compare),
    classify: (tokens) => classifications(tokens)[0]?.label ?? null,
    classifications,
  };
}

/**
 * How well a classifier of these options would do: the documents are dealt out to `folds` parts, label by label in the
 * order they come, so that every part has its share of every label; each part is classified by a classifier that the
 * other parts have trained.
 *
 * @throws Error where natural is not installed; RangeError where there are fewer documents than folds, or for a wrong
 * option; TypeError for a wrong argument.
 * @example
 * const articles = ['粮食 播种', '播种 耕地', '学校 教师', '教师 课程'].map((text, i) => ({
 *   label: i < 2 ? '农业' : '教育',
 *   tokens: text.split(' '),
 * }));
 * (await crossValidate(articles, { folds: 2, algorithm: 'bayes' })).accuracy; // 1
 */
export async function crossValidate(
  examples: Iterable<LabelledDocument>,
  options: CrossValidationOptions = {},
): Promise<ConfusionTable> {
  checkOptions('crossValidate', options, [...OPTIONS, 'folds']);
  checkClassifier('crossValidate', options);
  const { folds = 5 } = options;
  checkInteger('crossValidate', 'options.folds', folds, 2);
  const filter = compileTokenFilter('crossValidate', options);
  const list = checkExamples('crossValidate', examples);
  if (list.length < folds) rejectValue('crossValidate', 'examples', `at least ${folds} documents`, list.length);
  const prepared = list.map(({ label, tokens }) => ({ label, norms: normsOf('crossValidate', tokens, filter) }));
  const labels = [...new Set(list.map(({ label }) => label))].sort(compare);
  const byLabel = labels.flatMap((label) => prepared.filter((example) => example.label === label));
  const pairs: { actual: string; predicted: string | null }[] = [];
  for (let fold = 0; fold < folds; fold++) {
    const rank = await train(
      byLabel.filter((_, i) => i % folds !== fold),
      options,
    );
    for (const { label, norms } of byLabel.filter((_, i) => i % folds === fold)) {
      pairs.push({ actual: label, predicted: rank(norms)[0]?.label ?? null });
    }
  }
  return confusionTable(pairs);
}

/**
 * Which labels were given for which, with precision, recall and F1 of each. A prediction of `null` (none was made)
 * counts against recall only.
 *
 * @throws TypeError where the argument is no iterable of pairs.
 * @example
 * confusionTable([{ actual: '农业', predicted: '农业' }, { actual: '教育', predicted: '农业' }]).accuracy // 0.5
 */
export function confusionTable(
  pairs: Iterable<{ readonly actual: string; readonly predicted: string | null }>,
): ConfusionTable {
  if (typeof pairs !== 'object' || pairs === null || !(Symbol.iterator in pairs)) {
    rejectType('confusionTable', 'pairs', 'an iterable of { actual, predicted }', pairs);
  }
  const list = [...pairs];
  const labels = [
    ...new Set(list.flatMap(({ actual, predicted }) => (predicted === null ? [actual] : [actual, predicted]))),
  ];
  labels.sort(compare);
  const place = new Map(labels.map((label, i) => [label, i]));
  const counts = labels.map(() => new Array<number>(labels.length).fill(0));
  const actual = new Array<number>(labels.length).fill(0);
  let right = 0;
  for (const pair of list) {
    const i = place.get(pair.actual)!;
    actual[i]!++;
    if (pair.predicted === null) continue;
    counts[i]![place.get(pair.predicted)!]!++;
    if (pair.actual === pair.predicted) right++;
  }
  const rows = labels.map((label, i): ConfusionRow => {
    const correct = counts[i]![i]!;
    const predicted = counts.reduce((sum, row) => sum + row[i]!, 0);
    const precision = predicted > 0 ? correct / predicted : null;
    const recall = actual[i]! > 0 ? correct / actual[i]! : null;
    const f1 = predicted + actual[i]! > 0 ? (2 * correct) / (predicted + actual[i]!) : null;
    return { label, actual: actual[i]!, predicted, correct, precision, recall, f1 };
  });
  return {
    labels,
    counts,
    rows,
    documentCount: list.length,
    accuracy: list.length > 0 ? right / list.length : null,
    macroF1: rows.length > 0 ? rows.reduce((sum, row) => sum + (row.f1 ?? 0), 0) / rows.length : null,
  };
}

export interface NaturalTfIdf {
  /** Types of document `index` with their weights, by weight, descending, then code unit. */
  terms(index: number): readonly { readonly type: string; readonly score: number }[];
  /** For each document the sum of the weights of these types in it: natural's ranking of documents for a query. */
  scores(tokens: DocumentInput): readonly number[];
}

/**
 * natural's TfIdf over tokenized documents: tf × (1 + ln(N / (1 + n))).
 *
 * @throws Error where natural is not installed; TypeError or RangeError for a wrong argument or option.
 * @example
 * const index = await createTfIdf([['粮食', '安全'], ['学校', '安全']]);
 * index.terms(0)[0]?.type // '粮食'
 */
export async function createTfIdf(
  documents: Iterable<DocumentInput>,
  options: TokenFilterOptions = {},
): Promise<NaturalTfIdf> {
  checkOptions('createTfIdf', options, FILTER_OPTIONS);
  const filter = compileTokenFilter('createTfIdf', options);
  const { TfIdf } = await load<{
    TfIdf: new () => {
      addDocument(tokens: string[]): void;
      listTerms(index: number): { term: string; tfidf: number }[];
      tfidfs(tokens: string[]): number[];
    };
  }>('tfidf/index');
  const index = new TfIdf();
  let count = 0;
  for (const document of documents) {
    index.addDocument(normsOf('createTfIdf', document, filter).map((norm) => `·${norm}`));
    count++;
  }
  return {
    terms(at) {
      checkInteger('createTfIdf.terms', 'index', at, 0, count - 1);
      return index
        .listTerms(at)
        .map(({ term, tfidf }) => ({ type: term.slice(1), score: tfidf }))
        .sort((a, b) => b.score - a.score || compare(a.type, b.type));
    },
    scores: (tokens) => index.tfidfs(normsOf('createTfIdf.scores', tokens, filter).map((norm) => `·${norm}`)),
  };
}

/** Distances between two token sequences, a token counting as one character. */
export interface TokenDistances {
  /** Insertions, deletions and replacements of tokens. */
  levenshtein(a: DocumentInput, b: DocumentInput): number;
  /** The same with exchanges of neighbours. */
  damerauLevenshtein(a: DocumentInput, b: DocumentInput): number;
  /** 0: nothing in common, 1: the same. */
  jaroWinkler(a: DocumentInput, b: DocumentInput): number;
}

// A token is written as one UTF-16 unit from here on; natural leaves these letters alone (no case, no marks).
const FIRST_UNIT = 0x3400;
const UNITS = 0xd800 - FIRST_UNIT;

/**
 * natural's string distances over tokens instead of characters: how many words two headlines differ in.
 *
 * @throws Error where natural is not installed; RangeError where two sequences have more than 41,984 types.
 * @example
 * const { levenshtein } = await tokenDistances();
 * levenshtein(['全面', '推进', '乡村振兴'], ['加快', '推进', '乡村振兴']) // 1
 */
export async function tokenDistances(): Promise<TokenDistances> {
  const distance = await load<{
    LevenshteinDistance(a: string, b: string): number;
    DamerauLevenshteinDistance(a: string, b: string): number;
    JaroWinklerDistance(a: string, b: string, options: object): number;
  }>('distance/index');
  const everything = compileTokenFilter('tokenDistances', {
    kinds: ['word', 'number', 'latin', 'symbol', 'punctuation', 'space'],
  });
  const encoded = (inputs: readonly [DocumentInput, DocumentInput]): [string, string] => {
    const units = new Map<string, number>();
    return inputs.map((input) =>
      normsOf('tokenDistances', input, everything)
        .map((norm) => {
          const unit = units.get(norm) ?? units.size;
          units.set(norm, unit);
          if (unit >= UNITS) rejectValue('tokenDistances', 'types of both sequences', `at most ${UNITS}`, units.size);
          return String.fromCharCode(FIRST_UNIT + unit);
        })
        .join(''),
    ) as [string, string];
  };
  return {
    levenshtein: (a, b) => distance.LevenshteinDistance(...encoded([a, b])),
    damerauLevenshtein: (a, b) => distance.DamerauLevenshteinDistance(...encoded([a, b])),
    jaroWinkler: (a, b) => distance.JaroWinklerDistance(...encoded([a, b]), {}),
  };
}
