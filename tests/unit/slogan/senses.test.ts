import { describe, expect, it } from 'vitest';
import { type DetectSlogansOptions, detectSlogans, gazetteer, sloganSpans } from '../../../src/index.js';

function sense(text: string, form: string, options: DetectSlogansOptions = {}): string | null {
  const found = detectSlogans(text, options).find((slogan) => slogan.canonical === form);
  expect(found?.entry, form).toBeDefined();
  const chosen = found?.sense === null ? undefined : found?.entry?.senses[found.sense];
  if (found?.memberSource === 'gazetteer') expect(found.members.map((m) => m.text)).toEqual(chosen?.members);
  return chosen === undefined ? null : (chosen.members[0] ?? chosen.occasion ?? chosen.from?.toString() ?? '');
}

describe('the sense of an ambiguous formulation', () => {
  it.each<[string, string, string | null]>([
    ['推进“双创”示范基地建设，打造众创空间和孵化平台。', '双创', '大众创业'],
    ['全市“双创”攻坚，争创全国文明城市和国家卫生城市。', '双创', '创建全国文明城市'],
    ['推动中华优秀传统文化“双创”发展。', '双创', '创造性转化'],
    ['扎实做好“双创”工作。', '双创', null],
    ['坚决遏制“两高”项目盲目发展。', '两高', '高耗能'],
    ['“两高”联合发布司法解释。', '两高', '最高人民法院'],
    ['牢记“两点”定位、“两地”目标、“两高”要求。', '两高', '推动高质量发展'],
    ['代表们审议了“两高”。', '两高', null],
    ['落实“五个一批”，易地搬迁脱贫工程全面开工。', '五个一批', '发展生产脱贫一批'],
    ['实施“五个一批”工程，表彰先进。', '五个一批', null],
    ['“三农”工作是重中之重。', '三农', '农业'],
    ['全国“两会”上，代表们热烈讨论。', '两会', '全国人民代表大会会议'],
    ['市里的“两会”圆满结束。', '两会', null],
  ])('is told by the text: %s', (text, form, expected) => {
    expect(sense(text, form)).toBe(expected);
  });

  it.each<[string, string, string, string | null]>([
    ['协调推进“四个全面”战略布局。', '四个全面', '2016-03', '全面建成小康社会'],
    ['协调推进“四个全面”战略布局。', '四个全面', '2023', '全面建设社会主义现代化国家'],
    // In the year of the change both were current.
    ['协调推进“四个全面”战略布局。', '四个全面', '2020-06-01', null],
    ['编制“八五”计划。', '八五', '1991', '1991'],
    ['完成“七五”计划。', '七五', '1990年', '1986'],
    ['做好“五个统筹”。', '五个统筹', '2005', '统筹城乡发展'],
    ['做好“五个统筹”。', '五个统筹', '2016', null],
    // What had not begun cannot be meant.
    ['推进“三条红线”管理，完善用水制度。', '三条红线', '2013', '水资源开发利用控制红线'],
    ['做好“四个全面”工作。', '四个全面', '2009', null],
    ['做好“四个全面”工作。', '四个全面', '不详', null],
  ])('is told by the date: %s %s %s', (text, form, date, expected) => {
    expect(sense(text, form, { date })).toBe(expected);
  });

  it.each<[string, string, string, string | null]>([
    ['落实“两高”目标。', '两高', '重庆市', '推动高质量发展'],
    ['落实“两高”目标。', '两高', '南京', null],
    ['加快“四个中心”建设。', '四个中心', '上海市', '国际经济中心'],
    ['加快“四个中心”建设。', '四个中心', '北京', '全国政治中心'],
    ['加快“四个中心”建设。', '四个中心', '石家庄', null],
    ['发展“三个经济”。', '三个经济', '陕西省西安市', '枢纽经济'],
    // The text weighs more than the place.
    ['陕西考察团说，“三个经济”特别是枢纽经济值得学习。', '三个经济', '云南', '枢纽经济'],
  ])('is told by the place: %s %s %s', (text, form, place, expected) => {
    expect(sense(text, form, { place })).toBe(expected);
  });

  it('says what told it', () => {
    const rules = (text: string, options?: DetectSlogansOptions) => detectSlogans(text, options)[0]?.rules;
    expect(rules('落实“两高”。', { place: '重庆' })).toEqual(['members:gazetteer', 'sense:place', 'gazetteer']);
    expect(rules('遏制“两高”项目。')).toEqual(['members:gazetteer', 'sense:cue', 'suffix:项目', 'gazetteer']);
    expect(rules('推进“四个全面”。', { date: '2023' })).toEqual(['members:gazetteer', 'sense:date', 'gazetteer']);
    expect(rules('落实“八项规定”。')).toEqual(['members:gazetteer', 'gazetteer']);
  });

  it('is none where the text states other members', () => {
    const [local] = detectSlogans('构建责任、制度、保障、监督、考核“五位一体”的工作机制。');
    expect([local?.entry?.form, local?.sense, local?.memberSource]).toEqual(['五位一体', null, 'text']);
    const [national] = detectSlogans('打好防范化解重大风险、精准脱贫、污染防治三大攻坚战。');
    expect([national?.sense, national?.memberSource]).toEqual([0, 'text']);
  });

  it('is found for every sense by its own cues, date and place', () => {
    const wrong: string[] = [];
    for (const entry of gazetteer().entries.values()) {
      if (entry.senses.length < 2 || /^.五$/.test(entry.form)) continue;
      entry.senses.forEach((own, i) => {
        const date = String(own.to ?? own.firstYear ?? own.from ?? 2026);
        const text = `${own.cues.join('，')}，“${entry.form}”`;
        const [found] = detectSlogans(text, { date, place: own.place }).filter((row) => row.entry === entry);
        if (found?.sense !== i) wrong.push(`${entry.form} ${i} ${found?.sense}`);
      });
    }
    expect(wrong).toEqual([]);
  });

  it('takes date and place as texts', () => {
    expect(() => detectSlogans('', { date: 2020 as never })).toThrow(TypeError);
    expect(() => detectSlogans('', { place: {} as never })).toThrow(TypeError);
    expect(detectSlogans('“三农”', { date: null, place: undefined })).toHaveLength(1);
  });
});

describe('sloganSpans', () => {
  it('has the members that are slogans too, where they stand', () => {
    const text = '实施“三大行动”：“五联法”、“四微”行动和“六进”活动。';
    expect(sloganSpans(text).map((span) => text.slice(span.start, span.end))).toEqual([
      '三大行动',
      '五联法',
      '四微',
      '六进',
    ]);
  });

  it('leaves out what lies inside another one, and what was rejected', () => {
    const text = '成语“三心二意”；“三农”';
    expect(sloganSpans(text, { why: true }).map((span) => span.norm)).toEqual(['三农']);
    for (const sample of ['“漓江‘三统’改革”：指统一规划、统一管理、统一营销。', '“甲乙‘三化’丙丁”：即一二三']) {
      const spans = sloganSpans(sample);
      for (let i = 1; i < spans.length; i++) expect(spans[i]?.start).toBeGreaterThanOrEqual(spans[i - 1]?.end ?? 0);
    }
  });
});
