import GraphFormats
import NetworkAnalysis
import Testing

/// The drawing, read back as XML.
@Suite struct SVGWriterTests {
    private func picture(of network: Network) throws -> [XMLTree] {
        func flat(_ tree: XMLTree) -> [XMLTree] { [tree] + tree.children.flatMap(flat) }
        return flat(try XMLTree(parsing: SVGWriter().bytes(of: network)))
    }

    @Test(arguments: SampleNetwork.all)
    func everyNodeIsDrawnWithItsLabel(_ sample: SampleNetwork) throws {
        let shapes = try picture(of: sample.network).filter { $0.attributes["class"]?.hasPrefix("n ") ?? false }
        let titles = shapes.compactMap { $0.children.first?.text }
        #expect(titles.sorted() == sample.network.nodeLabels.map(ExpectedText.clean).sorted())
    }

    /// Boxes of labels, from what the text says of itself.
    @Test func labelsDoNotOverlap() throws {
        let sample = try #require(SampleNetwork.all.first { $0.name == "large" })
        let texts = try picture(of: sample.network).filter { $0.name == "text" && $0.attributes["class"] == "l" }
        #expect(texts.count > 50)
        let boxes = texts.map { text -> (left: Double, right: Double, y: Double, half: Double) in
            let number = { (name: String) in Double(text.attributes[name] ?? "") ?? .nan }
            let (x, size) = (number("x"), number("font-size"))
            // Less than the widest letter: what overlaps here does on paper.
            let width = Double(text.text.count) * size * 0.3
            let left =
                switch text.attributes["text-anchor"] {
                case "middle": x - width / 2
                case "end": x - width
                default: x
                }
            return (left, left + width, number("y"), size * 0.5)
        }
        for (place, box) in boxes.enumerated() {
            for other in boxes[(place + 1)...] {
                let isApart =
                    box.right <= other.left || other.right <= box.left
                    || abs(box.y - other.y) >= min(box.half, other.half)
                #expect(isApart)
            }
        }
    }

    @Test func rowsStandByYear() throws {
        var network = SampleNetwork.small
        network.addNodeColumn(AttributeColumn(name: "year", title: "Year", values: .integers([2003, 2001, 2001, nil])))
        network.rankColumn = "year"
        let years = try picture(of: network).filter { ["2001", "2003"].contains($0.text) && $0.name == "text" }
        let places = years.compactMap { Double($0.attributes["y"] ?? "") }
        #expect(years.map(\.text) == ["2001", "2003"])
        #expect(places.count == 2 && places[0] < places[1], "the earliest at the top")
    }

    @Test func placesOfTheNetworkAreKept() throws {
        var network = SampleNetwork.small
        network.addPositions([Point(x: 0, y: 0), Point(x: 100, y: 0), Point(x: 0, y: 100), Point(x: 100, y: 100)])
        let shapes = try picture(of: network).filter { $0.attributes["class"]?.hasPrefix("n ") ?? false }
        let place = { (label: String) -> (Double, Double) in
            let shape = shapes.first { $0.children.first?.text == label }
            let number = { (names: [String]) in
                names.lazy.compactMap { shape?.attributes[$0] }.first.flatMap(Double.init) ?? .nan
            }
            return (number(["cx", "x"]), number(["cy", "y"]))
        }
        #expect(place("SQuAD").0 < place("BERT").0)
        #expect(place("GPT-4").1 < place("SQuAD").1, "y grows upwards in a network, and downwards on paper")
    }
}
