#!/usr/bin/env python3
"""Reads with papergraph what other programs write: GraphML, GEXF, GML and Pajek of networkx, igraph, NetworKit and graph-tool.

    theirs.py PROGRAM

A network with hostile labels, weights and attributes of every type is written by each program that is there, converted by
`papergraph convert` to node-link JSON, and compared: nodes, labels, edges, weights, attributes. Exits with 1 where something
is lost.
"""

import json
import os
import pathlib
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
PYTHON = HERE.parent.parent / ".build-interop" / "bin" / "python"
if PYTHON.exists() and pathlib.Path(sys.prefix).resolve() != PYTHON.parent.parent:
    os.execv(PYTHON, [str(PYTHON), str(HERE / "theirs.py"), *sys.argv[1:]])

from check import print_table
from engines import GraphTool

LABELS = ["plain", 'R&D <x> "q"', "数据 😀", "a:b", "back\\slash", "é", "two words", "3d"]
EDGES = [(0, 1, 2.0), (1, 2, 0.5), (2, 3, 1.25), (3, 4, 7.0), (4, 5, 1e-3), (5, 6, 3.0), (6, 7, 12345.678), (0, 7, 1.0)]
SIZES = [3, 1, 4, 1, 5, 9, 2, 6]


def networkx_graph(directed, quotes=True):
    import networkx

    graph = networkx.DiGraph() if directed else networkx.Graph()
    for index, label in enumerate(LABELS):
        graph.add_node(f"v{index}", label=label if quotes else label.replace('"', "'"), size_of=SIZES[index], share=SIZES[index] / 7, known=index % 2 == 0)
    for source, target, weight in EDGES:
        graph.add_edge(f"v{source}", f"v{target}", weight=weight, note=f"n{source}")
    return graph


def igraph_graph(directed):
    import igraph

    graph = igraph.Graph(n=len(LABELS), edges=[edge[:2] for edge in EDGES], directed=directed)
    graph.vs["label"], graph.vs["size_of"] = LABELS, SIZES
    graph.es["weight"] = [edge[2] for edge in EDGES]
    return graph


def writers(directory, directed):
    """Files by the name of what wrote them: the path, and the columns that have to be there."""
    import networkx

    def path(name):
        return directory / f"{'directed' if directed else 'undirected'}-{name}"

    everything = ["size_of", "share", "known"]
    graph = networkx_graph(directed)
    networkx.write_graphml(graph, path("networkx.graphml"))
    yield "networkx graphml", path("networkx.graphml"), everything
    networkx.write_gexf(graph, path("networkx.gexf"))
    yield "networkx gexf", path("networkx.gexf"), everything
    gml = networkx.relabel_nodes(graph, {f"v{index}": label for index, label in enumerate(LABELS)})
    for node in gml:
        gml.nodes[node].pop("label")
        gml.nodes[node]["known"] = int(gml.nodes[node]["known"])
    networkx.write_gml(gml, path("networkx.gml"))
    yield "networkx gml", path("networkx.gml"), ["size_of", "share"]
    try:
        other = igraph_graph(directed)
        other.write_graphml(str(path("igraph.graphml")))
        yield "igraph graphml", path("igraph.graphml"), ["size_of"]
        other.write_gml(str(path("igraph.gml")))
        yield "igraph gml", path("igraph.gml"), ["sizeof"]
        pajek = igraph_graph(directed)
        pajek.vs["name"] = [label.replace('"', "'") for label in LABELS]
        pajek.write_pajek(str(path("igraph.net")))
        yield "igraph pajek", path("igraph.net"), []
    except ImportError:
        pass
    tool = GraphTool()
    if tool.unavailable() is None:
        script = (
            "import graph_tool as gt, json, sys\n"
            "labels, edges, sizes, directed, path = json.loads(sys.argv[1])\n"
            "g = gt.Graph(directed=directed); g.add_vertex(len(labels))\n"
            "l, s, w = g.new_vp('string'), g.new_vp('int'), g.new_ep('double')\n"
            "for i, t in enumerate(labels): l[g.vertex(i)] = t; s[g.vertex(i)] = sizes[i]\n"
            "for a, b, x in edges: w[g.add_edge(a, b)] = x\n"
            "g.vp['label'], g.vp['size_of'], g.ep['weight'] = l, s, w\n"
            "g.save(path)\n")
        words = json.dumps([LABELS, EDGES, SIZES, directed, str(path("graph-tool.graphml"))])
        subprocess.run([tool.python, "-c", script, words], check=True, capture_output=True)
        yield "graph-tool graphml", path("graph-tool.graphml"), ["size_of"]


def problems(program, path, directed, columns):
    """What papergraph reads otherwise than it was written."""
    result = subprocess.run([program, "convert", str(path), "--format", "node-link"], capture_output=True, text=True, check=False)
    if result.returncode != 0:
        return [result.stderr.strip()]
    found = [line for line in result.stderr.splitlines() if "warning" in line or "error" in line]
    data = json.loads(result.stdout)
    if data["directed"] != directed:
        found.append(f"directed is {data['directed']}")
    wanted = [label.replace('"', "'") if path.suffix == ".net" else label for label in LABELS]
    labels = [node["label"] for node in data["nodes"]]
    if labels != wanted:
        found.append(f"labels are {labels}")
    place = {node["id"]: index for index, node in enumerate(data["nodes"])}
    edges = {(place[edge["source"]], place[edge["target"]]): edge["weight"] for edge in data["edges"]}
    expected = {(source, target): weight for source, target, weight in EDGES}
    if edges.keys() != expected.keys() or any(abs(edges[ends] - weight) > 1e-6 * weight for ends, weight in expected.items()):
        found.append(f"edges are {edges}")
    for column in columns:
        values = [node.get(column) for node in data["nodes"]]
        expected = {"share": [size / 7 for size in SIZES], "known": [index % 2 == 0 for index in range(8)]}.get(column, SIZES)
        if any(value is None or abs(value - other) > 1e-6 for value, other in zip(values, expected)):
            found.append(f"{column} is {values}")
    return found


def main():
    rows, failures = [["written by", "undirected", "directed"]], []
    with tempfile.TemporaryDirectory() as directory:
        table = {}
        for directed in [False, True]:
            for name, path, columns in writers(pathlib.Path(directory), directed):
                found = problems(sys.argv[1], path, directed, columns)
                table.setdefault(name, []).append("FAIL" if found else "equal")
                failures += [f"{path.name}: {line}" for line in found]
        rows += [[name, *cells] for name, cells in table.items()]
    print_table(rows)
    print(*failures, sep="\n", end="\n" if failures else "")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
