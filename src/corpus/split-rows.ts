const LF = 10;
const CR = 13;
const QUOTE = 34;
const BOM: readonly number[] = [0xef, 0xbb, 0xbf];

/** Rows cut from a stream; `bytes` ends after a line break, save at the end of the stream. */
export interface RowBlock {
  readonly bytes: Uint8Array;
  readonly firstRow: number;
  readonly firstByte: number;
}

/** A row that could not be taken: longer than the limit, or opening a quote that nothing closes. */
export interface RowFault {
  readonly fault: 'too-long' | 'unclosed-quote';
  readonly row: number;
}

/**
 * Cuts a stream of bytes into blocks of whole rows of about `blockBytes`, in UTF-8, GB18030 or Big5 alike: no byte
 * below 0x30 is ever part of a longer character there. A row longer than `maxRowBytes` is left out and reported, and
 * reading goes on in the next line, so memory stays within `maxRowBytes` plus a chunk.
 *
 * With a `delimiter`, line breaks within quoted fields do not end a row; a quote opens only at the start of a field.
 * Where a quote is never closed its line is reported, and reading goes on in the line after it. The first block ends
 * behind `firstBlockRows` rows, blank ones before them not counted.
 *
 *   ,"改革⏎开放",3⏎"1978
 *     ^inside    ^row ends  ^opens and is not closed: reported
 */
export async function* splitRows(
  source: AsyncIterable<Uint8Array>,
  options: { blockBytes: number; maxRowBytes: number; delimiter: string | null; firstBlockRows: number | null },
): AsyncGenerator<RowBlock | RowFault> {
  const { blockBytes, maxRowBytes } = options;
  const delimiter = options.delimiter === null ? -1 : options.delimiter.charCodeAt(0);
  let held: Uint8Array = new Uint8Array(0); // from the start of the first row not yet handed out
  let heldByte = 0; // offset of `held` in the stream
  let row = 1; // row that `held` begins with
  let skipping = false; // within a row that is too long
  let ended = false;
  let firstRows = options.firstBlockRows;
  let wanted = blockBytes; // bytes to hold before looking for row ends
  const input = source[Symbol.asyncIterator]();

  for (;;) {
    if (!ended && held.length < wanted) {
      const parts = [held];
      let length = held.length;
      while (!ended && length < wanted) {
        const next = await input.next();
        if (next.done === true) ended = true;
        else {
          parts.push(next.value);
          length += next.value.length;
        }
      }
      held = parts.length === 1 ? held : Buffer.concat(parts, length);
    }
    if (held.length === 0) return;
    const drop = (length: number) => {
      heldByte += length;
      held = held.subarray(length);
    };
    if (skipping) {
      const at = held.indexOf(LF);
      drop(at < 0 ? held.length : at + 1);
      if (at < 0) continue;
      skipping = false;
      row++;
      continue;
    }
    const { end, rows } = wholeRows(held, delimiter, ended, blockBytes, firstRows);
    if (end > 0) {
      yield { bytes: held.subarray(0, end), firstRow: row, firstByte: heldByte };
      row += rows;
      drop(end);
      firstRows = null;
      wanted = blockBytes;
    } else if (!ended && held.length <= maxRowBytes) {
      wanted = Math.min(held.length * 2, maxRowBytes + 1);
    } else {
      // No row ends here. A quoted one may only look endless: give up its first line, not all that follows.
      const line = held.indexOf(LF);
      const quoted = delimiter >= 0 && line >= 0;
      yield { fault: quoted || (delimiter >= 0 && ended) ? 'unclosed-quote' : 'too-long', row };
      if (quoted) {
        row++;
        drop(line + 1);
      } else {
        drop(held.length);
        skipping = !ended;
      }
      wanted = blockBytes;
    }
  }
}

/** End of the last whole row within about `blockBytes` (0: none) and the number of rows up to there. */
function wholeRows(
  bytes: Uint8Array,
  delimiter: number,
  ended: boolean,
  blockBytes: number,
  maxRows: number | null,
): { end: number; rows: number } {
  let end = 0;
  let rows = 0;
  let filled = 0; // rows that hold anything
  const full = () => end >= blockBytes || (maxRows !== null && filled >= maxRows);
  if (delimiter < 0) {
    while (end < bytes.length && !full()) {
      const at = bytes.indexOf(LF, end);
      if (at < 0) {
        if (ended) {
          end = bytes.length;
          rows++;
        }
        break;
      }
      if (at > end) filled++;
      end = at + 1;
      rows++;
    }
    return { end, rows };
  }
  let inside = false;
  let fieldStart = true;
  let blank = true; // nothing in this row yet, save a byte order mark at the start of the file
  for (let at = 0; at < bytes.length && !full(); at++) {
    const byte = bytes[at];
    if (blank && byte !== LF && byte !== CR && !(rows === 0 && at < BOM.length && byte === BOM[at])) blank = false;
    if (inside) {
      if (byte === QUOTE) {
        if (bytes[at + 1] === QUOTE) at++;
        else inside = false;
      }
    } else if (byte === QUOTE && fieldStart) {
      inside = true;
      fieldStart = false;
    } else if (byte === LF) {
      end = at + 1;
      rows++;
      if (!blank) filled++;
      blank = true;
      fieldStart = true;
    } else fieldStart = byte === delimiter;
  }
  if (ended && !inside && end < bytes.length && !full()) {
    end = bytes.length;
    rows++;
  }
  return { end, rows };
}
