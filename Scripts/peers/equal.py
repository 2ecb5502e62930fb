#!/usr/bin/env python3
"""Compares our scores with those of igraph, networkx and SciPy, node by node, and prints a Markdown table.

usage: equal.py PROGRAM DATA GRAPH …

A graph whose name ends in `-d` is directed. Conventions that differ are put right as MEASURES.md says. The last column is
the largest difference, relative to the largest score; groups are equal or they are not. Exits with 1 if any differs by
more than 1e-6 (iterations of others stop at their own tolerances).
"""
import json, os, subprocess, sys, tempfile
import igraph, networkx
import numpy as np
import scipy.sparse as sp
from scipy.sparse.csgraph import connected_components

PROGRAM, DATA, GRAPHS = sys.argv[1], sys.argv[2], sys.argv[3:]
LIMIT = 1e-6


def ours(kernel, path, *words):
    with tempfile.NamedTemporaryFile("r", suffix=".txt") as scores:
        subprocess.run([PROGRAM, "kernel", kernel, path, "--threads", "2", "--scores", scores.name, *words],
                       check=True, capture_output=True)
        return np.loadtxt(scores.name)


def groups(labels):
    """Labels by first appearance, so that equal divisions are equal arrays."""
    seen = {}
    return np.array([seen.setdefault(label, len(seen)) for label in labels])


def comparisons(name, path):
    directed = name.endswith("-d")
    u, v, w = np.loadtxt(path, unpack=True)
    u, v = u.astype(int), v.astype(int)
    n = int(max(u.max(), v.max())) + 1
    graph = igraph.Graph(n=n, edges=np.column_stack([u, v]), directed=directed)
    graph.es["weight"] = w
    flags = ["--directed"] if directed else []
    weighted = flags + ["--weighted"]
    matrix = sp.csr_matrix((np.ones(n and len(u)), (u, v)), shape=(n, n))
    yield "pagerank", "igraph", ours("pagerank", path, *flags), graph.pagerank()
    yield "pagerank, weighted", "igraph", ours("pagerank", path, *weighted), graph.pagerank(weights="weight")
    yield "betweenness", "igraph", ours("betweenness", path, *flags), graph.betweenness(directed=directed)
    harmonic = graph.harmonic_centrality(mode="in" if directed else "all", normalized=False)
    yield "harmonic", "igraph", ours("harmonic", path, *flags), harmonic
    yield "closeness", "igraph", ours("closeness", path, *flags), wasserman_faust(graph, directed)
    yield "core", "igraph", ours("core", path, *flags), graph.coreness()
    _, weak = connected_components(matrix, directed=True, connection="weak")
    yield "components", "SciPy", groups(ours("components", path, *flags)), groups(weak)
    if directed:
        _, strong = connected_components(matrix, directed=True, connection="strong")
        yield "strong-components", "SciPy", groups(ours("strong-components", path, *flags)), groups(strong)
        hubs, authorities = networkx.hits(networkx.from_scipy_sparse_array(matrix, create_using=networkx.DiGraph), tol=1e-12,
                                          max_iter=1000)
        yield "hub", "networkx", ours("hub", path, *flags), [hubs[node] for node in range(n)]
        yield "authority", "networkx", ours("authority", path, *flags), [authorities[node] for node in range(n)]
    else:
        lengths = (1 / w).tolist()
        if graph.ecount() < 200_000:
            yield "betweenness, weighted", "igraph", ours("betweenness", path, *weighted), graph.betweenness(weights=lengths)
        yield "clustering", "igraph", ours("clustering", path), graph.transitivity_local_undirected(mode="zero")
        constraint = [0 if value != value else value for value in graph.constraint(weights=w.tolist())]
        yield "constraint", "igraph", ours("constraint", path, *weighted), constraint


def wasserman_faust(graph, directed):
    """igraph's closeness averages over what is reached; ours scales by the share that is."""
    values = np.nan_to_num(np.array(graph.closeness(mode="in" if directed else "all")))
    reached = np.array(graph.neighborhood_size(order=graph.vcount(), mode="in" if directed else "all")) - 1
    return values * reached / (graph.vcount() - 1)


worst = 0.0
print("| measure | graph | beside | nodes | largest difference |")
print("|---|---|---|---|---|")
for name in GRAPHS:
    for measure, peer, mine, theirs in comparisons(name, os.path.join(DATA, name + ".tsv")):
        theirs = np.asarray(theirs, float)
        difference = float(np.max(np.abs(mine - theirs)) / max(1e-300, float(np.max(np.abs(theirs)))))
        worst = max(worst, difference)
        print(f"| {measure} | {name} | {peer} | {len(theirs):,} | {difference:.1e} |", flush=True)
sys.exit(worst > LIMIT)
