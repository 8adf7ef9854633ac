import nlp from 'compromise/one';
import { describe, expect, it } from 'vitest';
import slogans, { type EnglishSlogan, findEnglishSlogans } from '../../../src/compromise.js';
import { gazetteer } from '../../../src/index.js';

const found = (text: string): string[] =>
  findEnglishSlogans(text).map((s) => `${s.text} = ${s.candidates.map((c) => c.entry.form).join(' or ')}`);

describe('findEnglishSlogans', () => {
  it.each([
    ['Cadres were told to uphold the Four Confidences.', 'Four Confidences = 四个自信'],
    ['He listed 4 Confidences on the blackboard.', '4 Confidences = 四个自信'],
    ['A seminar on the four-confidences was held.', 'four-confidences = 四个自信'],
    ['one FOUR CONFIDENCES poster', 'FOUR CONFIDENCES = 四个自信'],
    ['Every Confidence counts: the Four Confidence campaign', 'Four Confidence = 四个自信'],
    ['The Five-Sphere Integrated Plan covers ecology.', 'Five-Sphere Integrated Plan = 五位一体'],
    ['the 5-sphere integrated plan', '5-sphere integrated plan = 五位一体'],
    ['They pledged the Two Upholds.', 'Two Upholds = 两个维护'],
    ['On the Two Affirmations, the county held a study day.', 'Two Affirmations = 两个确立'],
    ['Trade along the Belt and Road grew.', 'Belt and Road = 一带一路'],
    ['He spoke of the Four-Sphere Confidence.', 'Four-Sphere Confidence = 四个自信'],
    ['the “four matters of confidence”', 'four matters of confidence = 四个自信'],
    ['cadres uphold the “Two Safeguards” in deeds', 'Two Safeguards = 两个维护'],
    ['BRI projects in three countries', 'BRI = 一带一路'],
    ['B&R cooperation', 'B&R = 一带一路'],
    ['the Belt and Road’s partners', 'Belt and Road’s = 一带一路'],
    ['growth under the 13th FYP', '13th FYP = 十三五'],
    ['the 12th Five-year Programme', '12th Five-year Programme = 十二五'],
    ['the Party leadership’s eight-point rules on frugality', 'eight-point rules = 八项规定'],
    ['under the ‘double reduction’ policy', 'double reduction = 双减'],
    ['the "Double Reduction" policy', 'Double Reduction = 双减'],
    ['the “Dual Carbon” goals', 'Dual Carbon = 双碳'],
    ['villages follow the Fengqiao experience', 'Fengqiao experience = 枫桥经验'],
    ['the important thought of the Three Represents', 'Three Represents = 三个代表'],
    ['a community with a shared future for humanity', 'community with a shared future for humanity = 人类命运共同体'],
    [
      'seeking progress while maintaining stability, promoting stability through progress, and establishing the new before abolishing the old',
      'seeking progress while maintaining stability, promoting stability through progress, and establishing the new before abolishing the old = 稳中求进、以进促稳、先立后破',
    ],
    ['The Belt & Road grew.', 'Belt & Road = 一带一路'],
    ['the Belt and Road Initiative (BRI)', 'Belt and Road Initiative = 一带一路'],
    ['One Belt, One Road', 'One Belt, One Road = 一带一路'],
    ['targets of the 14th Five-Year Plan', '14th Five-Year Plan = 十四五'],
    ['targets of the Fourteenth Five Year Plan', 'Fourteenth Five Year Plan = 十四五'],
    ['He recalled the Four Modernisations.', 'Four Modernisations = 四个现代化'],
    ['He recalled the Four Modernizations.', 'Four Modernizations = 四个现代化'],
    ['the Eight Honours and Eight Disgraces', 'Eight Honours and Eight Disgraces = 八荣八耻'],
    ['five theatre commands were set up', 'five theatre commands = 五大战区'],
    ['One country,\ntwo systems remains the policy.', 'One country,\ntwo systems = 一国两制'],
    ['“Two Sessions” coverage', 'Two Sessions = 两会'],
    ['会上提出Two Upholds，并学习Belt and Road的经验', 'Two Upholds = 两个维护'],
    ['Ｆｏｕｒ　Ｃｏｎｆｉｄｅｎｃｅｓ', 'Ｆｏｕｒ　Ｃｏｎｆｉｄｅｎｃｅｓ = 四个自信'],
    ['the Party’s whole-process people’s democracy', 'whole-process people’s democracy = 全过程人民民主'],
  ])('finds in %j %s', (text, expected) => {
    expect(found(text)[0]).toBe(expected);
  });

  it.each([
    '',
    ' ',
    'We had two sessions of training before lunch.',
    'The page has three links and two mountains on its cover.',
    'a belt, and a road',
    'He has four reasons for confidence.',
    'They serve the people of the town well.',
    'belt and roadside',
    'In two centuries much has changed.',
    'The lawyer of the three represents him well.',
    'Eight points of order were raised.',
    'the bri of a wheel, b and r',
    'the first two sessions, the two sessions of the court',
    'He wore two belts and rode.',
    'their 996 schedule',
    'Two. Upholds',
    '两个维护',
    '\ud800 & &',
  ])('finds nothing in %j', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('gives all names in text order with offsets into the text as given', () => {
    const text = '学习“Four Confidences”和 Two Upholds；dual circulation, then the Four Pests.';
    const result = findEnglishSlogans(text);
    expect(result.map((s) => s.text)).toEqual(['Four Confidences', 'Two Upholds', 'dual circulation', 'Four Pests']);
    for (const s of result) expect(text.slice(s.start, s.end)).toBe(s.text);
  });

  it('names every formulation that a shared name may stand for', () => {
    const [slogan] = findEnglishSlogans('the Four Pests');
    expect(slogan?.candidates.length).toBeGreaterThanOrEqual(1);
    for (const { entry, sense } of slogan?.candidates ?? []) {
      expect(gazetteer().entries.get(entry.form)).toBe(entry);
      expect(entry.senses[sense]?.english.length).toBeGreaterThan(0);
    }
  });

  it('finds every English name of the gazetteer and links it to its entry', () => {
    const lost: string[] = [];
    for (const entry of gazetteer().entries.values()) {
      for (const name of entry.senses.flatMap((s) => s.english)) {
        const hit = findEnglishSlogans(`“${name}”`).find((s) => s.candidates.some((c) => c.entry === entry));
        if (hit?.text !== name) lost.push(`${entry.form}: ${name}`);
      }
    }
    expect(lost).toEqual([]);
  });

  // The same by plural, case, digits and hyphens.
  it('finds every English name as others write it', () => {
    const digits = 'zero one two three four five six seven eight nine ten'.split(' ');
    const lost: string[] = [];
    for (const entry of gazetteer().entries.values()) {
      for (const name of entry.senses.flatMap((s) => s.english)) {
        const numeric = name.replace(/^[A-Z][a-z]+\b/, (word) => {
          const value = digits.indexOf(word.toLowerCase());
          return value < 1 ? word : String(value);
        });
        for (const written of [name.toUpperCase(), numeric, name.replaceAll('-', ' '), name.replaceAll("'", '’')]) {
          const hit = findEnglishSlogans(`Xinhua, on the “${written}”, said`).some((s) =>
            s.candidates.some((c) => c.entry === entry),
          );
          if (!hit) lost.push(`${entry.form}: ${written}`);
        }
      }
    }
    expect(lost).toEqual([]);
  });

  it('takes ten megabytes of one word in linear time', () => {
    // Anything worse than linear would not come to an end before the runner's time limit.
    expect(findEnglishSlogans('four '.repeat(2_000_000))).toEqual([]);
  });

  it('rejects what is no text', () => {
    expect(() => findEnglishSlogans(null as unknown as string)).toThrow(
      new TypeError('findEnglishSlogans: text must be a string, received null'),
    );
  });
});

describe('the plugin for compromise', () => {
  nlp.plugin(slogans);
  interface WithSlogans {
    slogans(): { out(format: string): string[] };
    sloganEntries(): readonly EnglishSlogan[];
  }
  const read = (text: string) => nlp(text) as unknown as WithSlogans;

  it('gives a view of the names and what they stand for, in the same order', () => {
    const doc = read(
      'The Four-Confidences came first. Later the Belt and Road Initiative, and the Two Upholds, followed.',
    );
    expect(
      doc
        .slogans()
        .out('array')
        .map((s) => s.replace(/[,.]$/, '')),
    ).toEqual(['Four-Confidences', 'Belt and Road Initiative', 'Two Upholds']);
    expect(doc.sloganEntries().map((s) => s.candidates[0].entry.form)).toEqual(['四个自信', '一带一路', '两个维护']);
  });

  it('gives the whole term where Chinese is glued to the name', () => {
    const doc = read('学习Two Upholds的体会');
    expect(doc.sloganEntries().map((s) => s.text)).toEqual(['Two Upholds']);
    expect(doc.slogans().out('array').join(' ')).toContain('Upholds');
  });

  it('gives an empty view where there is none', () => {
    expect(read('Nothing to see here.').slogans().out('array')).toEqual([]);
    expect(read('').sloganEntries()).toEqual([]);
  });
});
