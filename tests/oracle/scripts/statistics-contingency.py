"""Goldens of contingency tables: scipy, nltk and R on random tables, and 50-digit values of G² (mpmath).

Run with Debian 12's python3-scipy, python3-nltk, python3-mpmath and r-base-core:
/usr/bin/python3 statistics-contingency.py > ../goldens/statistics-contingency.json
"""
import json
import math
import random
import subprocess

import mpmath as mp
import nltk
import numpy as np
import scipy
from nltk.metrics import BigramAssocMeasures as B
from nltk.metrics import TrigramAssocMeasures as T
from scipy.stats import beta, chi2_contingency, norm

rng = random.Random(20260102)
tables = []
for _ in range(60):
    r1, r2 = rng.choice([200, 5000, 80_000, 3_000_000]), rng.choice([300, 6000, 120_000, 9_000_000])
    o11 = rng.randint(0, max(1, min(r1, int(r1 * 10 ** rng.uniform(-4, -0.3)))))
    o21 = rng.randint(0, max(1, min(r2, int(r2 * 10 ** rng.uniform(-4, -0.3)))))
    if o11 + o21 > 0:
        tables.append((o11, o21, r1, r2))

mp.mp.dps = 50


def exact_g2(o11, o21, r1, r2):
    cells = [o11, o21, r1 - o11, r2 - o21]
    c1, n = mp.mpf(o11 + o21), mp.mpf(r1 + r2)
    expected = [r1 * c1 / n, r2 * c1 / n, r1 * (n - c1) / n, r2 * (n - c1) / n]
    terms = [o * mp.log(o / e) if o else mp.mpf(0) for o, e in zip(cells, expected)]
    return float(2 * sum(terms)), float(2 * (terms[0] + terms[1]))


contrast = []
for o11, o21, r1, r2 in tables:
    cells = np.array([[o11, r1 - o11], [o21, r2 - o21]])
    g2, g2p, _, expected = chi2_contingency(cells, correction=False, lambda_='log-likelihood')
    x2, x2p, _, _ = chi2_contingency(cells, correction=False)
    x2y, x2yp, _, _ = chi2_contingency(cells, correction=True)

    def clr(alpha, m, interval, correction):
        tail = alpha / 2
        tail = tail / m if correction == 'bonferroni' else 1 - (1 - tail) ** (1 / m)
        if interval == 'poisson':
            if o11 / r1 >= o21 / r2:
                low = beta.ppf(tail, o11, o21 + 1)
                return max(math.log2((r2 / r1) * low / (1 - low)), 0)
            high = beta.isf(tail, o11 + 1, o21)
            return min(math.log2((r2 / r1) * high / (1 - high)), 0)
        a, b = o11 or 0.5, o21 or 0.5
        ratio = math.log((a / r1) / (b / r2))
        reach = norm.isf(tail) * math.sqrt(1 / a + 1 / b - 1 / r1 - 1 / r2)
        return (max(ratio - reach, 0) if ratio >= 0 else min(ratio + reach, 0)) / math.log(2)

    contrast.append({
        'counts': [o11, o21, r1, r2], 'expected': expected[0][0], 'g2': g2, 'g2exact': exact_g2(o11, o21, r1, r2)[0], 'g2two': exact_g2(o11, o21, r1, r2)[1], 'g2p': g2p, 'x2': x2, 'x2p': x2p, 'x2yates': x2y,
        'x2yatesP': x2yp, 'poisson': clr(0.05, 1, 'poisson', 'bonferroni'),
        'poissonMany': clr(0.01, 1000, 'poisson', 'bonferroni'), 'normalMany': clr(0.01, 1000, 'normal', 'bonferroni'),
    })

# nltk: n_ii, (n_ix, n_xi), n_xx
association = []
for _ in range(60):
    n = rng.choice([500, 20_000, 1_000_000, 14_307_668])
    r1 = rng.randint(2, n // 3)
    c1 = rng.randint(2, n // 3)
    o = rng.randint(1, max(1, min(r1, c1) // rng.choice([1, 3, 20])))
    m = (o, (r1, c1), n)
    association.append({
        'counts': [o, r1, c1, n], 'mi': B.pmi(*m), 't': B.student_t(*m), 'g2': B.likelihood_ratio(*m), 'x2': B.chi_sq(*m),
        'phi2': B.phi_sq(*m), 'dice': B.dice(*m), 'jaccard': B.jaccard(*m), 'poissonStirlingLog2': B.poisson_stirling(*m),
        'cube': B.mi_like(*m, power=3),
    })

trigram = []
for _ in range(25):
    n = 5000
    words = [[rng.random() < p for p in (0.2, 0.3, 0.25)] for _ in range(n)]
    for w in words:
        if rng.random() < 0.05:
            w[0] = w[1] = w[2] = True
    c = lambda *k: sum(all(w[i] for i in k) for w in words)
    m = (c(0, 1, 2), (c(0, 1), c(0, 2), c(1, 2)), (c(0), c(1), c(2)), n)
    trigram.append({'counts': [m[0], *m[1], *m[2], n], 'mi': T.pmi(*m), 't': T.student_t(*m), 'g2': T.likelihood_ratio(*m), 'x2': T.chi_sq(*m)})

# Highest-order term of the saturated log-linear model, R's loglin with 0.5 added to every cell; cells in the order of
# bits (bit 0 = first word differs fastest).
loglinear = []
for k in (2, 3, 4):
    for _ in range(8):
        cells = [rng.choice([0, 1, 5, 40, 900, 20_000]) + rng.randint(0, 9) for _ in range(2 ** k)]
        code = f'x <- array(c({",".join(str(v + 0.5) for v in cells)}), rep(2,{k})); f <- loglin(x, list(1:{k}), fit=TRUE, param=TRUE, print=FALSE);' \
               'p <- f$param[[length(f$param)]]; cat(sprintf("%.17g", p[length(p)]))'
        out = subprocess.run(['Rscript', '-e', code], capture_output=True, text=True, check=True).stdout
        # effect coding halves each dimension: the contrast of corner-point coding is 2^k times the effect
        loglinear.append({'cells': cells, 'lambda': float(out) * 2 ** k})

adjust = []
for m in (1, 5, 30):
    p = [10 ** rng.uniform(-12, 0) for _ in range(m)] + [0.03, 0.03]
    code = f'p <- c({",".join(repr(v) for v in p)}); for (m in c("bonferroni","holm","BH")) cat(sprintf("%.17g", p.adjust(p, m)), "\\n")'
    out = subprocess.run(['Rscript', '-e', code], capture_output=True, text=True, check=True).stdout.strip().split('\n')
    adjust.append({'p': p, **dict(zip(('bonferroni', 'holm', 'benjamini-hochberg'), [[float(v) for v in line.split()] for line in out]))})

r_version = subprocess.run(['Rscript', '-e', 'cat(R.version.string)'], capture_output=True, text=True).stdout
print(json.dumps({
    'madeBy': 'tests/oracle/scripts/statistics-contingency.py',
    'versions': {'mpmath': mp.__version__, 'scipy': scipy.__version__, 'nltk': nltk.__version__, 'R': r_version},
    'contrast': contrast, 'association': association, 'trigram': trigram, 'loglinear': loglinear, 'adjust': adjust,
}, separators=(',', ':')).replace('},{', '},\n{'))
