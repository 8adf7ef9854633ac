"""Frequencies by year with python3-jieba and collections.Counter, for bench/frequencies.mjs.

Usage: frequencies-peer.py CORPUS.jsonl.gz DICTIONARY USER_DICTIONARY OUTPUT.json
Writes the counts of all words to OUTPUT and prints the seconds that reading, cutting and counting took; loading the
dictionary and writing the counts are not included.
"""
import gzip
import json
import logging
import sys
import time
from collections import Counter

import jieba

jieba.setLogLevel(logging.ERROR)
corpus, dictionary, user_dictionary, output = sys.argv[1:]
tokenizer = jieba.Tokenizer(dictionary)
tokenizer.initialize()
with open(user_dictionary, encoding="utf-8") as lines:
    for line in lines:
        tokenizer.add_word(line.split()[0])

start, start_cpu = time.perf_counter(), time.process_time()
years = {}
with gzip.open(corpus, "rt", encoding="utf-8") as lines:
    for line in lines:
        document = json.loads(line)
        counter = years.setdefault(document["date"][:4], Counter())
        counter.update(tokenizer.lcut(document["text"], HMM=False))
seconds, cpu = time.perf_counter() - start, time.process_time() - start_cpu
print(json.dumps({"seconds": seconds, "cpu": cpu, "jieba": jieba.__version__}))
with open(output, "w", encoding="utf-8") as out:
    json.dump(years, out, ensure_ascii=False)
