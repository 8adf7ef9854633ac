import { checkOneOf, checkOptions, rejectType } from '../text/index.js';
import type { CooccurrenceNetwork, NetworkEdge } from './cooccurrence-network.js';
import { toCsv } from './to-csv.js';

export interface WriteNetworkOptions {
  /** What the weight of an edge is; default `count`. */
  readonly weight?: 'count' | 'ochiai' | 'equivalence' | 'jaccard' | undefined;
}

const WEIGHTS = ['count', 'ochiai', 'equivalence', 'jaccard'] as const;

function weightOf(
  name: string,
  network: CooccurrenceNetwork,
  options: WriteNetworkOptions,
): (edge: NetworkEdge) => number {
  checkOptions(name, options, ['weight']);
  const { weight = 'count' } = options;
  checkOneOf(name, 'options.weight', weight, WEIGHTS);
  if (typeof network !== 'object' || network === null || !Array.isArray(network.nodes)) {
    rejectType(name, 'network', 'a network of cooccurrenceNetwork', network);
  }
  return (edge) => edge[weight];
}

/** Text for XML 1.0: marks escaped, characters that XML cannot hold (controls, lone surrogates) as U+FFFD. */
function xml(text: string): string {
  return text
    .replace(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|\p{Surrogate}/gu, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replace(/[\t\n\r]/g, (c) => `&#${c.charCodeAt(0)};`);
}

/**
 * A network as GraphML, which Gephi, Cytoscape, igraph and networkx read. Nodes carry `label`, `count`, `unitCount`;
 * edges `weight`, `count`, `ochiai`, `equivalence`, `jaccard`.
 *
 * @throws TypeError where the first argument is no network; RangeError for a wrong option.
 * @example toGraphMl(cooccurrenceNetwork(documents), { weight: 'ochiai' })
 * @see graphml.graphdrawing.org
 */
export function toGraphMl(network: CooccurrenceNetwork, options: WriteNetworkOptions = {}): string {
  const weight = weightOf('toGraphMl', network, options);
  const ids = new Map(network.nodes.map((node, i) => [node.type, `n${i}`]));
  const key = (id: string, on: 'node' | 'edge', type: string) =>
    `  <key id="${on}-${id}" for="${on}" attr.name="${id}" attr.type="${type}"/>\n`;
  const data = (on: 'node' | 'edge', id: string, value: string | number) =>
    `<data key="${on}-${id}">${typeof value === 'string' ? xml(value) : value}</data>`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n',
    key('label', 'node', 'string'),
    key('count', 'node', 'long'),
    key('unitCount', 'node', 'long'),
    key('weight', 'edge', 'double'),
    key('count', 'edge', 'long'),
    ...WEIGHTS.slice(1).map((name) => key(name, 'edge', 'double')),
    '  <graph edgedefault="undirected">\n',
    ...network.nodes.map(
      (node) =>
        `    <node id="${ids.get(node.type)}">${data('node', 'label', node.type)}${data('node', 'count', node.count)}` +
        `${data('node', 'unitCount', node.unitCount)}</node>\n`,
    ),
    ...network.edges.map(
      (edge) =>
        `    <edge source="${ids.get(edge.source)}" target="${ids.get(edge.target)}">` +
        `${data('edge', 'weight', weight(edge))}${WEIGHTS.map((name) => data('edge', name, edge[name])).join('')}</edge>\n`,
    ),
    '  </graph>\n</graphml>\n',
  ].join('');
}

/**
 * A network as GEXF 1.2, the format of Gephi; networkx reads it too. Nodes carry `count` and `unitCount`.
 *
 * @throws TypeError where the first argument is no network; RangeError for a wrong option.
 * @example toGexf(cooccurrenceNetwork(documents))
 * @see gexf.net
 */
export function toGexf(network: CooccurrenceNetwork, options: WriteNetworkOptions = {}): string {
  const weight = weightOf('toGexf', network, options);
  const ids = new Map(network.nodes.map((node, i) => [node.type, `n${i}`]));
  return [
    '<?xml version="1.0" encoding="UTF-8"?>\n<gexf xmlns="http://www.gexf.net/1.2draft" version="1.2">\n',
    '  <graph mode="static" defaultedgetype="undirected">\n',
    '    <attributes class="node" mode="static">\n      <attribute id="0" title="count" type="integer"/>\n',
    '      <attribute id="1" title="unitCount" type="integer"/>\n    </attributes>\n    <nodes>\n',
    ...network.nodes.map(
      (node) =>
        `      <node id="${ids.get(node.type)}" label="${xml(node.type)}"><attvalues><attvalue for="0" ` +
        `value="${node.count}"/><attvalue for="1" value="${node.unitCount}"/></attvalues></node>\n`,
    ),
    '    </nodes>\n    <edges>\n',
    ...network.edges.map(
      (edge, i) =>
        `      <edge id="${i}" source="${ids.get(edge.source)}" target="${ids.get(edge.target)}" weight="${weight(edge)}"/>\n`,
    ),
    '    </edges>\n  </graph>\n</gexf>\n',
  ].join('');
}

/**
 * A network in the format of Pajek (.net), with the numbers of its vertices from 1. Marks and line breaks that the
 * format cannot hold in a label become `'` and a space.
 *
 * @throws TypeError where the first argument is no network; RangeError for a wrong option.
 * @example toPajek(cooccurrenceNetwork([['乡村', '振兴', '。', '乡村', '振兴']])) // '*Vertices 2\n1 "乡村"\n2 "振兴"\n*Edges\n1 2 2\n'
 */
export function toPajek(network: CooccurrenceNetwork, options: WriteNetworkOptions = {}): string {
  const weight = weightOf('toPajek', network, options);
  const ids = new Map(network.nodes.map((node, i) => [node.type, i + 1]));
  const label = (text: string) => text.replaceAll('"', "'").replace(/[\r\n\t]+/g, ' ');
  return [
    `*Vertices ${network.nodes.length}\n`,
    ...network.nodes.map((node, i) => `${i + 1} "${label(node.type)}"\n`),
    '*Edges\n',
    ...network.edges.map((edge) => `${ids.get(edge.source)} ${ids.get(edge.target)} ${weight(edge)}\n`),
  ].join('');
}

/**
 * The edges of a network as CSV with the headings that Gephi expects (Source, Target, Type, Weight) and the measures
 * after them. UTF-8 with byte order mark; nodes without an edge are not in it. Formulas are not guarded, because a `'`
 * would become part of the name of a node.
 *
 * @throws TypeError where the first argument is no network; RangeError for a wrong option.
 * @example toEdgeCsv(cooccurrenceNetwork(documents))
 */
export function toEdgeCsv(network: CooccurrenceNetwork, options: WriteNetworkOptions = {}): string {
  const weight = weightOf('toEdgeCsv', network, options);
  const rows = network.edges.map((edge) => ({
    Source: edge.source,
    Target: edge.target,
    Type: 'Undirected',
    Weight: weight(edge),
    count: edge.count,
    ochiai: edge.ochiai,
    equivalence: edge.equivalence,
    jaccard: edge.jaccard,
  }));
  const columns = ['Source', 'Target', 'Type', 'Weight', ...WEIGHTS];
  return toCsv(rows, { columns, guardFormulas: false });
}
