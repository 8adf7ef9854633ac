import { checkOneOf, checkOptions, checkString } from '../text/index.js';
import { describeSlogan } from './describe-slogan.js';
import { type Piece, renderPieces } from './render-pieces.js';
import type { Slogan } from './slogan.js';

export const RENDER_FORMATS = ['html', 'terminal'] as const;
export type RenderFormat = (typeof RENDER_FORMATS)[number];

export interface RenderSlogansOptions {
  /** `html`: a self-contained fragment, `terminal`: the text with ANSI colours. Default `html`. */
  readonly format?: RenderFormat;
}

const HEAD =
  '<div class="tifa"><style>.tifa{white-space:pre-wrap;line-height:1.8;color:#1a1a1a;background:#fff}' +
  '.tifa mark{color:#1a1a1a;border-radius:2px}' +
  '.tifa .slogan{background:#ffe9a8;border-bottom:2px solid #8a5a00}' +
  '.tifa .unsure{border-bottom-style:dashed}' +
  '.tifa .member{background:#d7ecff;border-bottom:2px solid #0b5394}</style>';

/**
 * The text with its slogans and their members marked, to be read by people.
 *
 * `html`: a fragment with its own style, everything escaped; a slogan is a `mark` of class `slogan` (class `unsure` as
 * well where its confidence is under 0.6), a member one of class `member`; `title` tells the kind, the members, the
 * English name and the first year. Colours have a contrast of at least 7:1, and slogans and members differ in their
 * underline too. `terminal`: ANSI colours, with the kind behind each slogan. Marks nest; where two cross, the later one
 * is cut. Slogans without a text of their own (rejected rows) are not marked. Linear in the text length.
 *
 * @throws TypeError where `text` is no string or `slogans` no array, RangeError where an option has a wrong value.
 * @example
 * const text = '推进“三化”建设';
 * renderSlogans(text, detectSlogans(text)).includes('<mark class="slogan'); // true
 * @see WCAG 2.2, success criterion 1.4.6
 */
export function renderSlogans(text: string, slogans: readonly Slogan[], options: RenderSlogansOptions = {}): string {
  checkString('renderSlogans', 'text', text);
  if (!Array.isArray(slogans)) throw new TypeError('renderSlogans: slogans must be an array of slogans');
  checkOptions('renderSlogans', options, ['format']);
  const { format = 'html' } = options;
  checkOneOf('renderSlogans', 'options.format', format, RENDER_FORMATS);
  const pieces: Piece[] = [];
  for (const slogan of slogans) {
    if (slogan.rejectedBy !== null) continue;
    const about = describeSlogan(slogan);
    pieces.push({
      start: slogan.start,
      end: slogan.end,
      role: 'slogan',
      about,
      kind: slogan.kind,
      unsure: slogan.confidence < 0.6,
    });
    for (const member of slogan.members) {
      if (member.span === null || member.slogan !== null) continue;
      const { start, end } = member.span;
      pieces.push({
        start,
        end,
        role: 'member',
        about: `${slogan.canonical}：${member.text}`,
        kind: null,
        unsure: false,
      });
    }
  }
  const body = renderPieces(text, pieces, format);
  return format === 'html' ? `${HEAD}${body}</div>` : body;
}
