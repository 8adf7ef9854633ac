import type { Span } from '../text/index.js';
import type { RenderFormat } from './render-slogans.js';

/** A stretch to be marked. */
export interface Piece extends Span {
  readonly role: 'slogan' | 'member';
  /** What a reader is told about it. */
  readonly about: string;
  /** The kind of a slogan, shown behind it where there are no hints. */
  readonly kind: string | null;
  readonly unsure: boolean;
}

const RESET = '\u001b[0m';
const COLOURS = { slogan: '\u001b[1;33m', member: '\u001b[36m' };
const DIM = '\u001b[2m';
const BRACKETS = { slogan: ['【', '】'], member: ['〔', '〕'] } as const;

/** The text with `pieces` marked; they may nest. A piece that crosses the end of one around it is cut there. */
export function renderPieces(text: string, pieces: readonly Piece[], format: RenderFormat): string {
  const sorted = [...pieces].sort((a, b) => a.start - b.start || b.end - a.end || (a.role < b.role ? 1 : -1));
  const open: { piece: Piece; end: number }[] = [];
  let out = '';
  let at = 0;
  let last: Piece | null = null;
  const write = (to: number): void => {
    if (to > at) out += format === 'html' ? escapeHtml(text.slice(at, to)) : plain(text.slice(at, to));
    at = Math.max(at, to);
  };
  const closeUpTo = (to: number): void => {
    while (open.length > 0 && open[open.length - 1]!.end <= to) {
      const { piece, end } = open.pop()!;
      write(end);
      out += closing(piece, format, open[open.length - 1]?.piece ?? null);
    }
  };
  for (const piece of sorted) {
    // The same stretch can be a slogan, and a member twice over: one mark of each role is enough.
    if (last && last.start === piece.start && last.end === piece.end && last.role === piece.role) continue;
    if (piece.end <= piece.start || piece.start < 0 || piece.end > text.length) continue;
    last = piece;
    closeUpTo(piece.start);
    write(piece.start);
    const around = open[open.length - 1];
    out += opening(piece, format);
    open.push({ piece, end: around ? Math.min(piece.end, around.end) : piece.end });
  }
  closeUpTo(text.length);
  write(text.length);
  return out;
}

function opening(piece: Piece, format: RenderFormat): string {
  if (format === 'terminal') return COLOURS[piece.role];
  if (format === 'plain') return BRACKETS[piece.role][0];
  const classes = piece.unsure ? `${piece.role} unsure` : piece.role;
  const focus = piece.role === 'slogan' ? ' tabindex="0"' : '';
  return `<mark class="${classes}"${focus} title="${escapeHtml(piece.about)}">`;
}

function closing(piece: Piece, format: RenderFormat, around: Piece | null): string {
  if (format === 'html') return '</mark>';
  const kind = piece.kind === null ? '' : plain(`[${piece.kind}${piece.unsure ? '?' : ''}]`);
  if (format === 'plain') return `${BRACKETS[piece.role][1]}${kind}`;
  const note = kind === '' ? '' : `${RESET}${DIM}${kind}`;
  return `${note}${RESET}${around ? COLOURS[around.role] : ''}`;
}

/** Escapes for text and for attributes in double or single quotes. */
function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);
}

// A terminal must not obey escape sequences that stand in the text; the return of a line end does no harm.
function plain(text: string): string {
  return text.replace(/\r(?!\n)|[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g, '\ufffd');
}
