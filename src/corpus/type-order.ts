import { positions } from './pairs.js';

/** The order of types by code unit, which is learnt as they come. */
export interface TypeOrder {
  /** The place of each type in the order of all; which hold a character as low as a space. The list may only grow. */
  of(types: readonly string[]): { readonly ranks: Uint32Array; readonly low: Uint8Array };
}

const LOW = /[\0- ]/;

/** What was put in order before is not sorted again. */
export function createTypeOrder(): TypeOrder {
  let sorted: Uint32Array = new Uint32Array(0);
  let low = new Uint8Array(0);
  return {
    of(types) {
      const known = sorted.length;
      const fresh = positions(types.length, known).sort((a, b) => (types[a]! < types[b]! ? -1 : 1));
      const merged = new Uint32Array(types.length);
      let old = 0;
      let own = 0;
      for (let at = 0; at < merged.length; at++) {
        const isOld = own === fresh.length || (old < known && types[sorted[old]!]! < types[fresh[own]!]!);
        merged[at] = isOld ? sorted[old++]! : fresh[own++]!;
      }
      sorted = merged;
      const flags = new Uint8Array(types.length);
      flags.set(low);
      for (let i = known; i < types.length; i++) if (LOW.test(types[i]!)) flags[i] = 1;
      low = flags;
      const ranks = new Uint32Array(types.length);
      for (let rank = 0; rank < ranks.length; rank++) ranks[sorted[rank]!] = rank;
      return { ranks, low };
    },
  };
}
