"""Runs papergraph over a part of a corpus, as a subprocess of the process that Spark gives the part to."""
import collections
import json
import subprocess
import threading
from typing import Deque, Iterable, Iterator, List, Tuple

FORMAT = "papergraph.worker/1"
READING = ["extract", "-", "--quiet", "--input-format", "jsonl", "--threads", "1", "--format", "worker", "--emit"]

Fed = Tuple[int, str]


class Worker:
    """One run of the program: lines in, lines of its protocol out. A run that fails raises, so that Spark tries again."""

    def __init__(self, program: str, emit: str, lines: Iterable[str], more: List[str] = []):
        # What the program tells of bad lines goes to the log of the executor.
        self.process = subprocess.Popen(
            [program, *READING, emit, *more], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self.fed: Deque[Fed] = collections.deque()
        self.failure: List[BaseException] = []
        self.feeder = threading.Thread(target=self._feed, args=(lines,), daemon=True)
        self.feeder.start()

    def _feed(self, lines: Iterable[str]) -> None:
        try:
            for number, line in enumerate(lines, start=1):
                self.fed.append((number, line))
                self.process.stdin.write(line.encode() + b"\n")
            self.process.stdin.close()
        except BrokenPipeError:
            pass  # It ended early; its exit code says why.
        except BaseException as error:  # Where Spark cannot hand on the part, the part fails.
            self.failure.append(error)
            self.process.kill()

    def line(self, number: int) -> str:
        """The line that was fed under a number; those before it held no record and are let go."""
        while True:
            fed, text = self.fed.popleft()
            if fed == number:
                return text

    def output(self) -> Iterator[str]:
        """The lines of the protocol behind the first."""
        try:
            head = self.process.stdout.readline()
            if head and json.loads(head).get("format") != FORMAT:
                raise RuntimeError(f"the program speaks another protocol than {FORMAT}: {head!r}")
            for line in self.process.stdout:
                yield line.decode().rstrip("\n")
            self.feeder.join()
            if self.failure:
                raise self.failure[0]
            code = self.process.wait()
            if code != 0:
                raise RuntimeError(f"papergraph ended with {code}")
        finally:
            self.process.kill()
            self.process.wait()


FirstRow = Tuple[str, str, List[str], str]


def first_reading(program: str, lines: Iterable[str]) -> Iterator[FirstRow]:
    """Rows of line, record and keys, and behind them rows of a claim alone."""
    worker = Worker(program, "record,claim", lines)
    for text in worker.output():
        value = json.loads(text)
        if value["line"] == "record":
            yield worker.line(value["number"]), value["record"], value["keys"], None
        else:
            yield None, None, None, text


def second_reading(program: str, lexicon: str, lines: Iterable[str]) -> Iterator[Tuple[str, str]]:
    """Rows of the kind of a line and the line."""
    worker = Worker(program, "mention,paper,entity,pair,reference", lines, ["--lexicon", lexicon])
    for text in worker.output():
        # `{"line":"mention",…`: the kind stands in front of all else.
        yield text.split('"', 4)[3], text
