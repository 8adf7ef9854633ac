import { describe, expect, it } from 'vitest';
import { confusionTable, createTfIdf, crossValidate, tokenDistances, trainClassifier } from '../../src/natural.js';

const FIELDS = {
  农业: ['粮食', '播种', '耕地', '农田', '种子', '化肥', '收割'],
  教育: ['学校', '教师', '课程', '学生', '课堂', '教材', '招生'],
  交通: ['公路', '铁路', '港口', '货运', '桥梁', '航线', '枢纽'],
};
const COMMON = ['推进', '工作', '今年', '会议', '部署', 'constructor', '__proto__'];
const articles = Object.entries(FIELDS).flatMap(([label, words]) =>
  Array.from({ length: 12 }, (_, i) => ({
    label,
    tokens: [0, 2, 3].map((k) => words[(i * (k + 1) + k) % 7]!).concat(COMMON.filter((_, k) => (i + k) % 3 === 0)),
  })),
);

describe.each(['bayes', 'logisticRegression'] as const)('%s', (algorithm) => {
  it('learns fields from tokens', async () => {
    const classifier = await trainClassifier(articles, { algorithm });
    expect(classifier.labels).toEqual(['交通', '农业', '教育']);
    expect(classifier.classify(['粮食', '耕地', '推进'])).toBe('农业');
    expect(classifier.classify(['学生', '课堂', '__proto__', 'constructor'])).toBe('教育');
    const scores = classifier.classifications(['铁路', '港口']);
    expect(scores.map((s) => s.label)).toHaveLength(3);
    expect(scores[0]!.label).toBe('交通');
    expect(scores[0]!.score).toBeGreaterThan(scores[1]!.score);
  });

  it('is measured by cross-validation', async () => {
    const table = await crossValidate(articles, { algorithm, folds: 4 });
    expect(table.documentCount).toBe(36);
    expect(table.accuracy).toBeGreaterThan(0.9);
    expect(table.rows.map((r) => r.actual)).toEqual([12, 12, 12]);
  });
});

describe('trainClassifier', () => {
  it('knows nothing where it learnt nothing', async () => {
    const classifier = await trainClassifier([]);
    expect(classifier.labels).toEqual([]);
    expect(classifier.classify(['粮食'])).toBeNull();
    expect((await trainClassifier([{ label: '农业', tokens: ['，'] }])).classify(['粮食'])).toBeNull();
  });

  it('keeps labels as they are', async () => {
    const classifier = await trainClassifier([
      { label: ' 农业 ', tokens: ['粮食'] },
      { label: '', tokens: ['学校'] },
    ]);
    expect([classifier.classify(['粮食']), classifier.classify(['学校'])]).toEqual([' 农业 ', '']);
  });

  it.each([
    [[], { algorithm: 'svm' }, /options\.algorithm must be one of "bayes", "logisticRegression"/],
    [[], { maxFeatures: 0 }, /options\.maxFeatures must be an integer ≥ 1/],
    [[{ tokens: [] }], {}, /each label must be a string/],
    ['农业', {}, /examples must be an iterable/],
  ])('refuses %o with %o', async (examples, options, message) => {
    await expect(trainClassifier(examples as never, options as never)).rejects.toThrow(message);
  });

  it('refuses more folds than documents', async () => {
    await expect(crossValidate(articles.slice(0, 3))).rejects.toThrow(/examples must be at least 5 documents/);
  });
});

describe('confusionTable', () => {
  it('counts who was taken for whom', () => {
    const table = confusionTable([
      { actual: '农业', predicted: '农业' },
      { actual: '农业', predicted: '教育' },
      { actual: '教育', predicted: '教育' },
      { actual: '交通', predicted: null },
    ]);
    expect(table.labels).toEqual(['交通', '农业', '教育']);
    expect(table.counts).toEqual([
      [0, 0, 0],
      [0, 1, 1],
      [0, 0, 1],
    ]);
    expect(table.accuracy).toBe(0.5);
    expect(table.rows[0]).toEqual({
      label: '交通',
      actual: 1,
      predicted: 0,
      correct: 0,
      precision: null,
      recall: 0,
      f1: 0,
    });
    expect(table.rows[2]).toMatchObject({ precision: 0.5, recall: 1, f1: 2 / 3 });
    expect(confusionTable([])).toEqual({
      labels: [],
      counts: [],
      rows: [],
      documentCount: 0,
      accuracy: null,
      macroF1: null,
    });
  });
});

describe('createTfIdf', () => {
  it('weighs Chinese tokens by the formula of natural', async () => {
    const index = await createTfIdf([['粮食', '安全', '粮食', 'constructor'], ['学校', '安全'], ['会议']]);
    const terms = new Map(index.terms(0).map((t) => [t.type, t.score]));
    expect(terms.get('粮食')).toBeCloseTo(2 * (1 + Math.log(3 / 2)), 12);
    expect(terms.get('安全')).toBeCloseTo(1 + Math.log(3 / 3), 12);
    expect(terms.get('constructor')).toBeCloseTo(1 + Math.log(3 / 2), 12);
    const scores = index.scores(['粮食']);
    expect(scores[0]).toBeGreaterThan(0);
    expect(scores.slice(1)).toEqual([0, 0]);
    expect(() => index.terms(3)).toThrow(/index must be an integer from 0 to 2/);
  });
});

describe('tokenDistances', () => {
  it('counts tokens, not characters', async () => {
    const { levenshtein, damerauLevenshtein, jaroWinkler } = await tokenDistances();
    expect(levenshtein(['全面', '推进', '乡村振兴'], ['加快', '推进', '乡村振兴', '。'])).toBe(2);
    expect(damerauLevenshtein(['改革', '开放'], ['开放', '改革'])).toBe(1);
    expect(jaroWinkler(['改革', '开放'], ['改革', '开放'])).toBe(1);
    expect(jaroWinkler(['改革'], ['开放'])).toBe(0);
  });
});
