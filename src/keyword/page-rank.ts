/** An undirected weighted graph as lists of neighbours: node `i` has `targets[i]` with `weights[i]`. */
export interface WeightedGraph {
  readonly targets: readonly (readonly number[])[];
  readonly weights: readonly (readonly number[])[];
}

/**
 * PageRank of the nodes of an undirected weighted graph: r = (1 − d)·p + d·Σ r(v)·w(v,u)/Σw(v), the share of nodes
 * without neighbours spread as p is. The ranks add up to 1. Iterates until the ranks change by less than 10⁻¹² in sum,
 * at most 1,000 times.
 *
 * @param restart The probabilities p of a fresh start, which add up to 1.
 * @see Brin & Page 1998; Mihalcea & Tarau 2004
 */
export function pageRank(graph: WeightedGraph, restart: readonly number[], damping: number): Float64Array {
  const n = restart.length;
  let ranks = Float64Array.from(restart);
  const strength = graph.weights.map((weights) => weights.reduce((sum, w) => sum + w, 0));
  for (let round = 0; round < 1000; round++) {
    const next = new Float64Array(n);
    let loose = 0;
    for (let v = 0; v < n; v++) {
      const total = strength[v]!;
      if (total === 0) {
        loose += ranks[v]!;
        continue;
      }
      const share = ranks[v]! / total;
      const targets = graph.targets[v]!;
      const weights = graph.weights[v]!;
      for (let k = 0; k < targets.length; k++) next[targets[k]!]! += share * weights[k]!;
    }
    let change = 0;
    for (let v = 0; v < n; v++) {
      next[v] = (1 - damping) * restart[v]! + damping * (next[v]! + loose * restart[v]!);
      change += Math.abs(next[v]! - ranks[v]!);
    }
    ranks = next;
    if (change < 1e-12) break;
  }
  return ranks;
}
