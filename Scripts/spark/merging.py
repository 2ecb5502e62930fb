"""Brings records of one paper into one part: connected components of records and the keys that they share."""
from pyspark.sql import DataFrame, functions as F


def components(records: DataFrame) -> DataFrame:
    """The component of each record that shares a key with another, by the smallest record of it.

    `records` has columns record and keys. Nearly all records share nothing and drop out at once; the others hand the
    smallest name that they know to their neighbours until no name changes. Chains of records are short.
    """
    members = records.select("record", F.explode("keys").alias("key")).distinct()
    shared = members.groupBy("key").agg(F.count("record").alias("records")).where("records > 1").select("key")
    members = members.join(shared, "key").persist()
    labels = members.select("record").distinct().withColumn("component", F.col("record")).persist()
    while True:
        by_key = members.join(labels, "record").groupBy("key").agg(F.min("component").alias("component"))
        after = members.join(by_key, "key").groupBy("record").agg(F.min("component").alias("component")).persist()
        changed = after.exceptAll(labels).limit(1).count()
        labels.unpersist()
        labels = after
        if changed == 0:
            return labels


def parted(records: DataFrame, parts: int) -> DataFrame:
    """The lines of records, those of one component in one part."""
    return (
        records.join(components(records), "record", "left")
        .select("line", F.coalesce("component", "record").alias("component"))
        .repartition(parts, "component")
        .select("line")
    )
