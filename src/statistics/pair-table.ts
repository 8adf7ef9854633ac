// Invariants. A hash table with open addressing in typed arrays, at most half full. Slot s holds the pair
// (`#first[s]`, `#second[s]`) with the number `#numbers[s]`, or −1 where it is free; numbers run from 0 in order of entry.

/** Gives each distinct pair of integers ≥ 0 a number; a `Map` would make an object of every key. */
export class PairTable {
  #first: Int32Array = new Int32Array(1 << 12);
  #second: Int32Array = new Int32Array(1 << 12);
  #numbers: Int32Array = new Int32Array(1 << 12).fill(-1);
  size: number = 0;

  /** The number of a pair, which is entered where it is new. */
  numberOf(first: number, second: number): number {
    if (this.size * 2 >= this.#numbers.length) this.#grow();
    const slot = this.#slotOf(first, second);
    const known = this.#numbers[slot] as number;
    if (known >= 0) return known;
    this.#first[slot] = first;
    this.#second[slot] = second;
    this.#numbers[slot] = this.size;
    this.size++;
    return this.size - 1;
  }

  /** The number of a pair, or −1 where it was never entered. */
  find(first: number, second: number): number {
    return this.#numbers[this.#slotOf(first, second)] as number;
  }

  #slotOf(first: number, second: number): number {
    const mask = this.#numbers.length - 1;
    let hash = Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b);
    hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
    let slot = (hash ^ (hash >>> 13)) & mask;
    while ((this.#numbers[slot] as number) >= 0 && (this.#first[slot] !== first || this.#second[slot] !== second)) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  #grow(): void {
    const first = this.#first;
    const second = this.#second;
    const numbers = this.#numbers;
    this.#first = new Int32Array(numbers.length * 2);
    this.#second = new Int32Array(numbers.length * 2);
    this.#numbers = new Int32Array(numbers.length * 2).fill(-1);
    for (let old = 0; old < numbers.length; old++) {
      if ((numbers[old] as number) < 0) continue;
      const slot = this.#slotOf(first[old] as number, second[old] as number);
      this.#first[slot] = first[old] as number;
      this.#second[slot] = second[old] as number;
      this.#numbers[slot] = numbers[old] as number;
    }
  }
}
