import { describe, expect, it } from 'vitest';
import { SLOGAN_KINDS, sloganKey } from '../../../src/slogan/index.js';
import { readList, readRecords } from './read-list.js';

const COLUMNS = [
  'form',
  'sense',
  'kind',
  'aliases',
  'members',
  'place',
  'from',
  'to',
  'first_year',
  'occasion',
  'field',
  'english',
  'cues',
  'sources',
  'note',
  'unquoted',
] as const;
type Row = Readonly<Record<(typeof COLUMNS)[number], string>>;
const LISTS = ['aliases', 'members', 'english', 'cues', 'sources'] as const;
const FIELDS =
  '党建 政治 经济 乡村 生态 科技 教育 民生 法治 治理 文化 统战 民族 外交 港澳台 国防 历史 脱贫 规划 安全 城建'.split(
    ' ',
  );

/** Counts whose members are not as many as the numeral, each for a reason. */
const UNEVEN: Readonly<Record<string, string>> = {
  二十字方针: 'the numeral counts characters',
  乡村振兴二十字方针: 'the numeral counts characters',
  新农村建设二十字方针: 'the numeral counts characters',
  八字方针: 'the numeral counts characters',
  四上企业: 'five kinds of enterprise after the statistical reform, the name stayed',
};

const rows = readRecords<(typeof COLUMNS)[number]>('slogans.tsv');
const list = (cell: string): readonly string[] => (cell ? cell.split('|') : []);
const forms = new Map<string, Row[]>();
for (const row of rows) {
  const form = row.form;
  forms.set(form, [...(forms.get(form) ?? []), row]);
}

describe('slogans.tsv', () => {
  it('has the columns that the gazetteer reads', () => {
    expect(readList('slogans.tsv').columns).toEqual(COLUMNS);
  });

  it('numbers the senses of a form from 1, all of one kind and equally safe without quotation marks', () => {
    const wrong: string[] = [];
    for (const [form, senses] of forms) {
      if (senses.some((s, i) => s.sense !== String(i + 1))) wrong.push(`${form}: senses`);
      if (new Set(senses.map((s) => s.kind)).size > 1) wrong.push(`${form}: kinds`);
      if (new Set(senses.map((s) => s.unquoted)).size > 1) wrong.push(`${form}: unquoted`);
    }
    expect(wrong).toEqual([]);
  });

  it('uses the kinds, fields and flags there are', () => {
    expect(rows.filter((r) => !(SLOGAN_KINDS as readonly string[]).includes(r.kind))).toEqual([]);
    expect(rows.filter((r) => !FIELDS.includes(r.field)).map((r) => r.form)).toEqual([]);
    expect(rows.filter((r) => !['', 'yes', 'no'].includes(r.unquoted))).toEqual([]);
  });

  it('calls only numeric kinds safe without quotation marks', () => {
    const numeric = ['count', 'multi', 'distributive', 'digits', 'formula', 'clause', 'period'];
    expect(rows.filter((r) => r.unquoted === 'yes' && !numeric.includes(r.kind)).map((r) => r.form)).toEqual([]);
  });

  it('leads every form and alias to one entry', () => {
    const owner = new Map<string, string>();
    const wrong: string[] = [];
    for (const [form, senses] of forms) {
      for (const name of new Set([form, ...senses.flatMap((s) => list(s.aliases))])) {
        const key = sloganKey(name);
        if (key === '' || (owner.has(key) && (name !== form || owner.get(key) !== form))) {
          wrong.push(`${name} of ${form} and ${owner.get(key)}`);
        }
        owner.set(key, form);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('writes forms, aliases and members without outer quotation marks', () => {
    const wrong = rows.filter((r) =>
      [r.form, ...list(r.aliases)].some((s) => /^[“‘「『"].*[”’」』"]$/.test(s) || /\s/.test(s)),
    );
    expect(wrong.map((r) => r.form)).toEqual([]);
  });

  it('gives a count as many members as its numeral says', () => {
    const wrong: string[] = [];
    for (const row of rows) {
      const members = list(row.members);
      if (row.kind !== 'count' || members.length === 0) continue;
      const uneven = Object.hasOwn(UNEVEN, row.form);
      if ((firstNumeral(row.form) === members.length) === uneven) {
        wrong.push(`${row.form}: ${members.length}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('gives no members to kinds that neither count nor join any', () => {
    const without = ['distributive', 'period', 'model', 'blend'];
    expect(rows.filter((r) => r.members && without.includes(r.kind)).map((r) => r.form)).toEqual([]);
  });

  it('lists no form that another list turns down or lists again', () => {
    const own = new Set([...forms.keys(), ...rows.flatMap((r) => list(r.aliases))].map(sloganKey));
    // Of these classes the gazetteer is asked before a form is turned down.
    const asked = ['saying', 'place', 'institution'];
    const lookalikes = readRecords<'form' | 'class'>('lookalikes.tsv').filter((r) => !asked.includes(r.class));
    const twice = [...lookalikes, ...readRecords<'form'>('formulations.tsv')].filter((r) => own.has(sloganKey(r.form)));
    expect(twice.map((r) => r.form)).toEqual([]);
  });

  it('repeats no value within a list', () => {
    const wrong = rows.filter((r) => LISTS.some((c) => new Set(list(r[c])).size !== list(r[c]).length));
    expect(wrong.map((r) => r.form)).toEqual([]);
  });

  it('has years that can be', () => {
    const wrong = rows.filter((r) => {
      const years = [r.from, r.to, r.first_year].filter((y) => y !== '');
      const [from, to] = [r.from, r.to];
      if (years.some((y) => !/^(?:19[1-9]\d|20[0-3]\d)$/.test(y as string))) return true;
      return from !== '' && to !== '' && Number(from) > Number(to);
    });
    expect(wrong.map((r) => r.form)).toEqual([]);
  });

  it('tells the senses of an ambiguous form apart by cues, place or years', () => {
    const wrong: string[] = [];
    for (const [form, senses] of forms) {
      if (senses.length === 1) continue;
      const marks = senses.map((s) => [s.cues, s.place, s.from, s.to].join('\t'));
      if (new Set(marks).size < senses.length) wrong.push(form);
      if (senses.filter((s) => !s.cues && !s.place && !s.from && !s.to).length > 1) wrong.push(form);
    }
    expect(wrong).toEqual([]);
  });

  it('copies no sentence', () => {
    const wrong = rows.filter((r) =>
      [...LISTS.filter((c) => c !== 'sources').flatMap((c) => list(r[c])), r.occasion].some(
        (s) => /[。！？；]/.test(s) || (s.length > 60 && /[一-鿿]/.test(s)),
      ),
    );
    expect(wrong.map((r) => r.form)).toEqual([]);
  });

  it('cites a defined source for every member list, year, occasion and English name', () => {
    const defined = new Set(readRecords<'id' | 'title' | 'licence'>('sources.tsv').map((r) => r.id));
    const wrong: string[] = [];
    for (const row of rows) {
      const cited = list(row.sources).map((s) => [s.slice(0, s.indexOf(':')), s.slice(s.indexOf(':') + 1)] as const);
      for (const [field, id] of cited) {
        if (!row[field as keyof Row]) wrong.push(`${row.form}: ${field} is empty`);
        if (!defined.has(id)) wrong.push(`${row.form}: ${id} is not defined`);
      }
      for (const field of ['members', 'first_year', 'occasion', 'english'] as const) {
        if (row[field] && !cited.some(([f]) => f === field)) wrong.push(`${row.form}: ${field} has no source`);
      }
    }
    expect(wrong).toEqual([]);
  });
});

describe('slogans-left-out.tsv', () => {
  it('leaves out, each for a reason, what the gazetteer does not know', () => {
    const known = new Set(rows.flatMap((r) => [r.form, ...list(r.aliases)].map(sloganKey)));
    const leftOut = readRecords<'string' | 'reason'>('slogans-left-out.tsv');
    expect(leftOut.filter((r) => r.reason === '' || known.has(sloganKey(r.string)))).toEqual([]);
  });
});

describe('sources.tsv', () => {
  const sources = readRecords<'id' | 'title' | 'licence'>('sources.tsv');

  it('defines an id once, with title and licence', () => {
    expect(new Set(sources.map((s) => s.id)).size).toBe(sources.length);
    expect(sources.filter((s) => !s.title || !s.licence)).toEqual([]);
  });

  it('defines no id that no list cites', () => {
    const cited = new Set(rows.flatMap((r) => list(r.sources).map((s) => s.slice(s.indexOf(':') + 1))));
    for (const file of ['organisations.tsv', 'terms.tsv']) {
      for (const r of readRecords<'source'>(file)) cited.add(r.source);
    }
    expect(sources.map((s) => s.id).filter((id) => !cited.has(id as string))).toEqual([]);
  });
});

const DIGITS: Readonly<Record<string, number>> = {
  一: 1,
  二: 2,
  两: 2,
  双: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
/** The value of the first Chinese numeral under 100 in a form. */
function firstNumeral(form: string): number | null {
  const m = /([一二三四五六七八九]?)十([一二三四五六七八九]?)|[一二两双三四五六七八九]/.exec(form);
  if (m === null) return null;
  if (m[1] === undefined) return DIGITS[m[0]] as number;
  return (DIGITS[m[1]] ?? 1) * 10 + (DIGITS[m[2] ?? ''] ?? 0);
}
