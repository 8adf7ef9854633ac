"""Goldens of the numerics: 50-digit values of mpmath, and R for Fisher's exact test.

Run with Debian 12's python3, python3-mpmath and r-base-core: /usr/bin/python3 statistics-numerics.py > ../goldens/statistics-numerics.json
"""
import json
import random
import subprocess

import mpmath as mp

mp.mp.dps = 50
rng = random.Random(20260101)


def number(x):
    return float(mp.nstr(x, 25))


log_gamma = [[x, number(mp.loggamma(x))] for x in
             [1e-3, 0.1, 0.5, 0.9, 1, 1.5, 2, 2.5, 3.7, 7, 12.25, 15.999, 16, 33.3, 100, 1234.5, 1e5, 1e7 + 0.5, 1e12]]

upper_gamma = []
for a in [0.5, 1, 1.5, 2.5, 7, 40]:
    for x in [1e-9, 0.01, 0.4, 1.4999, 1.5, 3, 10, 41, 100, 350, 700]:
        q = mp.gammainc(a, x, mp.inf, regularized=True)
        if q > 1e-300:
            upper_gamma.append([a, x, number(q)])

normal = []
for p in ['1e-300', '1e-100', '1e-20', '1e-9', '2.5e-7', '0.0001', '0.025', '0.07', '0.1', '0.3', '0.5', '0.7', '0.975', '0.999']:
    p = mp.mpf(p)
    z = mp.findroot(lambda t: mp.log(mp.ncdf(t)) - mp.log(p), -mp.sqrt(-2 * mp.log(p)) + 0.5 if p < 0.1 else 0.1)
    normal.append([float(p), number(z)])

beta = []
for a, b in [(1, 1), (0.5, 3), (1, 20), (5, 2), (22, 12), (1189, 969), (10, 300001), (250000, 12), (3e5, 2.5e5), (7, 1e6)]:
    for x in [0.001, 0.2, 0.5, 0.7, 0.99]:
        centre = a / (a + b)
        for t in {x, centre * (0.5 + x), centre}:
            if 0 < t < 1:
                v = mp.betainc(a, b, 0, mp.mpf(t), regularized=True) if a + b < 5000 else None
                if v is not None and 1e-290 < v:
                    beta.append([a, b, t, number(v)])

# Quantiles: the root of the 50-digit function; large parameters through the finite binomial sum.
quantile = []


def lower_tail(a, b, x):
    if a + b < 5000:
        return mp.betainc(a, b, 0, x, regularized=True)
    # integer a: I_x(a, b) = sum over j >= a of C(n, j) x^j (1-x)^(n-j), n = a + b - 1; summed from j = a upwards
    n = int(a + b - 1)
    term = mp.exp(mp.loggamma(n + 1) - mp.loggamma(a + 1) - mp.loggamma(n - a + 1) + a * mp.log(x) + (n - a) * mp.log1p(-x))
    total, j = term, int(a)
    ratio = x / (1 - x)
    while j < n:
        term *= ratio * (n - j) / (j + 1)
        j += 1
        total += term
        if term < total * mp.mpf(10) ** -40:
            break
    return total


for p in ['1e-12', '1.8e-7', '0.0005', '0.025', '0.25', '0.5']:
    for a, b in [(1, 1), (1, 20), (5, 2), (22, 12), (3, 1), (1189, 969), (10, 300001), (250000, 12), (5000, 250000), (7, 1000000)]:
        p_ = mp.mpf(p)
        low, high = mp.mpf(10) ** -40, 1 - mp.mpf(10) ** -40
        f = lambda t: lower_tail(a, b, t) - p_
        # bisection on the logit, then secant steps
        lo, hi = mp.mpf(-60), mp.mpf(60)
        logistic = lambda u: 1 / (1 + mp.exp(-u))
        for _ in range(60):
            mid = (lo + hi) / 2
            if lower_tail(a, b, logistic(mid)) > p_:
                hi = mid
            else:
                lo = mid
        x = mp.findroot(lambda u: mp.log(lower_tail(a, b, logistic(u))) - mp.log(p_), (lo, hi), tol=1e-30, maxsteps=50)
        t = logistic(x)
        quantile.append([float(p), a, b, number(t), number(1 - t)])

hyper = []
for _ in range(40):
    population = rng.choice([30, 400, 10_000, 1_000_000, 20_000_000])
    marked = rng.randint(1, population // 3)
    drawn = rng.randint(1, population // 3)
    centre = marked * drawn // population
    x = min(marked, drawn, max(0, centre + rng.randint(-3, 12)))
    value = (mp.loggamma(marked + 1) - mp.loggamma(x + 1) - mp.loggamma(marked - x + 1)
             + mp.loggamma(population - marked + 1) - mp.loggamma(drawn - x + 1) - mp.loggamma(population - marked - drawn + x + 1)
             - mp.loggamma(population + 1) + mp.loggamma(drawn + 1) + mp.loggamma(population - drawn + 1))
    hyper.append([x, population, marked, drawn, number(value)])

# Fisher's exact test, summed in 50 digits over the whole support, with R's tie rule (1 + 1e-7).
def fisher(a, b, c, d):
    n, drawn, marked = a + b + c + d, a + b, a + c
    low, high = max(0, drawn + marked - n), min(drawn, marked)
    lg = lambda k: mp.loggamma(k + 1)
    first = mp.exp(lg(marked) - lg(low) - lg(marked - low) + lg(n - marked) - lg(drawn - low) - lg(n - marked - drawn + low)
                   - lg(n) + lg(drawn) + lg(n - drawn))
    p = [first]
    for k in range(low, high):
        p.append(p[-1] * ((marked - k) * (drawn - k)) / ((k + 1) * (n - marked - drawn + k + 1)))
    o = p[a - low]
    two = sum(v for v in p if v <= o * (1 + mp.mpf(10) ** -7))
    return [number(min(two, 1)), number(sum(p[: a - low + 1])), number(sum(p[a - low:]))]


tables = [(1, 3, 3, 1), (3, 1, 1, 3), (0, 5, 5, 0), (5, 0, 0, 5), (0, 0, 3, 4), (10, 2, 3, 15), (8, 15820, 4667, 20000)]
for _ in range(40):
    scale = rng.choice([6, 40, 300, 4000])
    tables.append(tuple(rng.randint(0, scale) for _ in range(4)))
for _ in range(25):
    a, c = rng.randint(0, 60), rng.randint(0, 60)
    tables.append((a, rng.randint(10_000, 2_000_000), c, rng.randint(10_000, 5_000_000)))
tables.append((1200, 998_800, 900, 1_499_100))
tables.append((2100, 997_900, 3000, 1_497_000))
fisher_rows = [[*t, *fisher(*t)] for t in tables]

code = 't <- as.matrix(read.csv(file("stdin"), header=FALSE)); for (i in seq_len(nrow(t))) { m <- matrix(t[i,], 2, byrow=TRUE);' \
       'cat(sprintf("%.17g,%.17g,%.17g\\n", fisher.test(m)$p.value, fisher.test(m, alternative="less")$p.value, fisher.test(m, alternative="greater")$p.value)) }'
small = [t for t in tables if sum(t) < 100_000 and all(x > 0 for x in (t[0] + t[1], t[2] + t[3], t[0] + t[2], t[1] + t[3]))]
out = subprocess.run(['Rscript', '-e', code], input='\n'.join(','.join(map(str, t)) for t in small), capture_output=True, text=True, check=True).stdout
r_rows = [[*t, *map(float, line.split(','))] for t, line in zip(small, out.strip().split('\n'))]
r_version = subprocess.run(['Rscript', '-e', 'cat(R.version.string)'], capture_output=True, text=True).stdout

print(json.dumps({
    'madeBy': 'tests/oracle/scripts/statistics-numerics.py', 'versions': {'mpmath': mp.__version__, 'R': r_version},
    'logGamma': log_gamma, 'upperGamma': upper_gamma, 'normalQuantile': normal, 'incompleteBeta': beta, 'betaQuantile': quantile,
    'logHypergeometric': hyper, 'fisher': fisher_rows, 'fisherR': r_rows,
}, separators=(',', ':')).replace('],[', '],\n['))
