extension Graph {
    /// The graph without directions: two nodes are joined where there is an edge either way, and where there are two their
    /// weights are added. An undirected graph is itself. O(n + m).
    public var undirected: Graph {
        guard let reversedRows else { return self }
        // Each row is made twice: once to know where the next begins, once for good.
        var counts = [Int](repeating: 0, count: nodeCount)
        for node in 0..<nodeCount {
            counts[node] = rows.merge(rows.range(node), with: reversedRows, reversedRows.range(node), at: 0, to: nil)
        }
        let offsets = RowPlaces(rowCount: nodeCount, counts: [counts]).offsets
        let merged = Rows(offsets: offsets, isWeighted: isWeighted, spare: 1) { columns in
            for node in 0..<nodeCount {
                _ = rows.merge(
                    rows.range(node), with: reversedRows, reversedRows.range(node), at: offsets[node], to: columns)
            }
        }
        return Graph(isDirected: false, nodeCount: nodeCount, rows: merged, reversedRows: nil)
    }

    /// The graph without directions and weights: two nodes are joined where there is an edge either way. O(n + m).
    var undirectedAndUnweighted: Graph { withoutWeights.undirected }
}

extension Graph.Rows {
    /// How many targets a row and a row of others have together; they are written in ascending order where there is room.
    fileprivate func merge(
        _ row: Range<Int>, with others: Graph.Rows, _ otherRow: Range<Int>, at place: Int, to columns: RowColumns?
    ) -> Int {
        withColumns { targets, weights in
            others.withColumns { otherTargets, otherWeights in
                var (first, second, count) = (row.lowerBound, otherRow.lowerBound, 0)
                while first < row.upperBound || second < otherRow.upperBound {
                    // No node has the number .max, so a row that has ended is never the smaller one.
                    let target = first < row.upperBound ? targets[first] : .max
                    let source = second < otherRow.upperBound ? otherTargets[second] : .max
                    let (takesFirst, takesSecond) = (target <= source, source <= target)
                    if let columns {
                        columns.targets[place &+ count] = min(target, source)
                        if let weights, let otherWeights, let sums = columns.weights {
                            sums[place &+ count] =
                                (takesFirst ? weights[first] : 0) + (takesSecond ? otherWeights[second] : 0)
                        }
                    }
                    first &+= takesFirst ? 1 : 0
                    second &+= takesSecond ? 1 : 0
                    count &+= 1
                }
                return count
            }
        }
    }
}
