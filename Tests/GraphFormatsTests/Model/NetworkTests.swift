import GraphFormats
import NetworkAnalysis
import Testing

@Suite struct NetworkTests {
    @Test func columnsAreFoundByName() {
        let network = SampleNetwork.small
        #expect(network.nodeColumn(named: "kind")?.text(at: 0) == "dataset")
        #expect(network.nodeColumn(named: "kind")?.text(at: 3) == nil)
        #expect(network.nodeColumn(named: "occurrences")?.integer(at: 1) == 2)
        #expect(network.edgeColumn(named: "count")?.number(at: 0) == 2)
        #expect(network.nodeColumn(named: "count") == nil && network.edgeColumn(named: "kind") == nil)
    }

    @Test func aColumnTakesThePlaceOfOneWithItsName() {
        var network = SampleNetwork.small
        let names = network.nodeColumns.map(\.name)
        let column = AttributeColumn(name: "kind", title: "Kind", values: .flags([true, true, false, false]))
        network.addNodeColumn(column)
        #expect(network.nodeColumns.map(\.name) == names)
        #expect(network.nodeColumn(named: "kind") == column)
        network.addNodeColumn(AttributeColumn(name: "new", title: "New", values: .numbers([1, 2, 3, 4])))
        #expect(network.nodeColumns.map(\.name) == names + ["new"])
    }

    @Test(arguments: [
        (AttributeColumn.Values.integers([1, nil]), [1, nil]), (.numbers([0.5, .nan]), [0.5, nil]),
        (.text(["1", "2"]), [nil, nil]), (.flags([true, false]), [nil, nil]),
    ])
    func numbersAreThoseOfNumbers(_ values: AttributeColumn.Values, _ numbers: [Double?]) {
        let column = AttributeColumn(name: "x", title: "", values: values)
        #expect((0..<column.count).map { column.number(at: $0) } == numbers)
    }

    @Test(arguments: [
        (NetworkProperty.Value.text("a"), "a"), (.integer(-3), "-3"), (.number(0.5), "0.5"), (.number(2), "2.0"),
    ])
    func propertiesHaveAText(_ value: NetworkProperty.Value, _ text: String) {
        #expect(NetworkProperty(name: "x", value: value).text == text)
    }

    @Test func aWeightIsAStrength() async {
        await #expect(processExitsWith: .failure) { _ = weighted(0) }
        await #expect(processExitsWith: .failure) { _ = weighted(-1) }
        await #expect(processExitsWith: .failure) { _ = weighted(.nan) }
        await #expect(processExitsWith: .failure) { _ = weighted(.infinity) }
        await #expect(processExitsWith: .failure) { _ = weighted(.leastNonzeroMagnitude) }
        await #expect(processExitsWith: .success) { _ = weighted(.leastNormalMagnitude) }
    }

    @Test func namesStandOnce() async {
        await #expect(processExitsWith: .failure) { _ = withColumns(["a", "a"]) }
        await #expect(processExitsWith: .failure) { _ = withColumns(["label"]) }
        await #expect(processExitsWith: .failure) { _ = withColumns(["a b"]) }
        await #expect(processExitsWith: .failure) { _ = withColumns([""]) }
        await #expect(processExitsWith: .success) { _ = withColumns(["a", "b_2", "weight"]) }
    }
}

private func weighted(_ weight: Double) -> Network {
    var builder = GraphBuilder(nodeCount: 2)
    builder.addEdge(from: 0, to: 1, weight: weight)
    return Network(name: "x", graph: builder.build(), nodeKeys: ["a", "b"], nodeLabels: ["", ""])
}

private func withColumns(_ names: [String]) -> Network {
    Network(
        name: "x", graph: GraphBuilder(nodeCount: 0).build(), nodeKeys: [], nodeLabels: [],
        nodeColumns: names.map { AttributeColumn(name: $0, title: "", values: .flags([])) })
}
