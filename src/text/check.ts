/**
 * Argument checks of the core. Every message has one form, so that a reader finds the place at once:
 * `kwic: options.window must be an integer ≥ 0, received -1`.
 */

/** The value as an error message shows it: short, with strings quoted. */
export function show(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value.length > 60 ? `${value.slice(0, 57)}…` : value);
  if (Array.isArray(value)) return `an array of ${value.length}`;
  if (typeof value === 'function') return 'a function';
  if (typeof value === 'object' && value !== null) return `an object with keys ${Object.keys(value).join(', ')}`;
  return String(value);
}

/** @throws RangeError always: the argument has the right type and a wrong value. */
export function rejectValue(name: string, argument: string, expected: string, received: unknown): never {
  throw new RangeError(`${name}: ${argument} must be ${expected}, received ${show(received)}`);
}

/** @throws TypeError always: the argument has a wrong type. */
export function rejectType(name: string, argument: string, expected: string, received: unknown): never {
  throw new TypeError(`${name}: ${argument} must be ${expected}, received ${show(received)}`);
}

/** @throws TypeError where `value` is no string. */
export function checkString(name: string, argument: string, value: unknown): asserts value is string {
  if (typeof value !== 'string') rejectType(name, argument, 'a string', value);
}

/** @throws TypeError where `value` cannot be iterated; a string counts as one thing, not as its characters. */
export function checkIterable(name: string, argument: string, expected: string, value: unknown): void {
  if (typeof value === 'object' && value !== null && Symbol.iterator in value) return;
  rejectType(name, argument, expected, value);
}

/** @throws RangeError where `value` is no integer from `min` to `max`. */
export function checkInteger(
  name: string,
  argument: string,
  value: unknown,
  min: number,
  max?: number,
): asserts value is number {
  if (Number.isInteger(value) && (value as number) >= min && (max === undefined || (value as number) <= max)) return;
  rejectValue(name, argument, max === undefined ? `an integer ≥ ${min}` : `an integer from ${min} to ${max}`, value);
}

/** @throws RangeError where `value` is no finite number from `min` to `max`. */
export function checkNumber(
  name: string,
  argument: string,
  value: unknown,
  min: number,
  max?: number,
): asserts value is number {
  if (Number.isFinite(value) && (value as number) >= min && (max === undefined || (value as number) <= max)) return;
  rejectValue(name, argument, max === undefined ? `a number ≥ ${min}` : `a number from ${min} to ${max}`, value);
}

/** @throws RangeError where `value` is none of `allowed`. */
export function checkOneOf<T extends string | number | boolean | null>(
  name: string,
  argument: string,
  value: unknown,
  allowed: readonly T[],
): asserts value is T {
  if (!(allowed as readonly unknown[]).includes(value)) {
    rejectValue(name, argument, `one of ${allowed.map((a) => show(a)).join(', ')}`, value);
  }
}

/**
 * An options object is a plain object with known keys only; a misspelt option must not become a default in silence.
 *
 * @throws TypeError where `options` is no object, RangeError where it has a key that is not `known`.
 */
export function checkOptions(name: string, options: unknown, known: readonly string[]): void {
  if (typeof options !== 'object' || options === null || Array.isArray(options)) {
    rejectType(name, 'options', 'an object', options);
  }
  for (const key of Object.keys(options)) {
    if (!known.includes(key)) {
      throw new RangeError(`${name}: options.${key} is not an option, expected one of ${known.join(', ')}`);
    }
  }
}
