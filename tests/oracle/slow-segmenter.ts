import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

// The segmenter of cppjieba in the most obvious form, read from the same text files: the twin that the engine over
// typed arrays is held against. Strings, Maps and recursion; nothing here is shared with src/.

interface Word {
  readonly weight: number;
  readonly tag: string;
}

export interface SlowSegmenter {
  cut(text: string, hiddenMarkov: boolean): string[];
  tagOf(word: string): string | undefined;
}

const MINIMUM = -3.14e100;

export function slowSegmenter(): SlowSegmenter {
  const folder = join(
    dirname(createRequire(import.meta.url).resolve('nodejieba/package.json')),
    'submodules/cppjieba/dict',
  );
  const read = (name: string) => readFileSync(join(folder, name), 'utf8').split('\n');
  const rows = read('jieba.dict.utf8')
    .filter(Boolean)
    .map((line) => line.split(' '));
  const sum = rows.reduce((total, row) => total + Number(row[1]), 0);
  const words = new Map<string, Word>();
  const weights: number[] = [];
  for (const [word, count, tag] of rows as [string, string, string][]) {
    const weight = Math.log(Number(count) / sum);
    weights.push(weight);
    words.set(word, { weight, tag });
  }
  weights.sort((a, b) => a - b);
  const lowest = weights[0] as number;
  const median = weights[weights.length >> 1] as number;
  for (const line of read('user.dict.utf8').filter(Boolean)) {
    const cells = line.split(' ');
    const weight = cells.length === 3 ? Math.log(Number(cells[1]) / sum) : median;
    words.set(cells[0] as string, { weight, tag: cells.length > 1 ? (cells.at(-1) as string) : '' });
  }
  let longest = 0;
  for (const word of words.keys()) longest = Math.max(longest, [...word].length);

  const model = read('hmm_model.utf8').filter((line) => line !== '' && !line.startsWith('#'));
  const numbers = (line: string | undefined) => (line as string).trim().split(' ').map(Number);
  const start = numbers(model[0]);
  const transition = [1, 2, 3, 4].map((i) => numbers(model[i]));
  const emission = [5, 6, 7, 8].map(
    (i) =>
      new Map(
        (model[i] as string)
          .split(',')
          .map((item) => [[...item][0] as string, Number(item.slice(item.lastIndexOf(':') + 1))]),
      ),
  );

  function best(characters: readonly string[]): string[] {
    const scores: number[] = new Array(characters.length + 1).fill(0);
    const choice: number[] = new Array(characters.length).fill(1);
    for (let i = characters.length - 1; i >= 0; i--) {
      scores[i] = Number.NEGATIVE_INFINITY;
      for (let size = 1; size <= Math.min(longest, characters.length - i); size++) {
        const word = words.get(characters.slice(i, i + size).join(''));
        if (word === undefined && size > 1) continue;
        const score = (scores[i + size] as number) + (word?.weight ?? lowest);
        if (score > (scores[i] as number)) {
          scores[i] = score;
          choice[i] = size;
        }
      }
    }
    const cut: string[] = [];
    for (let i = 0; i < characters.length; i += choice[i] as number)
      cut.push(characters.slice(i, i + (choice[i] as number)).join(''));
    return cut;
  }

  /** The states BEMS with the best score for every character and state, ties to the earlier state. */
  function joinUnknown(characters: readonly string[]): string[] {
    const emit = (state: number, i: number) =>
      (emission[state] as Map<string, number>).get(characters[i] as string) ?? MINIMUM;
    const scores = [[0, 1, 2, 3].map((state) => (start[state] as number) + emit(state, 0))];
    const origins: number[][] = [[]];
    for (let i = 1; i < characters.length; i++) {
      const row: number[] = [];
      const from: number[] = [];
      for (let state = 0; state < 4; state++) {
        let score = MINIMUM;
        let origin = 1;
        for (let before = 0; before < 4; before++) {
          const sum = (scores[i - 1]?.[before] as number) + (transition[before]?.[state] as number) + emit(state, i);
          if (sum > score) {
            score = sum;
            origin = before;
          }
        }
        row.push(score);
        from.push(origin);
      }
      scores.push(row);
      origins.push(from);
    }
    const last = scores.at(-1) as number[];
    const states = [(last[1] as number) >= (last[3] as number) ? 1 : 3];
    for (let i = characters.length - 1; i > 0; i--) states.unshift(origins[i]?.[states[0] as number] as number);
    const cut: string[] = [];
    let word = '';
    for (const [i, character] of characters.entries()) {
      word += character;
      if (states[i] === 1 || states[i] === 3) {
        cut.push(word);
        word = '';
      }
    }
    return cut;
  }

  function cutRun(run: string): string[] {
    return (run.match(/[A-Za-z][A-Za-z0-9]*|[0-9][0-9.]*|[\0-\x7f]|[^\0-\x7f]+/gu) ?? []).flatMap((piece) =>
      (piece.codePointAt(0) as number) < 0x80 ? [piece] : joinUnknown([...piece]),
    );
  }

  return {
    tagOf: (word) => words.get(word)?.tag,
    cut(text, hiddenMarkov) {
      return text.split(/([ \t\n，。])/).flatMap((part) => {
        const cut = best([...part]);
        if (!hiddenMarkov) return cut;
        const joined: string[] = [];
        let run: string[] = [];
        const flush = () => {
          joined.push(...(run.length > 1 ? cutRun(run.join('')) : run));
          run = [];
        };
        for (const word of cut) {
          if ([...word].length === 1) run.push(word);
          else {
            flush();
            joined.push(word);
          }
        }
        flush();
        return joined;
      });
    },
  };
}
