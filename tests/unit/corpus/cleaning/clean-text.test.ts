import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CLEANING_STEPS, type CleaningStep, cleanText, traditionalToSimplified } from '../../../../src/node.js';

describe('cleanText', () => {
  it('leads offsets and spans back to the source through every step', () => {
    const source = '上一版  下一版\n⼈⺠城市２０２４年\n';
    const { text, toSource } = cleanText(source, ['kangxi', 'fullWidth', 'boilerplate']);
    expect(text).toBe('人民城市2024年\n');
    const span = toSource({ start: 0, end: 2 });
    expect(source.slice(span.start, span.end)).toBe('⼈⺠');
    expect(toSource(0)).toBe(9);
    expect(toSource(text.length)).toBe(source.length);
    expect(toSource({ start: 3, end: 3 })).toEqual({ start: 12, end: 12 });
  });

  it('gives all of a place that was rewritten as a whole', () => {
    const step: CleaningStep = { name: 'etc', edits: () => [{ start: 1, end: 4, text: '等' }] };
    const { text, toSource } = cleanText('省市县乡村', [step]);
    expect(text).toBe('省等村');
    expect(toSource({ start: 1, end: 2 })).toEqual({ start: 1, end: 4 });
    expect(toSource({ start: 0, end: 3 })).toEqual({ start: 0, end: 5 });
    expect(toSource(2)).toBe(4);
  });

  it('leaves out of a span what was removed beside it and keeps what was removed in it', () => {
    const step: CleaningStep = {
      name: 'drop',
      edits: () => [0, 2, 4].map((at) => ({ start: at, end: at + 1, text: '' })),
    };
    const { text, toSource } = cleanText('-改-革-', [step]);
    expect(text).toBe('改革');
    expect(toSource({ start: 0, end: 1 })).toEqual({ start: 1, end: 2 });
    expect(toSource({ start: 0, end: 2 })).toEqual({ start: 1, end: 4 });
  });

  it('maps every character of random text to a character that gave it', () => {
    const unit = fc.constantFrom(
      '改',
      '革',
      ' ',
      '　',
      '\n',
      '，',
      '。',
      'Ａ',
      '２',
      'b',
      '⼈',
      '⺁',
      '𠮷',
      '\ud800',
      '责编：王一',
    );
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 60 }), (units) => {
        const source = units.join('');
        const { text, toSource } = cleanText(source, CLEANING_STEPS);
        let last = 0;
        for (let at = 0; at < text.length; at++) {
          const { start, end } = toSource({ start: at, end: at + 1 });
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(toSource(at)).toBe(start);
          if (/[改革，。b]/u.test(text[at] as string)) expect(source.slice(start, end)).toBe(text[at]);
          last = start;
        }
        expect(toSource({ start: 0, end: text.length }).end).toBeLessThanOrEqual(source.length);
      }),
    );
  });

  it('rejects wrong arguments', () => {
    expect(() => cleanText(1 as never, [])).toThrow(TypeError);
    expect(() => cleanText('', 'kangxi' as never)).toThrow(/cleanText: steps/);
    expect(() => cleanText('', ['tidy' as never])).toThrow(/names of kangxi.*received "tidy"/);
    expect(() => cleanText('', [{ name: 'x' } as never])).toThrow(TypeError);
    const backwards: CleaningStep = { name: 'x', edits: () => [{ start: 2, end: 1, text: '' }] };
    expect(() => cleanText('改革', [backwards])).toThrow(/step x/);
    expect(() => cleanText('改革', []).toSource(3)).toThrow(RangeError);
    expect(() => cleanText('改革', []).toSource({ start: 2, end: 1 })).toThrow(RangeError);
  });
});

describe('steps', () => {
  const run = (text: string, ...steps: Parameters<typeof cleanText>[1]) => cleanText(text, steps).text;

  it('kangxi folds radicals of both blocks and strokes, and no character', () => {
    expect(run('⼈⺠⼗⼤，⼀带⼀路，⻓江⻅证', 'kangxi')).toBe('人民十大，一带一路，长江见证');
    expect(run('人民十大', 'kangxi')).toBe('人民十大');
  });

  it('fullWidth folds letters, digits and signs and keeps Chinese marks and indents', () => {
    expect(run('　　２０２０年ＧＤＰ增长５．２％，“１＋Ｎ”：（试行）', 'fullWidth')).toBe(
      '　　2020年GDP增长5.2%，“1+N”：（试行）',
    );
  });

  it.each([
    ['放大 缩小 默认'],
    ['上一版3  4下一版'],
    ['第08版：要闻'],
    ['第B2版:民生·社区 上一版1  3下一版'],
    ['2021年03月05日 星期五'],
    ['标题导航'],
    ['（责编：赵一、钱二）'],
    ['责任编辑：孙三'],
    ['《东浦日报》（2021年03月05日 02版）'],
    ['【字体：大 中 小】'],
    ['当前位置：首页 > 政务公开 > 规划'],
    ['打印本页 关闭窗口'],
    ['李四 摄'],
    ['东浦ICP备05000001号'],
  ])('boilerplate drops the line %s', (line) => {
    expect(run(`改革\n${line}\r\n开放`, 'boilerplate')).toBe('改革\n开放');
  });

  it.each([
    ['中、小企业是重点。'],
    ['放大改革效应'],
    ['《纲要》提出，2021年3月5日前完成。'],
    ['下一步，要打印好每一张成绩单。'],
    ['分享发展成果。'],
    ['第一版图纸已经完成。'],
  ])('boilerplate keeps the line %s', (line) => {
    expect(run(line, 'boilerplate')).toBe(line);
  });

  it.each([
    ['全 面 深 化 改 革', '全面深化改革'],
    ['坚持 “两个确立” ，做到 “两个维护” 。', '坚持“两个确立”，做到“两个维护”。'],
    ['要推动 全市经济社会高质量发展。', '要推动全市经济社会高质量发展。'],
    ['改\u200b革\u00ad开放', '改革开放'],
  ])('straySpaces closes %j', (text, expected) => {
    expect(run(text, 'straySpaces')).toBe(expected);
  });

  it.each([
    ['记者 赵一 通讯员 钱二'],
    ['山水新貌 人民新城'],
    ['王 毅'],
    ['　　使用 GDP 核算 5 年。'],
    ['新华社东浦3月5日电 全国各地积极推进改革工作。'],
    ['同志们 ——'],
  ])('straySpaces keeps %j', (text) => {
    expect(run(text, 'straySpaces')).toBe(text);
  });

  it('joinLines joins a column and keeps headings, lists and paragraphs', () => {
    const column =
      '一、总体要求\n' +
      '　　坚持稳中求进工作总基调，完整准确全面\n' +
      '贯彻新发展理念，加快构建新发展格局，推动\n' +
      '城乡融合发展，着力提高全要素生产率和Open\n' +
      'AI应用水平。\n' +
      '　　坚持以人民为中心，办好民生实事，建设\n' +
      '人人有责、人人尽责的社会治理共同体。\n' +
      '二、主要目标\n';
    expect(run(column, 'joinLines')).toBe(
      '一、总体要求\n' +
        '　　坚持稳中求进工作总基调，完整准确全面贯彻新发展理念，加快构建新发展格局，推动城乡融合发展，着力提高全要素生产率和Open AI应用水平。\n' +
        '　　坚持以人民为中心，办好民生实事，建设人人有责、人人尽责的社会治理共同体。\n' +
        '二、主要目标\n',
    );
  });

  it('joinLines mends a paragraph that ran on in another column, over blank lines', () => {
    const text =
      '全市启动基层治理改革。各乡镇街道建立网格，把服务送到居民家门口，网格员每天走访，形成了一套行之有\n\n' +
      '效的办法，群众满意。\n\n山乡巨变\n\n村里通了公路。';
    expect(run(text, 'joinLines')).toBe(text.replace('有\n\n效', '有效'));
  });

  it('joinLines leaves paragraphs, headings and verse alone', () => {
    for (const text of ['山水新貌\n人民新城\n\n记者 赵一\n村里通了路。\n大家很高兴。', '改革\n开放', '']) {
      expect(run(text, 'joinLines')).toBe(text);
    }
  });

  it('traditionalToSimplified reads words, aligned by code point', async () => {
    const step = await traditionalToSimplified('tw');
    const source = '乾坤𠮷，頭髮乾燥，鄉村振興資訊';
    const { text, toSource } = cleanText(source, [step]);
    expect(text).toBe('乾坤𠮷，头发干燥，乡村振兴资讯');
    const at = text.indexOf('干燥');
    const span = toSource({ start: at, end: at + 2 });
    expect(source.slice(span.start, span.end)).toBe('乾燥');
    await expect(traditionalToSimplified('twp' as never)).rejects.toThrow(RangeError);
  });
});
