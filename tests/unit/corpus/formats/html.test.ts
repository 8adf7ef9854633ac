import { gzipSync } from 'node:zlib';
import { createMultibyteEncoder } from '@exodus/bytes/multi-byte.js';
import { describe, expect, it } from 'vitest';
import { htmlToText } from '../../../../src/corpus/formats/html-text.js';
import { readFiles } from './read.js';

const NEWS = `<!DOCTYPE html><html><head><meta charset="gbk"><title>清溪镇“四色管理”护河湖--东浦日报</title>
<script>var a = "<p>不是正文</p>";</script><style>p{}</style></head><body>
<div class="nav"><a>上一版</a> <a>下一版</a> <a>首页</a></div>
<h1>清溪镇“四色管理”护河湖</h1><div class="info">2021年03月05日 08:00 来源：东浦日报</div><div>记者 赵一 通讯员 钱二</div>
<div>放大 缩小 默认</div>
<div id="ozoom"><p>　　清溪镇把河湖分为四色，</p><p>　　红色由镇长负责，黄色由<br>村主任负责&ldquo;包干&rdquo;&nbsp;，定期公开
结果。</p><p>（责编：孙三）</p></div><div>版权所有：东浦日报社</div></body></html>`;
const GOVERNMENT = `<html><head><meta name="ArticleTitle" content="东浦市人民政府关于“三篇文章”的意见"><meta name="PubDate" content="2022-1-9 10:00"><meta name="ContentSource" content="市政府办公室"><title>x</title></head>
<body><div>当前位置：首页</div><div id="UCAP-CONTENT"><p>一、做好山的文章。山上种树，山下修路，把生态优势变为发展优势。</p><p>二、做好水的文章。</p></div></body></html>`;
const SENTENCE = '各地坚持以人民为中心，办好民生实事，推动城乡融合发展，群众的获得感不断增强。';
const UNKNOWN = `<html><head><title>山乡新貌_某某网</title></head><body><ul class="menu"><li><a href="/">首页</a></li><li><a href="/b">新闻</a></li></ul>
<div class="x1">${`<p>${SENTENCE}</p>`.repeat(6)}</div><div class="foot"><a href="/c">联系我们</a></div></body></html>`;

describe('.html', () => {
  it('takes the article out of a newspaper page, in the encoding it is in', async () => {
    const { documents, problems } = await readFiles({ 'a.html': createMultibyteEncoder('gb18030')(NEWS) });
    expect(problems).toEqual([]);
    expect(documents.map(({ id, text, meta }) => ({ id, text, meta }))).toEqual([
      {
        id: 'a.html',
        text: '清溪镇“四色管理”护河湖\n清溪镇把河湖分为四色，\n红色由镇长负责，黄色由\n村主任负责“包干” ，定期公开结果。',
        meta: {
          title: '清溪镇“四色管理”护河湖',
          date: '2021-03-05',
          byline: '记者 赵一 通讯员 钱二',
          source: '东浦日报',
        },
      },
    ]);
  });

  it('reads the metadata of government sites', async () => {
    const { documents } = await readFiles({ 'a.htm': GOVERNMENT });
    expect(documents[0]?.meta).toEqual({
      title: '东浦市人民政府关于“三篇文章”的意见',
      date: '2022-01-09',
      source: '市政府办公室',
    });
    expect(documents[0]?.text.split('\n').slice(1)).toEqual([
      '一、做好山的文章。山上种树，山下修路，把生态优势变为发展优势。',
      '二、做好水的文章。',
    ]);
  });

  it('finds the article of a page it does not know, without menus', async () => {
    const { documents, problems } = await readFiles({ 'a.html': UNKNOWN });
    expect(problems).toEqual([]);
    expect(documents[0]?.meta).toEqual({ title: '山乡新貌' });
    expect(documents[0]?.text).toBe(`山乡新貌\n${`${SENTENCE}\n`.repeat(6).trim()}`);
  });

  it('says so where a page shows no article or no text', async () => {
    const { documents, problems } = await readFiles({ 'a.html': '<p>改革</p>', 'b.html': '', 'c.html': '<div' });
    expect(documents.map((d) => d.text)).toEqual(['改革', '', '']);
    expect(problems).toEqual([
      'warning no-article a.html: shows no article; the text of the whole page is read',
      'warning no-text b.html: holds no text',
      'warning no-text c.html: holds no text',
    ]);
  });
});

describe('htmlToText', () => {
  it('takes a line of very many tags, and very much space, in linear time', () => {
    // Anything worse than linear would not come to an end before the runner's time limit.
    expect(htmlToText('<b>一</b>'.repeat(400_000))).toHaveLength(400_000);
    expect(htmlToText(`x${' '.repeat(2_000_000)}y`)).toBe('x y');
    expect(htmlToText(`一${'\n '.repeat(1_000_000)}二<script>x</script>`.repeat(2))).toBe('一二一二');
    expect(htmlToText(`${'<script>a</script>'.repeat(100_000)}终`)).toBe('终');
  });

  it('finds the end of a script behind letters that are longer in lower case', () => {
    expect(htmlToText('İİİİİİİİİİ<script>x</SCRIPT>一<b>二</b>')).toBe('İİİİİİİİİİ一二');
    expect(htmlToText('一 <b> 二</b>&nbsp; 三')).toBe('一 二 三');
  });

  it.each([
    ['<p>改革</p>\n<p>开放</p>', '改革\n开放'],
    ['改<b>革</b>\n  开放', '改革开放'],
    ['GDP\ngrowth', 'GDP growth'],
    ['<td>一</td><td>二</td><tr>', '一\t二'],
    ['a &lt; b &#x4e2d;&#20013; &unknown; &#0;', 'a < b 中中 &unknown; &#0;'],
    ['1 < 2', '1 < 2'],
    ['<a title="x>y">甲</a><!-- 乙 -->丙', '甲丙'],
    ['<script>乙</script>甲<style>', '甲'],
    ['<p', ''],
    ['', ''],
  ])('%j is %j', (html, text) => {
    expect(htmlToText(html)).toBe(text);
  });

  it('takes byline and source as they are printed, and tells the encoding', async () => {
    const page = `<html><head><title>山城办起长者食堂--山城频道</title><meta name="author" content="104833"></head><body>
<h1>山城办起长者食堂</h1><div>记者 赵一 通讯员 钱二</div><div>2021年03月05日08:12 | 来源：<a>山城日报</a></div>
<div class="rm_txt_con"><p>　　老人的一餐饭，是家事也是国事。近日，山城区在二十个社区办起长者食堂，方便了上千户人家。</p></div></body></html>`;
    const gbk = createMultibyteEncoder('gb18030')(page);
    const { documents } = await readFiles({ 'a.html.gz': gzipSync(gbk), 'b.html': gbk });
    for (const { meta, origin } of documents) {
      expect(meta).toEqual({
        title: '山城办起长者食堂',
        date: '2021-03-05',
        byline: '记者 赵一 通讯员 钱二',
        source: '山城日报',
      });
      expect(origin.encoding).toBe('gb18030');
      expect(origin.confidence).toBeGreaterThan(0.5);
    }
    const [told] = (await readFiles({ 'b.html': gbk }, { encoding: 'gbk' })).documents;
    expect([told?.origin.encoding, told?.origin.confidence]).toEqual(['gb18030', 1]);
  });
});
