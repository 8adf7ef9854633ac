/** Refuses the options of a table that were given where they have no effect; those with a default cannot be told. */
export function refuseGiven(
  values: Readonly<Record<string, unknown>>,
  table: Readonly<Record<string, unknown>>,
  why: string,
  fail: (message: string) => never,
): void {
  for (const name of Object.keys(table)) {
    const value = values[name];
    const given = value !== null && value !== false && !(Array.isArray(value) && value.length === 0);
    if (given) fail(`--${name} ${why}`);
  }
}
