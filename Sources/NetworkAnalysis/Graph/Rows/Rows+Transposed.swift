extension Graph.Rows {
    /// The same edges the other way round, by counting; rows come out ascending because sources are walked in order.
    func transposed(threads: Int) -> Graph.Rows {
        let nodeCount = offsets.count - 1
        let ranges = lanes(threads)
        let places = RowPlaces(rowCount: nodeCount, counts: targetCounts(ranges, threads: threads))
        return Graph.Rows(offsets: places.offsets, isWeighted: !weights.isEmpty) { columns in
            _ = ParallelParts.map(count: ranges.count, threads: threads) { lane in
                deal(ranges[lane], places.lanes[lane], to: columns)
            }
        }
    }

    /// The symmetric rows of an upper triangle: the lower one is the upper transposed, and its part of each row stands in
    /// front.
    func symmetric(threads: Int) -> Graph.Rows {
        let nodeCount = offsets.count - 1
        let ranges = lanes(threads)
        let places = RowPlaces(
            rowCount: nodeCount, counts: targetCounts(ranges, threads: threads), upper: offsets)
        return Graph.Rows(offsets: places.offsets, isWeighted: !weights.isEmpty) { columns in
            _ = ParallelParts.map(count: ranges.count, threads: threads) { lane in
                deal(ranges[lane], places.lanes[lane], to: columns)
                copy(ranges[lane], toEndsOf: places.offsets, columns)
            }
        }
    }

    private func lanes(_ threads: Int) -> [Range<Int>] {
        ranges(RowPlaces.laneCount(of: targets.count, rowCount: offsets.count - 1, threads: threads))
    }

    /// How often each node is a target in each range of rows.
    private func targetCounts(_ ranges: [Range<Int>], threads: Int) -> [[Int]] {
        ParallelParts.map(count: ranges.count, threads: threads) { lane in
            var counts = [Int](repeating: 0, count: offsets.count - 1)
            let positions = offsets[ranges[lane].lowerBound]..<offsets[ranges[lane].upperBound]
            counts.withUnsafeMutableBufferPointer { counts in
                targets.withUnsafeBufferPointer { targets in
                    for position in positions { counts[Int(targets[position])] &+= 1 }
                }
            }
            return counts
        }
    }

    /// Writes the sources of some rows to the next places of their targets.
    private func deal(_ rows: Range<Int>, _ places: [Int], to columns: RowColumns) {
        var next = places
        next.withUnsafeMutableBufferPointer { next in
            withColumns { targets, weights in
                for source in rows {
                    let row = range(source)
                    if let weights, let moved = columns.weights {
                        for position in row {
                            let target = Int(targets[position])
                            let place = next[target]
                            next[target] = place &+ 1
                            columns.targets[place] = UInt32(truncatingIfNeeded: source)
                            moved[place] = weights[position]
                        }
                    } else {
                        for position in row {
                            let target = Int(targets[position])
                            let place = next[target]
                            next[target] = place &+ 1
                            columns.targets[place] = UInt32(truncatingIfNeeded: source)
                        }
                    }
                }
            }
        }
    }

    /// Copies some rows to the ends of larger ones.
    private func copy(_ rows: Range<Int>, toEndsOf larger: [Int], _ columns: RowColumns) {
        withColumns { targets, weights in
            for node in rows {
                let count = count(node)
                let place = larger[node + 1] - count
                (columns.targets + place).update(from: targets + offsets[node], count: count)
                if let weights, let moved = columns.weights {
                    (moved + place).update(from: weights + offsets[node], count: count)
                }
            }
        }
    }
}
