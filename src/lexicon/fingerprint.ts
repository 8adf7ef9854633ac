/**
 * A 64-bit fingerprint of data as 16 hexadecimal digits: two FNV-1a hashes with different offset bases. It tells
 * versions of a list apart; it is no protection against somebody who wants a collision.
 *
 * @see Fowler, Noll & Vo, FNV-1a; http://www.isthe.com/chongo/tech/comp/fnv/
 */
export function fingerprint(data: string | Uint8Array): string {
  let a = 0x811c9dc5;
  let b = 0x9e3779b9;
  if (typeof data === 'string') {
    for (let i = 0; i < data.length; i++) {
      const unit = data.charCodeAt(i);
      a = Math.imul(a ^ unit, 0x01000193);
      b = Math.imul(b ^ unit, 0x01000193);
      b ^= b >>> 15;
    }
  } else {
    for (let i = 0; i < data.length; i++) {
      const byte = data[i]!;
      a = Math.imul(a ^ byte, 0x01000193);
      b = Math.imul(b ^ byte, 0x01000193);
      b ^= b >>> 15;
    }
  }
  return (a >>> 0).toString(16).padStart(8, '0') + (b >>> 0).toString(16).padStart(8, '0');
}
