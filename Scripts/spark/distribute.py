#!/usr/bin/env python3
"""Finds entities and builds networks with Spark, where one machine is not enough; see the article "Scaling out".

    spark-submit distribute.py INPUT... --output DIRECTORY [--papergraph PROGRAM] [--partitions N]
        [--entities model,dataset] [--min-count N] [--min-edge-count N] [--master URL]

INPUT are JSON Lines of papers, compressed or not. DIRECTORY gets Parquet (papers, entities, mentions, pairs, citations),
lexicon.jsonl, and the edge lists cooccurrence.tsv and citation.tsv, which `papergraph rank` takes on.
"""
import argparse
import json
import os
import sys
from typing import Callable, Iterable

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

from pyspark import SparkFiles
from pyspark.sql import DataFrame, Row, SparkSession

import merging
import sums
import worker

HERE = os.path.dirname(os.path.abspath(__file__))
FIRST = "line string, record string, keys array<string>, claim string"


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("inputs", nargs="+")
    parser.add_argument("--output", required=True)
    parser.add_argument("--papergraph", default="papergraph", help="the program, where every executor finds it")
    parser.add_argument("--partitions", type=int, default=200)
    parser.add_argument("--entities", default="model,dataset")
    parser.add_argument("--min-count", type=int, default=1)
    parser.add_argument("--min-edge-count", type=int, default=1)
    parser.add_argument("--master")
    return parser.parse_args()


def session(master: str) -> SparkSession:
    builder = SparkSession.builder.appName("papergraph")
    if master:
        builder = builder.master(master)
    spark = builder.getOrCreate()
    for module in ("worker.py", "merging.py", "sums.py"):
        spark.sparkContext.addPyFile(os.path.join(HERE, module))
    return spark


def kept(frame: DataFrame, spark: SparkSession, path: str, by: str = None) -> DataFrame:
    """A frame that was written: what a lost executor made is there, and no program runs twice for it."""
    writer = frame.write.mode("overwrite")
    (writer.partitionBy(by) if by else writer).parquet(path)
    return spark.read.parquet(path)


def write_lexicon(rows: Iterable[Row], path: str) -> None:
    """What all parts claim, as the program reads it."""
    with open(path, "w", encoding="utf-8") as file:
        file.write('{"format":"papergraph.lexicon/1"}\n')
        for row in rows:
            entry = {"key": row.key, "papers": row.papers, "introductions": row.introductions}
            for name in ("weights", "spellings", "long_forms"):
                if row[name] or name != "long_forms":
                    entry[name] = {item.text: item["count"] for item in row[name] or []}
            file.write(json.dumps(entry, ensure_ascii=False, separators=(",", ":")) + "\n")


def write_edges(rows: Iterable[Row], path: str, weight: Callable[[Row], int]) -> None:
    """An edge list, as `papergraph network --format edges` writes it."""
    with open(path, "w", encoding="utf-8") as file:
        for row in rows:
            file.write(f"{row.source}\t{row.target}\t{weight(row)}\n")


def main() -> None:
    options = arguments()
    spark = session(options.master)
    program, parts = options.papergraph, options.partitions
    place = lambda name: os.path.join(options.output, name)
    os.makedirs(options.output, exist_ok=True)

    lines = spark.read.text(options.inputs, lineSep="\n").where("value != ''").repartition(parts)
    first = kept(
        spark.createDataFrame(
            lines.rdd.mapPartitions(lambda rows: worker.first_reading(program, (row.value for row in rows))), FIRST),
        spark, place("stages/first"))

    claims = sums.parsed(first.where("claim IS NOT NULL").selectExpr("claim AS value"), sums.CLAIM)
    write_lexicon(sums.lexicon(claims).toLocalIterator(), place("lexicon.jsonl"))
    spark.sparkContext.addFile(place("lexicon.jsonl"))

    records = first.where("record IS NOT NULL").select("line", "record", "keys")
    found = merging.parted(records, parts).rdd.mapPartitions(
        lambda rows: worker.second_reading(program, SparkFiles.get("lexicon.jsonl"), (row.line for row in rows)))
    second = kept(spark.createDataFrame(found, "kind string, value string"), spark, place("stages/second"), by="kind")
    told = lambda kind, schema: sums.parsed(second.where(f"kind = '{kind}'"), schema)

    told("mention", sums.MENTION).write.mode("overwrite").parquet(place("mentions"))
    papers = kept(told("paper", sums.PAPER), spark, place("papers"))
    nodes = kept(sums.entities(told("entity", sums.ENTITY)), spark, place("entities"))
    pairs = kept(
        sums.cooccurrence(
            told("pair", sums.PAIR), nodes, options.entities.split(","), options.min_count, options.min_edge_count),
        spark, place("pairs"))
    citations = kept(sums.citations(papers, told("reference", sums.REFERENCE)), spark, place("citations"))
    write_edges(pairs.orderBy("source", "target").toLocalIterator(), place("cooccurrence.tsv"), lambda row: row.papers)
    write_edges(citations.orderBy("source", "target").toLocalIterator(), place("citation.tsv"), lambda row: 1)
    spark.stop()


if __name__ == "__main__":
    main()
