// The core of tifa: runs in Node, browsers and workers. No node: import and no runtime dependency may enter here.

export * from './concordance/index.js';
export * from './keyword/index.js';
export * from './lexicon/index.js';
export * from './slogan/index.js';
export * from './statistics/index.js';
export * from './table/index.js';
export * from './text/index.js';
export * from './timeline/index.js';
export * from './tokenize/index.js';
