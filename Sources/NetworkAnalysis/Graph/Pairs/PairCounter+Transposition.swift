extension PairCounter.Pairs {
    /// The upper triangle of rows of a lower one, which come in the order of their members.
    ///
    /// Rows are walked in order and their pairs dealt out by the smaller member, so the larger ones come out ascending.
    init(transposing parts: [PairRows], memberCount: Int, threads: Int) {
        // Each lane deals out neighbouring parts from places of its own.
        let laneCount = max(1, min(threads, parts.count))
        let lanes = (0..<laneCount).map { parts[parts.count * $0 / laneCount..<parts.count * ($0 + 1) / laneCount] }
        let laneCounts = ParallelParts.map(count: laneCount, threads: threads) { lane in
            var counts = [Int](repeating: 0, count: memberCount)
            for part in lanes[lane] { part.count(into: &counts) }
            return counts
        }
        let places = RowPlaces(rowCount: memberCount, counts: laneCounts)
        let sum = places.offsets[memberCount]
        offsets = places.offsets
        var (counts, weights): ([UInt32], [Double]) = ([], [])
        let isFractional = parts.contains { !$0.sums.isEmpty }
        targets = Array(unsafeUninitializedCapacity: sum) { targets, targetsMade in
            counts = Array(unsafeUninitializedCapacity: sum) { counts, countsMade in
                weights = Array(unsafeUninitializedCapacity: sum) { weights, weightsMade in
                    targets.preferHugePages()
                    counts.preferHugePages()
                    weights.preferHugePages()
                    let columns = PairColumns(targets: targets, counts: counts, weights: weights)
                    _ = ParallelParts.map(count: laneCount, threads: threads) { lane in
                        var next = places.lanes[lane]
                        for part in lanes[lane] { part.deal(to: columns, next: &next) }
                    }
                    if !isFractional { for pair in 0..<sum { weights[pair] = Double(counts[pair]) } }
                    weightsMade = sum
                }
                countsMade = sum
            }
            targetsMade = sum
        }
        (self.counts, self.weights) = (counts, weights)
    }
}

/// Where pairs are dealt to; each place is written once, by one lane.
struct PairColumns: @unchecked Sendable {
    let targets: UnsafeMutableBufferPointer<UInt32>
    let counts: UnsafeMutableBufferPointer<UInt32>
    let weights: UnsafeMutableBufferPointer<Double>
}

extension PairRows {
    /// Adds how many pairs each smaller member has.
    fileprivate func count(into counts: inout [Int]) {
        counts.withUnsafeMutableBufferPointer { counts in
            pairs.withUnsafeBufferPointer { pairs in
                for pair in pairs { counts[Int(pair & 0xFFFF_FFFF)] &+= 1 }
            }
        }
    }

    /// Writes each pair to the next place of its smaller member.
    fileprivate func deal(to columns: PairColumns, next: inout [Int]) {
        let isFractional = !sums.isEmpty
        next.withUnsafeMutableBufferPointer { next in
            pairs.withUnsafeBufferPointer { pairs in
                var position = 0
                for (row, member) in members.enumerated() {
                    for index in position..<position + rowCounts[row] {
                        let pair = pairs[index]
                        let place = next[Int(pair & 0xFFFF_FFFF)]
                        next[Int(pair & 0xFFFF_FFFF)] = place &+ 1
                        columns.targets[place] = UInt32(truncatingIfNeeded: member)
                        columns.counts[place] = UInt32(truncatingIfNeeded: pair >> 32)
                        if isFractional { columns.weights[place] = sums[index] }
                    }
                    position += rowCounts[row]
                }
            }
        }
    }
}
