"""The programs that read our DOT files: sfdp, which draws them, and pydot, behind which networkx reads them."""

import re
import shutil
import subprocess
import xml.etree.ElementTree as ElementTree

from engines import Engine, missing_package, number
from network import Loaded, shown

SVG = "{http://www.w3.org/2000/svg}"


class SFDP(Engine):
    """Draws a file: nothing may be printed to the error stream, and every label has to stand in the picture."""

    name = "sfdp"
    ending = ".dot"
    is_required = True

    def unavailable(self):
        return None if shutil.which("sfdp") else "sfdp is not there (Debian: graphviz)"

    def load(self, path):
        result = subprocess.run(["sfdp", "-Tsvg", str(path)], capture_output=True, check=False)
        problems = [line for line in result.stderr.decode(errors="replace").splitlines() if line.strip()]
        if result.returncode != 0:
            problems.append(f"exit status {result.returncode}")
        picture = ElementTree.fromstring(result.stdout)
        nodes, edges, directed = {}, {}, None
        for group in picture.iter(SVG + "g"):
            title = group.findtext(SVG + "title")
            if group.get("class") == "node":
                lines = [text.text or "" for text in group.iter(SVG + "text")]
                nodes[number(title)] = {"label": "\n".join(lines)}
            elif group.get("class") == "edge":
                source, target = re.split("->|--", title)
                edges[number(source), number(target)] = {}
                directed = "->" in title
        return Loaded(directed, len(nodes), edges, [nodes[index] for index in sorted(nodes)], None, problems)

    @staticmethod
    def differences(network, loaded):
        found = list(loaded.problems)
        labels = next(column.values for column in network.nodes if column.name == "label")
        if loaded.node_count != len(labels):
            found.append(f"{loaded.node_count} nodes, not {len(labels)}")
        if set(loaded.edges) != {(source, target) for source, target, _ in network.edges}:
            found.append(f"{len(loaded.edges)} edges that are not the {len(network.edges)} written")
        if loaded.directed not in (None, network.directed):
            found.append(f"directed is {loaded.directed}")
        for index, (label, attributes) in enumerate(zip(labels, loaded.nodes)):
            if drawn(label) != drawn(attributes["label"]):
                found.append(f"node {index}: {shown(attributes['label'])} is drawn, not {shown(label)}")
        return found


def drawn(label):
    """The lines of a label that are seen: tabs are spaces, and Graphviz writes spaces that XML would fold as U+00A0."""
    text = label.replace("\t", " ").replace("\r", "\n").replace("\u00a0", " ")
    return [line for line in text.split("\n") if line]


class Pydot(Engine):
    """Reads the text of a file; values stay as they are written, so that quotes and escapes have to be undone."""

    name = "pydot"
    ending = ".dot"

    def unavailable(self):
        return missing_package("pydot")

    def load(self, path):
        import pydot

        (graph,) = pydot.graph_from_dot_file(str(path), encoding="utf-8")
        statements = {"node", "edge", "graph"}
        nodes = {}
        for node in graph.get_node_list():
            if node.get_name() not in statements:
                nodes[number(node.get_name().strip('"'))] = unquoted(node.get_attributes())
        edges = {}
        for edge in graph.get_edge_list():
            ends = tuple(number(end.strip('"')) for end in (edge.get_source(), edge.get_destination()))
            edges[ends] = unquoted(edge.get_attributes())
        directed = graph.get_type() == "digraph"
        return Loaded(directed, len(nodes), edges, [nodes[index] for index in sorted(nodes)])

    @staticmethod
    def differences(network, loaded):
        found = SFDP.differences(network, loaded)
        for index, (source, target, weight) in enumerate(network.edges):
            written = loaded.edges.get((source, target), {}).get("weight", "")
            if not written or float(written) != weight:
                found.append(f"edge {index}: weight is {shown(written)}, not {weight}")
        return found


def unquoted(attributes):
    escapes = {"\\\\": "\\", '\\"': '"', "\\n": "\n", "&amp;": "&"}

    def text(value):
        return re.sub(r'\\\\|\\"|\\n|&amp;', lambda match: escapes[match.group()], value[1:-1])

    return {name: text(value) for name, value in attributes.items()}
