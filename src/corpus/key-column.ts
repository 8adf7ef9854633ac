/** Keys one after the other in one block of bytes. */
export interface KeyColumn {
  readonly length: number;
  push(key: string): void;
  at(position: number): string;
  /** Forgets all. */
  clear(): void;
}

/**
 * A column of keys. A key that was cut out of a longer text would keep all of that text in memory; here only its own
 * units are held.
 */
export function createKeyColumn(): KeyColumn {
  let bytes = Buffer.allocUnsafe(1 << 14);
  let ends = new Float64Array(1 << 10);
  let length = 0;
  const startOf = (position: number): number => (position === 0 ? 0 : ends[position - 1]!);
  return {
    get length() {
      return length;
    },
    push(key) {
      const start = startOf(length);
      const end = start + 2 * key.length;
      if (end > bytes.length) {
        const larger = Buffer.allocUnsafe(Math.max(end, 2 * bytes.length));
        bytes.copy(larger, 0, 0, start);
        bytes = larger;
      }
      if (length === ends.length) {
        const larger = new Float64Array(2 * length);
        larger.set(ends);
        ends = larger;
      }
      bytes.write(key, start, 'utf16le');
      ends[length++] = end;
    },
    at: (position) => bytes.toString('utf16le', startOf(position), ends[position]),
    clear() {
      length = 0;
    },
  };
}
