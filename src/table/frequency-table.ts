/** One type of a table. */
export interface FrequencyRow {
  readonly type: string;
  readonly count: number;
  /** count / tokenCount × 10⁶; 0 in an empty table. */
  readonly perMillion: number;
  /** Documents that contain the type at least once. */
  readonly documentCount: number;
  /** Competition rank by count, from 1: equal counts share a rank, the next one is skipped past them. */
  readonly rank: number;
}

/** Counts of types. Rows stand in order of count, descending; equal counts in order of code units. */
export interface FrequencyTable {
  readonly rows: readonly FrequencyRow[];
  /** Tokens counted (N) and distinct types (V). */
  readonly tokenCount: number;
  readonly typeCount: number;
  readonly documentCount: number;
}
