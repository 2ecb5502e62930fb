import PaperGraph

/// A graph as lines of two numbers and a weight.
struct EdgeList {
    private var sources: [Int] = []
    private var targets: [Int] = []
    private var weights: [Double] = []
    private var nodeCount = 0

    init(path: String) throws {
        for line in try CorpusInput(path).bytes(atMost: 16 << 30).split(separator: UInt8(ascii: "\n")) {
            let cells = line.split(separator: UInt8(ascii: "\t"))
            guard cells.count >= 2, let source = Int(String(decoding: cells[0], as: UTF8.self)),
                let target = Int(String(decoding: cells[1], as: UTF8.self))
            else { continue }
            sources.append(source)
            targets.append(target)
            weights.append(cells.count > 2 ? Double(String(decoding: cells[2], as: UTF8.self)) ?? 1 : 1)
            nodeCount = max(nodeCount, source + 1, target + 1)
        }
    }

    func graph(isDirected: Bool, isWeighted: Bool) -> Graph {
        var builder = GraphBuilder(nodeCount: nodeCount, isDirected: isDirected, isWeighted: isWeighted)
        builder.reserve(sources.count)
        for index in sources.indices {
            builder.addEdge(from: sources[index], to: targets[index], weight: weights[index])
        }
        return builder.build()
    }
}

/// Documents as lines of terms, numbered.
struct Documents {
    private(set) var members: [UInt32] = []
    private(set) var offsets: [Int] = [0]
    private(set) var terms = 0

    init(path: String) throws {
        var numbers: [ArraySlice<UInt8>: UInt32] = [:]
        for line in try CorpusInput(path).bytes(atMost: 16 << 30).split(separator: UInt8(ascii: "\n")) {
            var row: Set<UInt32> = []
            for term in line.split(separator: UInt8(ascii: "\t")) {
                let next = UInt32(numbers.count)
                row.insert(numbers[term, default: next])
                if numbers[term] == nil { numbers[term] = next }
            }
            members += row.sorted()
            offsets.append(members.count)
        }
        terms = numbers.count
    }
}
