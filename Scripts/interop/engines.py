"""The programs that load our files. Each tells how it holds the values that it reads."""

import contextlib
import csv
import io
import json
import math
import os
import shutil
import subprocess
import warnings

from network import ABSENT, Loaded


class Engine:
    """A program: its name, the ending of the files that it loads, and whether the check may do without it."""

    name = ""
    ending = ".graphml"
    is_required = False

    def unavailable(self):
        """Why it cannot be used, or None."""
        raise NotImplementedError

    def load(self, path):
        """Loads a file."""
        raise NotImplementedError

    def as_loaded(self, column, value):
        """How it holds a value of a column; None is a missing one."""
        return ABSENT if value is None else value


def missing_package(name):
    try:
        __import__(name)
    except Exception as error:  # A package that is there may still fail to load.
        return f"{type(error).__name__}: {error}"
    return None


def number(identifier):
    """7 for the canonical id n7."""
    return int(identifier[1:])


def edges_of(graph, place):
    """The attributes of the edges of a graph of networkx by the places of their ends, the smaller first where they have no
    direction."""
    edges = {}
    for source, target, attributes in graph.edges(data=True):
        ends = (place(source), place(target))
        edges[ends if graph.is_directed() else tuple(sorted(ends))] = attributes
    return edges


class NetworkX(Engine):
    name = "networkx"
    is_required = True

    def unavailable(self):
        return missing_package("networkx")

    def load(self, path):
        import networkx

        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter("always")
            graph = networkx.read_graphml(path)
        problems = [str(warning.message) for warning in caught]
        if graph.is_multigraph():
            problems.append("parallel edges")
        order = sorted(graph.nodes, key=number)
        if order != [f"n{index}" for index in range(len(order))]:
            problems.append("node ids are not n0, n1, …")
        edges = edges_of(graph, number)
        nodes = [graph.nodes[node] for node in order]
        return Loaded(graph.is_directed(), len(nodes), edges, nodes, graph.graph, problems)


class IGraph(Engine):
    name = "igraph"

    def unavailable(self):
        return missing_package("igraph")

    def load(self, path):
        import igraph

        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter("always")
            graph = igraph.Graph.Read_GraphML(str(path))
        order = tuple if graph.is_directed() else sorted
        edges = {tuple(order(edge.tuple)): edge.attributes() for edge in graph.es}
        nodes = [node.attributes() for node in graph.vs]
        properties = {name: graph[name] for name in graph.attributes()}
        problems = [str(warning.message) for warning in caught]
        return Loaded(graph.is_directed(), len(nodes), edges, nodes, properties, problems)

    def as_loaded(self, column, value):
        if column.type == "string":
            return value or ""
        if column.type == "boolean":
            return value
        return math.nan if value is None else float(value)


class NetworKit(Engine):
    name = "networkit"

    def unavailable(self):
        return missing_package("networkit")

    def load(self, path):
        import networkit

        with contextlib.redirect_stdout(io.StringIO()):  # It tells what it identifies.
            graph = networkit.graphio.readGraph(str(path), networkit.Format.GraphML)
        edges = {}
        for source, target, weight in graph.iterEdgesWeights():
            ends = (source, target) if graph.isDirected() else (min(source, target), max(source, target))
            edges[ends] = {"weight": weight}
        problems = [] if len(edges) == graph.numberOfEdges() else ["parallel edges"]
        return Loaded(graph.isDirected(), graph.numberOfNodes(), edges, problems=problems)


class GraphTool(Engine):
    """graph-tool comes with the system's Python and not with pip's packages. A column without values is not there."""

    name = "graph-tool"
    defaults = {"string": "", "boolean": False, "int": 0, "double": 0.0}

    def __init__(self):
        self.python = None

    def unavailable(self):
        candidates = [os.environ.get("GRAPH_TOOL_PYTHON"), "/usr/bin/python3", shutil.which("python3")]
        for python in filter(None, candidates):
            if shutil.which(python) and self.run(python, "-c", "import graph_tool").returncode == 0:
                self.python = python
                return None
        return "no python3 that imports graph_tool (Debian: python3-graph-tool; GRAPH_TOOL_PYTHON names another)"

    def load(self, path):
        script = os.path.join(os.path.dirname(os.path.abspath(__file__)), "graph_tool_dump.py")
        result = self.run(self.python, script, str(path))
        if result.returncode != 0:
            raise RuntimeError(result.stderr.strip().splitlines()[-1])
        graph = json.loads(result.stdout)
        edges = {(source, target): attributes for source, target, attributes in graph["edges"]}
        nodes = graph["nodes"]
        return Loaded(graph["directed"], len(nodes), edges, nodes, graph["properties"])

    def as_loaded(self, column, value):
        if value is None:
            return ABSENT if column.is_empty else self.defaults[column.type]
        return value

    @staticmethod
    def run(*command):
        return subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)


class Table(Engine):
    """Python's own csv module, on the two tables of a network."""

    name = "csv"
    ending = ".edges.csv"
    is_required = True

    def unavailable(self):
        return None

    def load(self, path):
        nodes = self.rows(str(path).removesuffix(".edges.csv") + ".nodes.csv")
        numbers = {row["Id"]: index for index, row in enumerate(nodes)}
        for row in nodes:
            row["key"], row["label"] = row.pop("Id"), row.pop("Label")
        rows = self.rows(path)
        types = {row["Type"] for row in rows}
        edges = {}
        for row in rows:
            row["weight"] = row.pop("Weight")
            edges[numbers[row.pop("Source")], numbers[row.pop("Target")]] = row
        problems = [] if len(types) <= 1 and len(edges) == len(rows) else ["parallel edges or two types"]
        directed = types == {"Directed"} if types else None
        return Loaded(directed, len(nodes), edges, nodes, None, problems)

    def as_loaded(self, column, value):
        """The csv module reads texts only."""
        if value is None:
            return ""
        if column.type == "boolean":
            return "true" if value else "false"
        if column.type == "double":
            is_whole = column.is_whole or (value == int(value) and abs(value) <= 2**54)
            return str(int(value)) if is_whole else repr(value)
        return str(value)

    @staticmethod
    def rows(path):
        with open(path, encoding="utf-8", newline="") as file:
            return list(csv.DictReader(file, strict=True))
