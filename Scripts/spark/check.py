#!/usr/bin/env python3
"""Runs the Spark job on two executors while processes of it are killed, and compares what it made with one machine's run.

    check.py PROGRAM CORPUS...

One worker and one executor are killed with SIGKILL; the job must go on by itself and lose and double nothing. Everything
is compared byte for byte after sorting.
"""
import csv
import io
import json
import os
import re
import signal
import subprocess
import sys
import tempfile
import threading
import time
from typing import Callable, Dict, Iterable, List

HERE = os.path.dirname(os.path.abspath(__file__))
PLAIN = ["--quiet", "--measures", "none", "--communities", "none", "--format"]


def processes() -> Dict[int, tuple]:
    """Parent and command line of every process."""
    found = {}
    for name in filter(str.isdigit, os.listdir("/proc")):
        try:
            with open(f"/proc/{name}/stat") as stat, open(f"/proc/{name}/cmdline", "rb") as line:
                parent = int(stat.read().rsplit(")", 1)[1].split()[1])
                found[int(name)] = (parent, line.read().decode(errors="replace").replace("\0", " "))
        except (FileNotFoundError, ProcessLookupError):
            continue
    return found


def descendants(root: int, mark: str) -> List[int]:
    """The processes below one, at any depth, whose command line holds a mark."""
    everyone, below = processes(), {root}
    grown = True
    while grown:
        more = {pid for pid, (parent, _) in everyone.items() if parent in below and pid not in below}
        grown = bool(more)
        below |= more
    return [pid for pid in sorted(below - {root}) if mark in everyone[pid][1]]


def kill_midway(job: subprocess.Popen, killed: List[str]) -> None:
    """Kills a worker of the first reading, and when the second has begun an executor, each once."""
    for what, sign, victim in (("worker", "--emit record,claim", None),
                               ("executor", "--emit mention", "CoarseGrainedExecutorBackend")):
        while job.poll() is None:
            workers = descendants(job.pid, sign)
            if workers:
                time.sleep(0.3)
                victims = descendants(job.pid, victim) if victim else [pid for pid in workers if os.path.exists(f"/proc/{pid}")]
                if victims:
                    os.kill(victims[0], signal.SIGKILL)
                    killed.append(f"{what} {victims[0]}")
                    break
            time.sleep(0.05)


def distribute(program: str, inputs: List[str], output: str) -> tuple:
    """What was killed, and how many tasks were tried again."""
    command = [sys.executable, os.path.join(HERE, "distribute.py"), *inputs, "--output", output, "--papergraph", program,
               "--partitions", "4", "--min-count", "2", "--master", "local-cluster[2,1,1024]"]
    with open(os.path.join(output + ".log"), "w+") as log:
        job = subprocess.Popen(command, stdout=log, stderr=subprocess.STDOUT, start_new_session=True)
        killed: List[str] = []
        watcher = threading.Thread(target=kill_midway, args=(job, killed))
        watcher.start()
        code = job.wait()
        watcher.join()
        log.seek(0)
        text = log.read()
    if code != 0:
        sys.exit(f"the job failed:\n{text[-3000:]}")
    return killed, len(re.findall(r"Lost task|Lost executor", text))


def rows(output: str, name: str) -> Iterable[dict]:
    import pyarrow.parquet

    return pyarrow.parquet.read_table(os.path.join(output, name)).to_pylist()


def canonical(value: dict) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True)


def lexicon(text: str) -> List[str]:
    entries = [json.loads(line) for line in text.splitlines()[1:]]
    return sorted(canonical({key: value for key, value in entry.items() if key != "kind"}) for entry in entries)


def mention(entity: str, text: str, field: str, start: int, end: int, confidence: float) -> str:
    return f"{entity}\t{field}\t{start}\t{end}\t{confidence}\t{text}"


def single_mentions(lines: str) -> List[str]:
    return sorted(
        mention(f"{m['kind']}:{m['key']}", m["text"], m["field"], m["start"], m["end"], m["confidence"])
        for line in lines.splitlines() for m in json.loads(line)["mentions"])


def single_entities(table: str) -> List[str]:
    return sorted(f"{row['Id']}\t{row['Label']}\t{row['occurrences']}\t{row['mentions']}" for row in csv.DictReader(io.StringIO(table)))


def main() -> None:
    program, inputs = os.path.abspath(sys.argv[1]), [os.path.abspath(path) for path in sys.argv[2:]]

    def run(*words: str) -> str:
        return subprocess.run([program, *words], check=True, capture_output=True, encoding="utf-8").stdout

    with tempfile.TemporaryDirectory() as scratch:
        # Identifiers that hold in one input alone need one input.
        corpus = os.path.join(scratch, "corpus.jsonl")
        with open(corpus, "wb") as whole:
            for path in inputs:
                with open(path, "rb") as part:
                    whole.write(part.read())
        output = os.path.join(scratch, "distributed")
        began = time.monotonic()
        killed, retries = distribute(program, [corpus], output)
        print(f"the job took {time.monotonic() - began:.0f} s; killed: {', '.join(killed)}; tasks or executors lost: {retries}")
        if len(killed) < 2 or retries < 2:
            sys.exit("nothing was killed in time: give it more papers")

        def file(name: str) -> str:
            with open(os.path.join(output, name), encoding="utf-8", newline="") as text:
                return text.read()

        kinds = "dataset,method,metric,model,task,url"
        pairs = run("network", corpus, "--min-count", "2", *PLAIN, "edges")
        citations = run("network", corpus, "--type", "citation", *PLAIN, "edges")
        single = {"cooccurrence.tsv": pairs, "citation.tsv": citations}
        compared: Dict[str, Callable[[], tuple]] = {
            "lexicon": lambda: (lexicon(file("lexicon.jsonl")), lexicon(run("lexicon", corpus, "--quiet"))),
            "mentions": lambda: (
                sorted(mention(m["entity"], m["text"], m["field"], m["start"], m["end"], m["confidence"])
                       for m in rows(output, "mentions")),
                single_mentions(run("extract", corpus, "--corpus", "--no-text", "--quiet"))),
            "entities": lambda: (
                sorted(f"{e['entity']}\t{e['name']}\t{e['papers']}\t{e['mentions']}" for e in rows(output, "entities")),
                single_entities(run("network", corpus, "--entities", kinds, *PLAIN, "csv-nodes"))),
        }
        for name, text in single.items():
            compared[name] = lambda name=name, text=text: (file(name).splitlines(), text.splitlines())
            path = os.path.join(scratch, name)
            with open(path, "w", encoding="utf-8", newline="") as edges:
                edges.write(text)
            compared[f"rank {name}"] = lambda name=name, path=path: (
                run("rank", os.path.join(output, name), "--quiet").splitlines(), run("rank", path, "--quiet").splitlines())
        different = 0
        for name, both in compared.items():
            ours, theirs = both()
            is_equal = ours == theirs and ours
            different += not is_equal
            print(f"{'equal' if is_equal else 'DIFFERS'}  {name}: {len(ours)} and {len(theirs)} lines")
    print(f"{len(compared)} compared, {different} differ")
    sys.exit(1 if different else 0)


if __name__ == "__main__":
    main()
