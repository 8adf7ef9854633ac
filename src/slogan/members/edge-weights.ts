import source from '../../../dict/edge-weights.tsv';
import { listRows } from '../list-rows.js';
import type { EdgePlace } from './edge-cues.js';

export type EdgeWeights = Readonly<Record<EdgePlace, ReadonlyMap<string, number>>>;

let parsed: EdgeWeights | undefined;

/** What each cue says for the beginning of a list, in hundredths of a log-odds, as dict/edge-weights.tsv lists it. */
export function edgeWeights(): EdgeWeights {
  parsed ??= parse();
  return parsed;
}

function parse(): EdgeWeights {
  const weights = {
    before: new Map<string, number>(),
    across: new Map<string, number>(),
    start: new Map<string, number>(),
    length: new Map<string, number>(),
    build: new Map<string, number>(),
  };
  for (const [form, place, weight] of listRows(source) as [string, EdgePlace, string][]) {
    weights[place].set(form, Number(weight));
  }
  return weights;
}
