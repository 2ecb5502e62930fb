extension Graph.Rows {
    /// The rows with one edge in the place of parallel ones, in ascending rows. Weights of parallel edges are summed in
    /// ascending order: the order of their adding must not show in the last bit.
    consuming func merged(threads: Int) -> Graph.Rows {
        let rows = self
        let nodeCount = rows.offsets.count - 1
        let ranges = rows.ranges(RowPlaces.laneCount(of: rows.targets.count, rowCount: 0, threads: threads))
        let counts = ParallelParts.map(count: ranges.count, threads: threads) { rows.distinctCounts(ranges[$0]) }
        let places = RowPlaces(rowCount: nodeCount, counts: [counts.flatMap { $0 }])
        guard places.offsets[nodeCount] < rows.targets.count else { return rows }
        return Graph.Rows(offsets: places.offsets, isWeighted: !rows.weights.isEmpty) { columns in
            _ = ParallelParts.map(count: ranges.count, threads: threads) { lane in
                rows.merge(ranges[lane], to: columns, places.offsets)
            }
        }
    }

    /// How many different targets some rows have.
    private func distinctCounts(_ rows: Range<Int>) -> [Int] {
        withColumns { targets, _ in
            rows.map { node in
                let row = range(node)
                guard !row.isEmpty else { return 0 }
                var count = 1
                for position in row.lowerBound + 1..<row.upperBound {
                    count &+= targets[position] != targets[position &- 1] ? 1 : 0
                }
                return count
            }
        }
    }

    private func merge(_ rows: Range<Int>, to columns: RowColumns, _ places: [Int]) {
        withColumns { targets, weights in
            for node in rows {
                let row = range(node)
                var position = row.lowerBound
                var place = places[node]
                while position < row.upperBound {
                    let first = position
                    let target = targets[first]
                    repeat { position &+= 1 } while position < row.upperBound && targets[position] == target
                    columns.targets[place] = target
                    if let weights, let sums = columns.weights {
                        sums[place] = Self.sum(UnsafeBufferPointer(start: weights + first, count: position - first))
                    }
                    place &+= 1
                }
            }
        }
    }

    private static func sum(_ weights: UnsafeBufferPointer<Double>) -> Double {
        // Two numbers have the same sum either way.
        weights.count > 2 ? weights.sorted().reduce(0, +) : weights.reduce(0, +)
    }
}
