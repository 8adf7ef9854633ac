import { describe, expect, it } from 'vitest';
import { classifyQuotations } from '../../../src/slogan/index.js';

const kinds = (text: string) => classifyQuotations(text).map((q) => q.kind);

describe('classifyQuotations', () => {
  it.each([
    ['推进“三化”建设', ['slogan']],
    ['组建四支“小分队”。', ['slogan']],
    ['印发《实施意见》', ['title']],
    ['书记说：“一定要把好事办好。”', ['speech']],
    ['荣获“全国先进单位”称号', ['name']],
    ['当好“领头羊”', ['scare']],
    ['列入“黑名单”', ['term']],
    ['他说：“要抓好‘三农’工作。”', ['speech', 'slogan']],
    // The noun behind the marks, also behind a row of them.
    ['开展“暖冬”活动', ['name']],
    ['组织“邻里节”“读书汇”“巧手坊”等活动', ['name', 'name', 'name']],
    ['“海狮”级潜艇', ['name']],
    ['推行“容缺”制度', ['term']],
    ['“青春飞扬”第三届歌手赛', ['name']],
    // What stands before them.
    ['今年第3号台风“银杏”已经登陆', ['name']],
    ['一家名为“老槐树”的茶馆', ['name']],
    ['把“冷门”变成“热门”', ['scare', 'scare']],
    ['破除“玻璃门”', ['scare']],
    ['从“独唱”到“合唱”', ['scare', 'scare']],
    ['获得“全省最美护士”称号', ['name']],
    ['打通“堵点”、补上“断点”', ['scare', 'scare']],
    ['推行“河长制”“林长制”', ['term', 'term']],
    // What is quoted again and again, wherever it stands.
    ['他们谈到“华龙一号”', ['name']],
    ['他们谈到“停车难”', ['term']],
    ['他们谈到“零的突破”', ['scare']],
    // A sure sign beside it comes first.
    ['台风“冷资源”', ['name']],
    // What they hold.
    ['受“卡洛斯”影响', ['name']],
    ['浓浓的“故乡情”', ['scare']],
    ['增加了“坚持绿色发展”等表述', ['speech']],
    ['称这一做法是“不可接受的”', ['speech']],
    ['老人们常说：“人勤地不懒。”', ['speech']],
    ['起到“一发动全身”的作用', ['scare']],
  ] as const)('%s', (text, expected) => {
    expect(kinds(text)).toEqual(expected);
  });
});
