"""GraphML files that differ from a portable one by one fact each, by the code that `papergraph check` gives the fact."""

HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n'
KEYS = (
    '<key id="l" for="node" attr.name="label" attr.type="string"/>\n'
    '<key id="w" for="edge" attr.name="weight" attr.type="double"/>\n'
)
NODES = '<node id="n0"><data key="l">A</data></node>\n<node id="n1"><data key="l">B</data></node>\n'
EDGE = '<edge source="n0" target="n1"><data key="w">2</data></edge>\n'


def file(keys="", nodes=NODES, edges=EDGE, head=HEAD, behind="", graph='edgedefault="undirected"', facts=""):
    return f"{head}{KEYS}{keys}<graph {graph}>\n{facts}{nodes}{edges}</graph>\n{behind}</graphml>\n"


def key(kind="node", **attributes):
    words = " ".join(f'{name.replace("_", ".")}="{value}"' for name, value in attributes.items())
    return f'<key id="k" {f"for={chr(34)}{kind}{chr(34)}" if kind else ""} {words}/>\n'


def valued(text, kind="int"):
    """A node attribute of a type with a text as its value."""
    node = f'<node id="n0"><data key="l">A</data><data key="k">{text}</data></node>\n<node id="n1"><data key="l">B</data></node>\n'
    return file(key(attr_name="size_of", attr_type=kind), node)


def keyed(kind, text="x", **attributes):
    """A key as it is declared, and a node with a value for it."""
    node = f'<node id="n0"><data key="l">A</data><data key="k">{text}</data></node>\n<node id="n1"><data key="l">B</data></node>\n'
    return file(key(kind, **attributes), node)


FACTS = {
    "portable": file(),
    "no-namespace": file(head='<?xml version="1.0"?>\n<graphml>\n'),
    "key-without-for": keyed("", attr_name="a", attr_type="string"),
    "key-for-all": keyed("all", attr_name="a", attr_type="string"),
    "key-for-graphml": file(key("graphml", attr_name="a", attr_type="string")),
    "key-without-type": keyed("node", attr_name="a"),
    "key-type": keyed("node", "3", attr_name="a", attr_type="integer"),
    "key-list-type": keyed("node", attr_name="a", attr_type="liststring"),
    "undeclared-key": file(nodes='<node id="n0"><data key="zz">A</data></node>\n<node id="n1"/>\n'),
    "key-behind-graph": file(
        nodes='<node id="n0"><data key="k">x</data></node>\n<node id="n1"/>\n',
        behind=key(attr_name="a", attr_type="string")),
    "int-fraction": valued("3.0"),
    "int-large": valued("3000000000"),
    "long-large": valued("9007199254740993", "long"),
    "empty-number": valued(""),
    "boolean-word": valued("yes", "boolean"),
    "not-finite": valued("NaN", "double"),
    "mixed-directions": file(edges='<edge source="n0" target="n1" directed="true"><data key="w">2</data></edge>\n'),
    "edge-before-node": file(nodes="", edges=EDGE + NODES),
    "unknown-node": file(edges=EDGE + '<edge source="n0" target="zz"><data key="w">1</data></edge>\n'),
    "duplicate-node": file(nodes=NODES + '<node id="n0"/>\n'),
    "parallel-edges": file(edges=EDGE + EDGE),
    "default-weight": file(edges='<edge source="n0" target="n1"/>\n').replace(
        'attr.name="weight" attr.type="double"/>', 'attr.name="weight" attr.type="double"><default>3</default></key>'),
    "missing-weight": file(edges=EDGE.replace("n1", "n2") + '<edge source="n0" target="n1"/>\n', nodes=NODES + '<node id="n2"/>\n'),
    "attribute-id": valued("x", "string").replace("size_of", "id"),
    "ampersand-id": file(nodes='<node id="a &amp; b"/>\n<node id="n1"/>\n', edges='<edge source="a &amp; b" target="n1"/>\n'),
    "edge-id": file(edges='<edge id="e7" source="n0" target="n1"><data key="w">2</data></edge>\n'),
    "yed-graphics": file(
        '<key id="ng" for="node" yfiles.type="nodegraphics"/>\n',
        '<node id="n0"><data key="ng"><y:ShapeNode xmlns:y="http://www.yworks.com/xml/graphml"/></data></node>\n<node id="n1"/>\n'),
    "nested-graph": file(nodes='<node id="n0"><graph edgedefault="directed"><node id="n2"/></graph></node>\n<node id="n1"/>\n'),
    "hyperedge": file(edges=EDGE + '<hyperedge><endpoint node="n0"/><endpoint node="n1"/></hyperedge>\n'),
    "control-character": valued("a&#8;b", "string"),
    "malformed-xml": file(edges=EDGE + "<edge source="),
    "weight-zero": file(edges='<edge source="n0" target="n1"><data key="w">0</data></edge>\n'),
}

# DOT files of one fact each, for Graphviz.
DOT_FACTS = {
    "clean": 'graph { "a" -- "b" [label="x"] }',
    "split-id": 'graph { gpt-4 -- b }',
    "port": 'graph { doi:10 -- b }',
    "edge-operator": 'digraph { "a" -- "b" }',
    "html-label": 'graph { "a" [label=<R & D>] }',
    "label-escape": 'graph { "a" [label="\\lambda"] }',
    "open-quote": 'graph { "a" [label="x] }',
    "open-brace": 'graph { "a" -- "b"',
}
