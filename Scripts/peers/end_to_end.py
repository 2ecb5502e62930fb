#!/usr/bin/env python3
"""From exports to a network with PageRank and communities as GraphML: PaperGraph beside what is written by hand.

usage: end_to_end.py PAPERGRAPH SHARED FOLDER REPEATS [JOB …]

The jobs are those of SHARED/peers/end-to-end, whose setup.sh unpacked the inputs and installed the rival into FOLDER: a
parser of 25 lines, sparse products of SciPy and igraph. J1 to J4 are made of 3,500 records of the Web of Science: author
keywords together, direct citation, coupling, co-citation of what 20 papers cite. J5 is phrases of the ACL archive, cut at
stop words by one process (`rake`) and by two (`rake2`). Ours reads archives as they are, on two threads. The programs
take turns; check.py says whether each file is what was asked for.
"""
import json, os, statistics, subprocess, sys, time

PROGRAM, SHARED, FOLDER, REPEATS = sys.argv[1], sys.argv[2], os.path.abspath(sys.argv[3]), int(sys.argv[4])
JOB = os.path.join(SHARED, "peers/end-to-end")
PYTHON = os.path.join(FOLDER, "v-hand/bin/python")
ARCHIVE = [os.path.join(SHARED, "data/acl-xml/acl-anthology-2025-11.tar.gz")]
RECORDS = [os.path.join(FOLDER, f"data/wos/cr_{part}.txt") for part in range(7)]
MEASURES = ["--measures", "pagerank", "--communities", "leiden", "--threads", "2", "--quiet"]
# Job: its inputs, our words, the rival's variants.
JOBS = {
    "J1": (RECORDS, ["--entities", "keyword", "--keywords", "author", "--match", "raw"], ["own"]),
    "J2": (RECORDS, ["--type", "citation", "--match", "raw"], ["own"]),
    "J3": (RECORDS, ["--type", "coupling", "--match", "raw"], ["own"]),
    "J4": (RECORDS, ["--type", "cocitation", "--match", "raw", "--min-count", "20"], ["own"]),
    "J5": (ARCHIVE, ["--entities", "keyword", "--keywords", "extracted", "--min-count", "20", "--min-weight", "3"],
           ["rake", "rake2"]),
}


def words(job, program, out):
    inputs, own, _ = JOBS[job]
    if program != "papergraph":
        return [PYTHON, os.path.join(JOB, "job_hand.py"), job, out, program]
    return [PROGRAM, "network", *inputs, *own, *MEASURES, "--output", out]


def run(job, program, out):
    """Seconds on the clock, seconds of processor time, and the largest resident megabytes of one process."""
    start = time.perf_counter()
    places = {"WOS": os.path.join(FOLDER, "data/wos"), "ACL": os.path.join(FOLDER, "data/acl")}
    process = subprocess.Popen(words(job, program, out), stdout=subprocess.DEVNULL, env={**os.environ, **places})
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - start
    if status != 0:
        sys.exit(f"{program} failed at {job}")
    return wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1e3


def verdict(job, out):
    line = subprocess.run([PYTHON, os.path.join(JOB, "check.py"), job, out], capture_output=True, text=True, check=True)
    return json.loads(line.stdout)


print("| job | program | wall s, median (min–max) | CPU s, median (min–max) | peak MB | nodes | edges | MB written | check.py |")
print("|---|---|---|---|---|---|---|---|---|")
for job in sys.argv[5:] or JOBS:
    runs = {program: [] for program in ["papergraph"] + JOBS[job][2]}
    files = {program: os.path.join(FOLDER, "out", f"{job}-{program}.graphml") for program in runs}
    for _ in range(REPEATS):
        for program, own in runs.items():
            own.append(run(job, program, files[program]))
    for program, own in runs.items():
        found = verdict(job, files[program])
        wall, cpu, memory = (sorted(figures) for figures in zip(*own))
        name = "papergraph" if program == "papergraph" else {"own": "by hand", "rake": "by hand, one process"}.get(
            program, "by hand, two processes")
        print(f"| {job} | {name} | {statistics.median(wall):.2f} ({wall[0]:.2f}–{wall[-1]:.2f}) "
              f"| {statistics.median(cpu):.2f} ({cpu[0]:.2f}–{cpu[-1]:.2f}) | {memory[-1]:.0f} "
              f"| {found['nodes']:,} | {found['edges']:,} | {found['bytes'] / 1e6:.1f} | {found['verdict']} |", flush=True)
