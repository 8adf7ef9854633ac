/** Options as a result records them: every one of them with the value that was used. */
export type Chosen<T> = { readonly [K in keyof T]-?: Exclude<T[K], undefined> };
