import source from '../../../dict/edge-weights.tsv';
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
  for (const line of source.split('\n').slice(1)) {
    const [form, place, weight] = line.split('\t');
    if (form !== undefined && place !== undefined) weights[place as EdgePlace].set(form, Number(weight));
  }
  return weights;
}
