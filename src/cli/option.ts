/** One option of a command, as plain data: parsing, checking and help all come from it. */
export type OptionSpec = {
  readonly help: string;
  readonly short?: string;
  /** What the option names is read and has a part in the result: a `list` of words or terms, or a whole `corpus`. */
  readonly reads?: 'list' | 'corpus';
} & (
  | { readonly kind: 'flag' }
  | { readonly kind: 'text'; readonly value: string; readonly default?: string }
  | {
      readonly kind: 'list';
      readonly value: string;
      /** Each value is taken as it stands; else `a,b` are two. */
      readonly whole?: boolean;
      readonly choices?: readonly string[];
    }
  | {
      readonly kind: 'choice';
      readonly choices: readonly string[];
      readonly default?: string;
      /** What the option means where none of the choices follows it. */
      readonly bare?: string;
    }
  | {
      readonly kind: 'number';
      readonly value: string;
      readonly integer: boolean;
      readonly min: number;
      readonly max?: number;
      readonly default?: number;
    }
);
export type OptionTable = Readonly<Record<string, OptionSpec>>;

type ValueOf<S extends OptionSpec> = S extends { kind: 'flag' }
  ? boolean
  : S extends { kind: 'list' }
    ? readonly string[]
    : S extends { kind: 'number' }
      ? S extends { default: number }
        ? number
        : number | null
      : S extends { kind: 'choice'; choices: readonly (infer C)[] }
        ? S extends { default: string }
          ? C
          : C | null
        : S extends { default: string }
          ? string
          : string | null;

/** The values of a table of options: what was given, else the default, else `null` (`false` for a flag). */
export type OptionValues<T extends OptionTable> = {
  readonly [K in keyof T]: ValueOf<T[K]>;
};
