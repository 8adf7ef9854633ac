import { describe, expect, it } from 'vitest';
import { detectSlogans } from '../../../src/slogan/index.js';

const found = (text: string) => detectSlogans(text).map((s) => `${s.text}/${s.kind}`);

describe('detectSlogans', () => {
  describe('kinds in quotation marks', () => {
    it.each([
      ['推进“七统一”改革', '七统一/count'],
      ['建设“2个中心”即指挥中心、培训中心', '2个中心/count'],
      ['落实“四个到位”', '四个到位/count'],
      ['抓好“五大攻坚行动”', '五大攻坚行动/count'],
      ['实施“五个一工程”', '五个一工程/count'],
      ['开展“清四乱”行动', '清四乱/count'],
      ['落实“水十条”', '水十条/count'],
      ['推行“三权分置”', '三权分置/count'],
      ['构建“一轴三带”格局', '一轴三带/multi'],
      ['坚持“两提升、三下降”', '两提升、三下降/multi'],
      ['实施“百千万”工程', '百千万/multi'],
      ['发展“一村一品”', '一村一品/distributive'],
      ['实行“一厂一策、一户一档”', '一厂一策、一户一档/distributive'],
      ['推广“369”工作法', '369/digits'],
      ['落实“一二三四”工作思路', '一二三四/digits'],
      ['构建“1+4+N”体系', '1+4+N/formula'],
      ['建立“１＋６”制度', '１＋６/formula'],
      ['推广“合作社+农户”模式', '合作社+农户/blend'],
      ['深化“最多跑一次”改革', '最多跑一次/clause'],
      ['推进“多测合一”', '多测合一/clause'],
      ['谋划“十五五”规划', '十五五/period'],
      ['打好“百日攻坚”战', '百日攻坚/period'],
      ['实施“三年行动计划”', '三年行动计划/period'],
      ['形成“临江模式”', '临江模式/model'],
      ['坚持“内强素质、外树形象”', '内强素质、外树形象/parallel'],
      ['深化“放管服”改革', '放管服/set'],
      ['推进“一桥一岛、一湖一山”建设', '一桥一岛、一湖一山/multi'],
      ['开展“十一进”活动', '十一进/count'],
      ['推行“三水共治”', '三水共治/count'],
      ['开展“三千一百”行动', '三千一百/multi'],
      ['实施“农业稳市”战略', '农业稳市/set'],
      ['优化“东拓西优南进”格局', '东拓西优南进/set'],
      ['打造“国家文旅示范区+云展馆”', '国家文旅示范区+云展馆/blend'],
      ['做好“稳住一产、做强二产”', '稳住一产、做强二产/parallel'],
      ['实行“八加一”模式', '八加一/formula'],
      ['群众“一步跨百年”', '一步跨百年/clause'],
      ['实施“七七”扶贫攻坚计划', '七七/digits'],
      ['冲刺“双50”目标', '双50/count'],
      ['实施“五个六”行动', '五个六/count'],
      ['打造“四链一体”平台', '四链一体/count'],
      ['落实“社区治理365行动”', '社区治理365行动/digits'],
      ['实施“一十百千”工程', '一十百千/multi'],
      ['“三老”：指“老街区、老厂房、老村庄”', '三老/count'],
      ['围绕“一个总基调”', '一个总基调/count'],
      ['推行“一区一照”登记', '一区一照/distributive'],
      ['紧盯“缺什么、招什么”', '缺什么、招什么/parallel'],
    ])('%s', (text, expected) => {
      expect(found(text)).toEqual([expected]);
    });
  });

  it.each([
    '他“三心二意”',
    '县里的“一把手”',
    '拨打“12345”热线',
    '“3·15”晚会',
    '实现“九连冠”',
    '“80后”干部',
    '进入全国“百强”',
    '“1+1>2”的效果',
    '学习《三国演义》',
    '位于“六盘水”',
    '有三个人、五个方面、3个项目',
    '党的十九大、第三产业、四川、统一部署',
    '围绕产业、人才和环境三个方面',
    // Numbers that only label, rank, date or measure.
    '其中“1”指主城区',
    '出台“28条”“十六条”等措施',
    '在“后十”之列',
    '举办“第九届全国龙舟大赛”',
    '运来“数百万吨”煤',
    '完成“一天三次起飞”',
    '第“215021”号小行星',
    '销量进入“20万+”时代',
    '迈出“重要一步”',
    '落实“做好防汛、抗旱工作”部署',
    '“城市对话·福州”开幕',
    '学习贯彻党的二十大精神之一',
    '点开手机“摇一摇”',
    '全县河道“巡一遍”',
    '打造“特色小吃一条街”',
    '登录“一店通”平台',
    '产值突破“千亿”',
    '放开“二线”管理',
    '发生“两艘渔船误入禁渔区的事件”',
    '进入“最关键、最吃劲的时期”',
    '实行“7×24小时”值守',
    '走好“800米、一刻钟”',
    '他强调：“干工作要实，待群众要真”',
    '反思“学了什么、做成了什么”',
    '“山是根本，水是命脉，林是屏障”',
    '“问天一号、二号”升空',
    '“2019百部好书城乡行”启动',
    '开设“云上江川·特产馆”',
    '主演“阿德里安·史密斯”',
    '推进“微改造”',
    '获评“五十佳”网站',
    '实施“2035领航计划”',
    '破解停车、就医两个难点',
    '八大山人诞辰390周年',
    '素有“千湖之省”美誉',
    '举办“五五欢购季”',
    '建设城东、城南、城北三个国家实验室建设项目',
    '采用“飞龙”和“腾云”两种新型燃料堆型',
    '促进一二三产业融合发展',
    '获评“消防工作先进集体”',
    '入选“2022云上文旅·新锐小镇10强”',
    '开通“12388·马上办”',
    '“促改革”成效明显',
    '明确“5个方面”任务',
    '突出新动能、新场景、新赛道三个关键词',
    '实行“渐进式”改革',
    '入选中国十大“宜居小城”',
    '获“十大最受信赖药企”称号',
    '今年已出现两次“超级满月”',
    '抓好“改厕、改水、改路”三改造',
    '按4：3：2：1即“4：3：2：1”分担',
    '建设东江、西河两个国家重点实验室',
    '希腊是两个文明古国之一',
    '部署实施三大战略通道',
    '这是安全和发展的双轮驱动',
    '每个社区建一个中心食堂',
  ])('%s holds no slogan', (text) => {
    expect(found(text)).toEqual([]);
  });

  describe('outside quotation marks', () => {
    it.each([
      ['建立会商机制、督办机制、奖惩机制等三大机制。', '三大机制/count'],
      // The phrase ends behind its head.
      ['造船、化工、纺织三大支柱产业总产值增长两成', '三大支柱产业/count'],
      // The noun ends before what is said of it, and is never cut in half.
      ['柑橘、油茶、食用菌三大特色产业集群化发展', '三大特色产业/count'],
      ['矿泉水、羊肚菌、中药材三大产业占农业比重达到六成', '三大产业/count'],
      ['围绕制氢、储氢、用氢三大产业转型升级', '三大产业/count'],
      ['在商贸、康养、教育三大中心建设上见到实效', '三大中心/count'],
      ['组建水务、粮储、公交三大集团以及两家基金公司', '三大集团/count'],
      ['治沙、造林、巡护三大工程累计培训千余人', '三大工程/count'],
      ['种植、养殖、加工三大领域要实现数字管理', '三大领域/count'],
      ['陶土、釉料、窑炉三大基本构成要素日益齐备', '三大基本构成要素/count'],
      ['建好整车、电池、电机三大国家级研发生产基地', '三大国家级研发生产基地/count'],
      ['启动青龙、白石、柳河三大水库生态保护区', '三大水库生态保护区/count'],
      ['建成图书馆、艺术馆、科技馆三大文化地标', '三大文化地标/count'],
      ['湿地、草地、林地三个重点领域生态保护全覆盖', '三个重点领域/count'],
      ['一并提升政治中心、文化中心、交往中心三大首都核心功能', '三大首都核心功能/count'],
      ['二氧化硫、氮氧化物、氨氮三项主要污染物减排量超额完成', '三项主要污染物/count'],
      ['城东、城西、城南三大片区基础设施建设', '三大片区/count'],
      ['旅游、养老两大产业率先突破', '两大产业/count'],
      ['教育、医疗、养老三大领域同步推进', '三大领域/count'],
      ['这三项措施是：减免租金、延长贷款、补贴培训。', '三项措施/count'],
      ['打好治水、治气和治土三大战役。', '三大战役/count'],
      ['重点抓好四大行动：一是强链。二是引才。', '四大行动/count'],
      ['严格落实八项规定精神', '八项规定/count'],
      ['完成十四五规划', '十四五/period'],
      ['城北、城南、城西三大片区环境综合整治', '三大片区/count'],
      ['养老、医疗、工伤三大保险覆盖面', '三大保险/count'],
      ['形成“统筹、协调、督办”三位一体推进机制', '三位一体/count'],
      ['实行林地数量、质量、生态三位一体保护', '三位一体/count'],
      ['推行基金、园区、平台“三位一体”招商', '三位一体/count'],
      ['抓好两个着力：一是强链，二是引才。', '两个着力/count'],
      ['落实“堵点、难点、痛点”三张清单工作机制', '三张清单/count'],
      ['推进三项改革：深化农村改革，盘活土地；深化国企改革；深化医药改革。', '三项改革/count'],
      ['15.四个直办：即时直办、跨域直办、上门直办、网上直办。', '四个直办/count'],
      ['科技、文化、卫生三下乡活动', '三下乡/count'],
      ['保障性住房和城中村改造等三大工程', '三大工程/count'],
    ])('%s', (text, expected) => {
      expect(found(text)).toEqual([expected]);
    });
  });

  it('takes the numeral before the marks and its quoted head as one', () => {
    const [slogan] = detectSlogans('组建四支“小分队”，上门服务。');
    expect(slogan).toMatchObject({
      text: '四支“小分队”',
      coverage: 'head',
      kind: 'count',
    });
  });

  it('takes the quoted numeral and the head behind it as one', () => {
    const [slogan] = detectSlogans('开展“三大”行动。');
    expect(slogan).toMatchObject({ text: '“三大”行动', coverage: 'numeral' });
  });

  it('finds the suffix behind the marks, with 的 between', () => {
    const [slogan] = detectSlogans('打破“村集体+大户”的传统模式');
    expect(slogan?.suffix).toMatchObject({ text: '模式', type: 'model' });
  });

  it('says why a candidate was rejected', () => {
    const rows = detectSlogans('成语“三心二意”和“三化”', { why: true });
    expect(rows.map((s) => [s.text, s.rejectedBy])).toEqual([
      ['三心二意', 'idiom'],
      ['三化', null],
    ]);
  });

  it('reads traditional script, broken lines and stray spaces', () => {
    expect(detectSlogans('堅持「兩個維護」')[0]).toMatchObject({
      text: '兩個維護',
      canonical: '两个维护',
    });
    expect(detectSlogans('压减“三 公”经费')[0]).toMatchObject({
      text: '三 公',
    });
    expect(detectSlogans('落实“五位一\n\n体”布局')[0]).toMatchObject({
      text: '五位一\n\n体',
      canonical: '五位一体',
    });
  });

  it('refuses wrong options', () => {
    expect(() => detectSlogans('', { wy: true } as never)).toThrow(RangeError);
    expect(() => detectSlogans('', { why: 1 } as never)).toThrow(RangeError);
    expect(() => detectSlogans(null as never)).toThrow(TypeError);
  });
});

describe('what stands around and how it is built', () => {
  it.each([
    ['建设东湖、西岭、南屏三大片区成功获批', ['三大片区/count']],
    ['布局东湖、西岭、南屏、北塘四个新城', ['四个新城/count']],
    ['形成沿江和滨湖两个高端装备制造集群', []],
    ['建设东湖、西岭等五个新城', []],
    ['做好“两院”报告的审议', ['两院/count']],
    ['评选“两院院士”', []],
    ['争创“双零”村居', ['双零/count']],
    ['确立“一核引领”布局', ['一核引领/count']],
    ['弘扬“扎根山乡育新苗 甘守讲台写春秋”的精神', ['扎根山乡育新苗 甘守讲台写春秋/parallel']],
    ['反对“两个中国”', []],
    ['发挥“一发动全身”的作用', []],
    ['开设“听代表讲二十大”专栏', []],
    ['开通“助企惠企直通车”政策', []],
    ['他常说“一勤天下无难事”', []],
  ] as const)('%s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it('parts the segments of a motto with a space in its canonical form', () => {
    expect(detectSlogans('“守土戍边保家国 铺路架桥助振兴”').map((s) => s.canonical)).toEqual([
      '守土戍边保家国、铺路架桥助振兴',
    ]);
  });
});

describe('language rules found by reading', () => {
  it.each([
    ['整治“五小[12]”企业', '五小/count'],
    ['形成“五点一线”格局', '五点一线/multi'],
    ['实行“六位一体”管理', '六位一体/count'],
    ['办好“一次办成一件事”', '一次办成一件事/clause'],
    ['坚持“一要稳、二要进”', '一要稳、二要进/parallel'],
    ['推行“三级平台、五级应用”', '三级平台、五级应用/multi'],
    ['落实“双千双百”计划', '双千双百/multi'],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual([expected]);
  });

  it.each([
    '种下“绿禾一号”',
    '开行“临江-2”列车',
    '“课后三点半”难题',
    '古人说“学而不思则罔，思而不学则殆”',
    '荣获“全国双拥模范城”',
    '捧回“柳三娘民间文艺奖”',
    '面对风波要有“任凭风浪起，稳坐钓鱼船”的定力',
    '形成“1+1大于2”的效应',
    '打造“15分钟生活圈”',
  ])('%s holds no slogan of confidence from 0.5 on', (text) => {
    expect(
      detectSlogans(text)
        .filter((s) => s.confidence >= 0.5 && s.quotation !== null)
        .map((s) => s.text),
    ).toEqual(text.includes('生活圈') ? ['15分钟生活圈'] : []);
  });
});
