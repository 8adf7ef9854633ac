export interface Work {
  /** Code units cut out of strings, searched for a word, or read one by one. */
  units: number;
  /** How often a regular expression is tried. */
  tries: number;
  /** Steps of loops over lists. */
  steps: number;
}

const iterators: readonly { next: () => unknown }[] = [
  Object.getPrototypeOf([][Symbol.iterator]()),
  Object.getPrototypeOf(new Map()[Symbol.iterator]()),
  Object.getPrototypeOf(Object.getPrototypeOf((function* () {})())),
];

/** The work done on a text, without a clock. It must grow as the text does. */
export function workOf(run: () => unknown): Work {
  const { slice, indexOf, charCodeAt } = String.prototype;
  const { exec, test } = RegExp.prototype;
  const work = { units: 0, tries: 0, steps: 0 };
  String.prototype.slice = function (this: string, from?: number, to?: number): string {
    const part = slice.call(this, from, to);
    work.units += part.length;
    return part;
  };
  String.prototype.indexOf = function (this: string, word: string, from = 0): number {
    const at = indexOf.call(this, word, from);
    work.units += (at < 0 ? this.length : at) - from;
    return at;
  };
  String.prototype.charCodeAt = function (this: string, at: number): number {
    work.units++;
    return charCodeAt.call(this, at);
  };
  RegExp.prototype.exec = function (this: RegExp, text: string): RegExpExecArray | null {
    work.tries++;
    return exec.call(this, text);
  };
  RegExp.prototype.test = function (this: RegExp, text: string): boolean {
    work.tries++;
    return test.call(this, text);
  };
  const nexts = iterators.map((iterator) => iterator.next);
  iterators.forEach((iterator, k) => {
    const next = nexts[k] as () => unknown;
    iterator.next = function (this: unknown): unknown {
      work.steps++;
      return next.call(this);
    };
  });
  try {
    run();
  } finally {
    Object.assign(String.prototype, { slice, indexOf, charCodeAt });
    Object.assign(RegExp.prototype, { exec, test });
    iterators.forEach((iterator, k) => {
      iterator.next = nexts[k] as () => unknown;
    });
  }
  return work;
}
