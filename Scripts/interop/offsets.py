#!/usr/bin/env python3
"""Reads what `papergraph extract` prints and compares offsets with texts, as a program in Python would use them.

    papergraph extract INPUT | offsets.py

Each mention's text is its field from start to end, counted in Unicode scalars, which are what Python's strings count.
Prints how many mentions agree. Exits with 1 where one does not, or where there is none at all. Needs no package.
"""

import json
import sys


def problems(record):
    """What is wrong in a record, a line each."""
    ends = {}
    for mention in record["mentions"]:
        field, start, end = mention["field"], mention["start"], mention["end"]
        text = record.get(field) or ""
        if not 0 <= start < end <= len(text):
            yield f"{field} {start}..{end} is outside the text of {len(text)} characters"
        elif text[start:end] != mention["text"]:
            yield f"{field} {start}..{end} is {text[start:end]!r}, not {mention['text']!r}"
        elif start < ends.get(field, 0):
            yield f"{field} {start}..{end} overlaps the mention before it"
        ends[field] = end


def main():
    mentions, wrong = 0, 0
    for number, line in enumerate(sys.stdin.buffer, 1):
        record = json.loads(line)
        mentions += len(record["mentions"])
        for problem in problems(record):
            wrong += 1
            print(f"line {number}: {problem}")
    print(f"{mentions} mentions, {wrong} wrong")
    return 1 if wrong or not mentions else 0


if __name__ == "__main__":
    sys.exit(main())
