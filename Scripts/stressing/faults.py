#!/usr/bin/env python3
"""Lets things go wrong around the program and looks at how it takes them.

    faults.py PROGRAM

A full disk (a small tmpfs, where it can be mounted), a closed pipe, signals, read-only directories, ten thousand
inputs, names with spaces, line feeds and bytes that are no UTF-8.
"""
import os, pathlib, shutil, signal, sqlite3, subprocess, sys, tempfile, time

PROGRAM = os.path.abspath(sys.argv[1])
SAMPLES = os.path.abspath("samples")
failures = []


def check(name, holds, detail=""):
    print(("held    " if holds else "FAILED  ") + name)
    if not holds:
        failures.append(name)
        print("        " + str(detail)[:800])


def run(*arguments, **options):
    return subprocess.run([PROGRAM, *arguments], capture_output=True, **options)


def corpus(path, papers, size=900):
    """A file of papers that takes a while to read."""
    words = "we study how models of language such as BERT and RoBERTa learn from GLUE and SQuAD and what they miss "
    with open(path, "w") as file:
        for number in range(papers):
            text = (words * 10)[:size] + f" case {number}"
            file.write(f'{{"id":"arxiv:{2001 + number // 90000}.{number % 90000:05}","title":"Study number {number} of '
                       f'what models know","abstract":"{text}","year":2020}}\n')
    return path


def full_disk(scratch):
    mount = os.path.join(scratch, "small")
    os.mkdir(mount)
    if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=4m", "tmpfs", mount], capture_output=True).returncode:
        print("skipped a full disk: a tmpfs cannot be mounted here")
        return
    try:
        big = corpus(os.path.join(scratch, "big.jsonl"), 6000)
        workspace = os.path.join(mount, "a.papergraph")
        first = run("import", os.path.join(SAMPLES, "papers.txt"), "--into", workspace)
        check("a small import fits", first.returncode == 0, first.stderr)
        before = run("network", workspace, "--format", "edges").stdout
        outcome = run("import", big, "--into", workspace)
        check("a full disk is told", outcome.returncode == 1 and b"[disk-full]" in outcome.stderr, outcome.stderr)
        after = run("network", workspace, "--format", "edges")
        check("and the workspace is as it was", after.stdout == before and before, after.stderr)
        written = os.path.join(mount, "n.graphml")
        outcome = run("network", big, "--output", written)
        left = [name for name in os.listdir(mount) if name.startswith("n.graphml")]
        check("a network that does not fit leaves nothing", outcome.returncode in (0, 1) and
              (outcome.returncode == 0 or not left), (outcome.stderr, left))
    finally:
        subprocess.run(["umount", mount])


def pipes():
    line = f"set -o pipefail; '{PROGRAM}' extract '{SAMPLES}' 2>&1 | head -n 1 >/dev/null"
    outcome = subprocess.run(["bash", "-c", line], capture_output=True)
    check("a closed pipe ends it quietly", not outcome.stderr and outcome.returncode in (0, 141), outcome)


def signals(scratch):
    big = corpus(os.path.join(scratch, "signals.jsonl"), 30000)
    for number, code in ((signal.SIGINT, 130), (signal.SIGTERM, 143)):
        directory = tempfile.mkdtemp(dir=scratch)
        process = subprocess.Popen([PROGRAM, "network", big, "--output", os.path.join(directory, "n.graphml")],
                                   stderr=subprocess.PIPE)
        time.sleep(1)
        process.send_signal(number)
        process.wait(timeout=20)
        # A shell says 128 and the number of the signal.
        check(f"{number.name} ends it as {code}", 128 - process.returncode == code or process.returncode == code,
              process.returncode)
        check(f"{number.name} leaves no file", not os.listdir(directory), os.listdir(directory))
        workspace = os.path.join(directory, "w.papergraph")
        process = subprocess.Popen([PROGRAM, "import", big, "--into", workspace], stderr=subprocess.PIPE)
        time.sleep(1)
        process.send_signal(number)
        process.wait(timeout=20)
        sound = sqlite3.connect(workspace).execute("PRAGMA integrity_check").fetchone()[0]
        check(f"{number.name} leaves a sound workspace", sound == "ok", sound)


def read_only(scratch):
    directory = os.path.join(scratch, "fixed")
    os.mkdir(directory)
    workspace = os.path.join(directory, "a.papergraph")
    run("import", os.path.join(SAMPLES, "papers.txt"), "--into", workspace)
    os.chmod(directory, 0o555)
    try:
        # Root may write anywhere.
        prefix = ["setpriv", "--reuid=65534", "--clear-groups"] if os.geteuid() == 0 else []
        os.chmod(scratch, 0o755)
        def as_anybody(*arguments):
            return subprocess.run([*prefix, PROGRAM, *arguments], capture_output=True)
        outcome = as_anybody("top", workspace)
        check("a workspace is read where nothing can be written", outcome.returncode == 0, outcome.stderr)
        outcome = as_anybody("import", os.path.join(SAMPLES, "papers.bib"), "--into", workspace)
        check("an import there says so", outcome.returncode == 1 and b"[cannot-write]" in outcome.stderr, outcome.stderr)
        outcome = as_anybody("network", workspace, "--output", os.path.join(directory, "n.graphml"))
        check("an output there says so", outcome.returncode == 1 and b"[cannot-write]" in outcome.stderr, outcome.stderr)
    finally:
        os.chmod(directory, 0o755)


def many_inputs(scratch):
    directory = os.path.join(scratch, "many")
    os.mkdir(directory)
    for number in range(10000):
        pathlib.Path(directory, f"{number:05}.jsonl").write_text(
            f'{{"id":"arxiv:2001.{number:05}","title":"Paper {number} of many","abstract":"We train BERT."}}\n')
    outcome = run("stats", directory)
    check("a directory of 10,000 files", outcome.returncode == 0 and b"10,000 papers" in outcome.stderr, outcome.stderr)
    names = [os.path.join(directory, name) for name in sorted(os.listdir(directory))]
    outcome = run("top", *names, "--limit", "1")
    check("10,000 inputs", outcome.returncode == 0 and b"10,000" in outcome.stdout, outcome.stderr)
    workspace = os.path.join(scratch, "many.papergraph")
    outcome = run("import", directory, "--into", workspace)
    check("an import of 10,000 files", outcome.returncode == 0, outcome.stderr)
    shutil.rmtree(directory)


def odd_names(scratch):
    text = pathlib.Path(SAMPLES, "papers.jsonl").read_bytes()
    directory = os.path.join(scratch, "odd").encode()
    os.mkdir(directory)
    for name in (b"with space.jsonl", b"line\nfeed.jsonl", b"not-\xff\xfe-utf8.jsonl", b"-dash.jsonl", b"quote'\".jsonl"):
        path = os.path.join(directory, name)
        with open(path, "wb") as file:
            file.write(text)
        outcome = run("extract", b"--", path)
        check(f"a file called {name!r}", outcome.returncode == 0 and outcome.stdout, outcome.stderr)
    outcome = run("stats", directory)
    check("a directory with all of them", outcome.returncode == 0, outcome.stderr)


def main():
    with tempfile.TemporaryDirectory(prefix="papergraph-faults-") as scratch:
        full_disk(scratch)
        pipes()
        signals(scratch)
        read_only(scratch)
        many_inputs(scratch)
        odd_names(scratch)
    print(f"{len(failures)} failed")
    sys.exit(1 if failures else 0)


main()
