#!/usr/bin/env python3
"""Runs commands over every input of some directories with a program that was built under a sanitizer.

    inputs.py PROGRAM DIRECTORY...

A report of the sanitizer, or an exit code that is neither 0 nor 1, is an error; directories that are absent are told.
"""
import os, pathlib, subprocess, sys, tempfile

OPTIONS = "halt_on_error=1:exitcode=99:detect_leaks=0:second_deadlock_stack=1"
# The standard library's Mutex is not built for the thread sanitizer, which takes what is done under it for a race (eight
# threads that append to a list in a Mutex are reported too). Closures that a Mutex runs have this in their names.
SUPPRESSIONS = "race:zYuYTXE\n"
# What is larger takes too long under a sanitizer; its format is there in small.
LARGEST = 1 << 20
GROUP = 25


def inputs(directories):
    for directory in directories:
        if not os.path.isdir(directory):
            print(f"skipped {directory}: it is not there")
            continue
        for path in sorted(pathlib.Path(directory).rglob("*")):
            if path.is_file() and path.stat().st_size <= LARGEST:
                yield str(path)


def run(program, arguments, suppressions):
    environment = dict(os.environ, ASAN_OPTIONS=OPTIONS, TSAN_OPTIONS=f"{OPTIONS}:suppressions={suppressions}")
    return subprocess.run([program, *arguments], env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)


def is_wrong(outcome):
    return outcome.returncode not in (0, 1) or b"Sanitizer" in outcome.stderr


def main():
    program, directories = sys.argv[1], sys.argv[2:]
    failures, count = [], 0
    with tempfile.TemporaryDirectory() as scratch:
        workspace = os.path.join(scratch, "all.papergraph")
        suppressions = os.path.join(scratch, "suppressions")
        pathlib.Path(suppressions).write_text(SUPPRESSIONS)

        def works(*arguments):
            nonlocal count
            outcome = run(program, [*arguments, "--quiet"], suppressions)
            count += 1
            if is_wrong(outcome):
                failures.append((arguments, outcome))
                print(f"FAILED {arguments}: exit code {outcome.returncode}", flush=True)
            return outcome.returncode == 0

        readable = [path for path in inputs(directories) if works("extract", "--corpus", path, "--threads", "3")]
        # An import settles all that is there: many inputs at once take less than one after the other.
        for start in range(0, len(readable), GROUP):
            works("import", *readable[start:start + GROUP], "--into", workspace, "--threads", "3")
        works("network", workspace, "--min-count", "2", "--threads", "3")
        works("search", workspace, "graph")
        works("report", workspace, "--min-count", "8", "--max-evidence", "50", "--output", os.path.join(scratch, "r.html"))
    for arguments, outcome in failures:
        print(f"FAILED {arguments}: exit code {outcome.returncode}")
        print(outcome.stderr.decode(errors="replace")[:4000])
    print(f"{count} runs, {len(failures)} failed")
    sys.exit(1 if failures else 0)


main()
