import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** The sample corpus with its annotations. The guidelines are docs/annotation.md. */
export interface GoldSlogan {
  surface: string;
  n: number;
  kind: string;
  numeral: string | null;
  membersStated: 'full' | 'partial' | 'none';
  members: string[] | null;
  optional: boolean;
  known: boolean;
  /** `low`: readers differ on the members, so they are not scored. */
  memberConfidence?: 'low';
  start: number;
  end: number;
}

export interface GoldQuotation {
  surface: string;
  n: number;
  kind: string;
  optional?: boolean;
  start: number;
  end: number;
}

export interface GoldArticle {
  id: string;
  date: string;
  place: string;
  source: string;
  title: string;
  encoding: 'utf-8' | 'gb18030';
  text: string;
  slogans: GoldSlogan[];
  quotations: GoldQuotation[];
  sentences: { words: string[]; start: number; end: number }[];
}

const root = resolve(import.meta.dirname, '../..');

export function readGold(): GoldArticle[] {
  const lines = readFileSync(join(root, 'examples/corpus/metadata.tsv'), 'utf8').trimEnd().split('\n').slice(1);
  return lines.map((line) => {
    const [id, file, date, place, source, title] = line.split('\t') as [string, string, string, string, string, string];
    const bytes = readFileSync(join(root, 'examples/corpus', file));
    let encoding: 'utf-8' | 'gb18030' = 'utf-8';
    let text: string;
    try {
      text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      encoding = 'gb18030';
      text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    }
    const gold = JSON.parse(readFileSync(join(root, 'tests/gold', `${id}.json`), 'utf8'));
    return { ...gold, date, place, source, title, encoding, text };
  });
}

interface Floors {
  readonly words: { readonly f1: number };
  readonly slogans: Readonly<Record<'spanF1' | 'kindAccuracy' | 'memberF1' | 'quotationAccuracy', number>>;
}

/** What the scores must reach. They only rise. */
export const floors: Floors = JSON.parse(readFileSync(join(root, 'tests/gold/floors.json'), 'utf8'));

/** Harmonic mean of precision and recall out of counts; 0 where nothing was found or nothing was there. */
export function f1(hits: number, predicted: number, gold: number): number {
  return hits === 0 ? 0 : (2 * hits) / (predicted + gold);
}

/** With GOLD_REPORT set, prints scores and errors also where every floor is met. */
export function report(text: string): void {
  const { GOLD_REPORT } = process.env;
  if (GOLD_REPORT !== undefined) console.log(text);
}
