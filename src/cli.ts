#!/usr/bin/env node
import { setFlagsFromString } from 'node:v8';
import { main } from './cli/index.js';

// By default the heap may grow to four times what is in use before it is collected; with two threads over a large
// corpus that is 150 MB of garbage. The flag is known to Node 20 to 24; a later one may name it otherwise.
if (Number.parseInt(process.versions.node, 10) <= 24) setFlagsFromString('--heap-growing-percent=30');

process.exitCode = await main(process.argv.slice(2));
