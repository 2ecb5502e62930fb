#!/usr/bin/env python3
"""Loads the files that our writers wrote with other programs and compares what they find with what was written.

    check.py DIRECTORY    every file of a directory that holds an expected.json
    check.py --file FILE  one GraphML or DOT file: what each program counts; they have to agree

Prints a table of files and programs. Exits with 1 where something differs or a required program is missing.
"""

import argparse
import math
import os
import pathlib
import sys

HERE = pathlib.Path(__file__).resolve().parent
PYTHON = HERE.parent.parent / ".build-interop" / "bin" / "python"
if PYTHON.exists() and pathlib.Path(sys.prefix).resolve() != PYTHON.parent.parent:
    # The packages are in the environment that Scripts/interop/setup makes.
    os.execv(PYTHON, [str(PYTHON), str(HERE / "check.py"), *sys.argv[1:]])

from drawing import SFDP, Pydot
from engines import GraphTool, IGraph, NetworKit, NetworkX, Table
from formats import FORMATS
from network import differences, read_expected

ENGINES = [NetworkX(), IGraph(), NetworKit(), GraphTool(), SFDP(), Pydot(), Table(), *FORMATS]


def main():
    parser = argparse.ArgumentParser(description="Loads graph files with other programs and compares what they find.")
    parser.add_argument("directory", nargs="?", type=pathlib.Path, help="a directory with an expected.json")
    parser.add_argument("--file", type=pathlib.Path, help="a single GraphML or DOT file")
    arguments = parser.parse_args()
    if (arguments.directory is None) == (arguments.file is None):
        parser.error("give a directory or --file FILE")
    missing = {engine.name: engine.unavailable() for engine in ENGINES}
    usable = [engine for engine in ENGINES if missing[engine.name] is None]
    if arguments.file:
        failures = check_file(arguments.file, usable)
    else:
        failures = check_directory(arguments.directory, usable)
    for engine in ENGINES:
        if missing[engine.name] is not None:
            print(f"{'MISSING' if engine.is_required else 'SKIPPED'} {engine.name}: {missing[engine.name]}")
            failures += engine.is_required
    return 1 if failures else 0


def check_directory(directory, engines):
    """Compares every file with what was written; prints a table and the differences. Returns how many failed."""
    networks = read_expected(directory / "expected.json")
    rows, details, passed, failed = [], [], 0, 0
    for ending in dict.fromkeys(engine.ending for engine in ENGINES):
        for network in networks:
            path = directory / (network.name + ending)
            row = [path.name]
            for engine in ENGINES:
                if engine.ending != ending:
                    row.append("")
                elif engine not in engines:
                    row.append("skipped")
                else:
                    found = compare(engine, network, path)
                    passed, failed = (passed + 1, failed) if not found else (passed, failed + 1)
                    row.append("FAIL" if found else "equal")
                    details += [f"{path.name} in {engine.name}: {line}" for line in found[:10]]
            rows.append(row)
    print_table([["file", *(engine.name for engine in ENGINES)], *rows])
    print(*details, sep="\n", end="\n" if details else "")
    print(f"{passed} passed, {failed} failed")
    return failed + (passed == 0)


def compare(engine, network, path):
    try:
        loaded = engine.load(path)
        if hasattr(engine, "differences"):
            return engine.differences(network, loaded)
        return differences(network, loaded, engine.as_loaded)
    except Exception as error:  # Whatever a program throws at a file of ours is a failure to be shown.
        return [f"{type(error).__name__}: {error}"]


def check_file(path, engines):
    """Prints what each program counts in a file. Returns how many failed or found something else than the first."""
    engines = [engine for engine in engines if path.name.removesuffix(".gv").endswith(engine.ending)]
    rows, first, failed = [], None, 0
    for engine in engines:
        try:
            loaded = engine.load(path)
            counts = (loaded.node_count, len(loaded.edges))
            first = first or (counts, loaded.weight)
            agrees = counts == first[0] and not loaded.problems
            if loaded.weight is not None and first[1] is not None:
                agrees = agrees and math.isclose(loaded.weight, first[1], rel_tol=1e-12)
            weight = "" if loaded.weight is None else repr(loaded.weight)
            rows.append([engine.name, *map(str, counts), weight, "; ".join(loaded.problems) or ("" if agrees else "FAIL")])
        except Exception as error:  # As above.
            agrees = False
            rows.append([engine.name, "", "", "", f"{type(error).__name__}: {error}"])
        failed += not agrees
    print_table([["program", "nodes", "edges", "weight", "problem"], *rows])
    return failed + (not rows)


def print_table(rows):
    widths = [max(len(row[index]) for row in rows) for index in range(len(rows[0]))]
    for row in rows:
        print("  ".join(cell.ljust(width) for cell, width in zip(row, widths)).rstrip())


if __name__ == "__main__":
    sys.exit(main())
