import {
  findSloganEntry,
  gazetteer,
  type SloganForm,
  sloganForms,
  sloganKey,
  withChineseCounts,
} from '../slogan/index.js';
import { type CorpusDocument, checkString, rejectType, toSimplified } from '../text/index.js';

/**
 * What the functions of a timeline need to know of a document: plain data, made shard by shard and put together by
 * concatenation. Documents without a slogan belong to it too, as shares are shares of all documents.
 */
export interface SloganRecord {
  readonly document: string;
  /** As the corpus gives it, or `null`. */
  readonly date: string | null;
  readonly place: string | null;
  /**
   * Canonical form of every slogan in the document, once for each occurrence; a formulation of the gazetteer that is
   * one segment of a longer slogan (“不见面、最多跑一次”) is among them.
   */
  readonly slogans: readonly string[];
}

/** A corpus, or what `sloganRecords` has made of it. */
export type TimelineInput = Iterable<CorpusDocument | SloganRecord>;

export interface RecordOptions {
  /** Metadata fields that hold date and place; default `date` and `place`. */
  readonly dateField?: string | undefined;
  readonly placeField?: string | undefined;
}

export const RECORD_OPTIONS: readonly string[] = ['dateField', 'placeField'];

/** The record of a document; one that is a record already comes back as it is. */
export function recordOf(name: string, item: CorpusDocument | SloganRecord, options: RecordOptions): SloganRecord {
  if (typeof item !== 'object' || item === null || !('slogans' in item || 'text' in item)) {
    return rejectType(name, 'each document', 'a document { id, text, meta } or a slogan record', item);
  }
  if ('slogans' in item) return item;
  checkString(name, 'text', item.text);
  const { dateField = 'date', placeField = 'place' } = options;
  const field = (key: string): string | null => (Object.hasOwn(item.meta, key) ? item.meta[key]! : null);
  return {
    document: item.id,
    date: field(dateField),
    place: field(placeField),
    slogans: formsOf(item.text),
  };
}

function formsOf(text: string): string[] {
  const slogans = sloganForms(text);
  const forms: string[] = [];
  for (const slogan of slogans) {
    forms.push(slogan.canonical);
    if (slogan.entry === null) forms.push(...knownSegments(text, slogan, slogans));
  }
  return forms;
}

const SEGMENT = /[^、，；,;·\s]+/g;

/** Forms of the gazetteer among the segments of a slogan that is not listed itself, unless they were found already. */
function* knownSegments(text: string, whole: SloganForm, slogans: readonly SloganForm[]): Generator<string> {
  for (const segment of text.slice(whole.start, whole.end).matchAll(SEGMENT)) {
    const entry = gazetteer().keys.get(sloganKey(segment[0]));
    if (entry === undefined || !entry.unquoted) continue;
    const start = whole.start + segment.index;
    const end = start + segment[0].length;
    if (!slogans.some((other) => other !== whole && other.start < end && start < other.end)) yield entry.form;
  }
}

/** Variants of one formulation come together under the gazetteer's form, or under the same key of characters. */
export function groupKey(canonical: string): string {
  const key = sloganKey(toSimplified(canonical));
  const entry = findSloganEntry(key);
  return entry === undefined ? withChineseCounts(key) : sloganKey(entry.form);
}
