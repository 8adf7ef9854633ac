import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  cooccurrenceNetwork,
  type DocumentTermMatrix,
  documentTermMatrix,
  MATRIX_SCHEMES,
  textRank,
  tfidfMatrix,
  toGexf,
  toGraphMl,
  toPajek,
  weightMatrix,
} from '../../src/index.js';
import { pageRank } from '../../src/keyword/page-rank.js';

// Made by tests/oracle/scripts/tables-keywords.py with scikit-learn 1.2.1 and networkx 2.8.8.
const folder = resolve(import.meta.dirname, 'goldens');
const goldens = JSON.parse(readFileSync(resolve(folder, 'tables-keywords.json'), 'utf8'));

function dense(m: DocumentTermMatrix): number[][] {
  return m.documents.map((_, d) => {
    const row = new Array<number>(m.types.length).fill(0);
    for (let c = m.offsets[d]!; c < m.offsets[d + 1]!; c++) row[m.columns[c]!] = m.values[c]!;
    return row;
  });
}

function expectClose(got: number[][], expected: number[][]): void {
  expect(got.length).toBe(expected.length);
  got.forEach((row, d) => {
    row.forEach((value, t) => {
      expect(Math.abs(value - expected[d]![t]!)).toBeLessThan(1e-12);
    });
  });
}

describe.each(
  goldens.corpora as {
    documents: string[][];
    types: string[];
    counts: number[][];
    sklearn: Record<string, number[][]>;
    quanteda: Record<string, number[][]>;
  }[],
)('a corpus of $documents.length documents', (golden) => {
  const { documents, types, counts } = golden;
  const matrix = documentTermMatrix(documents);
  const sklearn = new Map(Object.entries(golden.sklearn));
  const quanteda = new Map(Object.entries(golden.quanteda));

  it('is counted as CountVectorizer counts it', () => {
    expect(matrix.types).toEqual(types);
    expect(dense(matrix)).toEqual(counts);
  });

  it('has the tf-idf of TfidfTransformer', () => {
    const smooth = { df: 'smooth', base: Math.E } as const;
    expectClose(dense(tfidfMatrix(matrix, { ...smooth, normalize: true })), sklearn.get('default')!);
    expectClose(dense(tfidfMatrix(matrix, smooth)), sklearn.get('no_norm')!);
    expectClose(dense(tfidfMatrix(matrix, { ...smooth, tf: 'logcount', normalize: true })), sklearn.get('sublinear')!);
  });

  it('has the weights of the documentation of quanteda', () => {
    for (const scheme of MATRIX_SCHEMES) {
      if (quanteda.has(scheme)) expectClose(dense(weightMatrix(matrix, scheme)), quanteda.get(scheme)!);
    }
    expectClose(dense(tfidfMatrix(matrix)), quanteda.get('tfidf')!);
    expectClose(dense(tfidfMatrix(matrix, { tf: 'prop', base: 2 })), quanteda.get('tfidf_prop_base2')!);
  });
});

describe('pageRank', () => {
  it.each(
    goldens.graphs as {
      size: number;
      damping: number;
      restart: number[];
      edges: [number, number, number][];
      ranks: number[];
    }[],
  )('of $size nodes is that of networkx', ({ size, damping, restart, edges, ranks }) => {
    const targets: number[][] = Array.from({ length: size }, () => []);
    const weights: number[][] = Array.from({ length: size }, () => []);
    for (const [a, b, weight] of edges) {
      targets[a]!.push(b);
      weights[a]!.push(weight);
      targets[b]!.push(a);
      weights[b]!.push(weight);
    }
    const got = pageRank({ targets, weights }, restart, damping);
    ranks.forEach((rank, i) => {
      expect(Math.abs(got[i]! - rank)).toBeLessThan(1e-9);
    });
    expect(got.reduce((sum, rank) => sum + rank, 0)).toBeCloseTo(1, 10);
  });

  it('gives textRank its scores: ranks of a path of three words', () => {
    // A path with the middle m and two ends e: m = (1 − d) / 3 + 2de and m + 2e = 1, so m = (1 + 2d) / 3(1 + d).
    const rows = textRank(['甲地', '乙地', '丙地'], { window: 2, position: 'none', maxWords: 1 });
    const d = 0.85;
    const middle = (1 + 2 * d) / 3 / (1 + d);
    const scores = new Map(rows.map((r) => [r.type, r.score]));
    expect(scores.get('乙地')).toBeCloseTo(middle, 9);
    expect(scores.get('甲地')).toBeCloseTo((1 - middle) / 2, 9);
  });
});

describe('network files', () => {
  const sentences = ['乡村 振兴 产业', '乡村 振兴', '产业 "升级" <A&B>', '乡村 产业', '升级 乡村 产业 <A&B>'];
  const network = cooccurrenceNetwork(
    sentences.map((s) => s.split(' ')),
    { minCount: 1, minEdgeCount: 1, kinds: ['word', 'latin', 'symbol', 'punctuation'] },
  );
  const files = { graphml: toGraphMl(network), gexf: toGexf(network), net: toPajek(network) };

  it.each(Object.entries(files))('%s is the file that networkx has read', async (extension, text) => {
    await expect(text).toMatchFileSnapshot(resolve(folder, `network.${extension}`));
  });

  it.each(Object.keys(files))('%s holds the network', (extension) => {
    const { directed, nodes, edges } = goldens.readers[extension];
    const label = (type: string) => (extension === 'net' ? type.replaceAll('"', "'") : type);
    expect(directed).toBe(false);
    expect(nodes).toEqual(network.nodes.map((n) => label(n.type)).sort());
    const ours = network.edges.map((e) => [...[label(e.source), label(e.target)].sort(), e.count]);
    expect(ours.map(String).sort()).toEqual((edges as unknown[]).map(String).sort());
  });
});
