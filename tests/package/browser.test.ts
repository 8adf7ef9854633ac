import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createTokenizer } from '../../src/tokenize/index.js';

const dist = resolve(import.meta.dirname, '../../dist');
const browser = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
  .map(findProgram)
  .find(Boolean);
const TEXT = '深化“最多跑一次”改革，2024年GDP增长5.2%，𠮷林一带一路。';

if (browser === undefined) {
  console.warn('SKIPPED: the browser test, since no chromium or google-chrome is on the PATH of this machine');
}

function findProgram(name: string): string | undefined {
  const { PATH = '' } = process.env;
  for (const folder of PATH.split(':')) {
    if (folder !== '' && existsSync(join(folder, name))) return join(folder, name);
  }
  return undefined;
}

let server: Server;
let origin = '';
beforeAll(async () => {
  const types: Readonly<Record<string, string>> = { '.js': 'text/javascript', '.html': 'text/html; charset=utf-8' };
  server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    if (path === '/') {
      response.writeHead(200, { 'content-type': types['.html'] as string });
      response.end(`<!doctype html><meta charset="utf-8"><pre id="result">waiting</pre><script type="module">
        const result = document.querySelector('#result');
        try {
          const { createTokenizer, loadDictionary } = await import('/index.js');
          const tokenize = await createTokenizer();
          const tokens = tokenize(${JSON.stringify(TEXT)}).map((t) => [t.start, t.end, t.text, t.kind, t.pos, t.entry?.form ?? null]);
          const { wordCount } = await loadDictionary();
          result.textContent = JSON.stringify({ tokens, wordCount });
        } catch (error) { result.textContent = JSON.stringify({ error: String(error) }); }
      </script>`);
      return;
    }
    const file = join(dist, path.slice(1));
    if (!file.startsWith(dist) || !existsSync(file)) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { 'content-type': types[extname(file)] ?? 'application/octet-stream' });
    response.end(readFileSync(file));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
});
afterAll(() => server?.close());

it.skipIf(browser === undefined)('cuts in a real browser as it does in Node', async () => {
  const profile = mkdtempSync(join(tmpdir(), 'tifa-browser-'));
  try {
    const page = await dump(browser as string, profile);
    const json = /<pre id="result">([^<]*)<\/pre>/
      .exec(page)?.[1]
      ?.replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&amp;', '&');
    const result = JSON.parse(json ?? '{}');
    const tokenize = await createTokenizer();
    const here = tokenize(TEXT).map((t) => [t.start, t.end, t.text, t.kind, t.pos, t.entry?.form ?? null]);
    expect(result).toMatchObject({ tokens: here });
    expect(result.wordCount).toBeGreaterThan(300_000);
  } finally {
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
});

/** The page after its scripts have run: the virtual clock stops only when nothing is being fetched. */
function dump(program: string, profile: string): Promise<string> {
  return new Promise((done, fail) => {
    const flags = [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-dev-shm-usage',
      `--user-data-dir=${profile}`,
    ];
    const child = spawn(program, [...flags, '--virtual-time-budget=20000', '--dump-dom', origin], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    let page = '';
    child.stdout.on('data', (chunk: Buffer) => {
      page += chunk.toString('utf8');
    });
    child.on('error', fail);
    child.on('close', () => done(page));
  });
}
