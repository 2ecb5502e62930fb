"""Networks as they should be and as programs loaded them, and the difference."""

import json
import math
from dataclasses import dataclass, field

ABSENT = object()


@dataclass
class Column:
    """An attribute with the type that GraphML gives it and its values; None is missing."""

    name: str
    type: str
    values: list
    is_whole: bool = False

    @property
    def is_empty(self):
        return all(value is None for value in self.values)


@dataclass
class Network:
    """What the writers were given."""

    name: str
    directed: bool
    nodes: list[Column]
    edges: list[tuple[int, int, float]]
    edge_columns: list[Column]
    properties: list[Column]


@dataclass
class Loaded:
    """What a program found. A part that the program does not keep is None."""

    directed: bool | None
    node_count: int
    edges: dict[tuple[int, int], dict]
    nodes: list[dict] | None = None
    properties: dict | None = None
    problems: list[str] = field(default_factory=list)

    @property
    def weight(self):
        """The sum of all weights, or None where they are not kept."""
        weights = [attributes.get("weight") for attributes in self.edges.values()]
        return None if None in weights else math.fsum(float(weight) for weight in weights)


def clean(text):
    """A text with U+FFFD for what no text file may hold."""
    forbidden = {*range(0x20), 0x7F, 0xFFFE, 0xFFFF} - {0x9, 0xA, 0xD}
    return "".join("\ufffd" if ord(character) in forbidden else character for character in text)


def read_expected(path):
    """The networks of an expected.json."""
    with open(path, encoding="utf-8") as file:
        return [network(entry) for entry in json.load(file)]


def network(entry):
    keys = {"name": "key", "type": "text", "values": entry["keys"]}
    labels = {"name": "label", "type": "text", "values": entry["labels"]}
    return Network(
        entry["name"],
        entry["directed"],
        [column(item) for item in [keys, labels, *entry["node_columns"]]],
        [(edge["source"], edge["target"], float(edge["weight"])) for edge in entry["edges"]],
        [column(item) for item in entry["edge_columns"]],
        [column(item) for item in entry["properties"]],
    )


def column(item):
    values, kind = item["values"], item["type"]
    if kind == "text":
        return Column(item["name"], "string", [None if value is None else clean(value) for value in values])
    if kind == "flags":
        return Column(item["name"], "boolean", values)
    if kind == "numbers":
        return Column(item["name"], "double", [None if value is None else float(value) for value in values])
    largest = max((abs(value) for value in values if value is not None), default=0)
    if largest < 2**31:
        return Column(item["name"], "int", values, is_whole=True)
    kind, convert = ("double", float) if largest <= 2**53 else ("string", str)
    return Column(item["name"], kind, [None if value is None else convert(value) for value in values], is_whole=True)


def differences(network, loaded, as_loaded):
    """What a program found otherwise than it was written, one line each.

    `as_loaded(column, value)` is how the program holds a value, or ABSENT where it holds nothing.
    """
    found = list(loaded.problems)
    if loaded.directed is not None and loaded.directed != network.directed:
        found.append(f"directed is {loaded.directed}")
    if loaded.node_count != len(network.nodes[0].values):
        found.append(f"{loaded.node_count} nodes, not {len(network.nodes[0].values)}")
    if set(loaded.edges) != {(source, target) for source, target, _ in network.edges}:
        return found + [f"{len(loaded.edges)} edges that are not the {len(network.edges)} written"]

    def compare(place, attributes, column, index):
        value, other = as_loaded(column, column.values[index]), attributes.get(column.name, ABSENT)
        if not same(value, other):
            found.append(f"{place}: {column.name} is {shown(other)}, not {shown(value)}")

    weights = Column("weight", "double", [weight for _, _, weight in network.edges])
    columns = [weights, *network.edge_columns] if loaded.nodes is not None else [weights]
    for index, (source, target, _) in enumerate(network.edges):
        for item in columns:
            compare(f"edge {index}", loaded.edges[source, target], item, index)
    for index, attributes in enumerate(loaded.nodes or []):
        for item in network.nodes:
            compare(f"node {index}", attributes, item, index)
    if loaded.properties is not None:
        for item in network.properties:
            compare("graph", loaded.properties, item, 0)
    return found


def same(value, other):
    """Whether both are of one type and equal; not a number equals itself."""
    if type(value) is not type(other):
        return False
    return value == other or (isinstance(value, float) and math.isnan(value) and math.isnan(other))


def shown(value):
    text = "absent" if value is ABSENT else ascii(value)
    return text if len(text) <= 80 else text[:77] + "..."
