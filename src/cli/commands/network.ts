import { cooccurrenceNetwork, toEdgeCsv, toGexf, toGraphMl, tokenizeDocuments, toPajek } from '../../index.js';
import { type AnyCommand, defineCommand, type Section } from '../command.js';
import { READING, WRITING } from '../common-options.js';
import { LIMITS } from '../count-options.js';
import { rankedRows, statisticColumns } from '../statistic-columns.js';
import { tokenFilter } from '../token-filter.js';
import { CUTTING, FILTERING } from '../word-options.js';

const WRITERS = {
  graphml: toGraphMl,
  gexf: toGexf,
  pajek: toPajek,
  edges: toEdgeCsv,
} as const;
const EDGES = statisticColumns(['rank', 'source', 'target', 'count', 'ochiai', 'equivalence', 'jaccard'], {
  rank: ['rank'],
  source: ['word'],
  target: ['and'],
  count: ['together'],
  ochiai: ['Ochiai', 3],
  equivalence: ['equivalence', 3],
  jaccard: ['Jaccard', 3],
});
const NODES = statisticColumns(['rank', 'type', 'count', 'unitCount', 'degree'], {
  rank: ['rank'],
  type: ['word'],
  count: ['count'],
  unitCount: ['units with it'],
  degree: ['edges'],
});

/** `tifa network`: which words occur together. */
export const network: AnyCommand = defineCommand({
  name: 'network',
  summary: 'the network of words that occur together, for Gephi, Pajek or a table',
  operands: 'FILES AND FOLDERS',
  description: `
The most frequent words are the nodes; an edge counts the sentences (or documents, or windows) that hold both of its
words. As a table one row an edge, heaviest first, with three normalisations: Ochiai, Callon's equivalence, Jaccard;
--list nodes gives the nodes instead. --export writes a file that Gephi (graphml, gexf, edges) or Pajek opens.`,
  examples: [
    {
      line: 'tifa network --pos n* --min-length 2 --export gexf -o nouns.gexf reports/',
      shows: 'the nouns, for Gephi',
    },
    {
      line: 'tifa network --within document --weight ochiai reports/',
      shows: 'the edges as a table, by Ochiai',
    },
    {
      line: 'tifa network --nodes 300 --min-edge-count 20 -o edges.csv reports/',
      shows: 'a bigger network',
    },
  ],
  options: {
    within: {
      kind: 'choice',
      choices: ['sentence', 'document', 'window'],
      default: 'sentence',
      help: 'where two words meet (default: sentence)',
    },
    window: {
      kind: 'number',
      short: 'w',
      value: 'N',
      integer: true,
      min: 2,
      default: 5,
      help: 'words of the window (5)',
    },
    nodes: {
      kind: 'number',
      value: 'N',
      integer: true,
      min: 1,
      max: 10_000,
      default: 100,
      help: 'most frequent words that are nodes (100)',
    },
    'min-count': {
      kind: 'number',
      value: 'N',
      integer: true,
      min: 1,
      default: 2,
      help: 'occurrences of a node (2)',
    },
    'min-edge-count': {
      kind: 'number',
      value: 'N',
      integer: true,
      min: 1,
      default: 2,
      help: 'meetings of an edge (2)',
    },
    weight: {
      kind: 'choice',
      choices: ['count', 'ochiai', 'equivalence', 'jaccard'],
      default: 'count',
      help: 'weight of an edge: count (default), ochiai, equivalence, jaccard',
    },
    list: {
      kind: 'choice',
      choices: ['edges', 'nodes'],
      default: 'edges',
      help: 'what the table has (default: edges)',
    },
    export: {
      kind: 'choice',
      choices: ['graphml', 'gexf', 'pajek', 'edges'],
      help: 'a graph file: graphml, gexf, pajek, edges',
    },
    top: LIMITS.top,
    ...FILTERING,
    ...CUTTING,
    ...READING,
    ...WRITING,
  },
  rawOption: 'export',
  async *run({ corpus, values, tokenizer, forPeople }): AsyncGenerator<Section> {
    const { weight } = values;
    const found = await cooccurrenceNetwork(tokenizeDocuments(corpus(), await tokenizer()), {
      ...(await tokenFilter('network', values)),
      within: values.within,
      window: values.window,
      maxNodes: values.nodes,
      minCount: values['min-count'],
      minEdgeCount: values['min-edge-count'],
    });
    if (values.export !== null) {
      yield {
        columns: [],
        rows: [],
        raw: WRITERS[values.export](found, { weight }),
      };
      return;
    }
    if (values.list === 'nodes') {
      yield {
        columns: NODES,
        rows: rankedRows(found.nodes, values.top, forPeople),
      };
      return;
    }
    // The sort is stable, so edges of one weight stay in the order of the library.
    const edges = [...found.edges].sort((a, b) => b[weight] - a[weight]);
    yield { columns: EDGES, rows: rankedRows(edges, values.top, forPeople) };
  },
});
