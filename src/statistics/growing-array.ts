/** A typed array that doubles as it fills: no number becomes an object, whatever the length. */
export class GrowingInt32 {
  #values: Int32Array = new Int32Array(1 << 12);
  length: number = 0;

  push(value: number): void {
    if (this.length === this.#values.length) {
      const larger = new Int32Array(this.length * 2);
      larger.set(this.#values);
      this.#values = larger;
    }
    this.#values[this.length] = value;
    this.length++;
  }

  /** The number at a position below `length`. */
  at(position: number): number {
    return this.#values[position] as number;
  }

  /** Replaces the number at a position below `length`. */
  put(position: number, value: number): void {
    this.#values[position] = value;
  }

  /** What was pushed, in an array of its own. */
  take(): Int32Array {
    return this.#values.slice(0, this.length);
  }
}
