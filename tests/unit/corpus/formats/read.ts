import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ReadOptions, readCorpus, type SourceDocument } from '../../../../src/node.js';

/** What `readCorpus` makes of a folder with these files. */
export async function readFiles(
  files: Readonly<Record<string, string | Uint8Array>>,
  options?: ReadOptions,
): Promise<{ documents: SourceDocument[]; problems: string[] }> {
  const folder = mkdtempSync(join(tmpdir(), 'tifa-formats-'));
  try {
    for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
    const corpus = readCorpus(folder, options);
    const documents: SourceDocument[] = [];
    for await (const document of corpus) documents.push(document);
    return { documents, problems: corpus.problems.map((p) => `${p.severity} ${p.kind} ${p.file}: ${p.message}`) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
