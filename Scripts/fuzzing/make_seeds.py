#!/usr/bin/env python3
"""Makes what libFuzzer starts from: inputs and a dictionary for each target.

usage: make_seeds.py FUZZ OUT SAMPLES [REAL]

FUZZ is the program that Scripts/fuzz builds. Each file in the directory SAMPLES and its beginnings go to OUT/FORMAT/,
and to OUT/source/ as they are, packed and in other encodings; the beginnings of files below REAL go to OUT/FORMAT/.
OUT/TARGET.dict holds the words that stand out in them.
"""
import collections, gzip, io, os, re, subprocess, sys, tarfile, zipfile

FUZZ, OUT, SAMPLES, REAL = sys.argv[1], sys.argv[2], sys.argv[3], sys.argv[4:]
LARGEST = 24_000
# What readers stumble over, whatever the format.
HOSTILE = [b"\0", b"\xff", b"\xc3", b"\xed\xa0\x80", b"\r", b"\r\n", b"\n\n", b"\xef\xbb\xbf", b"\t", b"  - ", b"\\u d800",
           b"\\", b"{", b"}", b"[", b"]", b"$", b'"', b'""', b"<![CDATA[", b"]]>", b"<!--", b"&#0;", b"&lt;", b"99999999999999999999"]
WORD = re.compile(rb'</?[A-Za-z][\w:-]*|"[A-Za-z_][\w -]{0,30}" ?:|@\w+\{|(?m:^[A-Z][A-Z0-9 ]{1,3}(?: ?- |  ?))|[A-Za-z_-]{3,20} ?= ?\{|'
                  rb'(?:10\.\d{4,9}/|arxiv:|https?://[\w.]+/)')


def format_of(path):
    run = subprocess.run([FUZZ, "formats", path], capture_output=True, text=True)
    return run.stdout.strip() if run.returncode == 0 else "none"


def beginnings(data):
    """The whole where it is small, and beginnings that end with a line."""
    parts = [data] if len(data) <= LARGEST else []
    for size in (400, 1500, 5000, LARGEST):
        end = data.rfind(b"\n", 0, size) + 1
        if 0 < end < len(data):
            parts.append(data[:end])
    return parts


def packed(data):
    """The same bytes as they may come: in an archive, compressed, encoded otherwise, with other ends of lines."""
    yield gzip.compress(data, mtime=0)
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("a/papers.txt", data)
        file.writestr("b.txt", data[:300])
    yield archive.getvalue()
    archive = io.BytesIO()
    with tarfile.open(fileobj=archive, mode="w:gz") as file:
        for name in ("a", "b"):
            entry = tarfile.TarInfo(name)
            entry.size = len(data)
            file.addfile(entry, io.BytesIO(data))
    yield archive.getvalue()
    text = data.decode(errors="replace")
    yield b"\xff\xfe" + text.encode("utf-16-le")
    yield b"\xfe\xff" + text.encode("utf-16-be")
    yield b"\xef\xbb\xbf" + data
    yield data.replace(b"\n", b"\r")
    yield text.encode("latin-1", errors="replace")


def write(target, name, data):
    os.makedirs(os.path.join(OUT, target), exist_ok=True)
    with open(os.path.join(OUT, target, name), "wb") as file:
        file.write(data)


def quoted(word):
    return '"' + "".join(chr(b) if 32 < b < 127 and chr(b) not in '"\\' else f"\\x{b:02x}" for b in word) + '"'


def files(directory):
    """The name and the first bytes of each file."""
    for folder, _, names in os.walk(directory):
        for name in sorted(names):
            path = os.path.join(folder, name)
            if not name.endswith((".tar.gz", ".zip", ".md")):
                with (gzip.open if name.endswith(".gz") else open)(path, "rb") as file:
                    yield name, file.read(4 * LARGEST)


words = collections.defaultdict(collections.Counter)
for directory in [SAMPLES, *REAL]:
    for name, data in files(directory):
        write("source", name, data)
        target = format_of(os.path.join(OUT, "source", name))
        os.remove(os.path.join(OUT, "source", name))
        parts = beginnings(data)
        if target != "none":
            for number, part in enumerate(parts):
                write(target, f"{name}.{number}", part)
            words[target].update(WORD.findall(data))
        if directory == SAMPLES:
            for number, part in enumerate(parts + [part for whole in parts[-1:] for part in packed(whole[:5000])]):
                write("source", f"{name}.{number}", part)
            words["source"].update(WORD.findall(data))
for target, counts in words.items():
    with open(os.path.join(OUT, target + ".dict"), "w") as file:
        for word in HOSTILE + [word for word, _ in counts.most_common(250)]:
            file.write(quoted(word) + "\n")
