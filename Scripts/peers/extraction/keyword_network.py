#!/usr/bin/env python3
"""From the ACL archive to a network of keywords with PageRank and communities: PaperGraph beside what is written by hand.

usage: keyword_network.py PAPERGRAPH SHARED FOLDER REPEATS

The job is J5 of SHARED/peers/end-to-end, whose setup.sh unpacked the archive and installed the rival into FOLDER: a
parser, phrases between stop words, a sparse product and igraph, on one process (`rake`) and on two (`rake2`). Phrases of
20 papers at least, pairs of 3. Ours reads the archive as it is, on two threads. The programs take turns; check.py says
whether each file is what was asked for.
"""
import json, os, statistics, subprocess, sys, time

PROGRAM, SHARED, FOLDER, REPEATS = sys.argv[1], sys.argv[2], os.path.abspath(sys.argv[3]), int(sys.argv[4])
JOB = os.path.join(SHARED, "peers/end-to-end")
PYTHON = os.path.join(FOLDER, "v-hand/bin/python")
ARCHIVE = os.path.join(SHARED, "data/acl-xml/acl-anthology-2025-11.tar.gz")


def words(program, out):
    if program != "papergraph":
        return [PYTHON, os.path.join(JOB, "job_hand.py"), "J5", out, program]
    return [PROGRAM, "network", ARCHIVE, "--entities", "keyword", "--keywords", "extracted", "--min-count", "20",
            "--min-weight", "3", "--measures", "pagerank", "--communities", "leiden", "--threads", "2", "--quiet",
            "--output", out]


def run(program, out):
    """Seconds on the clock, seconds of processor time, and the largest resident megabytes of one process."""
    start = time.perf_counter()
    process = subprocess.Popen(words(program, out), stdout=subprocess.DEVNULL,
                               env={**os.environ, "ACL": os.path.join(FOLDER, "data/acl")})
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - start
    if status != 0:
        sys.exit(f"{program} failed")
    return wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1e3


def verdict(out):
    line = subprocess.run([PYTHON, os.path.join(JOB, "check.py"), "J5", out], capture_output=True, text=True, check=True)
    return json.loads(line.stdout)


runs = {program: [] for program in ("papergraph", "rake", "rake2")}
files = {program: os.path.join(FOLDER, "out", program + ".graphml") for program in runs}
for _ in range(REPEATS):
    for program, own in runs.items():
        own.append(run(program, files[program]))
print("| program | wall s, median (min–max) | CPU s, median (min–max) | peak MB | nodes | edges | check.py |")
print("|---|---|---|---|---|---|---|")
for program, own in runs.items():
    found = verdict(files[program])
    wall, cpu, memory = (sorted(figures) for figures in zip(*own))
    print(f"| {program} | {statistics.median(wall):.1f} ({wall[0]:.1f}–{wall[-1]:.1f}) "
          f"| {statistics.median(cpu):.1f} ({cpu[0]:.1f}–{cpu[-1]:.1f}) | {memory[-1]:.0f} "
          f"| {found['nodes']:,} | {found['edges']:,} | {found['verdict']} |")
