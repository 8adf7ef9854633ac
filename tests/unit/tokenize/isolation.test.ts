import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { describe, expect, it } from 'vitest';
import { compileLexicon, parseLexicon } from '../../../src/lexicon/index.js';
import { createTokenizer, loadDictionary } from '../../../src/tokenize/index.js';

const entry = pathToFileURL(resolve(import.meta.dirname, '../../../dist/index.js')).href;

/** Cuts a text in a worker thread, with the dictionary and the lexicons it is posted. */
function cutInWorker(workerData: object): Promise<{ words: string[]; shared: boolean }> {
  const source = `
    import { parentPort, workerData } from 'node:worker_threads';
    const { createTokenizer } = await import(${JSON.stringify(entry)});
    const { text, ...options } = workerData;
    const tokenize = await createTokenizer(options);
    parentPort.postMessage({
      words: tokenize(text).map((token) => token.text + (token.entry === null ? '' : '/' + token.entry.category)),
      shared: options.dictionary.cells.buffer instanceof SharedArrayBuffer,
    });`;
  return new Promise((done, fail) => {
    const worker = new Worker(new URL(`data:text/javascript,${encodeURIComponent(source)}`), { workerData });
    worker.once('message', done);
    worker.once('error', fail);
  });
}

describe('tokenizers', () => {
  it('work in a worker on the memory of the main thread (fxsjy/jieba#547)', async () => {
    const dictionary = await loadDictionary();
    const lexicon = compileLexicon(parseLexicon('form\tcategory\n“一核两翼”格局\t布局\n链主企业\t产业').value);
    const text = '构建“一核两翼”格局，培育链主企业';
    const { words, shared } = await cutInWorker({ dictionary, lexicons: [lexicon], text });
    expect(words).toEqual(['构建', '“一核两翼”格局/布局', '，', '培育', '链主企业/产业']);
    expect(shared).toBe(true);
    const here = await createTokenizer({ dictionary, lexicons: [lexicon] });
    expect(here(text).map((token) => token.text)).toEqual(words.map((word) => word.split('/')[0]));
  });

  it('cut whole what a lexicon of 50,000 entries lists', async () => {
    const lines: string[] = ['form\tcategory'];
    for (let i = 0; i < 50_000; i++) {
      lines.push(
        `${String.fromCharCode(0x4e00 + (i % 5_003))}${String.fromCharCode(0x5e00 + (i % 4_999))}${i % 97}号工程\t工程`,
      );
    }
    await loadDictionary();
    const entries = parseLexicon(lines.join('\n')).value;
    expect(entries.length).toBe(50_000);
    const tokenize = await createTokenizer({ lexicons: [compileLexicon(entries)] });
    for (const { form } of [entries[0]!, entries[777]!, entries[49_999]!]) {
      expect(tokenize(`推进${form}建设`).map((token) => token.text)).toContain(form);
    }
  });

  it('freeze what they are made of', async () => {
    const lexicon = compileLexicon(parseLexicon('三农').value);
    expect(Object.isFrozen(lexicon)).toBe(true);
    expect(Object.isFrozen(await createTokenizer({ lexicons: [lexicon] }))).toBe(true);
  });
});
