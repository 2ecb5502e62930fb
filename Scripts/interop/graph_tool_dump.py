"""Loads a GraphML file with graph-tool and prints what it found as JSON; run by a Python that has graph-tool."""

import json
import sys

from graph_tool import load_graph

CONVERSIONS = {"string": str, "bool": bool, "int32_t": int, "int64_t": int, "double": float, "long double": float}


def attributes(properties, item):
    return {name: CONVERSIONS[values.value_type()](values[item]) for name, values in properties.items()}


graph = load_graph(sys.argv[1])
json.dump(
    {
        "directed": graph.is_directed(),
        "nodes": [attributes(graph.vertex_properties, node) for node in graph.vertices()],
        "edges": [
            [int(edge.source()), int(edge.target()), attributes(graph.edge_properties, edge)] for edge in graph.edges()
        ],
        "properties": attributes(graph.graph_properties, graph),
    },
    sys.stdout,
)
