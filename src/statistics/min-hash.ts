// MinHash (Broder 1997), see near-duplicates.ts: the hash functions are fixed, so every run gives the same values.

/** The distinct shingles (stretches of `size` units) as hashes of 53 bits, ascending. */
export function shinglesOf(units: Uint16Array, size: number): Float64Array {
  const hashes = new Float64Array(Math.max(0, units.length - size + 1));
  for (let at = 0; at < hashes.length; at++) {
    let high = 0x811c9dc5;
    let low = 0x9e3779b9;
    for (let i = at; i < at + size; i++) {
      high = Math.imul(high ^ (units[i] as number), 0x01000193);
      low = Math.imul(low ^ (units[i] as number), 0x85ebca6b);
      low ^= low >>> 13;
    }
    hashes[at] = (mix(high) >>> 0) * 2 ** 21 + (mix(low) >>> 11);
  }
  hashes.sort();
  let length = 0;
  for (let i = 0; i < hashes.length; i++) {
    if (i === 0 || hashes[i] !== hashes[i - 1]) {
      hashes[length] = hashes[i] as number;
      length++;
    }
  }
  return hashes.slice(0, length);
}

/** The finaliser of MurmurHash3: every bit of the input changes half of the output. */
function mix(value: number): number {
  let h = value;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}

/** The least value of each hash function over the shingles. */
export function signatureOf(shingles: Float64Array, hashes: number): Uint32Array {
  const signature = new Uint32Array(hashes).fill(0xffffffff);
  for (const shingle of shingles) {
    // Two independent halves make all hash functions: h_i = first + i · second, mixed.
    const first = Math.floor(shingle / 2 ** 21) | 0;
    const second = mix((shingle % 2 ** 32) | 0) | 1;
    for (let i = 0; i < hashes; i++) {
      let h = (first + Math.imul(i, second)) | 0;
      h = Math.imul(h ^ (h >>> 16), 0x45d9f3b);
      h = (h ^ (h >>> 15)) >>> 0;
      if (h < (signature[i] as number)) signature[i] = h;
    }
  }
  return signature;
}
