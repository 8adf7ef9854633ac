import { checkOneOf, checkOptions, checkString, type Span } from '../text/index.js';
import { describeSlogan } from './describe-slogan.js';
import { type Piece, renderPieces } from './render-pieces.js';
import { STYLE } from './render-style.js';
import type { Slogan } from './slogan.js';

export const RENDER_FORMATS = ['html', 'terminal', 'plain'] as const;
export type RenderFormat = (typeof RENDER_FORMATS)[number];

export interface RenderSlogansOptions {
  /**
   * `html`: a self-contained fragment; `terminal`: the text with ANSI colours; `plain`: the text with brackets. Default
   * `html`.
   */
  readonly format?: RenderFormat;
}

/**
 * The text with its slogans and their members marked, to be read by people.
 *
 * `html`: a fragment with its own style for light and dark screens, everything escaped; a slogan is a `mark` of class
 * `slogan` (class `unsure` as well where its confidence is under 0.6), a member one of class `member`. `title` tells the
 * canonical form, the kind, the members, what the slogan is a member of, the English name and the first year; the same
 * appears under the line where a slogan has the focus of the keyboard. Every text has a contrast of at least 7:1; the
 * lines under slogans are solid, under unsure ones dashed, under members dotted. `terminal`: slogans yellow and bold,
 * members cyan, with the kind behind each slogan (`?` where unsure). `plain`: 【slogan】[kind] and 〔member〕. Marks nest;
 * where two cross, the later one is cut. Rejected rows are not marked. Linear in the text length.
 *
 * @throws TypeError where `text` is no string or `slogans` no array, RangeError where an option has a wrong value.
 * @example
 * const text = '推进规范化、程序化、制度化“三化”建设';
 * renderSlogans(text, detectSlogans(text)).includes('<mark class="slogan"'); // true
 * renderSlogans(text, detectSlogans(text), { format: 'plain' }) // '推进〔规范化〕、〔程序化〕、〔制度化〕“【三化】[count]”建设'
 * @see WCAG 2.2, success criteria 1.4.1, 1.4.6 and 2.1.1
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
    const { start, end, kind, confidence } = slogan;
    const about = describeSlogan(slogan, parentOf(slogans, slogan));
    pieces.push({ start, end, role: 'slogan', about, kind, unsure: confidence < 0.6 });
    for (const member of slogan.members) {
      if (member.span === null || holds(member.span, slogans[member.slogan ?? -1])) continue;
      const told = `${slogan.canonical}：${member.text}`;
      pieces.push({ ...member.span, role: 'member', about: told, kind: null, unsure: false });
    }
  }
  const body = renderPieces(text, pieces, format);
  return format === 'html' ? `<div class="tifa" lang="zh"><style>${STYLE}</style>${body}</div>` : body;
}

// Rows may have been left out, so that the places that parents and members name are only taken where they fit.
function parentOf(slogans: readonly Slogan[], { start, end, parent }: Slogan): Slogan | null {
  const row = parent === null ? undefined : slogans[parent];
  return row?.members.some(({ span }) => span !== null && holds(span, { start, end })) ? row : null;
}

function holds(span: Span, inner: Span | undefined): boolean {
  return inner !== undefined && span.start <= inner.start && inner.end <= span.end;
}
