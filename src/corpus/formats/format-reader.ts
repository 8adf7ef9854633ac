import type { EncodingGuess } from '../encoding.js';
import type { ResolvedReadOptions } from '../read-options.js';

/** A document out of a file that holds more than plain text. */
export interface FormatDocument {
  readonly id: string | null;
  readonly text: string;
  readonly meta: Readonly<Record<string, string>>;
  /** The row it stood in, from 1; `null` where the file is the document. */
  readonly row: number | null;
}

/** What such a file held. */
export interface FormatResult {
  readonly documents: readonly FormatDocument[];
  readonly warnings: readonly { readonly kind: string; readonly row: number | null; readonly message: string }[];
  /** For text of a page: the encoding it was read in, and how sure that is. */
  readonly guess?: Pick<EncodingGuess, 'encoding' | 'confidence'>;
}

/** Reads the bytes of one file; throws a FormatError where it cannot. */
export type FormatReader = (bytes: Uint8Array, options: ResolvedReadOptions) => Promise<FormatResult>;
