// Terms of one's own are always cut whole; `explain` says why a term is whole or not.
//   node examples/own-lexicon.mjs
import { compileLexicon, createTokenizer, parseLexicon } from 'tifa';

const source = [
  'form\tcount\tpos\tcategory',
  '县管校聘\t\tn\t教育',
  '“双随机、一公开”\t\tn\t监管',
  '放管服改革\t\tn\t改革',
].join('\n');
const { value: entries, issues } = parseLexicon(source);
for (const issue of issues) console.log(`line ${issue.line}: expected ${issue.expected}, received ${issue.received}`);

const text = '深化放管服改革，推行“双随机、一公开”，完善县管校聘机制。';
const plain = await createTokenizer({ lexicons: [] });
const own = await createTokenizer({ lexicons: [compileLexicon(entries)] });

console.log(
  'without:',
  plain(text)
    .map((t) => t.text)
    .join(' / '),
);
console.log(
  'with:   ',
  own(text)
    .map((t) => t.text)
    .join(' / '),
);
for (const { form } of entries) {
  const answer = own.explain(form, text);
  console.log(form, own(text).some((t) => t.entry?.form === form && t.text === form) ? 'whole' : 'cut', answer.cause);
}
