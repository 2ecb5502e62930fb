#!/usr/bin/env python3
"""Makes large files of each format by repeating real ones, with other identifiers in each repetition.

usage: make_files.py [--from DIRECTORY] [--out DIRECTORY] [--size MEGABYTES] [FORMAT …]

Without --from, ../shared/data is read where it is (PAPERGRAPH_SHARED says where else), and samples/ otherwise. Files are
told by their content; .gz files are unpacked. Writes OUT/FORMAT.txt and prints a line for each. All records of a
repetition get the same change, so that references within it still lead to its records.
"""
import argparse, bisect, gzip, itertools, json, os, re, sys

ROOT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..")
DOI = re.compile(r'(10\.\d{4,9}/[^\s"<>,;&}\])\\]*[^\s"<>,;&}\])\\.])')


def after(pattern):
    """Puts the number of the repetition before the digits that follow `pattern`."""
    found = re.compile(pattern + r"(?=\d)")
    return lambda text, number: found.sub(lambda match: f"{match.group(0)}{number}", text)


def dois(text, number):
    return DOI.sub(rf"\1.{number}", text)


def bibtex_keys(text, number):
    """New keys, also where entries name their parents by them."""
    text = re.sub(r"(?m)^(@\w+ ?\{ ?[^,\s]+),", rf"\1-{number},", text)
    return re.sub(
        r'(?im)^(\s*(?:crossref|xdata)\s*=\s*[{"])([^}"]+)',
        lambda match: match.group(1) + ",".join(f"{key.strip()}-{number}" for key in match.group(2).split(",")), text)


def arxiv_ids(text, number):
    """Numbers as arXiv gives them, from 2030 on: the repetition is the month, the place of the record is kept."""
    month = f"{30 + number // 12}{number % 12 + 1:02d}"
    place = iter(range(1, len(text)))
    return re.sub(r'(?m)^(\{"id": ?")[^"]+', lambda match: f"{match.group(1)}{month}.{next(place):05d}", text)


def volume_ids(text, number):
    return re.sub(r'(<volume id="[^"]*)', rf"\1x{number}", text)


def blocks(pattern):
    found = re.compile(pattern, re.M | re.S)
    return lambda text: (text[:getattr(found.search(text), "start", int)()], found.findall(text))


def medline_records(text):
    """A blank line stands behind every record, behind the last of a file as well."""
    return "", [record.strip("\n") + "\n\n" for record in re.split(r"\n\n+(?=PMID- )", text) if record.strip()]


def table_rows(text):
    """The header and the rows; a row ends with the line in which its quotes are even."""
    rows, open_row = [], ""
    for line in text.splitlines(keepends=True):
        open_row += line
        if open_row.count('"') % 2 == 0:
            rows.append(open_row)
            open_row = ""
    return rows[0], rows[1:]


def tab_rows(text):
    lines = [line + "\n" for line in text.split("\n") if line]
    return lines[0], lines[1:]


def json_works(of):
    """The works in a document or in lines, a line each; `of` finds the works in a document."""
    def split(text):
        try:
            works = of(json.loads(text))
        except json.JSONDecodeError:
            works = [json.loads(line) for line in text.splitlines() if line.strip()]
        return "", [json.dumps(work, ensure_ascii=False, separators=(",", ":")) + "\n" for work in works]
    return split


def openalex_works(document):
    return document if isinstance(document, list) else document.get("results", [document])


def crossref_works(document):
    message = document.get("message", document)
    return message.get("items", [message])


# Of each format: what its files begin with, how they are cut into a head and records, what stands behind the last
# record, and what is changed in a repetition.
FORMATS = {
    "acl-xml": (r'<collection id=', blocks(r" *<volume .*?</volume>\n"), "</collection>\n", [volume_ids, dois]),
    "arxiv": (r'\A\{.*"authors_parsed"', json_works(lambda document: [document]), "", [arxiv_ids, dois]),
    "openalex": (r'\A\s*[{\[].*https://openalex\.org/W', json_works(openalex_works), "", [after("openalex.org/W"), dois]),
    "wos": (r"\AFN .*\nVR ", blocks(r"^PT .*?^ER\s*\n\n?"), "EF\n", [after("WOS:"), dois]),
    "ris": (r"(?m)^TY  - ", blocks(r"^TY  - .*?^ER  -[^\n]*\n\n?"), "", [dois]),
    "nbib": (r"\A\s*PMID- ", medline_records, "", [after(r"(?m)^PMID- "), dois]),
    "bibtex": (r"(?mi)^@(?:article|book|inproceedings) ?\{", blocks(r"^@\w+ ?\{.*?(?=^@|\Z)"), "", [bibtex_keys, dois]),
    "scopus-csv": (r'\A"?Authors"?,.*EID', table_rows, "", [after(r"2-s2\.0-"), dois]),
    "wos-tab": (r"\APT\tAU\t", tab_rows, "", [after("WOS:"), dois]),
    "crossref": (r'\A\s*\{.*"(?:message-type|reference-count)"', json_works(crossref_works), "", [dois]),
    "pubmed-xml": (
        r"<PubmedArticleSet>", blocks(r" *<PubmedArticle>.*?</PubmedArticle>\n"), "</PubmedArticleSet>\n",
        [after(r'<PMID Version="1">'), after(r'<ArticleId IdType="pubmed">'), dois]),
}


def texts(directory):
    """The texts of all files, largest first; lines end in a line feed alone."""
    for folder, _, names in os.walk(directory):
        for name in sorted(names):
            path = os.path.join(folder, name)
            if name.endswith((".tar.gz", ".md", ".zip")) or os.path.getsize(path) > 20_000_000:
                continue
            with (gzip.open if name.endswith(".gz") else open)(path, "rb") as file:
                text = file.read().decode("utf-8-sig", errors="replace")
            yield text.replace("\r\n", "\n").replace("\r", "\n")


def split(format, found):
    """The head of the largest file, and the records of all files that have the same head where the head is a table's."""
    _, cut, _, _ = FORMATS[format]
    head, records = cut(found[0])
    for text in found[1:]:
        other, more = cut(text)
        if format not in ("scopus-csv", "wos-tab") or other == head:
            records += more
    return head, records


def make(format, found, size, path):
    head, records = split(format, found)
    _, _, tail, changes = FORMATS[format]
    records = [record if record.endswith("\n") else record + "\n" for record in records]
    ends = list(itertools.accumulate(len(record.encode()) for record in records))
    written = number = 0
    with open(path, "wb") as file:
        file.write(head.encode())
        while file.tell() < size:
            count = min(len(records), bisect.bisect_left(ends, size - file.tell()) + 1)
            text = "".join(records[:count])
            if number:
                for change in changes:
                    text = change(text, number)
            file.write(text.encode())
            number += 1
            written += count
        file.write(tail.encode())
        print(f"{path}: {file.tell() / 1e6:.1f} MB, {written} records, {number} repetitions of {len(records)}", flush=True)


if __name__ == "__main__":
    shared = os.path.join(os.environ.get("PAPERGRAPH_SHARED", os.path.join(ROOT, "..", "shared")), "data")
    parser = argparse.ArgumentParser()
    parser.add_argument("--from", dest="source", default=shared if os.path.isdir(shared) else os.path.join(ROOT, "samples"))
    parser.add_argument("--out", default=os.path.join(ROOT, ".build-parsers", "data"))
    parser.add_argument("--size", type=float, default=100)
    parser.add_argument("formats", nargs="*", metavar="FORMAT")
    options = parser.parse_args()
    os.makedirs(options.out, exist_ok=True)
    everything = sorted(texts(options.source), key=len, reverse=True)
    for format in options.formats or FORMATS:
        sign = re.compile(FORMATS[format][0], re.S if format in ("openalex", "crossref") else 0)
        found = [text for text in everything if sign.search(text[:20_000])]
        if found:
            make(format, found, options.size * 1e6, os.path.join(options.out, format + ".txt"))
        else:
            print(f"no file of the format {format} in {options.source}", file=sys.stderr)
