import { checkOneOf, checkOptions, checkString } from '../text/index.js';
import type { Circumstances } from './choose-sense.js';

export interface DetectSlogansOptions {
  /** Whether candidates that a rule rejected are in the result too, with `rejectedBy` set. Default `false`. */
  readonly why?: boolean;
  /**
   * When the text was written: a year, or a date that begins with one. Tells senses apart that were current at different
   * times (三品一标, 四个全面). A text without a year says nothing.
   */
  readonly date?: string | null | undefined;
  /** Where it was written: 重庆, 浙江省宁波市. Tells local senses from others (两高, 四个中心). */
  readonly place?: string | null | undefined;
}

/**
 * What the arguments of `detectSlogans` say.
 *
 * @throws TypeError where `text` is no string, RangeError where an option is unknown or has a wrong value.
 */
export function readDetectOptions(
  text: string,
  options: DetectSlogansOptions,
): { readonly why: boolean; readonly circumstances: Circumstances } {
  checkString('detectSlogans', 'text', text);
  checkOptions('detectSlogans', options, ['why', 'date', 'place']);
  const { why = false, date, place } = options;
  checkOneOf('detectSlogans', 'options.why', why, [true, false]);
  if (date !== undefined && date !== null) checkString('detectSlogans', 'options.date', date);
  if (place !== undefined && place !== null) checkString('detectSlogans', 'options.place', place);
  const year = /^\s*(\d{4})/.exec(date ?? '')?.[1];
  const circumstances = { year: year === undefined ? null : Number(year), place: place?.trim() || null };
  return { why, circumstances };
}
