/// Facts of GraphML files that programs mind, and what each does.
enum GraphMLFacts {
    private static let everyProgram = Dictionary(
        uniqueKeysWithValues: GraphProgram.ofGraphML.map { ($0, GraphEffect.refuses()) })

    static let malformed = GraphFact(code: "malformed-xml", message: "it is no well-formed XML", effects: everyProgram)
    static let controlCharacter = GraphFact(
        code: "control-character", message: "a control character, which XML does not allow", effects: everyProgram)
    static let noNamespace = GraphFact(
        code: "no-namespace", message: "the namespace of GraphML is missing",
        effects: [.yed: .refuses()])
    static let keyWithoutFor = GraphFact(
        code: "key-without-for", message: "a key does not say what it is for",
        effects: [
            .igraph: .loses("drops its values, with a warning"), .networkit: .refuses(),
            .gephi: .alters("older versions drop its values"),
        ])
    static let keyForAll = GraphFact(
        code: "key-for-all", message: "a key is for all elements",
        effects: [.igraph: .loses("drops its values, with a warning")])
    static let keyForGraphML = GraphFact(
        code: "key-for-graphml", message: "a key is for the file",
        effects: [
            .igraph: .loses("drops its values, with a warning"), .graphTool: .refuses(),
            .gephi: .loses("drops its values"),
        ])
    static let keyWithoutType = GraphFact(
        code: "key-without-type", message: "a key has no type",
        effects: [
            .networkx: .alters("takes its values for texts, with a warning"),
            .igraph: .loses("drops its values"), .graphTool: .refuses(), .cytoscape: .loses("does not read its values"),
            .gephi: .alters("takes its values for texts"),
        ])
    static let keyType = GraphFact(
        code: "key-type", message: "a key has a type that GraphML does not know",
        effects: [.igraph: .refuses(), .graphTool: .refuses()])
    static let keyListType = GraphFact(
        code: "key-list-type", message: "a key has a type of lists",
        effects: [.networkx: .refuses(), .igraph: .refuses(), .graphTool: .refuses()])
    static let undeclaredKey = GraphFact(
        code: "undeclared-key", message: "a value has a key that is not declared",
        effects: [
            .networkx: .refuses(), .igraph: .loses("drops the value, with a warning"), .graphTool: .refuses(),
            .gephi: .loses("drops the value"), .cytoscape: .loses("does not read the value"),
        ])
    static let keyBehindGraph = GraphFact(
        code: "key-behind-graph", message: "a key stands behind the graph",
        effects: [
            .igraph: .loses("drops its values, with a warning"), .graphTool: .refuses(),
            .gephi: .loses("drops its values"), .cytoscape: .loses("drops its values"),
        ])
    static let intFraction = GraphFact(
        code: "int-fraction", message: "a whole number is written with a fraction",
        effects: [
            .networkx: .refuses(), .graphTool: .refuses(), .gephi: .loses("drops the value"),
            .cytoscape: .loses("drops the value"),
        ])
    static let intLarge = GraphFact(
        code: "int-large", message: "an int is larger than 32 bits hold",
        effects: [.graphTool: .refuses(), .gephi: .loses("drops the value")])
    static let longLarge = GraphFact(
        code: "long-large", message: "a long is larger than a double holds exactly",
        effects: [.igraph: .alters("rounds the number")])
    static let emptyNumber = GraphFact(
        code: "empty-number", message: "a number or a yes or no is empty",
        effects: [.networkx: .alters("takes it for an empty text"), .graphTool: .refuses()])
    static let booleanWord = GraphFact(
        code: "boolean-word", message: "a yes or no is neither true, false, 1 nor 0",
        effects: [
            .networkx: .refuses(), .igraph: .alters("takes it for true"), .graphTool: .refuses(),
            .gephi: .alters("takes it for false"),
        ])
    static let notFinite = GraphFact(
        code: "not-finite", message: "a number is not finite",
        effects: [.gephi: .loses("drops the value where it is written INF"), .cytoscape: .loses("drops the value")])
    static let mixedDirections = GraphFact(
        code: "mixed-directions", message: "an edge has another direction than its graph",
        effects: [
            .networkx: .refuses(), .igraph: .alters("takes it as its graph is"),
            .networkit: .alters("takes it as its graph is"), .graphTool: .alters("takes it as its graph is"),
            .cytoscape: .alters("takes it as its graph is"),
        ])
    static let edgeBeforeNode = GraphFact(
        code: "edge-before-node", message: "an edge stands before one of its nodes",
        effects: [.networkit: .refuses(), .cytoscape: .loses("drops the edge")])
    static let unknownNode = GraphFact(
        code: "unknown-node", message: "an edge leads to a node that is not declared",
        effects: [
            .networkx: .alters("adds the node"), .igraph: .alters("adds the node"), .networkit: .refuses(),
            .graphTool: .alters("adds the node"), .gephi: .alters("adds the node"),
            .cytoscape: .loses("drops the edge"),
            .yed: .refuses(),
        ])
    static let duplicateNode = GraphFact(
        code: "duplicate-node", message: "two nodes have one id",
        effects: [
            .networkx: .alters("takes both for one"), .igraph: .alters("takes both for one"),
            .networkit: .alters("has one node too many, and edges of the wrong one"),
            .graphTool: .alters("takes both for one"), .gephi: .alters("takes both for one, with an error"),
            .cytoscape: .alters("takes both for one"), .yed: .refuses(),
        ])
    static let parallelEdges = GraphFact(
        code: "parallel-edges", message: "several edges join the same nodes",
        effects: [
            .networkx: .alters("makes a MultiGraph, which many functions refuse"),
            .networkit: .alters("keeps them all, and counts neighbours several times"),
            .gephi: .alters("asks how to join them"),
        ])
    static let defaultWeight = GraphFact(
        code: "default-weight", message: "an edge has the weight that its key gives by default",
        effects: [
            .networkx: .loses("gives the edge no weight"), .networkit: .alters("gives the edge the weight 0"),
            .gephi: .alters("gives the edge the weight 1"), .cytoscape: .loses("gives the edge no weight"),
        ])
    static let missingWeight = GraphFact(
        code: "missing-weight", message: "some edges have a weight and some have none",
        effects: [
            .networkx: .alters("gives the edge no weight"), .igraph: .alters("gives the edge NaN for a weight"),
            .networkit: .alters("gives the edge the weight 0"), .graphTool: .alters("gives the edge the weight 0"),
        ])
    static let weightZero = GraphFact(
        code: "weight-zero", message: "an edge has the weight 0, or one below",
        effects: [.gephi: .loses("drops an edge of weight 0")])
    static let attributeID = GraphFact(
        code: "attribute-id", message: "nodes have an attribute called id",
        effects: [.igraph: .loses("loses the real ids, with a warning"), .gephi: .alters("keeps the name for itself")])
    static let ampersandID = GraphFact(
        code: "ampersand-id", message: "the id of a node holds an &",
        effects: [.igraph: .alters("calls the node by a name with &#38; in it")])
    static let edgeID = GraphFact(
        code: "edge-id", message: "edges have ids",
        effects: [.igraph: .alters("calls each edge by the id of its first node")])
    static let yEdGraphics = GraphFact(
        code: "yed-graphics", message: "nodes are drawn for yEd",
        effects: [
            .graphTool: .refuses(), .networkx: .alters("takes yEd's label, x and y for those of the node"),
            .igraph: .loses("drops labels that only the drawing has"),
            .networkit: .loses("drops labels that only the drawing has"),
            .gephi: .loses("drops labels that only the drawing has"),
            .cytoscape: .loses("drops labels that only the drawing has"),
        ])
    static let nestedGraph = GraphFact(
        code: "nested-graph", message: "a graph stands within a node",
        effects: [
            .networkx: .loses("reads the outer graph alone"), .igraph: .loses("reads the outer graph alone"),
            .networkit: .loses("reads the outer graph alone"),
            .graphTool: .alters("puts all nodes into one graph"), .gephi: .alters("puts all nodes into one graph"),
        ])
    static let hyperedge = GraphFact(
        code: "hyperedge", message: "an edge has more than two ends",
        effects: [
            .networkx: .refuses(), .igraph: .loses("drops the edge"), .networkit: .loses("drops the edge"),
            .graphTool: .loses("drops the edge"), .gephi: .loses("drops the edge"),
            .cytoscape: .loses("drops the edge"),
        ])
    static let noLabel = GraphFact(
        code: "no-label", message: "nodes have no attribute called label",
        effects: [.gephi: .loses("shows no labels")])
    static let graphData = GraphFact(
        code: "graph-data", message: "the graph has facts of its own",
        effects: [.gephi: .loses("drops the facts of the graph, with a warning")])
    static let plainForYEd = GraphFact(
        code: "no-yed-graphics", message: "nodes are not drawn for yEd",
        effects: [.yed: .loses("stacks all nodes at one place without labels; convert with --flavor yed")])
    static let gephiNames = GraphFact(
        code: "gephi-names", message: "an attribute has a name that Gephi takes for a look",
        effects: [.gephi: .alters("draws by it, and shows no column")])
}
