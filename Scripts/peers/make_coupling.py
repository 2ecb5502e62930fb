#!/usr/bin/env python3
"""Makes a tab-delimited Web of Science file whose papers share references, by repeating real records.

usage: make_coupling.py OUT RECORDS REFERENCES FILE…

FILEs are tab-delimited exports, perhaps .gz. Each repetition has identifiers of its own. Nine of ten works that it cites
become works of its own as well, by another year and volume; the tenth is cited by all repetitions alike, as classics are. A
record takes the references of those behind it as well until all together have REFERENCES.
"""
import gzip, re, sys, zlib

OUT, RECORDS, REFERENCES = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])


def rows(path):
    opened = gzip.open if path.endswith(".gz") else open
    with opened(path, "rt", encoding="utf-8-sig", newline="") as file:
        lines = re.split(r"[\r\n]+", file.read().strip("\r\n"))
    return lines[0].split("\t"), [line.split("\t") for line in lines[1:]]


head, records = None, []
for path in sys.argv[4:]:
    names, found = rows(path)
    head = head or names
    order = [names.index(name) for name in head]
    records += [[row[place] if place < len(row) else "" for place in order] for row in found]
place = {name: index for index, name in enumerate(head)}
# Files end their rows with an empty cell less than the header has; cells are taken by name.
own = [[cited for cited in row[place["CR"]].split("; ") if cited] for row in records]


def varied(reference, number):
    """The same work in every repetition, or one that only this has."""
    if number == 0 or zlib.crc32(reference.encode()) % 10 == 0:
        return reference
    reference = re.sub(r", V(\d+)", rf", V\g<1>{number}", reference)
    return re.sub(r"(DOI \[?10\.\S+)", rf"\1.{number}", re.sub(r", (\d{{4}}), ", rf", \1, R{number} ", reference))


total, written = 0, 0
with open(OUT, "w", encoding="utf-8") as out:
    out.write("\t".join(head) + "\n")
    for index in range(RECORDS):
        number, base = divmod(index, len(records))
        row = list(records[base])
        wanted = (index + 1) * REFERENCES // RECORDS
        references = dict.fromkeys(own[base])
        following = base
        while total + len(references) < wanted:
            following = (following + 1) % len(records)
            references.update(dict.fromkeys(own[following]))
            if following == base:
                break
        cited = [varied(reference, number) for reference in references][:max(0, wanted - total)]
        total += len(cited)
        row[place["CR"]] = "; ".join(cited)
        row[place["UT"]] = f"WOS:{index:015d}"
        if row[place["DI"]]:
            row[place["DI"]] += f".{number}"
        row[place["TI"]] += f" {number}"
        out.write("\t".join(row) + "\n")
        written += 1
print(f"{written:,} records, {total:,} references")
