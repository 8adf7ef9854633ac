/** Placeholder type until patterns are compiled; see compile-pattern.ts. */
export interface CompiledPattern {
  readonly entry: number;
}
