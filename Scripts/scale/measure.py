#!/usr/bin/env python3
"""Measures every stage from papers to a network file: wall and processor time, and the peak of memory.

    measure.py PROGRAM CORPUS FOLDER [--threads 1,2]

For each number of threads, with the process bound to as many cores, a workspace is imported into FOLDER and a network
with PageRank and communities written from it; the files are removed again but for those of the last number. Prints rows
of a table, and the digest of each network, which must be one. Stages are those that `--progress json` tells; the peak of a stage is what the kernel saw since it began.
"""
import argparse, hashlib, json, os, subprocess, sys, time
from dataclasses import dataclass

TICK = os.sysconf("SC_CLK_TCK")
# What comes before the first record and behind the last stage.
BEGIN, END = "starting", "ending"


@dataclass
class Reading:
    """What a process has used when a stage begins."""
    stage: str
    wall: float
    processor: float
    peak: int = 0


def processor_seconds(pid):
    with open(f"/proc/{pid}/stat") as file:
        fields = file.read().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / TICK


def take_peak(pid):
    """The most memory since this was asked last, in bytes."""
    with open(f"/proc/{pid}/status") as file:
        peak = next(int(line.split()[1]) << 10 for line in file if line.startswith("VmHWM"))
    with open(f"/proc/{pid}/clear_refs", "w") as file:
        file.write("5")
    return peak


def run(command, cores):
    """The readings of a run, one for each stage and one for its end."""
    process = subprocess.Popen(
        [*command, "--progress", "json", "--threads", str(cores)], stderr=subprocess.PIPE, text=True,
        preexec_fn=lambda: os.sched_setaffinity(0, range(cores)))
    start = time.monotonic()
    readings = [Reading(BEGIN, 0, 0)]
    for line in process.stderr:
        if not line.startswith("{"):
            print("   ", line.rstrip(), file=sys.stderr)
            continue
        stage = json.loads(line)["stage"]
        if stage != readings[-1].stage:
            readings[-1].peak = take_peak(process.pid)
            readings.append(Reading(stage, time.monotonic() - start, processor_seconds(process.pid)))
    _, status, usage = os.wait4(process.pid, 0)
    if status != 0:
        sys.exit(f"{' '.join(command)} failed")
    wall, processor = time.monotonic() - start, usage.ru_utime + usage.ru_stime
    # What a process used last can no longer be asked when it is gone: the whole peak stands for the last stage if higher.
    readings[-1].peak = readings[-1].peak or usage.ru_maxrss << 10
    readings.append(Reading(END, wall, processor))
    return readings


def report(name, readings):
    for now, then in zip(readings, readings[1:]):
        print(f"| {name}: {now.stage} | {then.wall - now.wall:.1f} | {then.processor - now.processor:.1f} "
              f"| {now.peak / 1e9:.2f} |")
    peak = max(reading.peak for reading in readings)
    print(f"| **{name}** | {readings[-1].wall:.1f} | {readings[-1].processor:.1f} | {peak / 1e9:.2f} |", flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program")
    parser.add_argument("corpus")
    parser.add_argument("folder")
    parser.add_argument("--threads", default="1,2")
    options = parser.parse_args()
    workspace, network = (os.path.join(options.folder, name) for name in ("field.papergraph", "network.graphml"))
    for cores in map(int, options.threads.split(",")):
        for path in (workspace, network):
            if os.path.exists(path):
                os.remove(path)
        print(f"| {cores} {'core' if cores == 1 else 'cores'} | wall s | CPU s | peak GB |\n|---|---|---|---|", flush=True)
        report("import", run([options.program, "import", options.corpus, "--into", workspace], cores))
        report("network", run([options.program, "network", workspace, "--output", network], cores))
        with open(network, "rb") as file:
            print(f"SHA-256 of the network: {hashlib.file_digest(file, 'sha256').hexdigest()}", flush=True)


if __name__ == "__main__":
    main()
