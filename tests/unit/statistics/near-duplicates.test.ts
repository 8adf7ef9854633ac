import { describe, expect, it } from 'vitest';
import { nearDuplicates } from '../../../src/statistics/near-duplicates.js';

const document = (id: string, text: string) => ({ id, text, meta: {} });
const notice = '省政府办公厅近日印发通知，要求各地切实做好秋收秋种工作，加强农机调度，备足农资，确保粮食颗粒归仓。';

describe('nearDuplicates', () => {
  it('finds texts that differ little, and says how much', () => {
    const result = nearDuplicates(
      [
        document('日报', notice),
        document('天气', '中央气象台今晨继续发布暴雨橙色预警，提醒公众注意防范城市内涝和山洪。'),
        document('晚报', notice.replace('近日', '')),
        document('网', notice.replaceAll('，', ' ')),
      ],
      { minSimilarity: 0.7 },
    );
    expect(result.pairs.map((pair) => [pair.idA, pair.idB])).toEqual([
      ['日报', '晚报'],
      ['日报', '网'],
      ['晚报', '网'],
    ]);
    expect(result.pairs[1]?.similarity).toBe(1);
    expect(result.clusters).toEqual([[0, 2, 3]]);
    expect(result.recall).toBeCloseTo(1 - (1 - 0.7 ** 4) ** 32, 12);
  });

  it('gives nothing for empty and very short texts', () => {
    expect(
      nearDuplicates([document('a', ''), document('b', ''), document('c', '党'), document('d', '党')]),
    ).toMatchObject({
      pairs: [],
      clusters: [],
      documentCount: 4,
    });
    expect(nearDuplicates([])).toMatchObject({ pairs: [], documentCount: 0 });
  });

  it('rejects wrong options', () => {
    expect(() => nearDuplicates([], { hashes: 10, bandRows: 4 })).toThrow(
      'nearDuplicates: options.hashes % options.bandRows must be one of 0, received 2',
    );
    expect(() => nearDuplicates([], { minSimilarity: 2 })).toThrow('nearDuplicates: options.minSimilarity');
    expect(() => nearDuplicates('text' as never)).toThrow('nearDuplicates: documents must be an iterable of documents');
  });
});
