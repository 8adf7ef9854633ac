// The slogans of a page, each with its kind, its members and where the members stand.
//   node examples/list-slogans.mjs [FILE]
import { detectSlogans } from 'tifa';
import { readCorpus } from 'tifa/node';

const file = process.argv[2] ?? new URL('corpus/2022-nanping-yingshang.txt', import.meta.url).pathname;

for await (const { id, text } of readCorpus(file)) {
  console.log(id);
  for (const slogan of detectSlogans(text)) {
    const line = text.slice(0, slogan.start).split('\n').length;
    const suffix = slogan.suffix === null ? '' : ` ${slogan.suffix.text}`;
    console.log(`  line ${line}  ${slogan.text}${suffix}  ${slogan.kind}, members ${slogan.membersStated}`);
    for (const member of slogan.members) console.log(`      ${member.text}`);
  }
}
