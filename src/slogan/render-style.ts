// The look of a rendered text, alone in its file: tests compute the contrast of every pair of colours in it.

/** Colours by scheme: ink on paper, on slogans and on members; the lines under them; the hint that a focus opens. */
export const COLOURS: Readonly<Record<'light' | 'dark', Readonly<Record<string, string>>>> = {
  light: {
    ink: '#1a1a1a',
    paper: '#ffffff',
    slogan: '#ffe9a8',
    'slogan-line': '#8a5a00',
    member: '#d7ecff',
    'member-line': '#0b5394',
    hint: '#1a1a1a',
    'hint-ink': '#ffffff',
  },
  dark: {
    ink: '#ededed',
    paper: '#16181c',
    slogan: '#574000',
    'slogan-line': '#ffca5c',
    member: '#16395c',
    'member-line': '#8cc8ff',
    hint: '#ededed',
    'hint-ink': '#16181c',
  },
};

const variables = (scheme: 'light' | 'dark'): string =>
  Object.entries(COLOURS[scheme])
    .map(([name, colour]) => `--tifa-${name}:${colour}`)
    .join(';');

/** The style of a fragment. Slogans and members differ in their lines as well: solid, dashed, dotted. */
export const STYLE: string = [
  `.tifa{${variables('light')}}`,
  `@media (prefers-color-scheme:dark){.tifa{${variables('dark')}}}`,
  '.tifa{position:relative;white-space:pre-wrap;overflow-wrap:anywhere;line-height:1.9;' +
    'color:var(--tifa-ink);background:var(--tifa-paper)}',
  '.tifa mark{color:inherit;border-radius:2px}',
  '.tifa .slogan{background:var(--tifa-slogan);border-bottom:2px solid var(--tifa-slogan-line)}',
  '.tifa .unsure{border-bottom-style:dashed}',
  '.tifa .member{background:var(--tifa-member);border-bottom:2px dotted var(--tifa-member-line)}',
  // Members inside a slogan leave it its colour.
  '.tifa .slogan .member{background:none}',
  '.tifa .slogan:focus{outline:2px solid var(--tifa-member-line);outline-offset:2px}',
  // What hovering tells, for those who go through the page by keyboard: under the line, as wide as the text.
  '.tifa .slogan:focus::after{content:attr(title);position:absolute;left:0;right:0;z-index:1;margin-top:2em;' +
    'padding:.4em .8em;border-radius:4px;font-size:.9em;line-height:1.5;' +
    'color:var(--tifa-hint-ink);background:var(--tifa-hint)}',
].join('');
