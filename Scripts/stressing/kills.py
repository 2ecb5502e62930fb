#!/usr/bin/env python3
"""Kills imports at moments of chance and tells, stage by stage, what is left of the workspace.

    kills.py PROGRAM [--kills 200] [--papers 3000] [--seed 1]

A workspace holds the samples; an import of more papers begins and is killed (SIGKILL) after a time of chance. Then the
file must be sound (PRAGMA integrity_check, no log left half), commands must answer as before the import or as after it,
and the import, begun again until it ends, must give the bytes of one that was never killed.
"""
import argparse, collections, json, os, random, shutil, signal, sqlite3, subprocess, sys, tempfile, threading, time

STAGES = ["before the first record", "reading", "learning", "comparing", "finding", "settling", "after it ended"]


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program")
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--papers", type=int, default=3000)
    parser.add_argument("--seed", type=int, default=1)
    return parser.parse_args()


class Import:
    """An import that is watched for its stage."""

    def __init__(self, program, inputs, workspace):
        self.stage = STAGES[0]
        self.process = subprocess.Popen(
            [program, "import", *inputs, "--into", workspace, "--progress", "json"], stderr=subprocess.PIPE, text=True)
        self.watcher = threading.Thread(target=self.watch)
        self.watcher.start()

    def watch(self):
        for line in self.process.stderr:
            if line.startswith("{"):
                self.stage = json.loads(line)["stage"]

    def kill_after(self, seconds):
        """The stage in which it was killed."""
        time.sleep(seconds)
        self.process.send_signal(signal.SIGKILL)
        code = self.process.wait()
        self.watcher.join()
        return self.stage if code == -signal.SIGKILL else STAGES[-1]


def network(program, workspace):
    outcome = subprocess.run(
        [program, "network", workspace, "--measures", "none", "--communities", "none", "--format", "edges"],
        capture_output=True)
    return outcome.stdout if outcome.returncode == 0 else outcome.stderr


def is_sound(path):
    connection = sqlite3.connect(path)
    try:
        return connection.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
    finally:
        connection.close()


def main():
    options = arguments()
    program = os.path.abspath(options.program)
    chance = random.Random(options.seed)
    with tempfile.TemporaryDirectory() as scratch:
        more = os.path.join(scratch, "more.jsonl")
        maker = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "scale", "make_corpus.py")
        subprocess.run([sys.executable, maker, "--papers", str(options.papers), "--output", more], check=True,
                       capture_output=True)
        small, whole = os.path.join(scratch, "small"), os.path.join(scratch, "whole")
        subprocess.run([program, "import", "samples", "--into", small, "--quiet"], check=True)
        shutil.copy(small, whole)
        began = time.monotonic()
        subprocess.run([program, "import", more, "--into", whole, "--quiet"], check=True)
        length = time.monotonic() - began
        before, after = network(program, small), network(program, whole)
        table = {stage: collections.Counter() for stage in STAGES}
        for _ in range(options.kills):
            victim = os.path.join(scratch, "victim")
            shutil.copy(small, victim)
            stage = Import(program, [more], victim).kill_after(chance.uniform(0, length * 1.05))
            counts = table[stage]
            counts["kills"] += 1
            # On a copy, for looking into it rolls back what was left half done: an import must be able to do so as well.
            copy = os.path.join(scratch, "copy")
            for name in os.listdir(scratch):
                if name.startswith("victim"):
                    shutil.copy(os.path.join(scratch, name), copy + name.removeprefix("victim"))
            seen = network(program, copy)
            counts["as before"] += seen == before
            counts["as after"] += seen == after
            if seen not in (before, after):
                print(f"after a kill while {stage}: {seen[:500]}", file=sys.stderr)
            counts["sound"] += is_sound(copy)
            subprocess.run([program, "import", more, "--into", victim, "--quiet"], check=True)
            counts["went on"] += network(program, victim) == after
            for name in os.listdir(scratch):
                if name.startswith(("victim", "copy")):
                    os.remove(os.path.join(scratch, name))
    columns = ["kills", "sound", "as before", "as after", "went on"]
    print("| killed while | " + " | ".join(columns) + " |")
    print("|---" * (len(columns) + 1) + "|")
    for stage in STAGES:
        print(f"| {stage} | " + " | ".join(str(table[stage][column]) for column in columns) + " |")
    total = sum((table[stage] for stage in STAGES), collections.Counter())
    held = (total["sound"] == total["went on"] == total["as before"] + total["as after"] == total["kills"])
    print("held" if held else "FAILED")
    sys.exit(0 if held else 1)


if __name__ == "__main__":
    main()
