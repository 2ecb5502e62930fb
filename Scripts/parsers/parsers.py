#!/usr/bin/env python3
"""Runs one parser on one file and prints a line of JSON: how many records it found, and the seconds of processor time
from the path to its own objects, without starting Python and importing.

usage: parsers.py PARSER FILE

Parsers of a serialisation (json, lxml) also pick out what a paper needs: identifiers, title, abstract, authors, year.
"""
import json, resource, shutil, subprocess, sys, time

REGISTRY = {}


def parser(name):
    """Registers a function that imports what it needs and returns the function that reads a path and counts records."""
    def decorate(make):
        REGISTRY[name] = make
        return make
    return decorate


@parser("bibtexparser")
def bibtexparser_():
    import bibtexparser

    def read(path):
        options = bibtexparser.bparser.BibTexParser(common_strings=True, ignore_nonstandard_types=False)
        with open(path, encoding="utf-8") as file:
            return len(bibtexparser.load(file, options).entries)
    return read


@parser("rispy")
def rispy_():
    import rispy

    def read(path):
        with open(path, encoding="utf-8") as file:
            return len(rispy.load(file))
    return read


@parser("nbib")
def nbib_():
    import nbib
    return lambda path: len(nbib.read_file(path))


@parser("metaknowledge")
def metaknowledge_():
    import metaknowledge
    # It takes a tag apart when it is asked for.
    tags = ("UT", "TI", "AF", "AB", "DE", "ID", "PY", "DI", "CR")
    return lambda path: sum(1 for record in metaknowledge.RecordCollection(path) if [record.get(tag) for tag in tags])


@parser("pandas")
def pandas_():
    import pandas
    return lambda path: len(pandas.read_csv(path, dtype=str))


@parser("pandas-tab")
def pandas_tab():
    import csv, pandas
    return lambda path: len(pandas.read_csv(path, dtype=str, sep="\t", quoting=csv.QUOTE_NONE, index_col=False))


@parser("json-arxiv")
def json_arxiv():
    def paper(line):
        record = json.loads(line)
        fold = lambda text: " ".join(text.split())
        return (record["id"], record.get("doi"), fold(record["title"]), fold(record["abstract"]),
                [" ".join(reversed(name[:2])) for name in record["authors_parsed"]], record["update_date"][:4])

    def read(path):
        with open(path, encoding="utf-8") as file:
            return sum(1 for line in file if paper(line))
    return read


@parser("json-openalex")
def json_openalex():
    def paper(line):
        record = json.loads(line)
        places = [(at, word) for word, all in (record.get("abstract_inverted_index") or {}).items() for at in all]
        return (record["id"], record.get("doi"), record.get("title"), " ".join(word for _, word in sorted(places)),
                [author["author"].get("display_name") for author in record.get("authorships", [])],
                record.get("publication_year"), record.get("referenced_works"))

    def read(path):
        with open(path, encoding="utf-8") as file:
            return sum(1 for line in file if paper(line))
    return read


@parser("json-crossref")
def json_crossref():
    def paper(line):
        record = json.loads(line)
        return (record.get("DOI"), record.get("title"), record.get("abstract"), record.get("author"),
                record.get("issued"), [(cited.get("DOI"), cited.get("unstructured")) for cited in record.get("reference", [])])

    def read(path):
        with open(path, encoding="utf-8") as file:
            return sum(1 for line in file if paper(line))
    return read


def lxml_elements(tag, paper):
    from lxml import etree

    def read(path):
        count = 0
        for _, element in etree.iterparse(path, tag=tag, huge_tree=True):
            count += paper(element) is not None
            element.clear()
            while element.getprevious() is not None:
                del element.getparent()[0]
        return count
    return read


def text(element, path):
    found = element.find(path)
    return None if found is None else "".join(found.itertext())


@parser("lxml-acl")
def lxml_acl():
    return lxml_elements("paper", lambda element: (
        element.get("id"), text(element, "doi"), text(element, "title"), text(element, "abstract"),
        ["".join(author.itertext()) for author in element.findall("author")]))


@parser("lxml-pubmed")
def lxml_pubmed():
    return lxml_elements("PubmedArticle", lambda element: (
        text(element, "MedlineCitation/PMID"), text(element, ".//ArticleTitle"),
        ["".join(part.itertext()) for part in element.findall(".//AbstractText")],
        ["".join(author.itertext()) for author in element.findall(".//Author")],
        ["".join(cited.itertext()) for cited in element.findall("PubmedData/ReferenceList/Reference")]))


@parser("xmllint")
def xmllint():
    if not shutil.which("xmllint"):
        sys.exit("xmllint is not installed")

    def read(path):
        subprocess.run(["xmllint", "--sax", "--huge", "--noout", "--nonet", path], check=True, stdout=subprocess.DEVNULL)
        return None
    return read


def processor_seconds():
    """Of this process and of those that it waited for."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return time.process_time() + used.ru_utime + used.ru_stime


if __name__ == "__main__":
    read = REGISTRY[sys.argv[1]]()
    start = processor_seconds()
    records = read(sys.argv[2])
    print(json.dumps({"records": records, "cpu": processor_seconds() - start}))
