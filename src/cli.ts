#!/usr/bin/env node
import { setFlagsFromString } from 'node:v8';
import { main } from './cli/index.js';

// Measured with tests/tools/corpus-identity.mjs. The flags are known to Node 20 to 24; a later one may name them otherwise.
if (Number.parseInt(process.versions.node, 10) <= 24) {
  // By default the heap may grow to four times what is in use before it is collected; with two threads over a large
  // corpus that is 150 MB of garbage.
  setFlagsFromString('--heap-growing-percent=30');
  // By default a function is compiled for speed after 66 KB of bytecode, before it has seen what texts hold: it is
  // compiled again and again, for a third of the time that slogans take, in every thread.
  setFlagsFromString('--interrupt-budget=200000');
}

process.exitCode = await main(process.argv.slice(2));
