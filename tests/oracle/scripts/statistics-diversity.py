"""Goldens of lexical diversity and of similarity: scipy, scikit-learn and R (vegan) on random texts, plain definitions beside.

Run with Debian 12's python3-scipy, python3-sklearn, r-base-core and r-cran-vegan:
/usr/bin/python3 statistics-diversity.py > ../goldens/statistics-diversity.json
"""
import json
import math
import random
import subprocess
from collections import Counter

import numpy as np
import scipy
import sklearn
from scipy.optimize import brentq
from scipy.spatial.distance import jensenshannon
from scipy.stats import hypergeom
from sklearn.metrics.pairwise import cosine_similarity

rng = random.Random(20260103)


def text(n, vocabulary, skew):
    return [int(vocabulary * rng.random() ** skew) for _ in range(n)]


def r(code):
    return subprocess.run(['Rscript', '-e', code], capture_output=True, text=True, check=True).stdout


def mtld_one(tokens, threshold, reached):
    factors, seen, length = 0.0, set(), 0
    for t in tokens:
        length += 1
        seen.add(t)
        ttr = len(seen) / length
        if ttr < threshold or (reached and ttr == threshold):
            factors, seen, length = factors + 1, set(), 0
    if length:
        factors += (1 - len(seen) / length) / (1 - threshold)
    return len(tokens) / factors


texts = []
for n, vocabulary, skew in [(60, 40, 1.5), (120, 90, 2), (300, 200, 2.5), (800, 500, 3), (2000, 900, 4), (101, 5, 1)]:
    tokens = text(n, vocabulary, skew)
    counts = Counter(tokens)
    v = len(counts)
    vegan = r('suppressMessages(library(vegan)); x <- c(%s); cat(sprintf("%%.17g %%.17g", diversity(x, "shannon", base=2), diversity(x, "simpson")))'
              % ','.join(map(str, counts.values()))).split()
    hdd = sum(1 - hypergeom.pmf(0, n, c, 42) for c in counts.values()) / 42
    alpha = brentq(lambda a: a * math.log1p(n / a) - v, 1e-6, 1e7, xtol=1e-13, rtol=1e-14)
    windows = [len(set(tokens[i:i + 50])) / 50 for i in range(n - 49)]
    segments = [len(set(tokens[i:i + 25])) / 25 for i in range(0, n - 24, 25)]
    texts.append({
        'tokens': tokens, 'entropy': float(vegan[0]), 'simpson1': float(vegan[1]), 'hdd': hdd, 'fisherAlpha': alpha,
        'mattr50': float(np.mean(windows)), 'msttr25': float(np.mean(segments)),
        'forward': mtld_one(tokens, 0.72, False), 'backward': mtld_one(tokens[::-1], 0.72, False),
        'forwardReached': mtld_one(tokens, 0.72, True), 'forward66': mtld_one(tokens, 0.66, False),
        'yuleK': 1e4 * (sum(c * c for c in counts.values()) - n) / n ** 2,
        'simpsonD': sum(c * (c - 1) for c in counts.values()) / (n * (n - 1)),
        'herdanVm': math.sqrt(sum((c / n) ** 2 for c in counts.values()) - 1 / v),
    })

pairs = []
for _ in range(30):
    size = rng.choice([3, 20, 200])
    a = [rng.choice([0, 0, 1, 2, 7, 40]) for _ in range(size)]
    b = [rng.choice([0, 0, 1, 3, 5, 60]) for _ in range(size)]
    if sum(a) == 0 or sum(b) == 0:
        continue
    both = sum(1 for x, y in zip(a, b) if x and y)
    in_a, in_b = sum(map(bool, a)), sum(map(bool, b))
    pairs.append({
        'a': a, 'b': b, 'cosine': float(cosine_similarity([a], [b])[0][0]),
        'jensenShannonDistance': float(jensenshannon(a, b, base=2)),
        'jaccard': float(sklearn.metrics.jaccard_score(list(map(bool, a)), list(map(bool, b)))),
        'ochiai': both / math.sqrt(in_a * in_b), 'equivalence': both ** 2 / (in_a * in_b),
        'ruzicka': sum(map(min, a, b)) / sum(map(max, a, b)),
    })

versions = r('suppressMessages(library(vegan)); cat(R.version.string, "|", as.character(packageVersion("vegan")))').split('|')
print(json.dumps({
    'madeBy': 'tests/oracle/scripts/statistics-diversity.py',
    'versions': {'scipy': scipy.__version__, 'scikit-learn': sklearn.__version__, 'R': versions[0].strip(), 'vegan': versions[1].strip()},
    'texts': texts, 'pairs': pairs,
}, separators=(',', ':')).replace('},{', '},\n{'))
