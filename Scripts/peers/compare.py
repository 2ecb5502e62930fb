#!/usr/bin/env python3
"""Runs peers.py for several programs in turn and prints a Markdown table of medians.

usage: compare.py DATA REPEATS KERNEL:GRAPH:PEER,PEER,… …

Each run is a process of its own; the programs take turns, so that a noisy machine is noisy for all. A graph whose name
ends in `-d` is directed. Figures are seconds of the kernel alone, without loading the graph.
"""
import json, os, statistics, subprocess, sys

HERE = os.path.dirname(os.path.abspath(__file__))
DATA, REPEATS, JOBS = sys.argv[1], int(sys.argv[2]), sys.argv[3:]


def run(peer, kernel, graph):
    words = [sys.executable, os.path.join(HERE, "peers.py"), peer, kernel, os.path.join(DATA, graph + ".tsv"), "--threads", "1"]
    if graph.endswith("-d"):
        words.append("--directed")
    try:
        out = subprocess.run(words, capture_output=True, text=True, timeout=120)
    except subprocess.TimeoutExpired:
        return None
    return json.loads(out.stdout.splitlines()[-1]) if out.returncode == 0 else None


print("| kernel | graph | program | CPU s, median (min–max) | wall s, median | ours is faster by |")
print("|---|---|---|---|---|---|")
for job in JOBS:
    kernel, graph, peers = job.split(":")
    figures = {peer: [] for peer in peers.split(",")}
    for _ in range(REPEATS):
        for peer in list(figures):
            result = run(peer, kernel, graph)
            if result is None:
                figures.pop(peer)
            else:
                figures[peer].append((result["cpu_kernel"], result["seconds_kernel"]))
    ours = statistics.median(c for c, _ in figures.get("papergraph", [(float("nan"), 0)]))
    for peer, runs in figures.items():
        cpu, wall = sorted(c for c, _ in runs), statistics.median(w for _, w in runs)
        middle = statistics.median(cpu)
        ratio = "" if peer == "papergraph" else f"{middle / ours:.1f}×"
        print(f"| {kernel} | {graph} | {peer} | {middle:.4f} ({cpu[0]:.4f}–{cpu[-1]:.4f}) | {wall:.4f} | {ratio} |", flush=True)
