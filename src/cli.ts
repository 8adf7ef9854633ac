#!/usr/bin/env node
import { setFlagsFromString } from 'node:v8';
import { main } from './cli/index.js';

// Measured with tests/tools/corpus-identity.mjs on Node 20. A later Node than 24 may name the flags otherwise, and prints
// an error for one that it does not know.
const node = Number.parseInt(process.versions.node, 10);
if (node <= 24) {
  // Slogans are found by many rules over little memory: what V8 compiles into one another for them takes it three times
  // as long to compile as it saves, in every thread.
  const rules = process.argv[2] === 'timeline' || process.argv[2] === 'slogans';
  if (rules) setFlagsFromString('--max-inlined-bytecode-size-cumulative=200');
  // By default the heap may grow to four times what is in use before it is collected; with two threads over a large
  // corpus that is 150 MB of garbage.
  setFlagsFromString(`--heap-growing-percent=${rules ? 100 : 30}`);
}
if (node === 20) {
  // By default a function is compiled for speed after 66 KB of bytecode, before it has seen what texts hold: it is
  // compiled again and again, for a third of the time that slogans take, in every thread.
  setFlagsFromString('--interrupt-budget=200000');
}

process.exitCode = await main(process.argv.slice(2));
