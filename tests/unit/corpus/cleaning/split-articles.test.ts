import { describe, expect, it } from 'vitest';
import { splitArticles } from '../../../../src/node.js';

const PAGE = `第B3版:民生·社区 上一版2  4下一版
标题导航
dpsz

2021年03月05日 星期五
放大 缩小 默认

山城办起长者食堂 老人吃上热乎饭

——东浦市居家养老服务掠影

志愿者为老人送餐

    记者 赵一然 通讯员 钱二秋 文/图

    老人的一餐饭，是家事也是国事。近年来，东浦市把助餐服务列入民生实事。

    “一街一食堂”走进小巷

    去年以来，全市新建食堂二十六家，覆盖全部街道。

短评

办好小事见初心

民生无小事。把小事办好，群众才有获得感。

（孙三）

清溪镇“四色管理”护河湖

本报讯（记者 李四） 清溪镇推行“四色管理”，河长每天巡河。

放大 缩小 默认
东浦日报
`;

describe('splitArticles', () => {
  it('tells the articles of a page apart with their parts', () => {
    const articles = splitArticles(PAGE);
    expect(
      articles.map(({ label, title, subtitle, byline, date, page }) => ({
        label,
        title,
        subtitle,
        byline,
        date,
        page,
      })),
    ).toEqual([
      {
        label: null,
        title: '山城办起长者食堂 老人吃上热乎饭',
        subtitle: '——东浦市居家养老服务掠影',
        byline: '记者 赵一然 通讯员 钱二秋 文/图',
        date: '2021-03-05',
        page: '第B3版:民生·社区',
      },
      {
        label: '短评',
        title: '办好小事见初心',
        subtitle: null,
        byline: '孙三',
        date: '2021-03-05',
        page: '第B3版:民生·社区',
      },
      {
        label: null,
        title: '清溪镇“四色管理”护河湖',
        subtitle: null,
        byline: '记者 李四',
        date: '2021-03-05',
        page: '第B3版:民生·社区',
      },
    ]);
    expect(articles[0]?.paragraphs.map((p) => PAGE.slice(p.start, p.end))).toEqual([
      '志愿者为老人送餐',
      '老人的一餐饭，是家事也是国事。近年来，东浦市把助餐服务列入民生实事。',
      '“一街一食堂”走进小巷',
      '去年以来，全市新建食堂二十六家，覆盖全部街道。',
    ]);
  });

  it('leaves nothing but furniture and space outside its spans', () => {
    const articles = splitArticles(PAGE);
    let last = 0;
    let outside = '';
    for (const { start, end } of articles) {
      expect(start).toBeGreaterThanOrEqual(last);
      outside += PAGE.slice(last, start);
      last = end;
    }
    outside += PAGE.slice(last);
    expect(outside.split('\n').filter((line) => line.trim() !== '')).toEqual([
      '第B3版:民生·社区 上一版2  4下一版',
      '标题导航',
      'dpsz',
      '2021年03月05日 星期五',
      '放大 缩小 默认',
      '放大 缩小 默认',
      '东浦日报',
    ]);
  });

  it('puts a lead and a caption before the title into the first article, and takes two lines of bylines', () => {
    const page = `东浦日报

秋收时节，全市评选工作如期启动。市里近日下发通知，鼓励基层创新。

周五 绘

改革 点亮山乡新征途

——我市基层工作纪实

通讯员 吴六 郑七
本报记者 王八

创新助推发展

各地打造平台，形成合力。

创新助力治理

各地搭建平台，共商共治。`;
    const articles = splitArticles(page);
    expect(articles.length).toBe(1);
    expect(articles[0]).toMatchObject({
      title: '改革 点亮山乡新征途',
      byline: '通讯员 吴六 郑七 本报记者 王八',
      date: null,
    });
    expect(page.slice(articles[0]?.paragraphs[0]?.start)).toMatch(/^秋收时节/);
    expect(articles[0]?.paragraphs.length).toBe(6);
  });

  it('gives a text without any sign of division whole', () => {
    const text = '\n全市工作会议召开\n\n会议强调，要抓好落实。\n';
    expect(splitArticles(text)).toEqual([
      {
        start: 1,
        end: 22,
        kicker: null,
        title: '全市工作会议召开',
        subtitle: null,
        byline: null,
        affiliation: null,
        label: null,
        date: null,
        page: null,
        paragraphs: [{ start: 11, end: 22 }],
      },
    ]);
  });

  it('finds none in blank text and furniture, and rejects what is no text', () => {
    expect(splitArticles('')).toEqual([]);
    expect(splitArticles(' \n放大 缩小 默认\n')).toEqual([]);
    expect(() => splitArticles(null as never)).toThrow(TypeError);
  });
});
