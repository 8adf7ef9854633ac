/** Parts of a compound are words of two characters or more that are at least this frequent in the dictionary. */
const FREQUENT = 50;

const NUMERALS = '一二三四五六七八九十百千万亿两几数半多第';

/** Numeral and measure word by their characters, but adverbs, pronouns and nouns by their meaning. */
const LEXICALISED = new Set(
  [
    '一些',
    '十分',
    '万分',
    '多少',
    '一起',
    '一点',
    '一度',
    '一方',
    '一面',
    '一派',
    '一下',
    '一道',
    '一带',
    '一行',
    '一同',
  ].concat(['一致', '百般', '万般', '半点', '多半', '万岁', '一时', '一直', '第三者', '千古', '几多']),
);

/** No word of its own, though the dictionary lists it: what ends with it is one word. */
const BOUND = new Set(['主义']);

/** Idioms, names of persons and places are whole whatever they are made of. */
const WHOLE_TAGS = new Set(['i', 'nr', 'nrt', 'nrfg', 'ns']);

/**
 * Whether a word of the dictionary is a compound, which fine granularity cuts into its parts: a numeral with a measure
 * word (三年, 一次), or four characters and more that are made of frequent words of two characters and more (基础设施,
 * 人民政府, 高新技术产业). jieba's dictionary lists these beside their parts and weighs them by the same counts, so
 * that they always win; the standards of segmentation (Peking University's among them) cut them.
 */
export function isCompound(word: string, tag: string, counts: ReadonlyMap<string, number>): boolean {
  if (tag === 'm') return isNumeralWithMeasure(word);
  if (word.length < 4 || WHOLE_TAGS.has(tag)) return false;
  // reachable[j]: the first j units are a chain of parts.
  const reachable = new Uint8Array(word.length + 1);
  reachable[0] = 1;
  for (let end = 2; end <= word.length; end++) {
    for (let start = 0; start <= end - 2 && reachable[end] === 0; start++) {
      if (reachable[start] === 0 || end - start === word.length) continue;
      const part = word.slice(start, end);
      if ((counts.get(part) ?? 0) >= FREQUENT && !BOUND.has(part)) reachable[end] = 1;
    }
  }
  return reachable[word.length] === 1;
}

/** 三年, 一次, 几个, 第一天; 一些 is a word of its own, 三十 and 第一 are numbers. */
function isNumeralWithMeasure(word: string): boolean {
  if (word.length < 2 || LEXICALISED.has(word) || NUMERALS.includes(word.at(-1)!)) return false;
  for (let i = 0; i < word.length - 1; i++) if (!NUMERALS.includes(word[i]!)) return false;
  return true;
}
