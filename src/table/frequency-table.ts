/** One type of a table. */
export interface FrequencyRow {
  readonly type: string;
  readonly count: number;
  /** count / tokenCount × 10⁶; 0 in an empty table. */
  readonly perMillion: number;
  /** count / characterCount × 10⁴ (每万字); 0 where no characters were counted. */
  readonly perTenThousandCharacters: number;
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
  /** Characters (code points) of the documents without white space, whatever the filters let pass. */
  readonly characterCount: number;
}

/** The table of the documents that share the same values of the grouping fields. */
export interface FrequencyGroup extends FrequencyTable {
  /** One value for each field of `groupedBy`, in that order. */
  readonly values: readonly string[];
}

/** A table over all documents, and beside it one for each group; without grouping both lists are empty. */
export interface GroupedFrequencyTable extends FrequencyTable {
  /** Names of the grouping fields (a function counts under its own name). */
  readonly groupedBy: readonly string[];
  /** Groups in order of code units of their values. */
  readonly groups: readonly FrequencyGroup[];
}
