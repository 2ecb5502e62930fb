#!/usr/bin/env python3
"""Reads the same files with PaperGraph and with the Python parsers of the field, and prints a Markdown table of medians.

usage: compare.py PROGRAM DATA REPEATS [FORMAT …]

PROGRAM is PaperGraphBenchmarks, DATA what make_files.py wrote. Each run is a process of its own with five minutes to
end; the programs take turns, so that a noisy machine is noisy for all. Figures are seconds of processor time without
starting and importing; ours runs on one thread, reads every field of the format, and reads the file once to warm up.
"""
import json, os, statistics, subprocess, sys

HERE = os.path.dirname(os.path.abspath(__file__))
PROGRAM, DATA, REPEATS, ONLY = sys.argv[1], sys.argv[2], int(sys.argv[3]), sys.argv[4:]
PARSERS = {
    "wos": ["metaknowledge"],
    "wos-tab": ["pandas-tab"],
    "ris": ["rispy"],
    "nbib": ["nbib"],
    "bibtex": ["bibtexparser"],
    "scopus-csv": ["pandas"],
    "arxiv": ["json-arxiv"],
    "openalex": ["json-openalex"],
    "crossref": ["json-crossref"],
    "acl-xml": ["xmllint", "lxml-acl"],
    "pubmed-xml": ["xmllint", "lxml-pubmed"],
}


def run(parser, format, path):
    if parser == "papergraph":
        words = [PROGRAM, "read", "--json", "--runs", "1", "--format", format, path]
    else:
        words = [sys.executable, os.path.join(HERE, "parsers.py"), parser, path]
    try:
        out = subprocess.run(words, capture_output=True, text=True, timeout=300)
    except subprocess.TimeoutExpired:
        return "took over five minutes"
    if out.returncode != 0:
        lines = out.stderr.strip().splitlines() or ["failed"]
        return next((line for line in lines if line.startswith("Error")), lines[-1])
    return json.loads(out.stdout.splitlines()[-1])


print("| format | MB | parser | records | CPU s, median (min–max) | MB/s | ours is faster by |")
print("|---|---|---|---|---|---|---|")
for format in ONLY or PARSERS:
    path = os.path.join(DATA, format + ".txt")
    if not os.path.exists(path):
        continue
    size = os.path.getsize(path) / 1e6
    figures = {parser: [] for parser in ["papergraph", *PARSERS[format]]}
    for _ in range(REPEATS):
        for parser in list(figures):
            result = run(parser, format, path)
            if isinstance(result, str):
                figures.pop(parser)
                print(f"{format}, {parser}: {result}", file=sys.stderr)
            else:
                figures[parser].append(result)
    ours = statistics.median([result["cpu"] for result in figures.get("papergraph", [])] or [0])
    for parser, results in figures.items():
        cpu = sorted(result["cpu"] for result in results)
        middle = statistics.median(cpu)
        records = "" if results[0]["records"] is None else f"{results[0]['records']:,}"
        ratio = "" if parser == "papergraph" or not figures.get("papergraph") else f"{middle / ours:.1f}×"
        print(f"| {format} | {size:.1f} | {parser} | {records} | {middle:.3f} ({cpu[0]:.3f}–{cpu[-1]:.3f}) "
              f"| {size / middle:.1f} | {ratio} |", flush=True)
