import { describe, expect, it } from 'vitest';
import { splitArticles } from '../../../../src/node.js';

/** A page in the manner of a newspaper, and what is to be told of it. */
interface Layout {
  readonly name: string;
  readonly page: string;
  readonly articles: readonly string[];
}

const LAYOUTS: readonly Layout[] = [
  {
    name: 'three lines of headings, reporters in the lead, pages that it comes from and goes on',
    page: `A03 要闻
2023年4月18日 星期二 责任编辑：周敏 美编：林一舟

全市基层治理现场推进会强调
把服务送到家门口 让难题解在网格里
何远山主持会议并讲话

本报讯（记者 赵文 通讯员 钱秋雨）4月17日，全市基层治理现场推进会在清溪镇召开。

会议强调，要坚持党建引领，健全“一网统管”机制。（下转第三版）

春耕备耕时节 农技员进村到田头

本报讯 记者李晓明 通讯员王芳报道 连日来，各地农技员走村入户，手把手教农户育秧。

（上接第一版）

责任编辑：周敏  美编：林一舟  校对：许可
`,
    articles: [
      'kicker=全市基层治理现场推进会强调 | title=把服务送到家门口 让难题解在网格里 | subtitle=何远山主持会议并讲话 | byline=记者 赵文 通讯员 钱秋雨 | date=2023-04-18 | page=A03 要闻',
      '  本报讯（记者 赵文 通讯员 钱秋',
      '  会议强调，要坚持党建引领，健全“',
      'title=春耕备耕时节 农技员进村到田头 | byline=记者李晓明 通讯员王芳 | date=2023-04-18 | page=A03 要闻',
      '  本报讯 记者李晓明 通讯员王芳报',
    ],
  },
  {
    name: 'authors behind a square, and what they are',
    page: `第03版：要闻
东浦日报 2022年11月02日 星期三

山区小县的数字突围
□ 赵文

清晨六点，云岭村的直播间亮起了灯。

找准路子

过去，山货出不了山。

（作者系省社会科学院副研究员）

让老街留住烟火气
□ 孙 海 李小雨

老街改造，改的是设施，留的是记忆。

作者单位：东浦学院马克思主义学院

责编/何静 版式/陈铭 校对/郑爽
`,
    articles: [
      'title=山区小县的数字突围 | byline=赵文 | affiliation=作者系省社会科学院副研究员 | date=2022-11-02 | page=第03版：要闻',
      '  清晨六点，云岭村的直播间亮起了灯',
      '  找准路子',
      '  过去，山货出不了山。',
      'title=让老街留住烟火气 | byline=孙 海 李小雨 | affiliation=作者单位：东浦学院马克思主义学院 | date=2022-11-02 | page=第03版：要闻',
      '  老街改造，改的是设施，留的是记忆',
    ],
  },
  {
    name: 'no blank lines, a name by itself',
    page: `理论周刊 B02
要坚持系统观念推进改革
■本报记者 周维
改革越往深处走，越要讲系统、讲协同。
系统观念是基础性的思想和工作方法。
一、坚持整体推进
改革不能单兵突进。
（作者：周维）
以“小切口”推动大治理
陈一鸣
小切口不是小问题。
切口虽小，关乎民心。
`,
    articles: [
      'title=要坚持系统观念推进改革 | byline=本报记者 周维 | page=理论周刊 B02',
      '  改革越往深处走，越要讲系统、讲协',
      '  系统观念是基础性的思想和工作方法',
      '  一、坚持整体推进',
      '  改革不能单兵突进。',
      '  （作者：周维）',
      'title=以“小切口”推动大治理 | byline=陈一鸣 | page=理论周刊 B02',
      '  小切口不是小问题。',
      '  切口虽小，关乎民心。',
    ],
  },
  {
    name: 'spaced names, credits of pictures, labels',
    page: `04版 民生

今年我市再添养老床位两千张
——从“有床位”到“有服务”

本报记者 徐 静 文/图

上午十点，和顺社区的日间照料中心已经热闹起来。

图为志愿者教老人使用手机。本报记者 徐静 摄

算好“一本账”

全市计划新建社区食堂三十家。

新闻链接

床位补贴怎么领

凡是备案的机构，均可申请。

▲上接A01版

“最后一公里”有了新公交

本报东浦4月2日电（记者 马小川）从本月起，六条微公交线路开通。
`,
    articles: [
      'title=今年我市再添养老床位两千张 | subtitle=——从“有床位”到“有服务” | byline=本报记者 徐 静 文/图 | page=04版 民生',
      '  上午十点，和顺社区的日间照料中心',
      '  图为志愿者教老人使用手机。本报记',
      '  算好“一本账”',
      '  全市计划新建社区食堂三十家。',
      'title=床位补贴怎么领 | label=新闻链接 | page=04版 民生',
      '  凡是备案的机构，均可申请。',
      'title=“最后一公里”有了新公交 | byline=记者 马小川 | page=04版 民生',
      '  本报东浦4月2日电（记者 马小川',
    ],
  },
  {
    name: 'briefs that are signed at their ends',
    page: `2024-03-12 星期二 | 第二版 综合新闻

河长巡河忙
两年治好八条河

新华社记者 高山 通讯员 白云飞

三月的清溪，水清岸绿。

“巡河不是走过场。”河长老吴说。

县里今年要建十个“口袋公园”

昨日，记者从县住建局获悉，今年将新建十个口袋公园。（陈洁）

城东社区：“红色代办”跑出加速度

城东社区组建代办队伍，为老人跑腿办事。（记者 黄莉 通讯员 吴双）

粮食收购价格稳中有升

新粮上市，收购点前排起长队。（刘洋）
`,
    articles: [
      'title=河长巡河忙 | subtitle=两年治好八条河 | byline=新华社记者 高山 通讯员 白云飞 | date=2024-03-12 | page=第二版 综合新闻',
      '  三月的清溪，水清岸绿。',
      '  “巡河不是走过场。”河长老吴说。',
      'title=县里今年要建十个“口袋公园” | byline=陈洁 | date=2024-03-12 | page=第二版 综合新闻',
      '  昨日，记者从县住建局获悉，今年将',
      'title=城东社区：“红色代办”跑出加速度 | byline=记者 黄莉 通讯员 吴双 | date=2024-03-12 | page=第二版 综合新闻',
      '  城东社区组建代办队伍，为老人跑腿',
      'title=粮食收购价格稳中有升 | byline=刘洋 | date=2024-03-12 | page=第二版 综合新闻',
      '  新粮上市，收购点前排起长队。（刘',
    ],
  },
  {
    name: 'a column, the leader, page and section in two lines',
    page: `【学习贯彻全会精神】
笃行实干开新局
——来自东浦市项目一线的报道
融媒体记者 宋扬 摄影报道

项目是发展的硬支撑。今年以来，全市开工项目一百二十个。

抓进度

工地上机器轰鸣。

本报评论员

一张蓝图绘到底

蓝图已经绘就，关键在落实。
A05
广告·公告
`,
    articles: [
      'kicker=【学习贯彻全会精神】 | title=笃行实干开新局 | subtitle=——来自东浦市项目一线的报道 | byline=融媒体记者 宋扬 摄影报道 | page=A05',
      '  项目是发展的硬支撑。今年以来，全',
      '  抓进度',
      '  工地上机器轰鸣。',
      'title=一张蓝图绘到底 | label=本报评论员 | page=A05',
      '  蓝图已经绘就，关键在落实。',
    ],
  },
  {
    name: 'a headline that goes on below, a page that calls itself 02',
    page: `要闻 02
放大 缩小 默认

省委召开专题会议研究防汛工作强调

宁可十防九空 不可失防万一

据新华社东浦7月1日电  省委今天召开专题会议，研究部署防汛工作。

会议指出，要落实责任。

吴伟出席东浦市重点项目集中开工活动

7月1日，东浦市举行重点项目集中开工活动。

（记者 赵文）

一个村的三次转身

首席记者 方圆  见习记者 罗月

云岭村三次转身，村民收入翻了两番。
上一版 下一版
`,
    articles: [
      'kicker=省委召开专题会议研究防汛工作强调 | title=宁可十防九空 不可失防万一 | page=要闻 02',
      '  据新华社东浦7月1日电  省委今',
      '  会议指出，要落实责任。',
      'title=吴伟出席东浦市重点项目集中开工活动 | byline=记者 赵文 | page=要闻 02',
      '  7月1日，东浦市举行重点项目集中',
      'title=一个村的三次转身 | byline=首席记者 方圆  见习记者 罗月 | page=要闻 02',
      '  云岭村三次转身，村民收入翻了两番',
    ],
  },
];

/** The parts of each article, and the beginnings of its paragraphs. */
function shown(page: string): readonly string[] {
  return splitArticles(page).flatMap(({ paragraphs, start: _start, end: _end, ...parts }) => [
    Object.entries(parts)
      .flatMap(([name, value]) => (value === null ? [] : [`${name}=${value}`]))
      .join(' | '),
    ...paragraphs.map((p) => `  ${page.slice(p.start, p.end).slice(0, 16)}`),
  ]);
}

describe('splitArticles of the layouts of newspapers', () => {
  it.each(LAYOUTS)('$name', ({ page, articles }) => {
    expect(shown(page)).toEqual(articles);
  });

  it.each([
    ['A03 要闻'],
    ['第03版：要闻'],
    ['03版 民生·社区'],
    ['理论周刊 B02'],
    ['第二版 综合新闻'],
    ['B7版'],
    ['2024年5月8日 星期三 A03 要闻'],
    ['东浦日报 2024-05-08 第02版'],
  ])('knows the head of a page: %s', (head) => {
    expect(shown(`${head}\n\n乡村有了新图景\n\n□ 赵文\n\n村里修了路。`)[0]).toMatch(
      /^title=乡村有了新图景 \| byline=赵文/,
    );
  });

  it.each([
    ['G20 峰会筹备就绪'],
    ['A股市场平稳运行'],
    ['第一版图纸已经完成'],
    ['C919 完成首飞'],
    ['2024 年度民生实事'],
  ])('takes a title that looks like one for a title: %s', (title) => {
    expect(splitArticles(`${title}\n\n记者 赵文\n\n村里修了路。`)[0]).toMatchObject({ title, page: null });
  });
});
