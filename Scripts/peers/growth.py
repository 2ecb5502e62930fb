#!/usr/bin/env python3
"""Measures how the time of each kernel grows with the size of the graph, and draws it.

usage: growth.py PROGRAM DATA REPEATS PICTURE.svg

Graphs are RMAT of scale 14 to 20 with 16 edges a node (`make_graphs.py rmat14 …`), directed for the kernels of directed
graphs. The table goes to standard output as Markdown, the picture has one line a kernel, both axes logarithmic.
"""
import json, math, os, statistics, subprocess, sys

PROGRAM, DATA, REPEATS, PICTURE = sys.argv[1], sys.argv[2], int(sys.argv[3]), sys.argv[4]
# Kernels that take time in proportion to the product of nodes and edges stop at a smaller scale.
KERNELS = [("read_edgelist", "u", 20), ("pagerank", "u", 20), ("pagerank", "d", 20), ("core", "u", 20),
           ("components", "u", 20), ("strong-components", "d", 20), ("triangles", "u", 20), ("leiden", "u", 20),
           ("louvain", "u", 20), ("layout", "u", 18), ("betweenness-approximate", "u", 18), ("closeness", "u", 18),
           ("betweenness", "u", 15)]
COLOURS = ["#0072b2", "#d55e00", "#e69f00", "#009e73", "#cc79a7", "#56b4e9", "#000000", "#7f3c8d", "#a5aa99",
           "#666666", "#b15928", "#3969ac", "#e73f74"]


def seconds(kernel, graph, directed):
    words = [PROGRAM, "kernel", kernel, graph] + (["--directed"] if directed else [])
    runs = [json.loads(subprocess.run(words, capture_output=True, text=True, check=True).stdout) for _ in range(REPEATS)]
    return statistics.median(run["cpu_kernel"] for run in runs)


def edges(graph):
    with open(graph, "rb") as file:
        return sum(block.count(b"\n") for block in iter(lambda: file.read(1 << 20), b""))


def draw(series, path):
    width, height, left, top, right, bottom = 820, 520, 70, 20, 230, 50
    points = [point for _, line in series for point in line]
    low_x, high_x = math.log10(min(x for x, _ in points)), math.log10(max(x for x, _ in points))
    low_y = math.floor(math.log10(min(max(y, 1e-4) for _, y in points)))
    high_y = math.ceil(math.log10(max(y for _, y in points)))
    at_x = lambda x: left + (math.log10(x) - low_x) / (high_x - low_x) * (width - left - right)
    at_y = lambda y: height - bottom - (math.log10(max(y, 1e-4)) - low_y) / (high_y - low_y) * (height - top - bottom)
    out = [f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" font-family="sans-serif" font-size="12">',
           f'<rect width="{width}" height="{height}" fill="#ffffff"/>']
    for power in range(low_y, high_y + 1):
        y = at_y(10 ** power)
        out.append(f'<path d="M{left} {y:.1f}H{width - right}" stroke="#dddddd"/>')
        out.append(f'<text x="{left - 6}" y="{y + 4:.1f}" text-anchor="end">{10 ** power:g} s</text>')
    for x in sorted({x for x, _ in points}):
        out.append(f'<path d="M{at_x(x):.1f} {top}V{height - bottom}" stroke="#eeeeee"/>')
        out.append(f'<text x="{at_x(x):.1f}" y="{height - bottom + 18}" text-anchor="middle">{x / 1e6:.2g}</text>')
    out.append(f'<text x="{(left + width - right) / 2}" y="{height - 10}" text-anchor="middle">million edges</text>')
    # Names stand beside the ends of their lines, pushed apart where they would meet.
    ends = sorted((at_y(line[-1][1]), index) for index, (_, line) in enumerate(series))
    last = -100.0
    for y, index in ends:
        name, line = series[index]
        colour = COLOURS[index % len(COLOURS)]
        path_points = " L".join(f"{at_x(x):.1f} {at_y(s):.1f}" for x, s in line)
        out.append(f'<path d="M{path_points}" fill="none" stroke="{colour}" stroke-width="2"/>')
        last = max(y, last + 15)
        out.append(f'<path d="M{at_x(line[-1][0]):.1f} {y:.1f}L{width - right + 8} {last:.1f}" stroke="{colour}" stroke-dasharray="2 3"/>')
        out.append(f'<text x="{width - right + 12}" y="{last + 4:.1f}" fill="{colour}">{name}</text>')
    out.append("</svg>")
    with open(path, "w") as file:
        file.write("\n".join(out) + "\n")


scales = [scale for scale in (14, 15, 16, 18, 20) if os.path.exists(os.path.join(DATA, f"rmat{scale}u.tsv"))]
sizes = {(scale, kind): edges(os.path.join(DATA, f"rmat{scale}{kind}.tsv")) for scale in scales for kind in "ud"}
print("| kernel | " + " | ".join(f"{sizes[scale, 'u'] / 1e6:.2g} M edges" for scale in scales) + " | grows as mᵏ, k |")
print("|---" * (len(scales) + 2) + "|")
series = []
for kernel, kind, largest in KERNELS:
    line = [(sizes[scale, kind], seconds(kernel, os.path.join(DATA, f"rmat{scale}{kind}.tsv"), kind == "d"))
            for scale in scales if scale <= largest]
    name = kernel.replace("_", " ") + (" (directed)" if kind == "d" else "")
    power = math.log(line[-1][1] / line[0][1]) / math.log(line[-1][0] / line[0][0])
    cells = [f"{s:.4f}" if s < 1 else f"{s:.2f}" for _, s in line] + [""] * (len(scales) - len(line))
    print(f"| {name} | " + " | ".join(cells) + f" | {power:.2f} |", flush=True)
    series.append((name, line))
draw(series, PICTURE)
