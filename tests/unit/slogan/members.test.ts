import { describe, expect, it } from 'vitest';
import { detectSlogans } from '../../../src/slogan/index.js';
import { assignMembers } from '../../../src/slogan/members/index.js';
import { quotationsOf, slogansIn } from './members-fixture.js';

const read = (text: string, ...surfaces: string[]) =>
  assignMembers(text, slogansIn(text, surfaces), quotationsOf(text));
const first = (text: string, ...surfaces: string[]) => read(text, ...surfaces)[0];
const names = (text: string, ...surfaces: string[]) => first(text, ...surfaces)?.members.map((m) => m.text);

describe('members before the slogan', () => {
  it.each([
    ['余江市推进村务公开规范化、程序化、制度化“三化”建设。', '三化', '规范化|程序化|制度化'],
    ['着力打好道路畅通、河湖清洁、老城更新三大战役，改善人居环境。', '三大战役', '道路畅通|河湖清洁|老城更新'],
    ['大力实施人才强县、工业兴县和文化惠民三大工程。', '三大工程', '人才强县|工业兴县|文化惠民'],
    ['每年拟定“学习内容、走访对象、帮扶项目”三份清单。', '三份清单', '学习内容|走访对象|帮扶项目'],
    ['采用网格管理、信用管理和数字管理相结合的“三位一体”办法。', '三位一体', '网格管理|信用管理|数字管理'],
    ['加快推进江北高新园和临港物流园（以下简称“两园”）建设。', '两园', '江北高新园|临港物流园'],
    ['信访量和投诉率实现“双下降”。', '双下降', '信访量|投诉率'],
    ['轨道项目实行勘察、设计、施工“三分开”。', '三分开', '勘察|设计|施工'],
    ['统筹当前长远两个大局。', '两个大局', '当前|长远'],
    ['探索党员联育、阵地联建、难题联解“三联法”。', '三联法', '党员联育|阵地联建|难题联解'],
    ['发挥联结侨界人士、联络海外社团、联通招商渠道的“三联”作用。', '三联', '联结侨界人士|联络海外社团|联通招商渠道'],
    ['构建北部新城、沿江产业带、“一山两湖”生态区三大格局。', '三大格局', '北部新城|沿江产业带|“一山两湖”生态区'],
    ['各村列出需求账、资源账、项目账“三本账”。', '三本账', '需求账|资源账|项目账'],
    ['我们要把就业、就学、就医三大民生放在心上。', '三大民生', '就业|就学|就医'],
    ['健全联合执法、群众参与“两项机制”。', '两项机制', '联合执法|群众参与'],
    ['培育新渔业、新林业“两新产业”和新码头、新市集、新驿站“三新载体”。', '三新载体', '新码头|新市集|新驿站'],
    ['融入沿海经济带、湾北新区和石桥、柳湾、白沙三大平台。', '三大平台', '石桥|柳湾|白沙'],
    ['搭建融资、用工、物流、法务等服务商户“四大平台”。', '四大平台', '融资|用工|物流|法务'],
    ['“灯会”、“龙舟”、“剪纸”、“渔歌”被称为古镇的四大名片。', '四大名片', '灯会|龙舟|剪纸|渔歌'],
    ['我国丝绸、茶叶、瓷器为代表的“老三样”走俏海外。', '老三样', '丝绸|茶叶|瓷器'],
    [
      '全县将建设山区特色林业、平原高效农业、沿海现代渔业三大示范带。',
      '三大示范带',
      '山区特色林业|平原高效农业|沿海现代渔业',
    ],
    ['火灾起数、死亡人数、受伤人数、直接损失同比实现“四个下降”。', '四个下降', '火灾起数|死亡人数|受伤人数|直接损失'],
    ['全力实施开放、融合、聚焦“三大战略”。', '三大战略', '开放|融合|聚焦'],
    ['城市建设和园区建设要“双轮驱动”。', '双轮驱动', '城市建设|园区建设'],
    ['建成柳港、石桥、白沙三大枢纽和一个物流园。', '三大枢纽', '柳港|石桥|白沙'],
    ['坚持以我为主、以干为主、以快为主的“三为主”方针。', '三为主', '以我为主|以干为主|以快为主'],
    [
      '三区指山地、平原、海岛划定的林业保护线、耕地保护线、海岸保护线三条红线。',
      '三条红线',
      '林业保护线|耕地保护线|海岸保护线',
    ],
    [
      '園區聚焦新材料、新能源、新農業「三大賽道」。'.replace('「', '“').replace('」', '”'),
      '三大賽道',
      '新材料|新能源|新農業',
    ],
  ])('%s', (text, surface, expected) => {
    const slogan = first(text, surface);
    expect(slogan?.members.map((m) => m.text).join('|')).toBe(expected);
    expect(slogan?.membersStated).toBe('full');
    expect(slogan?.memberSource).toBe('text');
  });

  it('calls a shorter list before 等 partial', () => {
    const slogan = first('围绕建设光电信息、生物制药、绿色食品等八大产业集群，加大招商力度。', '八大产业集群');
    expect(slogan?.members.map((m) => m.text)).toEqual(['光电信息', '生物制药', '绿色食品']);
    expect(slogan?.membersStated).toBe('partial');
  });

  it('begins a member where the formulation is known to have it', () => {
    const entry = { senses: [{ members: ['防范化解大风险', '精准脱贫', '污染防治'], place: null }] };
    const text = '坚决打好防范化解大风险、精准脱贫、污染防治三大硬仗。';
    const [slogan] = slogansIn(text, ['三大硬仗']);
    const known = { ...slogan, entry } as unknown as NonNullable<typeof slogan>;
    const members = assignMembers(text, [known], quotationsOf(text))[0]?.members;
    expect(members?.map((m) => m.text)).toEqual(['防范化解大风险', '精准脱贫', '污染防治']);
  });

  it('ends each list of a row where the slogan before it ends', () => {
    const slogans = read('夯实水利和交通两个基础、突出旅游和康养两个重点。', '两个基础', '两个重点');
    expect(slogans.map((s) => s.members.map((m) => m.text).join('|'))).toEqual(['水利|交通', '旅游|康养']);
  });
});

describe('a list behind a quotation', () => {
  it('makes a slogan of an idiom only where its number fits', () => {
    expect(detectSlogans('“七管齐下”：路面改造、管网更新、立面整治。')).toEqual([]);
  });
});

describe('a gloss opened by 这就是', () => {
  it('is read per segment', () => {
    const text = '着重抓好“三清一查”，这就是：清理挂靠公司，清理闲置账户，清理违规用房问题，查处以权谋私的案件。';
    expect(detectSlogans(text)[0]?.members.map((m) => m.text)).toEqual([
      '清理挂靠公司',
      '清理闲置账户',
      '清理违规用房问题',
      '查处以权谋私的案件',
    ]);
  });
});

describe('members after the slogan', () => {
  it.each([
    ['深化“三减”行动，即减环节、减材料、减时限。', '三减', '减环节|减材料|减时限'],
    ['实施“四送”服务：送政策、送岗位、送技能、送温暖。', '四送', '送政策|送岗位|送技能|送温暖'],
    ['落实“两书”（整改通知书、督办意见书）制度。', '两书', '整改通知书|督办意见书'],
    ['“五控”：这一办法由县里提出，即控尘、控煤、控车、控油、控烧。', '五控', '控尘|控煤|控车|控油|控烧'],
    ['“双百”行动，即推进100个老项目投产、100个新项目开工。', '双百', '100个老项目投产|100个新项目开工'],
    ['做到“三严”：一要严格立项。二要严格招标。三要严格验收。', '三严', '严格立项|严格招标|严格验收'],
    ['“三湾”为东湾、西湾、月亮湾。', '三湾', '东湾|西湾|月亮湾'],
    [
      '打造“三带”，即以草原为主的“牧歌风情带”，以古渡为主的“渔火文化带”，以老街为主的“商埠记忆带”。',
      '三带',
      '牧歌风情带|渔火文化带|商埠记忆带',
    ],
    // The noun behind the last item is left: 友善之城建设 may be a thing of its own.
    ['“三城”建设：水韵之城、书香之城、友善之城建设。', '三城', '水韵之城|书香之城|友善之城建设'],
    // What goes with all of them is not.
    [
      '做到“三个快于”，即工业产值、税收收入、农民收入的增速均快于全县平均水平。',
      '三个快于',
      '工业产值|税收收入|农民收入',
    ],
    [
      '“三区并进”，即推动沿湖生态示范区、临港产业示范区、山区转型示范区竞相发展。',
      '三区并进',
      '沿湖生态示范区|临港产业示范区|山区转型示范区',
    ],
    ['“三地”联动：北山县、南河县、西岭市滑雪场。', '三地', '北山县|南河县|西岭市'],
    [
      '“七管齐下”：路面改造、管网更新、立面整治、绿化补种、灯光提升、车位增设、物业进驻。',
      '七管齐下',
      '路面改造|管网更新|立面整治|绿化补种|灯光提升|车位增设|物业进驻',
    ],
    [
      '“五大名镇”：柳溪古镇、石桥小镇、云岭茶镇、竹海康养镇、清泉陶艺镇。',
      '五大名镇',
      '柳溪古镇|石桥小镇|云岭茶镇|竹海康养镇|清泉陶艺镇',
    ],
    ['“三湖”是指东湖、西湖和月亮湖。', '三湖', '东湖|西湖|月亮湖'],
    ['“五网”：指公路网、水网、电网、气网和信息网五张网络。', '五网', '公路网|水网|电网|气网|信息网'],
    ['“两个提高”即：居民收入水平、公共服务水平明显提高。', '两个提高', '居民收入水平|公共服务水平'],
    ['“三大联动”即大旅游、大商贸、大物流联动发展。', '三大联动', '大旅游|大商贸|大物流'],
    [
      '“三个转变”，即向集约转变；由低端转变为高端；从分散转变为集中。',
      '三个转变',
      '向集约转变|由低端转变为高端|从分散转变为集中',
    ],
    ['“两带”指形成沿河乡、临湖镇两个果蔬产业带。', '两带', '沿河乡|临湖镇'],
    ['“三支点”即松岭县、柳河市、桦川县依据各自条件错位发展。', '三支点', '松岭县|柳河市|桦川县'],
    ['统筹“三重点”，就是统筹推进粮仓、果园、菜圃建设。', '三重点', '粮仓|果园|菜圃'],
    ['“三链融合”：供应链、人才链、创新链深度融合。', '三链融合', '供应链|人才链|创新链'],
    ['推广“三早”：及早发现、及早报告、及早处置。', '三早', '及早发现|及早报告|及早处置'],
    ['建好“三张网”：织密便民“亲情网”，做实守信“积分网”，筑牢平安“哨点网”。', '三张网', '亲情网|积分网|哨点网'],
    ['“两新”组织党建工作。\n一、什么是“两新”组织\n二、怎样抓', '两新', ''],
    ['“一核”即老城区，承担综合服务。', '一核', '老城区'],
  ])('%s', (text, surface, expected) => {
    expect(names(text, surface)?.join('|')).toBe(expected);
  });

  it.each([
    [
      '村里的“三变”有声有色，荒地变果园、旧屋变客栈、村民变股东，收入翻番。',
      '三变',
      '荒地变果园|旧屋变客栈|村民变股东',
    ],
    ['推出“三通”措施，实现路通、水通、气通。', '三通', '路通|水通|气通'],
    [
      '落实“三个严禁”。严禁占道经营，严禁乱停乱放，严禁乱搭乱建。',
      '三个严禁',
      '严禁占道经营|严禁乱停乱放|严禁乱搭乱建',
    ],
    ['对支出实行“双控”，既控数量，又控标准。', '双控', '控数量|控标准'],
    ['弘扬“三下乡”传统，文化演出、科技培训、健康义诊都要下到乡。', '三下乡', ''],
    ['弘扬“三进校园”传统，法治宣传、非遗展演、健康义诊都要进到校园。', '三进校园', '法治宣传|非遗展演|健康义诊'],
    ['店里备着“三样宝”，针线包、老花镜、雨衣架。', '三样宝', '针线包|老花镜|雨衣架'],
    ['推进“三变”改革，发展农业、林业、牧业。', '三变', ''],
    ['落实“三清”行动，重点清河道、查台账、补短板。', '三清', ''],
  ])('without an introduction: %s', (text, surface, expected) => {
    expect(names(text, surface)?.join('|')).toBe(expected);
  });

  it.each([
    [
      '重点完善“三个机制”：一是完善会商机制。每季一次。二是完善预警机制。三是完善考核机制，压实责任。',
      '三个机制',
      '会商机制|预警机制|考核机制',
    ],
    ['要抓好三件大事。第一，稳粮食。确保面积。第二，稳就业。第三，稳物价。', '三件大事', '稳粮食|稳就业|稳物价'],
    ['镇上设了两个“角”：一方面腾出房间，开设读书角；另一方面请来乡贤，开设议事角。', '两个“角”', '读书角|议事角'],
    ['突出“两手抓”：①抓项目；②抓服务。', '两手抓', '抓项目|抓服务'],
    ['建好两个“窗”。一方面开设“惠民窗”，接待来访；另一方面开设“亲商窗”，服务企业。', '两个“窗”', '惠民窗|亲商窗'],
    ['开展“三查”活动，一查账目清不清；二查手续全不全；三查责任实不实。', '三查', '账目清不清|手续全不全|责任实不实'],
  ])('%s', (text, surface, expected) => {
    expect(names(text, surface)?.join('|')).toBe(expected);
  });
});

describe('members elsewhere', () => {
  it('takes quotations that hold the head', () => {
    const text = '以“三微”为抓手。建立社区“微议事”；开通便民“微专线”；组建志愿“微队伍”，服务群众。';
    expect(names(text, '三微')).toEqual(['微议事', '微专线', '微队伍']);
  });

  it('takes quotations from all over the text where the count agrees', () => {
    const text = '“小课桌”开班了。\n门口的“小信箱”换了新锁。\n“小舞台”最热闹。\n大家说，“三小”管用。';
    expect(names(text, '三小')).toEqual(['小课桌', '小信箱', '小舞台']);
    expect(names(`${text}“小广场”也快建好了。`, '三小')).toEqual([]);
  });

  it('takes run-in headings of one form', () => {
    const text = '推行“三联机制”。\n支部联建。每月碰头。\n资源联享。场地共用。\n活动联办。轮流做东。\n';
    expect(names(text, '三联机制')).toEqual(['支部联建', '资源联享', '活动联办']);
  });

  it('takes the list of the clause before that all hold the head alike', () => {
    expect(names('鼓励干部敢担、企业敢投、群众敢试，把“三敢”喊响。', '三敢')).toEqual([
      '干部敢担',
      '企业敢投',
      '群众敢试',
    ]);
  });

  it('gives all occurrences the members of the one that states them', () => {
    const text = '“三联”工作\n推行支部联建、资源联享、活动联办“三联”。\n“三联”见效。';
    const slogans = read(text, '三联');
    expect(slogans.map((s) => s.members.map((m) => m.text).join('|'))).toEqual(
      Array(3).fill('支部联建|资源联享|活动联办'),
    );
    expect(slogans.map((s) => s.memberSource)).toEqual(['document', 'text', 'document']);
  });

  it('calls ordinals partial where the text breaks off', () => {
    const slogan = first('做到“四个优先”：一是抓投入。强化保障。二是抓管理。严格考核。', '四个优先');
    expect(slogan?.members.map((m) => m.text)).toEqual(['抓投入', '抓管理']);
    expect(slogan?.membersStated).toBe('partial');
  });

  it('reads one of several as a partial list', () => {
    const slogan = first('群众路线是我们党的三大法宝之一。', '三大法宝');
    expect(slogan?.members.map((m) => m.text)).toEqual(['群众路线']);
    expect(slogan?.membersStated).toBe('partial');
  });

  it('reads run-in headings as the parts of digits, and nests them', () => {
    const text =
      '推行“123”工作法。\n画好一张“图”。摸清底数。\n用好两个“库”。一方面充实“专家库”，另一方面更新“项目库”。\n搭好“三座台”。一是搭好“议事台”。二是搭好“展示台”。三是搭好“监督台”。';
    const slogans = read(text, 'digits:123', '一张“图”', '两个“库”', '三座台');
    const [method, , stores, stages] = slogans;
    expect(method?.members.map((m) => [m.text, m.slogan])).toEqual([
      ['一张“图”', 1],
      ['两个“库”', 2],
      ['三座台', 3],
    ]);
    expect(stores?.members.map((m) => m.text)).toEqual(['专家库', '项目库']);
    expect(stages?.members.map((m) => m.text)).toEqual(['议事台', '展示台', '监督台']);
    expect(slogans.map((s) => s.parent)).toEqual([null, 0, 0, 0]);
  });
});

describe('members of other kinds', () => {
  it.each([
    ['坚持“预防为主、综合治理”的方针。', 'parallel:预防为主、综合治理', '预防为主|综合治理'],
    ['唱响“共筑新梦想·奋进新征程”主题。', 'parallel:共筑新梦想·奋进新征程', '共筑新梦想|奋进新征程'],
    [
      '围绕“三重一难”即重大项目、重大资金、重大任务和难点问题，开展监督。',
      'multi:三重一难',
      '重大项目|重大资金|重大任务|难点问题',
    ],
    ['“两横两纵”：“两横”指滨河路、迎宾路，“两纵”指人民路、建设路。', 'multi:两横两纵', '滨河路|迎宾路|人民路|建设路'],
    [
      '形成“1+2+3”体系，即做优现代农业、做强两大主导产业、做实三大配套行业。',
      'formula:1+2+3',
      '现代农业|两大主导产业|三大配套行业',
    ],
    ['建设湖心保护区、环湖林带和临港示范区“两区一带”。', 'multi:两区一带', '湖心保护区|环湖林带|临港示范区'],
    ['“一心两翼”：一心，即古城；两翼，即东部新区、西部园区。', 'multi:一心两翼', '古城|东部新区|西部园区'],
    ['“双引双促”：引进人才促创新、引进资本促转型。', 'multi:双引双促', '引进人才促创新|引进资本促转型'],
    ['“三供一修”：指小区供水、供电、供热和房屋维修。', 'multi:三供一修', '供水|供电|供热|房屋维修'],
    [
      '“1+3+N”体系：“1”指总体意见，“3”指用地、用水、用电3个办法，“N”指若干细则。',
      'formula:1+3+N',
      '总体意见|用地、用水、用电3个办法|若干细则',
    ],
    ['“5+N”规划：是指5个专项规划和系列行动规划。', 'formula:5+N', '5个专项规划|系列行动规划'],
    ['推行“5+2”托管，即每周5天都开放、每天至少2小时。', 'formula:5+2', '每周5天都开放|每天至少2小时'],
    ['采用“公司+基地+农户”模式。', 'blend:公司+基地+农户', ''],
    ['发展“互联网+文旅”业态。', 'blend:互联网+文旅', ''],
  ])('%s', (text, surface, expected) => {
    expect(names(text, surface)?.join('|')).toBe(expected);
  });

  it.each(['distributive:一村一策', 'clause:最多跑一次', 'period:十四五', 'model:枫林经验', 'set:重要窗口'])(
    '%s has none',
    (surface) => {
      const text = `推进“${surface.split(':')[1]}”，即公开、公平、公正。`;
      expect(names(text, surface)).toEqual([]);
    },
  );
});

describe('no invention', () => {
  it.each([
    ['认真落实“三项制度”，加强督查。', '三项制度'],
    ['抓好防汛、抗旱“三项工作”。', '三项工作'],
    ['兼顾教育、卫生、文化、体育“三项事业”。', '三项事业'],
    ['推进“三变”改革，发展农业、林业。', '三变'],
    ['坚持“三个优先”。一是抓投入。二是抓管理。\n各地要抓紧部署。', '三个优先'],
    ['保障低保、残疾人“两项补贴”、孤儿供养按时发放。', '两项补贴'],
    ['落实“四个责任”（见附件）。', '四个责任'],
    ['推广“甲种”教育、“乙种”教育以及“丙种”“三个以案”警示教育。', '三个以案'],
    ['全面强化“两个坚持”、全力实现“两个更大”。', '两个更大'],
    ['发展壮大渔业经济双循环。', '双循环'],
    ['打造“一个平台”“两个体系”“三个机制”。', '三个机制'],
    ['联合柳港、石桥打造“双圈”产业。', '双圈'],
  ])('%s', (text, surface) => {
    const slogan = first(text, surface);
    expect(slogan?.members).toEqual([]);
    expect(slogan?.membersStated).toBe('none');
    expect(slogan?.memberSource).toBeNull();
  });

  it('keeps slogans of an empty list and an empty text', () => {
    expect(assignMembers('', [], [])).toEqual([]);
  });
});

describe('spans', () => {
  it('lie where the member stands, without marks and explanatory parentheses in the text', () => {
    const text = '实施“三小”整治，即小作坊（含家庭作坊）、小摊点、“小门店”。';
    const slogan = first(text, '三小');
    expect(slogan?.members.map((m) => m.text)).toEqual(['小作坊', '小摊点', '小门店']);
    expect(slogan?.members.map((m) => m.span && text.slice(m.span.start, m.span.end))).toEqual([
      '小作坊（含家庭作坊）',
      '小摊点',
      '小门店',
    ]);
  });
});
