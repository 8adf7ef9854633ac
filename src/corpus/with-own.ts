/** Fields with those of a document's own beside them, which are called `meta.…` where a name is taken. */
export function withOwn<T extends Readonly<Record<string, unknown>>>(
  fields: T,
  meta: Readonly<Record<string, string>>,
): T & Readonly<Record<string, string>> {
  const own = Object.entries(meta).map(([name, value]) => [Object.hasOwn(fields, name) ? `meta.${name}` : name, value]);
  return Object.fromEntries([...Object.entries(fields), ...own]);
}
