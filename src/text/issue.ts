/** One problem in a data file, told so that it can be found and mended. Lines and columns count from 1. */
export interface Issue {
  /** `error`: the line was not taken; `warning`: it was taken, with a doubt worth knowing. */
  readonly severity: 'error' | 'warning';
  /** What kind of problem, as a stable word in kebab case, such as `duplicate-form`. */
  readonly kind: string;
  readonly file: string | null;
  readonly line: number;
  readonly column: number;
  readonly expected: string;
  readonly received: string;
}

/** What reading a data file gives: everything that could be read, and every problem met on the way. */
export interface Result<T> {
  readonly value: T;
  readonly issues: readonly Issue[];
}
