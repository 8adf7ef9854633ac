import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createMultibyteEncoder } from '@exodus/bytes/multi-byte.js';
import { Converter } from 'opencc-js';
import { describe, expect, it } from 'vitest';
import { decodeText, detectEncoding, type Encoding, encodingOf } from '../../../src/corpus/encoding.js';

const big5 = createMultibyteEncoder('big5');
const gb18030 = createMultibyteEncoder('gb18030');
const encode: Readonly<Record<Encoding, (text: string) => Uint8Array>> = {
  'utf-8': (text) => Buffer.from(text),
  gb18030: (text) => gb18030(text),
  big5: (text) => big5(text),
  'utf-16le': (text) => Buffer.from(text, 'utf16le'),
  'utf-16be': (text) => Buffer.from(text, 'utf16le').swap16(),
};
const SIMPLIFIED = [
  '全市统一战线工作会议昨日召开',
  '坚持“七个聚焦”，推动高质量发展。',
  '2019年全区生产总值增长6.8%，居民收入稳步提高；\n城乡面貌明显改善。',
  '水路、停止、准确、泄露',
  '各位代表：现在，我代表市人民政府向大会报告工作',
];
const TRADITIONAL = [
  '本港經濟發展與民生改善並重',
  '我國偉大的人民革命的根本目的',
  '施政報告提出「三個關鍵」，全力拼經濟。',
  '各位市民：過去一年，我們共同面對許多挑戰',
];
const pieces = (encoding: Encoding) => (encoding === 'big5' ? TRADITIONAL : [...SIMPLIFIED, ...TRADITIONAL]);
const encodings = Object.keys(encode) as Encoding[];

describe('detectEncoding', () => {
  it.each(encodings)('recognises %s', (encoding) => {
    for (const piece of pieces(encoding)) {
      const guess = detectEncoding(encode[encoding](piece));
      expect([piece, guess.encoding]).toEqual([piece, encoding]);
      expect(guess.confidence).toBeGreaterThan(0.2);
    }
  });

  it.each(encodings)('recognises %s with any one byte damaged', (encoding) => {
    let right = 0;
    let all = 0;
    for (const piece of pieces(encoding)) {
      const bytes = encode[encoding](piece);
      for (let at = 0; at < bytes.length; at++) {
        const damaged = Uint8Array.from(bytes);
        damaged[at] = (damaged[at] as number) ^ 0x55;
        all++;
        if (detectEncoding(damaged).encoding === encoding) right++;
      }
    }
    expect(right / all).toBeGreaterThan(0.98);
  });

  it.each(encodings)('recognises %s cut in the middle of a character', (encoding) => {
    for (const piece of pieces(encoding)) {
      const bytes = encode[encoding](piece);
      expect(detectEncoding(bytes.subarray(0, bytes.length - 1)).encoding).toBe(encoding);
    }
  });

  it('goes by the byte order mark', () => {
    expect(detectEncoding(Uint8Array.of(0xef, 0xbb, 0xbf, 0xcc, 0xe1))).toEqual({
      encoding: 'utf-8',
      confidence: 1,
      marked: true,
    });
    expect(detectEncoding(Uint8Array.of(0xff, 0xfe, 0x2d, 0x4e)).encoding).toBe('utf-16le');
    expect(detectEncoding(Uint8Array.of(0xfe, 0xff, 0x4e, 0x2d)).encoding).toBe('utf-16be');
  });

  it('takes ASCII and nothing at all for UTF-8', () => {
    for (const text of ['', 'GDP 2020', '{"id": 1}']) {
      expect(detectEncoding(Buffer.from(text))).toEqual({ encoding: 'utf-8', confidence: 1, marked: false });
    }
  });

  it('looks past a long ASCII beginning', () => {
    const bytes = Buffer.concat([Buffer.from('a,b,c\n'.repeat(5000)), gb18030('深入推进依法治市各项工作')]);
    expect(detectEncoding(bytes).encoding).toBe('gb18030');
  });
});

describe('detectEncoding over a corpus', () => {
  const folder = join(import.meta.dirname, '../../../examples/corpus');
  const texts = readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => readFileSync(join(folder, name)))
    .map((bytes) => decodeText(bytes, detectEncoding(bytes).encoding)); // one of them is in GB18030
  const toTraditional = Converter({ from: 'cn', to: 'tw' });
  const samples = texts.flatMap((text) =>
    [8, 20, 60, 200, 700].flatMap((length) => {
      const piece = text.slice(Math.floor(text.length / 3)).slice(0, length);
      return /[\u4e00-\u9fff]/.test(piece) ? [piece] : [];
    }),
  );

  it.each(encodings)('recognises %s in 99 of 100 pieces, one byte damaged too', (encoding) => {
    let whole = 0;
    let damaged = 0;
    samples.forEach((sample, i) => {
      const bytes = Uint8Array.from(encode[encoding](encoding === 'big5' ? toTraditional(sample) : sample));
      if (detectEncoding(bytes).encoding === encoding) whole++;
      const at = (i * 7919) % bytes.length;
      bytes[at] = (bytes[at] as number) ^ (1 + ((i * 31) % 255));
      if (detectEncoding(bytes).encoding === encoding) damaged++;
    });
    expect(samples.length).toBeGreaterThan(100);
    expect(whole / samples.length).toBeGreaterThanOrEqual(0.99);
    expect(damaged / samples.length).toBeGreaterThanOrEqual(0.99);
  });
});

describe('decodeText', () => {
  it('reads the characters that the built-in GBK and Big5 decoders lose', () => {
    expect(decodeText(gb18030('㐀€'), 'gb18030')).toBe('㐀€');
    expect(decodeText(Uint8Array.of(0xa2, 0xe3), 'gb18030')).toBe('€');
    expect(decodeText(Uint8Array.of(0xfa, 0xe5), 'big5')).not.toMatch(/[\ue000-\uf8ff]/);
  });

  it('drops a byte order mark and replaces what cannot be read', () => {
    expect(decodeText(Uint8Array.of(0xef, 0xbb, 0xbf, 0xe6, 0x8f, 0x90), 'utf-8')).toBe('提');
    expect(decodeText(Uint8Array.of(0xe6, 0x8f, 0x90, 0xff), 'utf-8')).toBe('提\ufffd');
  });
});

describe('encodingOf', () => {
  it.each([
    ['GBK', 'gb18030'],
    ['gb2312', 'gb18030'],
    ['UTF8', 'utf-8'],
    ['utf-16', 'utf-16le'],
    ['Big5-HKSCS', 'big5'],
  ])('%s is %s', (label, encoding) => {
    expect(encodingOf('readCorpus', 'options.encoding', label)).toBe(encoding);
  });

  it('refuses what is no encoding of Chinese text', () => {
    expect(() => encodingOf('readCorpus', 'options.encoding', 'latin1')).toThrow(
      'readCorpus: options.encoding must be one of utf-8, gb18030, big5, utf-16le, utf-16be, gbk, gb2312, received "latin1"',
    );
    expect(() => encodingOf('readCorpus', 'options.encoding', 3)).toThrow(RangeError);
  });
});
