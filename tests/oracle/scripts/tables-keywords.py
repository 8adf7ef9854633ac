"""Goldens of tables and keywords: tf-idf of scikit-learn, PageRank of networkx, the weighting formulas of quanteda's
documentation in numpy, and how networkx reads the network files of this package.

Run with Debian 12's python3-sklearn (1.2.1) and python3-networkx (2.8.8), in this folder:
/usr/bin/python3 tables-keywords.py > ../goldens/tables-keywords.json
The files ../goldens/network.graphml, .gexf and .net are what the writers give for the network of the test.
"""
import json
import random
from pathlib import Path

import networkx as nx
import numpy as np
import sklearn
from sklearn.feature_extraction.text import CountVectorizer, TfidfTransformer

random.seed(20260101)
TYPES = [chr(0x4E00 + i) + chr(0x5000 + i) for i in range(12)]


def corpus(documents, longest):
    weights = [1 / (i + 1) for i in range(len(TYPES))]
    return [random.choices(TYPES, weights, k=random.randint(1, longest)) for _ in range(documents)]


def quanteda(counts, scheme, base=10.0, k=0.5):
    rows = counts.sum(axis=1, keepdims=True)
    largest = counts.max(axis=1, keepdims=True)
    present = counts > 0
    logs = np.zeros_like(counts)
    logs[present] = 1 + np.log(counts[present]) / np.log(base)
    if scheme == "prop":
        return counts / rows
    if scheme == "propmax":
        return counts / largest
    if scheme == "logcount":
        return logs
    if scheme == "augmented":
        return np.where(present, k + (1 - k) * counts / largest, 0)
    if scheme == "logave":
        mean = rows / present.sum(axis=1, keepdims=True)
        return logs_of(counts, base) / (1 + np.log(mean) / np.log(base))
    raise ValueError(scheme)


def logs_of(counts, base):
    result = np.zeros_like(counts)
    result[counts > 0] = 1 + np.log(counts[counts > 0]) / np.log(base)
    return result


corpora = []
for size in (3, 8, 20):
    documents = corpus(size, 30)
    vectorizer = CountVectorizer(analyzer=lambda tokens: tokens)
    counts = vectorizer.fit_transform(documents).toarray().astype(float)
    n = (counts > 0).sum(axis=0)
    corpora.append(
        {
            "documents": documents,
            "types": list(vectorizer.get_feature_names_out()),
            "counts": counts.tolist(),
            "sklearn": {
                "default": TfidfTransformer().fit_transform(counts).toarray().tolist(),
                "no_norm": TfidfTransformer(norm=None).fit_transform(counts).toarray().tolist(),
                "sublinear": TfidfTransformer(sublinear_tf=True).fit_transform(counts).toarray().tolist(),
            },
            "quanteda": {
                **{s: quanteda(counts, s).tolist() for s in ("prop", "propmax", "logcount", "augmented", "logave")},
                "tfidf": (counts * np.log10(len(documents) / n)).tolist(),
                "tfidf_prop_base2": (quanteda(counts, "prop") * np.log2(len(documents) / n)).tolist(),
            },
        }
    )

graphs = []
for size, links, alpha in ((2, 1, 0.85), (6, 9, 0.85), (15, 40, 0.85), (15, 12, 0.5)):
    graph = nx.Graph()
    graph.add_nodes_from(range(size))
    for _ in range(links):
        a, b = random.sample(range(size), 2)
        weight = random.randint(1, 5)
        graph.add_edge(a, b, weight=graph.get_edge_data(a, b, {"weight": 0})["weight"] + weight)
    restart = [random.random() + 0.01 for _ in range(size)]
    total = sum(restart)
    restart = [r / total for r in restart]
    ranks = nx.pagerank(graph, alpha=alpha, personalization=dict(enumerate(restart)), tol=1e-15, max_iter=10000)
    graphs.append(
        {
            "size": size,
            "damping": alpha,
            "restart": restart,
            "edges": [[a, b, d["weight"]] for a, b, d in graph.edges(data=True)],
            "ranks": [ranks[i] for i in range(size)],
        }
    )

goldens = Path(__file__).parent.parent / "goldens"
readers = {}
for name, read in (("graphml", nx.read_graphml), ("gexf", nx.read_gexf), ("net", nx.read_pajek)):
    path = goldens / f"network.{name}"
    if not path.exists():
        continue
    graph = read(path)
    label = (lambda n: n) if name == "net" else (lambda n: graph.nodes[n]["label"])
    readers[name] = {
        "directed": graph.is_directed(),
        "nodes": sorted(label(n) for n in graph.nodes),
        "edges": sorted(sorted([label(a), label(b)]) + [float(d["weight"])] for a, b, d in graph.edges(data=True)),
    }

print(
    json.dumps(
        {
            "versions": {"scikit-learn": sklearn.__version__, "networkx": nx.__version__, "numpy": np.__version__},
            "corpora": corpora,
            "graphs": graphs,
            "readers": readers,
        },
        ensure_ascii=False,
    )
)
