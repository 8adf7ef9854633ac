const LONGEST_BYTES = 200;
// What no file may be called on Windows, with whatever extension.
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/iu;

/**
 * A name for the text file of a document: its id, folders in it kept, with what a system does not take in names as `_`,
 * and `.txt` at the end. Never leads out of the folder, is never hidden, never too long.
 */
export function textFileName(id: string): string {
  const parts = id.split('/').filter((part) => part !== '' && part !== '.' && part !== '..');
  const last = parts.pop() ?? '';
  const folders = parts.map((part) => safe(part).replace(/\.txt$/iu, '$&_')); // no folder is called like a file
  return [...folders, `${safe(last.replace(/\.txt$/iu, ''))}.txt`].join('/');
}

/** Says of each name in turn how it is to be called so that no two are the same, also where case does not count. */
export function uniqueNames(): (name: string) => string {
  const taken = new Map<string, number>();
  return (name) => {
    const key = name.toLowerCase();
    let number = taken.get(key) ?? 0;
    let own = name;
    do {
      number++;
      own = number === 1 ? name : name.replace(/\.txt$/u, ` (${number}).txt`);
    } while (number > 1 && taken.has(own.toLowerCase()));
    taken.set(key, number);
    if (number > 1) taken.set(own.toLowerCase(), 1);
    return own;
  };
}

function safe(part: string): string {
  const plain = part
    .replace(/[<>:"|?*\\\u0000-\u001f\u007f]|\p{Surrogate}/gu, '_')
    .replace(/^[\s.]|[\s.]$/gu, '_')
    .replace(RESERVED, '_$&');
  let short = plain;
  while (Buffer.byteLength(short) > LONGEST_BYTES) short = [...short].slice(0, -1).join('');
  return short === '' ? '_' : short;
}
