import { describe, expect, it } from 'vitest';
import { detectSlogans, renderSlogans, type Slogan } from '../../../src/slogan/index.js';
import { COLOURS, STYLE } from '../../../src/slogan/render-style.js';

const bare = (html: string) =>
  html
    .replace(/<style>.*?<\/style>/g, '')
    .replace(/<[^>]*>/g, '')
    .replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)));

// Relative luminance and contrast ratio as WCAG 2.2 defines them.
function luminance(colour: string): number {
  const [r, g, b] = [1, 3, 5].map((i) => {
    const c = Number.parseInt(colour.slice(i, i + 2), 16) / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

describe('renderSlogans', () => {
  const text = '推进规范化、程序化、制度化“三化”建设，落实“三农”政策。';

  it('marks slogans and members and tells about them', () => {
    const html = renderSlogans(text, detectSlogans(text));
    expect(html).toContain('>三化</mark>');
    expect(html).toContain('>规范化</mark>');
    expect(html).toMatch(/title="三农 · 计数 count · 成员：农业、农村、农民（词库）/);
    expect(bare(html)).toBe(text);
  });

  it('escapes the text and what is told about it', () => {
    const nasty = '<script>alert("1")</script>“四<b>好”\'&‘三化’';
    const html = renderSlogans(nasty, detectSlogans(nasty));
    expect(html).not.toContain('<script>');
    expect(html).not.toContain('<b>');
    expect(bare(html)).toBe(nasty);
  });

  it('keeps the text whole where marks nest or cross', () => {
    const slogans = detectSlogans('“一带一路”');
    const [slogan] = slogans as [(typeof slogans)[number]];
    const crossing = [
      { ...slogan, start: 0, end: 4 },
      { ...slogan, start: 2, end: 6 },
      { ...slogan, start: 2, end: 3 },
    ];
    const html = renderSlogans('“一带一路”', crossing);
    expect(bare(html)).toBe('“一带一路”');
    expect(html.match(/<mark/g)?.length).toBe(html.match(/<\/mark>/g)?.length);
  });

  // The ink meets paper, slogans and members; the lines tell roles apart and need less (WCAG 2.2, 1.4.11).
  it.each(['light', 'dark'] as const)('has colours of a contrast of at least 7 to 1 on %s screens', (scheme) => {
    const contrast = (a: string, b: string) => {
      const [high, low] = [a, b].map((name) => luminance(COLOURS[scheme][name] as string) + 0.05).sort((x, y) => y - x);
      return (high as number) / (low as number);
    };
    for (const ground of ['paper', 'slogan', 'member'])
      expect(contrast('ink', ground), ground).toBeGreaterThanOrEqual(7);
    expect(contrast('hint-ink', 'hint')).toBeGreaterThanOrEqual(7);
    for (const line of ['slogan-line', 'member-line']) expect(contrast(line, 'paper'), line).toBeGreaterThanOrEqual(3);
    expect(contrast('slogan-line', 'slogan')).toBeGreaterThanOrEqual(3);
    expect(contrast('member-line', 'member')).toBeGreaterThanOrEqual(3);
    for (const [name, colour] of Object.entries(COLOURS[scheme])) expect(STYLE).toContain(`--tifa-${name}:${colour}`);
    // No colour besides these.
    expect(STYLE.match(/#[0-9a-f]{3,8}/g)?.length).toBe(2 * Object.keys(COLOURS.light).length);
  });

  it('can be read without seeing colours and without a mouse', () => {
    const html = renderSlogans(text, detectSlogans(text));
    expect(html).toMatch(/^<div class="tifa" lang="zh">/);
    expect(html.match(/<mark class="slogan[^"]*" tabindex="0" title="[^"]+">/g)?.length).toBe(2);
    expect(STYLE).toMatch(/\.slogan\{[^}]*solid/);
    expect(STYLE).toMatch(/\.unsure\{[^}]*dashed/);
    expect(STYLE).toMatch(/\.member\{[^}]*dotted/);
    expect(STYLE).toContain(':focus::after{content:attr(title)');
    // Nothing is loaded from elsewhere.
    expect(html).not.toMatch(/url\(|@import|src=|href=|<script/);
  });

  it('tells of what a slogan is a member, whatever rows were left out', () => {
    const tree = '实施“三大工程”：“五联法”、“四个一”行动和“三化”建设。“四个一”行动即一张网、一支队、一条线、一本账。';
    const all = detectSlogans(tree);
    expect(renderSlogans(tree, all)).toMatch(/title="五联法 · 计数 count · 属于：三大工程"/);
    const some = all.filter((slogan) => slogan.canonical !== '三大工程');
    expect(renderSlogans(tree, some)).not.toContain('属于');
    const top = all.filter((slogan) => slogan.canonical === '三大工程');
    expect(renderSlogans(tree, top).match(/class="member"/g)?.length).toBe(3);
    for (const rows of [all, some, top]) expect(bare(renderSlogans(tree, rows))).toBe(tree);
  });

  it('marks with brackets where there are neither colours nor a page', () => {
    const plain = renderSlogans(text, detectSlogans(text), { format: 'plain' });
    expect(plain).toBe('推进〔规范化〕、〔程序化〕、〔制度化〕“【三化】[count]”建设，落实“【三农】[count]”政策。');
    expect(renderSlogans('', [], { format: 'plain' })).toBe('');
  });

  it('keeps line ends and takes every other control character from a terminal', () => {
    const windows = '推进“三化”。\r\n落实\t“三农”。\r再\u009b31m';
    for (const format of ['terminal', 'plain'] as const) {
      const shown = renderSlogans(windows, detectSlogans(windows), { format });
      expect(shown).toContain('\r\n');
      expect(shown).toContain('\ufffd再\ufffd31m');
    }
  });

  it('is empty for an empty text, and as long as the text for a long one', () => {
    expect(bare(renderSlogans('', []))).toBe('');
    const long = '推进规范化、程序化、制度化“三化”建设，落实“三农”政策。\n'.repeat(36_000);
    expect(long.length).toBeGreaterThan(1_000_000);
    const html = renderSlogans(long, detectSlogans(long));
    expect(bare(html) === long).toBe(true);
  });

  it('lets no row break out of its mark', () => {
    const [slogan] = detectSlogans('“三化”') as [Slogan];
    const evil = '"><img src=x onerror=alert(1)>\u001b[2J';
    const row = {
      ...slogan,
      canonical: evil,
      kind: evil as Slogan['kind'],
      members: [{ text: evil, span: null, slogan: null }],
    };
    expect(renderSlogans('“三化”', [row])).not.toContain('<img');
    expect(renderSlogans('“三化”', [row], { format: 'terminal' })).not.toContain('\u001b[2J');
  });

  it('writes ANSI colours for a terminal and takes the power from those in the text', () => {
    const coloured = renderSlogans(text, detectSlogans(text), { format: 'terminal' });
    expect(coloured).toContain('\u001b[1;33m三化');
    expect(coloured).toContain('[count]');
    expect(renderSlogans('a\u001b[2Jb', [], { format: 'terminal' })).toBe('a\ufffd[2Jb');
  });

  it('leaves rejected rows alone', () => {
    const idiom = '成语“三心二意”';
    expect(renderSlogans(idiom, detectSlogans(idiom, { why: true }))).not.toContain('<mark');
  });

  it('refuses wrong arguments', () => {
    expect(() => renderSlogans(1 as never, [])).toThrow(TypeError);
    expect(() => renderSlogans('', {} as never)).toThrow(TypeError);
    expect(() => renderSlogans('', [], { format: 'pdf' } as never)).toThrow(RangeError);
  });
});
