import { describe, expect, it } from 'vitest';
import source from '../../../dict/edge-weights.tsv';
import { detectSlogans } from '../../../src/slogan/index.js';

const PLACES = ['across', 'before', 'build', 'length', 'start'];

function firstMember(text: string, surface: string): string | undefined {
  return detectSlogans(text).find((s) => s.text === surface)?.members[0]?.text;
}

describe('the left edge of a list', () => {
  it.each([
    // Nouns that the list is about, though they are no verbs.
    ['推动产业高端化、智能化、绿色化“三化”改造。', '三化', '高端化'],
    ['提升社区治理规范化、精细化、数字化“三化”水平。', '三化', '规范化'],
    ['持续增强干部政治担当、历史担当、责任担当“三个担当”。', '三个担当', '政治担当'],
    ['营造敢闯、敢试、敢改“三敢”氛围。', '三敢', '敢闯'],
    ['永葆为民之心、敬畏之心、进取之心“三心”。', '三心', '为民之心'],
    ['让村民用水放心、用电安心、出行舒心的“三心”工程落地。', '三心', '用水放心'],
    // No item begins inside a word, or inside a term.
    ['加快推进制造业高端、绿色、智能三大改造。', '三大改造', '高端'],
    ['片区做到快件分拣中心、便民菜店、乡间充电站三个全覆盖。', '三个全覆盖', '快件分拣中心'],
    ['全年各类事故发生起数、死亡人数、经济损失实现“三下降”。', '三下降', '全年各类事故发生起数'],
    ['道路交通事故起数和重伤人数实现“双下降”。', '双下降', '道路交通事故起数'],
    ['做强装备制造、化工、冶金三大产业集群。', '三大产业集群', '装备制造'],
    // A relative clause that only the first item has.
    ['我市科研院所布局的机器人、生物芯片、脑科学三大板块。', '三大板块', '机器人'],
    // A verb or a preposition that no other item has.
    ['加快金融、信息服务、商贸物流和文化旅游四大中心建设。', '四大中心', '金融'],
    ['在焦煤、动力煤、无烟煤三大基地加快布局。', '三大基地', '焦煤'],
    ['融合临江自贸区、江北国家自主创新示范区两大国家战略。', '两大国家战略', '临江自贸区'],
    ['建设核电、风电、海上光伏三大基地。', '三大基地', '核电'],
    ['坚持以港兴市、以文化市、以工强市“三大战略”。', '三大战略', '以港兴市'],
    ['突出生产性服务业、先进制造业、现代农业三大产业。', '三大产业', '生产性服务业'],
    // Whose the items are, and what comes before all of them.
    ['全市渔港、海岛村全面实现“两通”。', '两通', '渔港'],
    ['其中钢铁、装备制造、石化“三大产业”，增势良好。', '三大产业', '钢铁'],
    ['力争航空、汽车、旅游文化“三大产业”，收入翻番。', '三大产业', '航空'],
    ['全县粮油收储站点、农机维修网点、乡间物流驿站三大网络。', '三大网络', '粮油收储站点'],
    ['壮大宁波磁性材料、光学仪器、厨房电器三大产业。', '三大产业', '磁性材料'],
    ['用好北京大学、复旦大学、浙江大学三大平台。', '三大平台', '北京大学'],
    ['打造秦皇岛港、黄骅港、曹妃甸港三大枢纽。', '三大枢纽', '秦皇岛港'],
    ['发展靠的就是科技创新和体制创新两个轮子。', '两个轮子', '科技创新'],
    // What governs all, and what each has of its own.
    ['善于借智、借势、借力“三借”。', '三借', '借智'],
    // Characters of two units are never cut.
    ['整合𠮷厂、甲厂、乙厂三大基地。', '三大基地', '𠮷厂'],
    ['落实好学、好用、好看“三好”要求。', '三好', '好学'],
    ['形成以军工、航空、电子三大产业为支撑的格局。', '三大产业', '军工'],
    ['坚持抓排查、抓整改、抓督导“三抓”并举。', '三抓', '抓排查'],
    ['大力实施强基工程、强链工程、强企工程“三大工程”。', '三大工程', '强基工程'],
  ])('%s', (text, surface, expected) => {
    expect(firstMember(text, surface)).toBe(expected);
  });
});

describe('the right edge of a list before a slogan', () => {
  it.each([
    ['落实产业、就业、教育、健康扶贫“四大行动”。', '四大行动', '健康'],
    ['推动县域、镇域经济“双轮驱动”。', '双轮驱动', '镇域'],
    ['生产安全事故起数、死亡人数连续多年“双下降”。', '双下降', '死亡人数'],
    ['窗口先行试办生育、工伤、失业、医疗、养老保险“五险合一”。', '五险合一', '养老'],
    // A noun that belongs to the last item alone, as far as its form tells.
    ['盯住林下种植和数字乡村建设两个重点。', '两个重点', '数字乡村建设'],
    ['冬油菜收购价、出油率、订单面积“三提高”。', '三提高', '订单面积'],
    // Predicates that all have.
    ['做到标准明确、管理规范、监管全面“三个目标”。', '三个目标', '监管全面'],
    ['信访总量和非访数量实现“双降”。', '双降', '非访数量'],
    ['推行分类、清运、设施建设“三个不留空白”的办法。', '三个不留空白', '设施建设'],
  ])('%s', (text, surface, expected) => {
    const members = detectSlogans(text).find((s) => s.text === surface)?.members;
    expect(members?.at(-1)?.text).toBe(expected);
  });
});

it('takes what is made one of a few, not who makes it', () => {
  expect(firstMember('会议把精准脱贫作为三大攻坚战之一。', '三大攻坚战')).toBe('精准脱贫');
});

describe('edge-weights.tsv', () => {
  const rows = source
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t') as [string, string, string]);

  it('knows the places of cues, and weights that are whole numbers', () => {
    expect([...new Set(rows.map(([, place]) => place))].sort()).toEqual(PLACES);
    expect(rows.filter(([, , weight]) => !/^-?[1-9]\d*$/.test(weight))).toEqual([]);
  });

  it('keeps no text: at most four characters stand before or behind an edge', () => {
    const units = rows.filter(([, place]) => ['across', 'before', 'start'].includes(place));
    expect(units.filter(([form]) => form.length > 4)).toEqual([]);
  });
});
