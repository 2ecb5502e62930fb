"""Adds up what workers told: the lexicon, entities, pairs, and who cites whom."""
from pyspark.sql import DataFrame, Window, functions as F

COUNTS = "map<string,bigint>"
CLAIM = f"key string, papers bigint, introductions bigint, weights {COUNTS}, spellings {COUNTS}, long_forms {COUNTS}"
MENTION = "record string, entity string, text string, field string, start bigint, end bigint, confidence double"
PAPER = "paper string, digest string, records bigint, title string, year bigint, keys array<string>, entities array<string>"
ENTITY = f"entity string, papers bigint, mentions bigint, first_year bigint, last_year bigint, spellings {COUNTS}"
PAIR = "source string, target string, papers bigint"
REFERENCE = "paper string, position bigint, identifier string, place string, title string, scheme string"


def parsed(lines: DataFrame, schema: str) -> DataFrame:
    """Lines of JSON as columns; one that is none is an error and not a loss."""
    return lines.select(F.from_json("value", schema, {"mode": "FAILFAST"}).alias("row")).select("row.*")


def lexicon(claims: DataFrame) -> DataFrame:
    """A row a name: the sums of all parts, maps as lists of text and number."""
    totals = claims.groupBy("key").agg(F.sum("papers").alias("papers"), F.sum("introductions").alias("introductions"))
    for name in ("weights", "spellings", "long_forms"):
        counts = (
            claims.select("key", F.explode(name).alias("text", "count"))
            .groupBy("key", "text").agg(F.sum("count").alias("count"))
            .groupBy("key").agg(F.sort_array(F.collect_list(F.struct("text", "count"))).alias(name))
        )
        totals = totals.join(counts, "key", "left")
    return totals.orderBy("key")


def entities(parts: DataFrame) -> DataFrame:
    """A row an entity, called by its most frequent spelling."""
    totals = parts.groupBy("entity").agg(
        F.sum("papers").alias("papers"), F.sum("mentions").alias("mentions"), F.min("first_year").alias("first_year"),
        F.max("last_year").alias("last_year"))
    names = (
        parts.select("entity", F.explode("spellings").alias("name", "count"))
        .groupBy("entity", "name").agg(F.sum("count").alias("count"))
        .withColumn("rank", F.row_number().over(Window.partitionBy("entity").orderBy(F.desc("count"), "name")))
        .where("rank = 1").select("entity", "name")
    )
    return totals.join(names, "entity").withColumn("kind", F.substring_index("entity", ":", 1))


def cooccurrence(pairs: DataFrame, nodes: DataFrame, kinds: list, least: int, least_pairs: int) -> DataFrame:
    """Pairs of entities of some kinds that enough papers name, in the order of files."""
    chosen = nodes.where(F.col("kind").isin(kinds) & (F.col("papers") >= least)).select("entity")
    sums = pairs.groupBy("source", "target").agg(F.sum("papers").alias("papers")).where(F.col("papers") >= least_pairs)
    return (
        sums.join(chosen.withColumnRenamed("entity", "source"), "source")
        .join(chosen.withColumnRenamed("entity", "target"), "target")
        .select("source", "target", "papers").orderBy("source", "target")
    )


def citations(papers: DataFrame, references: DataFrame) -> DataFrame:
    """Who cites whom: by identifier, else by place, else by title and year. What two papers have in common finds
    neither; two works of one title with different identifiers of one scheme are two."""
    found = (
        papers.select("paper", F.explode("keys").alias("key"))
        .groupBy("key").agg(F.count("paper").alias("papers"), F.first("paper").alias("cited"))
        .where("papers = 1").select("key", "cited")
    )
    schemes = papers.select(
        F.col("paper").alias("by_title"), F.transform("keys", lambda key: F.substring_index(key, ":", 1)).alias("schemes"))
    resolved = references
    for column in ("identifier", "place", "title"):
        resolved = resolved.join(found.toDF(column, f"by_{column}"), column, "left")
    resolved = resolved.join(schemes, "by_title", "left")
    agrees = F.col("scheme").isNull() | ~F.array_contains("schemes", F.col("scheme"))
    cited = F.coalesce("by_identifier", "by_place", F.when(agrees, F.col("by_title")))
    return (
        resolved.select(F.col("paper").alias("source"), cited.alias("target"))
        .where("target IS NOT NULL AND source != target").distinct().orderBy("source", "target")
    )
