/**
 * The string under which two writings of one formulation are the same: quotation marks, spaces, line breaks and the
 * marks between segments (、，；：·/—) are left out, full-width letters, digits and plus become ASCII, Latin
 * letters lower case. Empty text gives the empty string. The script is not changed: fold traditional text before.
 *
 * @example
 * sloganKey('“两不愁、三保障”'); // '两不愁三保障'
 * sloganKey('１＋５＋Ｎ'); // '1+5+n'
 */
export function sloganKey(text: string): string {
  let key = '';
  for (let i = 0; i < text.length; i++) {
    let code = text.charCodeAt(i);
    if (code >= 0xff01 && code <= 0xff5e) code -= 0xfee0;
    const unit = String.fromCharCode(code);
    if (code <= 0x20 || code === 0xa0 || code === 0x3000 || code === 0xfeff || MARKS.has(unit)) continue;
    key += code >= 0x41 && code <= 0x5a ? String.fromCharCode(code + 32) : unit;
  }
  return key;
}

const MARKS: ReadonlySet<string> = new Set('“”‘’「」『』"\'〝〞﹁﹂《》〈〉、,;:/·・•‧∙。—–\u00ad\u200b\u2028\u2029');
