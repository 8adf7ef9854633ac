import { describe, expect, it } from 'vitest';
import { cooccurrenceNetwork, toEdgeCsv, toGexf, toGraphMl, toPajek } from '../../../src/index.js';

const documents = [
  ['乡村', '振兴', '产业', '。', '乡村', '振兴', '。'],
  ['产业', '升级', '，', '乡村', '产业', '。', '升级'],
];
const options = { minCount: 1, minEdgeCount: 1 };
const edges = (network: { edges: readonly { source: string; target: string; count: number }[] }) =>
  network.edges.map((e) => [e.source, e.target, e.count]);

describe('cooccurrenceNetwork', () => {
  it('counts the sentences that contain both', () => {
    const network = cooccurrenceNetwork(documents, options);
    expect(network.nodes).toEqual([
      { type: '乡村', count: 3, unitCount: 3, degree: 3 },
      { type: '产业', count: 3, unitCount: 2, degree: 3 },
      { type: '升级', count: 2, unitCount: 2, degree: 2 },
      { type: '振兴', count: 2, unitCount: 2, degree: 2 },
    ]);
    expect(edges(network)).toEqual([
      ['乡村', '产业', 2],
      ['乡村', '振兴', 2],
      ['乡村', '升级', 1],
      ['产业', '升级', 1],
      ['产业', '振兴', 1],
    ]);
    expect(network.edges[0]).toMatchObject({ ochiai: 2 / Math.sqrt(6), equivalence: 4 / 6, jaccard: 2 / 3 });
  });

  it('counts documents', () => {
    expect(edges(cooccurrenceNetwork(documents, { ...options, within: 'document' }))[0]).toEqual(['乡村', '产业', 2]);
  });

  it('counts pairs within a window, never across the end of a sentence', () => {
    const network = cooccurrenceNetwork(['甲', '乙', '丙', '甲', '。', '乙'], {
      ...options,
      within: 'window',
      window: 2,
    });
    expect(edges(network)).toEqual([
      ['丙', '乙', 1],
      ['丙', '甲', 1],
      ['乙', '甲', 1],
    ]);
    expect(network.nodes.find((n) => n.type === '甲')).toMatchObject({ count: 2, unitCount: 2 });
    for (const edge of network.edges) expect(edge.ochiai).toBeLessThanOrEqual(1);
  });

  it('keeps the frequent nodes and edges', () => {
    expect(cooccurrenceNetwork(documents, { maxNodes: 2, minEdgeCount: 2 }).nodes.map((n) => n.type)).toEqual([
      '乡村',
      '产业',
    ]);
    expect(cooccurrenceNetwork(documents, { minCount: 3 }).nodes).toHaveLength(2);
    expect(cooccurrenceNetwork(documents, { ...options, minEdgeCount: 2 }).edges).toHaveLength(2);
    expect(cooccurrenceNetwork([])).toEqual({ nodes: [], edges: [] });
    expect(cooccurrenceNetwork([...documents].reverse(), options)).toEqual(cooccurrenceNetwork(documents, options));
  });

  it.each([
    [{ within: 'paragraph' }, /options\.within must be one of/],
    [{ window: 1 }, /options\.window must be an integer ≥ 2/],
    [{ minEdgeCount: 0 }, /options\.minEdgeCount must be an integer ≥ 1/],
  ])('refuses %o', (wrong, message) => {
    expect(() => cooccurrenceNetwork([], wrong as never)).toThrow(message);
  });
});

describe('the writers', () => {
  const network = cooccurrenceNetwork([['a<&"b', '乡村', '。', 'a<&"b', '乡村\u0001']], options);

  it('escape what XML cannot hold', () => {
    for (const text of [toGraphMl(network), toGexf(network)]) {
      expect(text).toContain('a&lt;&amp;&quot;b');
      expect(text).toContain('乡村\ufffd');
      expect(text).not.toContain('\u0001');
    }
  });

  it('write labels of Pajek without marks, and vertices from 1', () => {
    expect(toPajek(network)).toBe('*Vertices 3\n1 "a<&\'b"\n2 "乡村"\n3 "乡村\u0001"\n*Edges\n1 2 1\n1 3 1\n');
  });

  it('write edges with the headings of Gephi', () => {
    expect(toEdgeCsv(cooccurrenceNetwork(['=甲', '乙'], options), { weight: 'ochiai' })).toBe(
      '\ufeffSource,Target,Type,Weight,count,ochiai,equivalence,jaccard\r\n=甲,乙,Undirected,1,1,1,1,1\r\n',
    );
  });

  it('refuse what is no network and a weight that it does not have', () => {
    expect(() => toGexf({} as never)).toThrow(/network must be a network/);
    expect(() => toGraphMl(network, { weight: 'pmi' as never })).toThrow(/options\.weight must be one of/);
  });
});
