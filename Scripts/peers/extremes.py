#!/usr/bin/env python3
"""Runs the kernels of linear time on a path and a star of ten million nodes, and prints their time and memory.

usage: extremes.py PROGRAM DATA

A kernel that recursed would crash on the path, one that took quadratic time at a node would never end on the star.
"""
import json, os, subprocess, sys

PROGRAM, DATA, NODES = sys.argv[1], sys.argv[2], 10_000_000
KERNELS = ["degree", "pagerank", "core", "components", "strong-components", "biconnected", "spanning-tree", "triangles",
           "clustering", "diameter", "leiden", "label-propagation", "eigenvector"]


def write(path, line):
    with open(path, "w") as file:
        for start in range(1, NODES, 100_000):
            file.write("".join(line(node) for node in range(start, min(start + 100_000, NODES))))


graphs = {"path": lambda node: f"{node - 1}\t{node}\n", "star": lambda node: f"0\t{node}\n"}
print("| kernel | " + " | ".join(f"{name}, CPU s | peak MB" for name in graphs) + " |\n|---|" + "---|---|" * len(graphs))
for name, line in graphs.items():
    if not os.path.exists(os.path.join(DATA, name + "10M.tsv")):
        write(os.path.join(DATA, name + "10M.tsv"), line)
for kernel in KERNELS:
    cells = []
    for name in graphs:
        process = subprocess.Popen([PROGRAM, "kernel", kernel, os.path.join(DATA, name + "10M.tsv")],
                                   stdout=subprocess.PIPE, text=True)
        out = process.stdout.read()
        _, status, usage = os.wait4(process.pid, 0)
        cells.append(f"{json.loads(out)['cpu_kernel']:.2f} | {usage.ru_maxrss / 1e3:.0f}" if status == 0 else "failed |")
    print(f"| {kernel} | " + " | ".join(cells) + " |", flush=True)
