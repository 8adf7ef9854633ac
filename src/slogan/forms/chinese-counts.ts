const DIGITS = '〇一二三四五六七八九';

/** 1 to 99 as a numeral before a measure or noun: 2 is 两, 10 十, 12 十二. */
export function chineseNumeral(value: number): string {
  if (value === 2) return '两';
  const tens = Math.floor(value / 10);
  const unit = value % 10;
  return `${tens > 1 ? DIGITS[tens] : ''}${tens > 0 ? '十' : ''}${unit > 0 ? DIGITS[unit] : ''}`;
}

/** Chinese digits in a row as Arabic ones: 一三五九 is 1359. */
export function arabicDigits(text: string): string {
  return text.replace(/[〇零一二三四五六七八九]/g, (c) => String(c === '零' ? 0 : DIGITS.indexOf(c)));
}

/** Arabic counts of one or two digits before a Chinese character in Chinese: 3去1降1补 is 三去一降一补. */
export function withChineseCounts(text: string): string {
  return text.replace(COUNT, (digits) => chineseNumeral(Number(digits)));
}

const COUNT = /(?<![\d.])[1-9]\d?(?=[\u4e00-\u9fff])/g;

/** The other ways in which a known formulation may write its numerals: 4个自信, 5位1体, 1主2副, 八六三计划. */
export function numeralVariants(text: string): readonly string[] {
  const variants: string[] = [];
  if (/\d/.test(text)) {
    const chinese = withChineseCounts(text);
    if (chinese !== text) variants.push(chinese);
    if (chinese.includes('两')) variants.push(chinese.replaceAll('两', '二'));
  }
  const led = /^[〇零一二三四五六七八九]{3,}/.exec(text);
  if (led) variants.push(arabicDigits(led[0]) + text.slice(led[0].length));
  return variants;
}
