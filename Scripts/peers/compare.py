#!/usr/bin/env python3
"""Runs peers.py for several programs in turn and prints a Markdown table of medians.

usage: compare.py DATA REPEATS KERNEL:GRAPH:PEER,PEER,…[:OPTION,…] …
       compare.py DATA REPEATS FILE      (a file with such words, one a line)

Each run is a process of its own; the programs take turns, so that a noisy machine is noisy for all. A graph whose name
ends in `-d` is directed. Figures are seconds of the kernel alone, without loading the graph. `PEER@2` runs on two
threads. OPTIONs are handed to peers.py with `--` in front: `iters=5`.
"""
import json, os, statistics, subprocess, sys

HERE = os.path.dirname(os.path.abspath(__file__))
DATA, REPEATS, JOBS = sys.argv[1], int(sys.argv[2]), sys.argv[3:]
LIMIT = float(os.environ.get("PEER_SECONDS", "300"))
# What shows that the programs did the same, or how good what they found is.
FACTS = dict(modularity="Q", edge_len_ratio="edge length", components="components", largest=None, triangles="triangles",
             pairs="pairs", communities=None, n="nodes", m="edges", sum="sum", bytes="bytes")


def run(peer, kernel, graph, options):
    peer, _, threads = peer.partition("@")
    ending = ".graphml" if kernel == "read_graphml" else ".tsv"
    words = [sys.executable, os.path.join(HERE, "peers.py"), peer, kernel, os.path.join(DATA, graph + ending),
             "--threads", threads or "1"] + options
    if graph.endswith("-d"):
        words.append("--directed")
    try:
        out = subprocess.run(words, capture_output=True, text=True, timeout=LIMIT)
    except subprocess.TimeoutExpired:
        return None
    if out.returncode != 0:
        print((out.stderr.strip().splitlines() or ["no message"])[-1], file=sys.stderr)
        return None
    return json.loads(out.stdout.splitlines()[-1])


def facts(result):
    found = result.get("checksum") or {}
    shown = [(name, found[key]) for key, name in FACTS.items() if name and key in found]
    return ", ".join(f"{name} {value:.6g}" for name, value in shown)


print("| kernel | graph | program | CPU s, median (min–max) | wall s, median | found | ours is faster by |")
print("|---|---|---|---|---|---|---|")
if len(JOBS) == 1 and os.path.exists(JOBS[0]):
    JOBS = [line.strip() for line in open(JOBS[0]) if line.strip() and not line.startswith("#")]
for job in JOBS:
    kernel, graph, peers, *rest = job.split(":")
    options = ["--" + option for option in (rest[0].split(",") if rest else [])]
    if not os.path.exists(os.path.join(DATA, graph + ".tsv")):
        print(f"{graph}.tsv is not there; {job} is left out", file=sys.stderr)
        continue
    figures = {peer: [] for peer in peers.split(",")}
    found = {}
    for _ in range(REPEATS):
        for peer in list(figures):
            result = run(peer, kernel, graph, options)
            if result is None:
                figures.pop(peer)
            else:
                figures[peer].append((result["cpu_kernel"], result["seconds_kernel"]))
                found[peer] = facts(result)
    ours = statistics.median(c for c, _ in figures.get("papergraph", [(float("nan"), 0)]))
    for peer, runs in figures.items():
        cpu, wall = sorted(c for c, _ in runs), statistics.median(w for _, w in runs)
        middle = statistics.median(cpu)
        ratio = "" if peer.startswith("papergraph") else f"{middle / ours:.1f}×"
        name = peer.replace("@2", ", two threads")
        print(f"| {kernel} | {graph} | {name} | {middle:.4f} ({cpu[0]:.4f}–{cpu[-1]:.4f}) | {wall:.4f} | {found[peer]} | {ratio} |",
              flush=True)
