import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import lookalikes from '../../../dict/lookalikes.tsv';
import { detectSlogans, type Slogan } from '../../../src/index.js';
import { MEMBER_PLACES } from '../../../src/slogan/members/index.js';

const root = resolve(import.meta.dirname, '../../..');
const folder = resolve(root, 'src/slogan');

// Where the name of a rule stands in a call: slogan(kind, RULE, …), turnDown(start, end, kind, RULE) ….
const PLACES: Readonly<Record<string, number>> = {
  slogan: 1,
  rejection: 1,
  no: 0,
  turnDown: 3,
  bareCandidate: 3,
};
const NAME = /^[a-z]+(?:-[a-z]+)*$/;

/** Every name of a rule in the code. */
function namesInCode(): Set<string> {
  const names = new Set<string>();
  const take = (node: ts.Node): void => {
    if (ts.isConditionalExpression(node)) {
      take(node.whenTrue);
      take(node.whenFalse);
    } else if (ts.isStringLiteral(node)) names.add(node.text);
    else if (ts.isArrayLiteralExpression(node)) node.elements.forEach(take);
  };
  for (const file of readdirSync(folder, {
    recursive: true,
    encoding: 'utf8',
  })) {
    if (!file.endsWith('.ts')) continue;
    const visit = (node: ts.Node): void => {
      if (ts.isCallExpression(node)) {
        const rule = node.arguments[PLACES[node.expression.getText()] ?? Number.POSITIVE_INFINITY];
        if (rule !== undefined) take(rule);
      }
      if (ts.isPropertyAssignment(node) && /^(?:rules|evidence)$/.test(node.name.getText())) take(node.initializer);
      if (ts.isVariableDeclaration(node) && /^(?:rule|evidence)$/.test(node.name.getText()) && node.initializer) {
        take(node.initializer);
      }
      if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.EqualsToken) {
        if (node.left.getText() === 'rule') take(node.right);
      }
      ts.forEachChild(node, visit);
    };
    visit(ts.createSourceFile(file, readFileSync(resolve(folder, file), 'utf8'), ts.ScriptTarget.Latest, true));
  }
  for (const row of rows()) names.add(row[1] as string);
  return names;
}

function rows(): string[][] {
  return lookalikes
    .split('\n')
    .slice(1)
    .filter(Boolean)
    .map((line) => line.split('\t'));
}

/** Every name in code marks between the headings Why and Canonical form of docs/slogans.md. */
function namesInDocs(): Set<string> {
  const page = readFileSync(resolve(root, 'docs/slogans.md'), 'utf8');
  const part = page.slice(page.indexOf('\n| slogan by'), page.indexOf('## Canonical form'));
  const names = new Set<string>();
  for (const line of part.split('\n')) {
    // Of the tables only the columns of names; of the text everything.
    const cells = line.startsWith('|') ? line.split('|').slice(1, 3).join(' ') : line;
    for (const [, name] of cells.matchAll(/`([^`]+)`/g)) if (NAME.test(name as string)) names.add(name as string);
  }
  return names;
}

const sorted = (names: ReadonlySet<string>) => [...names].sort();

describe('the names of the rules', () => {
  it('are all in docs/slogans.md, and no others', () => {
    expect(namesInCode().size).toBeGreaterThan(80);
    const page = namesInDocs();
    page.delete('parallel'); // a kind
    expect(sorted(page)).toEqual(sorted(namesInCode()));
  });

  it('are of members, too: each place in docs/members.md, and no others', () => {
    const page = readFileSync(resolve(root, 'docs/members.md'), 'utf8');
    const named = [...page.matchAll(/`members:([a-z-]+)`/g)].map(([, place]) => place as string);
    expect(named.sort()).toEqual([...MEMBER_PLACES].sort());
    const placeOf = (text: string) => detectSlogans(text)[0]?.rules[0];
    expect(placeOf('推进建档规范化、会商制度化、回访经常化“三化”。')).toBe('members:before');
    expect(placeOf('推进“三化”，即建档规范化、会商制度化、回访经常化。')).toBe('members:after');
    expect(placeOf('落实“八项规定”。')).toBe('members:gazetteer');
    expect(placeOf('实施“1+2”：“1”即一个中心；“2”即两个片区。')).toBe('members:parts');
    expect(placeOf('坚持“水清岸绿、业兴民富”。')).toBe('members:own-segments');
  });

  it('are what texts give: every look-alike is turned down by its class, or taken by a rule', () => {
    const silent: string[] = [];
    const otherwise = new Set<string>();
    for (const [form, cls] of rows() as [string, string][]) {
      const text = `他们讲到“${form}”这件事`;
      const inner = detectSlogans(text, { why: true }).filter((row) => row.start === 5 && row.end === 5 + form.length);
      if (inner.length === 0) silent.push(form);
      else if (inner[0]?.rejectedBy !== cls) otherwise.add(`${cls} ${inner[0]?.rules.at(-1)}`);
    }
    expect(silent).toEqual([]);
    // Sayings and places that are formulations too, honours by their build, 两院 and 两办.
    expect(sorted(otherwise)).toEqual(
      ['institution pair-of-institutions', 'name honour', 'place gazetteer', 'saying gazetteer'].sort(),
    );
  });

  it.each([
    // text, the candidate and what turned it down
    ['一种“负担”', '负担', 'no-rule'],
    [`他说“${'我们一起建设家园'.repeat(12)}”`, '我们一起建设家园'.repeat(12), 'too-long'],
    ['“关于‘小站点’的说明”', '关于‘小站点’的说明', 'holds-marks'],
    ['推进“三个', '三个', 'mark-lost'],
    ['“水清、岸绿、景美”三张清单', '水清、岸绿、景美', 'members-of-next'],
    ['落实三化要求', '三化', 'needs-marks'],
    ['七大战略性产业', '七大战略', 'longer-word'],
    ['迎接十六五。', '十六五', 'no-plan-follower'],
    ['五大任务如期完成', '五大任务', 'no-members-there'],
    ['这是第三大经济体', '三大', 'ordinal'],
    ['几十项工作', '十项', 'longer-numeral'],
    ['近三项工作', '三项', 'amount'],
    ['党的二十大报告', '二十大', 'congress'],
    ['四十三项制度', '四十三项', 'no-small-number'],
    ['从三个方面', '三个', 'generic-or-no-head'],
    ['有三个苹果', '三个苹果', 'head-not-coined'],
    ['建设东岭、西岭两个新城', '两个新城', 'places'],
    ['“一把手”', '一把手', 'idiom'],
  ])('%s: %s is turned down by %s', (text, candidate, rule) => {
    const rows = detectSlogans(text, { why: true });
    expect(rows.filter((row) => row.text === candidate).map((row) => row.rejectedBy)).toContain(rule);
    for (const row of rows) {
      expect(text.slice(row.start, row.end)).toBe(row.text);
      expect(row.rules.length).toBeGreaterThan(0);
      if (row.rejectedBy !== null) expect([row.confidence, row.members.length, row.parent]).toEqual([0, 0, null]);
    }
  });

  it('leave the slogans as they are without why', () => {
    const text = '县里“一把手”抓“三农”，落实“两不愁三保障”，推进水利、交通、能源三大工程，五大任务、三化、三个方面。';
    const bare = ({ text: found, kind, rules, members }: Slogan) => ({
      found,
      kind,
      rules,
      members,
    });
    const asked = detectSlogans(text, { why: true }).filter((row) => row.rejectedBy === null);
    expect(asked.map(bare)).toEqual(detectSlogans(text).map(bare));
  });
});
