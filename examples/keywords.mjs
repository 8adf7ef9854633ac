// Ten keywords of an article, by tf-idf and by TextRank.
//   node examples/keywords.mjs [FILE]
import { createTokenizer, textRank, tfidf } from 'tifa';
import { readCorpus } from 'tifa/node';

const file = process.argv[2] ?? new URL('corpus/2025-beiyuan-dongji.txt', import.meta.url).pathname;
const tokenize = await createTokenizer();

for await (const { id, text } of readCorpus(file)) {
  const tokens = tokenize(text);
  const byFrequency = tfidf(tokens, { limit: 10 });
  const byGraph = textRank(tokens, { limit: 10 });
  console.log(`${id}: ${tokens.length} tokens`);
  for (let i = 0; i < byFrequency.length; i++) {
    const [a, b] = [byFrequency[i], byGraph[i]];
    console.log(
      `${i + 1}\t${a.type} (${a.count}×, ${a.score.toFixed(2)})\t${b.type} (${b.count}×, ${b.score.toFixed(4)})`,
    );
  }
}
