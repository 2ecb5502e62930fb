#!/usr/bin/env python3
"""Compares what `papergraph check` says of files of one fact each with what programs do with them.

    verdicts.py PROGRAM

The fact has to be found, no other, and a program has to refuse the file if and only if that was said. A file that was said
to be read in full has to load without a word. Prints the table; exits with 1 where a verdict is wrong.
"""

import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
PYTHON = HERE.parent.parent / ".build-interop" / "bin" / "python"
if PYTHON.exists() and pathlib.Path(sys.prefix).resolve() != PYTHON.parent.parent:
    os.execv(PYTHON, [str(PYTHON), str(HERE / "verdicts.py"), *sys.argv[1:]])

from check import print_table
from engines import GraphTool, IGraph, NetworKit, NetworkX
from facts import DOT_FACTS, FACTS

ENGINES = {"networkx": NetworkX(), "igraph": IGraph(), "NetworKit": NetworKit(), "graph-tool": GraphTool()}
# What is true of every file here, and no fact of its own.
USUAL = {"no-yed-graphics", "no-label", "ampersand-id"}


def load(engine, path):
    """What a program does: `refuses`, or `reads` and what it warns of."""
    try:
        loaded = engine.load(path)
    except ValueError as error:
        # Ids that are not n0, n1, … are a problem of this script and not of the program.
        return ("reads", []) if "invalid literal for int()" in str(error) and engine.name == "networkx" and "base 10: '3.0'" not in str(error) else ("refuses", [])
    except Exception:
        return "refuses", []
    return "reads", [problem for problem in loaded.problems if "node ids" not in problem]


def check_dot(program, directory):
    """What is wrong with the verdicts on DOT: Graphviz refuses a file if and only if that was said."""
    wrong = []
    for code, text in DOT_FACTS.items():
        path = pathlib.Path(directory) / f"{code}.dot"
        path.write_text(text, encoding="utf-8")
        result = subprocess.run([program, "check", str(path), "--format", "json"], capture_output=True, text=True, check=False)
        findings = json.loads(result.stdout)
        found = {row["code"] for row in findings}
        if found != ({code} if code != "clean" else set()):
            wrong.append(f"{code}: found {sorted(found)}")
        said = {row["verdict"] for row in findings if row["program"] == "Graphviz"}
        drawn = subprocess.run(["dot", "-Tdot", str(path)], capture_output=True, text=True, check=False)
        if ("refuses" in said) != (not drawn.stdout.strip()):
            wrong.append(f"{code} in Graphviz: said {sorted(said)}, exit {drawn.returncode}, {len(drawn.stdout)} letters")
        if not said and drawn.stderr:
            wrong.append(f"{code} in Graphviz: nothing was said, and it says {drawn.stderr.strip()}")
    return wrong


def main():
    program = sys.argv[1]
    usable = {name: engine for name, engine in ENGINES.items() if engine.unavailable() is None}
    rows, wrong = [["fact", *usable]], []
    with tempfile.TemporaryDirectory() as directory:
        for code, text in FACTS.items():
            path = pathlib.Path(directory) / f"{code}.graphml"
            path.write_text(text, encoding="utf-8")
            result = subprocess.run([program, "check", str(path), "--format", "json"], capture_output=True, text=True, check=False)
            findings = json.loads(result.stdout)
            found = {row["code"] for row in findings} - USUAL
            expected = set() if code == "portable" or code in USUAL else {code}
            if code != "ampersand-id" and found != expected:
                wrong.append(f"{code}: found {sorted(found)}")
            row = [code]
            for name, engine in usable.items():
                said = {item["verdict"] for item in findings if item["program"] == name}
                does, warned = load(engine, path)
                is_right = ("refuses" in said) == (does == "refuses") and (said or not warned)
                row.append(("refuses" if "refuses" in said else "loses" if "loses" in said else "alters" if "alters" in said else "reads") + ("" if is_right else " WRONG"))
                if not is_right:
                    wrong.append(f"{code} in {name}: said {sorted(said)}, does {does} {warned}")
            rows.append(row)
        if shutil.which("dot"):
            wrong += check_dot(program, directory)
    print_table(rows)
    print(*wrong, sep="\n", end="\n" if wrong else "")
    print(f"{len(rows) - 1} facts of GraphML and {len(DOT_FACTS)} of DOT, {len(wrong)} wrong")
    return 1 if wrong or not usable else 0


if __name__ == "__main__":
    sys.exit(main())
