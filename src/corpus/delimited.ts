/** A record of a delimited file; `row` counts records from 1, the header included. */
export interface DelimitedRecord {
  readonly row: number;
  readonly fields: readonly string[];
}

/**
 * The records of delimited text (RFC 4180): fields may stand in double quotes, a doubled quote is one, and a quoted
 * field may hold delimiters and line breaks. A quote inside an unquoted field is an ordinary character. Lines end in
 * LF, CRLF or CR; empty lines are no records. A quote that is never closed ends with the text.
 *
 * @example
 * parseDelimited('篇名,年\n"改革,开放",1978', ',').map((r) => r.fields) // [['篇名', '年'], ['改革,开放', '1978']]
 */
export function parseDelimited(text: string, delimiter: string, firstRow = 1): DelimitedRecord[] {
  const records: DelimitedRecord[] = [];
  let row = firstRow;
  let at = 0;
  while (at < text.length) {
    const fields: string[] = [];
    for (;;) {
      let field = '';
      if (text[at] === '"') {
        at++;
        for (;;) {
          const close = text.indexOf('"', at);
          if (close < 0) {
            field += text.slice(at);
            at = text.length;
            break;
          }
          field += text.slice(at, close);
          at = close + 1;
          if (text[at] !== '"') break;
          field += '"';
          at++;
        }
      }
      const from = at;
      while (at < text.length && text[at] !== delimiter && text[at] !== '\n' && text[at] !== '\r') at++;
      field += text.slice(from, at);
      fields.push(field);
      if (text[at] !== delimiter) break;
      at++;
    }
    if (text[at] === '\r' && text[at + 1] === '\n') at += 2;
    else at++;
    if (fields.length > 1 || fields[0] !== '') records.push({ row, fields });
    row++;
  }
  return records;
}

/** The delimiter of a header line: whichever of tab, comma and semicolon stands in it most often; comma in doubt. */
export function delimiterOf(header: string): string {
  const count = (c: string) => header.split(c).length - 1;
  let best = ',';
  for (const c of ['\t', ';']) if (count(c) > count(best)) best = c;
  return best;
}
