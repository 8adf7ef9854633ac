import { describe, expect, it } from 'vitest';
import { detectSlogans } from '../../../src/slogan/index.js';

/** The members that the text states for the first slogan with these words. */
function membersOf(text: string, surface: string): string {
  const slogan = detectSlogans(text).find((s) => s.text === surface);
  if (slogan === undefined) throw new Error(`no ${surface} in ${text}`);
  return slogan.memberSource === 'gazetteer' ? '' : slogan.members.map((m) => m.text).join('|');
}

it.each([
  ['谱写军政军民双拥共建新篇章。', '双拥共建'],
  ['推动农村两个文明建设。', '两个文明'],
  ['配强村、社区“两委”班子。', '两委'],
  ['全国、各地“两会”将陆续召开。', '两会'],
  ['推动湾区三市协同开放、全力建设“两先区”。', '两先区'],
  ['全镇以缩小“三大差距”为方向、以兴办农场为抓手、以惠民为根本。', '三大差距'],
])('no members in %s', (text, surface) => {
  expect(membersOf(text, surface)).toBe('');
});

it('takes a verb before the slogan for none of its members, whatever it begins with', () => {
  const text = '始终胸怀“国之大者”、坚守“四个自信”、坚决做到“两个维护”，带头学、带头干。';
  expect(membersOf(text, '两个维护')).toBe('');
});

describe('members right before a slogan', () => {
  it.each([
    ['围绕“水、电、气”三大要素，保障企业生产。', '三大要素', '水|电|气'],
    ['县里做好“种、管、收、储”四篇文章。', '四篇文章', '种|管|收|储'],
    ['窗口试行身份证、居住证和社保卡“三卡合一”办理。', '三卡合一', '身份证|居住证|社保卡'],
    ['健全市、县、乡、村“四级一体”的调解网络。', '四级一体', '市|县|乡|村'],
    ['全市实施“暖冬、助学”等六大工程。', '六大工程', '暖冬|助学'],
    [
      '开展严查超载行为、严查酒驾行为、加强驾培建设和加强标志建设“两查两建”行动。',
      '两查两建',
      '严查超载行为|严查酒驾行为|加强驾培建设|加强标志建设',
    ],
  ])('%s', (text, surface, members) => {
    expect(membersOf(text, surface)).toBe(members);
  });

  it('takes what is disposed of for one of them', () => {
    expect(membersOf('今年会议把化解库存作为三大任务之一，逐月调度。', '三大任务')).toBe('化解库存');
  });

  it('takes no list behind what it is the theme of', () => {
    expect(membersOf('各社区以“双争”为主题的书画展、演讲赛吸引了很多居民。', '双争')).toBe('');
  });
});

describe('clauses that hold what is counted, among others', () => {
  it.each([
    [
      '“三个更大”：省委来临江调研时，要求临江在产业转型上展现更大作为，在民生改善上取得更大突破，在基层治理上实现更大进展，当好全省标兵。',
      '三个更大',
      '在产业转型上展现更大作为|在民生改善上取得更大突破|在基层治理上实现更大进展',
    ],
    [
      '推行“四统一”，即统一标准告知，统一窗口受理，统一表单填报，统一时限办结，变多头跑为一次办。',
      '四统一',
      '统一标准告知|统一窗口受理|统一表单填报|统一时限办结',
    ],
    ['“三个坚决”：坚决守住耕地，坚决守住水源，坚决守住山林。', '三个坚决', '坚决守住耕地|坚决守住水源|坚决守住山林'],
  ])('%s', (text, surface, members) => {
    expect(membersOf(text, surface)).toBe(members);
  });
});

describe('a list that its number closes', () => {
  it.each([
    ['“四费合一”：指住院、门诊、体检和护理四项费用实行统一登记、统一结算。', '四费合一', '住院|门诊|体检|护理'],
  ])('%s', (text, surface, members) => {
    expect(membersOf(text, surface)).toBe(members);
  });

  it('stands in one clause', () => {
    const text =
      '“三大定位”新使命：2016年全县会议期间，市长听取汇报时，对临江提出“三大定位”新使命：要求临江建成物流枢纽，形成开放门户。';
    expect(membersOf(text, '三大定位')).toBe('');
  });
});

describe('ordinals in order', () => {
  it('take 依次为 for a gloss', () => {
    expect(membersOf('“三纵”自西向东依次为环西路、滨江路、迎宾路。', '三纵')).toBe('环西路|滨江路|迎宾路');
  });

  it('leave a sentence that tells of the first item alone', () => {
    const text = '要把握好“三个必须”：\n一是必须突出项目。就是要集中精力、集聚资源、集成政策，抓好建设。';
    expect(membersOf(text, '三个必须')).not.toContain('集聚资源');
  });
});

describe('members of multi slogans', () => {
  it.each([
    [
      '“四抓四促”：抓拆旧、促县城面貌大改善，抓清淤、促河道水质大提升，抓补绿、促街巷环境更整洁，抓巡查、促长效管理更规范。',
      '四抓四促',
      '抓拆旧|促县城面貌大改善|抓清淤|促河道水质大提升|抓补绿|促街巷环境更整洁|抓巡查|促长效管理更规范',
    ],
    [
      '“三禁两控”：禁鞭炮、禁焚烧、禁燃煤，严控工业扬尘、工地扬尘。',
      '三禁两控',
      '禁鞭炮|禁焚烧|禁燃煤|严控工业扬尘|工地扬尘',
    ],
    [
      '“三个整治、一个确保”：即整治农村垃圾、农村污水和农村旱厕，确保群众喝上放心水。',
      '三个整治、一个确保',
      '农村垃圾|农村污水|农村旱厕|确保群众喝上放心水',
    ],
  ])('%s', (text, surface, members) => {
    expect(membersOf(text, surface)).toBe(members);
  });
});

describe('members of formulas', () => {
  it.each([
    ['“2+3”产业体系：发展茶叶、蔬菜等2个主导产业和花卉、养蜂、竹编等3个特色产业。', '2+3', '2个主导产业|3个特色产业'],
    [
      '“3+2+N”格局：打造造船、制盐、酿酒三大支柱产业，培育陶瓷、玩具两大新兴产业，扶持若干未来产业。',
      '3+2+N',
      '三大支柱产业|两大新兴产业|若干未来产业',
    ],
    [
      '“1+4”机制：“1”为项目业主，“4”为发改、财政、资源、水务等四个部门。',
      '1+4',
      '项目业主|发改、财政、资源、水务等四个部门',
    ],
  ])('%s', (text, surface, members) => {
    expect(membersOf(text, surface)).toBe(members);
  });
});

describe('run-in headings of digits', () => {
  it('are no entries of a glossary', () => {
    const text = [
      '县里探索“123”调研工作法，持续为基层减负。',
      '一网统管：指城市运行在一个平台上管理。',
      '“双减”：指减轻作业负担和培训负担。',
      '三公经费：指出国、用车、接待的费用。',
    ].join('\n');
    expect(membersOf(text, '123')).toBe('');
  });
});

describe('ordinals behind another clause', () => {
  it.each([
    [
      '要突出“三个导向”，确保学习见到实效：一是坚持需求导向，上门听意见。二是坚持民生导向，立行立改。三是坚持长效导向，建章立制。',
      '三个导向',
      '需求导向|民生导向|长效导向',
    ],
    [
      '今年坚持“三个突出”，抓好以下工作：\n（一）突出产业升级，培育集群。\n（二）突出乡村建设，补齐短板。\n（三）突出民生改善，办好实事。',
      '三个突出',
      '突出产业升级|突出乡村建设|突出民生改善',
    ],
  ])('%s', (text, surface, members) => {
    expect(membersOf(text, surface)).toBe(members);
  });

  it('have to say what is counted', () => {
    const text = '落实“三个导向”，全县面貌一新。一是产业兴旺，二是环境优美，三是治理有效。';
    expect(membersOf(text, '三个导向')).toBe('');
  });

  it('may be the headings of long sections', () => {
    const section = '临江各乡镇按月调度，逐项销号，群众满意。'.repeat(120);
    const text = `着力实施“三大行动”：\n（一）实施提质行动，抓产业。\n${section}\n（二）实施提速行动，抓项目。\n${section}\n（三）实施提标行动，抓民生。\n${section}`;
    expect(membersOf(text, '三大行动')).toBe('提质行动|提速行动|提标行动');
  });
});

describe('a list behind 的 before its number', () => {
  it('is the one that is counted', () => {
    const text = '“三线”分别对应在城乡统一的规划下、在农业空间和生态空间划定的耕地红线、城镇边界、生态红线三条控制线。';
    expect(membersOf(text, '三线')).toBe('耕地红线|城镇边界|生态红线');
  });
});
