/// When nodes and edges were there, and with what count or weight: the slices of a network as GEXF has time.
struct GEXFSpells {
    private let slices: [(opening: String, nodes: AttributeColumn, edges: AttributeColumn)]
    /// The columns whose values stand in spells and nowhere else.
    let columns: Set<String>

    /// Nothing where the network has no slices.
    init?(_ network: Network) {
        slices = network.slices.compactMap { slice in
            guard let nodes = network.nodeColumn(named: slice.nodeColumn),
                let edges = network.edgeColumn(named: slice.edgeColumn)
            else { return nil }
            return (" start=\"\(slice.years.lowerBound)\" end=\"\(slice.years.upperBound)\"", nodes, edges)
        }
        guard !slices.isEmpty else { return nil }
        columns = Set(slices.flatMap { [$0.nodes.name, $0.edges.name] })
    }

    /// Writes the value of each slice, as elements of `attvalues`.
    func writeValues(ofNode node: Int, to output: inout TextOutput) {
        for slice in slices { write(slice.nodes.number(at: node), slice.opening, "slice_occurrences", to: &output) }
    }

    /// Writes the value of each slice, as elements of `attvalues`.
    func writeValues(ofEdge edge: Int, to output: inout TextOutput) {
        for slice in slices { write(slice.edges.number(at: edge), slice.opening, "slice_weight", to: &output) }
    }

    private func write(_ value: Double?, _ time: String, _ name: String, to output: inout TextOutput) {
        guard let value else { return }
        output.write("<attvalue for=\"" + name + "\" value=\"")
        output.write(value)
        output.write("\"" + time + "/>")
    }

    /// Writes when a node was there.
    func writeSpells(ofNode node: Int, to output: inout TextOutput) {
        writeSpells(slices.filter { $0.nodes.number(at: node) != nil }.map(\.opening), to: &output)
    }

    /// Writes when an edge was there.
    func writeSpells(ofEdge edge: Int, to output: inout TextOutput) {
        writeSpells(slices.filter { $0.edges.number(at: edge) != nil }.map(\.opening), to: &output)
    }

    private func writeSpells(_ times: [String], to output: inout TextOutput) {
        guard !times.isEmpty else { return }
        output.write("<spells>")
        for time in times { output.write("<spell" + time + "/>") }
        output.write("</spells>")
    }
}
