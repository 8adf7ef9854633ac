// Files, streams, workers: what only Node can do.
export {};
