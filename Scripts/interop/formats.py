"""What loads our files of GEXF, JSON, Pajek, VOSviewer and SVG, each with the parts of a network that it keeps."""

import json
import math
import re
import xml.etree.ElementTree as ElementTree

from engines import Engine, edges_of, missing_package, number
from network import Loaded, clean


class Partial(Engine):
    """A program or format that keeps less than GraphML does: labels and weights are compared."""

    def differences(self, network, loaded):
        found = list(loaded.problems)
        labels = next(column.values for column in network.nodes if column.name == "label")
        if loaded.directed not in (None, network.directed):
            found.append(f"directed is {loaded.directed}")
        if [self.label(label) for label in labels] != [node["label"] for node in loaded.nodes]:
            found.append("labels are not those written")
        expected = {(source, target): weight for source, target, weight in network.edges}
        if set(expected) != set(loaded.edges):
            return found + [f"{len(loaded.edges)} edges that are not the {len(expected)} written"]
        for ends, weight in expected.items():
            if not math.isclose(float(loaded.edges[ends]["weight"]), weight, rel_tol=1e-15):
                found.append(f"edge {ends} weighs {loaded.edges[ends]['weight']}, not {weight}")
        return found

    def label(self, label):
        """A label as the format holds it."""
        return clean(label)


class GEXF(Partial):
    """networkx, which knows GEXF up to 1.2: the namespace of 1.3 is written as that of 1.2 for it."""

    name = "networkx-gexf"
    ending = ".gexf"
    is_required = True

    def unavailable(self):
        return missing_package("networkx")

    def load(self, path):
        import io

        import networkx

        text = path.read_text(encoding="utf-8").replace("http://gexf.net/1.3", "http://www.gexf.net/1.2draft", 1)
        text = text.replace('version="1.3"', 'version="1.2"', 1)
        graph = networkx.read_gexf(io.BytesIO(text.encode()))
        order = sorted(graph.nodes, key=number)
        edges = edges_of(graph, number)
        return Loaded(graph.is_directed(), len(order), edges, [graph.nodes[node] for node in order])


class NodeLink(Partial):
    name = "networkx-json"
    ending = ".json"
    is_required = True

    def unavailable(self):
        return missing_package("networkx")

    def load(self, path):
        import networkx

        graph = networkx.node_link_graph(json.loads(path.read_text(encoding="utf-8")), edges="edges")
        order = {key: place for place, key in enumerate(graph.nodes)}
        edges = edges_of(graph, order.get)
        return Loaded(graph.is_directed(), len(order), edges, [graph.nodes[node] for node in graph.nodes])


class Cytoscape(Partial):
    name = "networkx-cyjs"
    ending = ".cyjs"
    is_required = True

    def unavailable(self):
        return missing_package("networkx")

    def load(self, path):
        import networkx

        graph = networkx.cytoscape_graph(json.loads(path.read_text(encoding="utf-8")))
        order = sorted(graph.nodes, key=number)
        edges = edges_of(graph, number)
        nodes = [{"label": graph.nodes[node]["name"]} for node in order]
        return Loaded(graph.is_directed(), len(order), edges, nodes)


class Pajek(Partial):
    """igraph: networkx takes labels for names, and joins nodes of one label."""

    name = "igraph-pajek"
    ending = ".net"

    def unavailable(self):
        return missing_package("igraph")

    def load(self, path):
        import igraph

        # Its parser knows no label of 10 kB, which C. Pajek itself does not either.
        text = re.sub(r'"([^"]{2000})[^"]*"', r'"\1"', path.read_text(encoding="utf-8"))
        short = path.with_suffix(".short.net")
        short.write_text(text, encoding="utf-8")
        graph = igraph.Graph.Read_Pajek(str(short))
        order = tuple if graph.is_directed() else sorted
        weights = graph.es["weight"] if "weight" in graph.es.attributes() else [1.0] * graph.ecount()
        edges = {tuple(order(edge.tuple)): {"weight": weight} for edge, weight in zip(graph.es, weights)}
        names = graph.vs["id"] if "id" in graph.vs.attributes() else graph.vs["name"] if graph.vcount() else []
        return Loaded(graph.is_directed() if edges else None, graph.vcount(), edges, [{"label": name} for name in names])

    def label(self, label):
        return re.sub(r"[\t\n\r]", " ", clean(label)).replace('"', "'")[:2000]


class VOSviewer(Partial):
    """The JSON of VOSviewer Online as its documentation has it: no program that reads it runs without a browser."""

    name = "vosviewer-json"
    ending = ".vosviewer.json"
    is_required = True
    members = {"id", "label", "description", "url", "x", "y", "cluster", "weights", "scores"}

    def unavailable(self):
        return None

    def load(self, path):
        data = json.loads(path.read_text(encoding="utf-8"))
        items, links = data["network"]["items"], data["network"]["links"]
        problems = [f"{set(item) - self.members} are no members" for item in items if set(item) - self.members]
        problems += ["a cluster is no number from 1 to 1000" for item in items if not 1 <= item.get("cluster", 1) <= 1000]
        problems += ["a weight is below 0" for item in items if any(value < 0 for value in item.get("weights", {}).values())]
        edges = {(link["source_id"] - 1, link["target_id"] - 1): {"weight": link["strength"]} for link in links}
        if [item["id"] for item in items] != list(range(1, len(items) + 1)):
            problems.append("ids are not 1, 2, …")
        return Loaded(None, len(items), edges, [{"label": item["label"]} for item in items], None, problems)


class SVGText(Engine):
    """A drawing is XML, has every node with its label, and no text that is not of a label."""

    name = "svg"
    ending = ".svg"
    is_required = True
    space = "{http://www.w3.org/2000/svg}"

    def unavailable(self):
        return None

    def load(self, path):
        picture = ElementTree.parse(path).getroot()
        titles = [shape.findtext(self.space + "title") for shape in picture.iter() if shape.get("class", "").startswith("n ")]
        texts = [text.text or "" for text in picture.iter(self.space + "text") if (text.get("class") or "l") == "l"]
        paths = [path for path in picture.iter(self.space + "path") if (path.get("class") or "").startswith("e ")]
        return Loaded(None, len(titles), dict.fromkeys(range(len(paths))), [{"label": title} for title in titles], {"texts": texts})

    def differences(self, network, loaded):
        labels = [clean(label) for label in next(column.values for column in network.nodes if column.name == "label")]
        found = []
        if sorted(labels) != sorted(node["label"] or "" for node in loaded.nodes):
            found.append("the tooltips are not the labels")
        if len(loaded.edges) != len(network.edges):
            found.append(f"{len(loaded.edges)} edges, not {len(network.edges)}")
        for text in loaded.properties["texts"]:
            if not any(label == text or (text.endswith("…") and label.startswith(text[:-1])) for label in labels):
                found.append(f"{text!r} is no label")
        return found


FORMATS = [GEXF(), NodeLink(), Cytoscape(), Pajek(), VOSviewer(), SVGText()]
