#!/usr/bin/env python3
"""Titles and abstracts alone of what `papergraph papers --format jsonl` prints, as JSON Lines.

usage: papergraph papers INPUT… --format jsonl | make_texts.py >TEXTS

Papers without an abstract are left out: rates of extraction are then of text.
"""
import json, sys

for line in sys.stdin:
    paper = json.loads(line)
    if paper.get("abstract"):
        text = {"id": paper["id"], "title": paper["title"], "abstract": paper["abstract"]}
        print(json.dumps(text, ensure_ascii=False))
