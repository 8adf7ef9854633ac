/**
 * A trie over UTF-16 code units in flat arrays (Aoe 1989): node `s` has the child for unit `u` at
 * `t = base[s] + codes[u]`, if and only if `check[t] === s`.
 *
 * Invariants every walk relies on:
 * - Node 0 is the root and its base is 0, so the node of a first unit is its code. Units that occur in no key have
 *   code 0 and lead nowhere.
 * - `check` of a first-level node is -1, which is no node, so that a leaf (base 0) and the root find no child there.
 * - `base[s] + code` is inside the arrays for every node and every code: a walk needs no bounds check.
 * - `values[t]` is 1 + the index of the key that ends at `t`, or 0.
 */
export interface DoubleArray {
  readonly codes: Uint16Array;
  readonly base: Int32Array;
  readonly check: Int32Array;
  readonly values: Int32Array;
}

/** The index of `key` among the keys of the trie, or -1. */
export function findKey(trie: DoubleArray, key: string): number {
  const { codes, base, check, values } = trie;
  if (key.length === 0) return -1;
  let node = codes[key.charCodeAt(0)]!;
  for (let i = 1; i < key.length; i++) {
    const next = base[node]! + codes[key.charCodeAt(i)]!;
    if (check[next] !== node) return -1;
    node = next;
  }
  return values[node]! - 1;
}
