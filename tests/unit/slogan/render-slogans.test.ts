import { describe, expect, it } from 'vitest';
import { detectSlogans, renderSlogans } from '../../../src/slogan/index.js';

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

  it('has colours of a contrast of at least 7 to 1', () => {
    const html = renderSlogans(text, detectSlogans(text));
    const ink = luminance('#1a1a1a');
    const backgrounds = [...html.matchAll(/background:(#[0-9a-f]{3,6})/g)].map((m) => m[1] as string);
    expect(backgrounds.length).toBeGreaterThan(2);
    for (const colour of backgrounds) {
      const full = colour.length === 4 ? `#${[...colour.slice(1)].map((c) => c + c).join('')}` : colour;
      expect((luminance(full) + 0.05) / (ink + 0.05), colour).toBeGreaterThanOrEqual(7);
    }
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
