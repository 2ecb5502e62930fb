extension GeodesicArena {
    /// What flows over an arc: of the pairs that the source has with others, how many each counted so many times.
    enum Flow {
        case plain(factor: Double)
        /// Where there are more ways to a node than a floating-point number can hold: the numbers of ways and Brandes' δ.
        case scaled(factor: Double, ways: [ScaledCount], passing: [Double])
    }

    /// What flows over the arcs of the search.
    func flow(factor: Double) -> Flow {
        if hasOverflow {
            let (ways, passing) = passingScaled()
            return .scaled(factor: factor, ways: ways, passing: passing)
        }
        sumGains()
        return .plain(factor: factor)
    }

    /// What flows from a place to one that an arc leads to.
    @inline(__always)
    func amount(_ flow: Flow, from source: Int, to target: Int) -> Double {
        switch flow {
        case .plain(let factor):
            return factor * ways.base[source] * gains.base[target]
        case .scaled(let factor, let counts, let passing):
            let size = sizes.base[Int(order.base[target])]
            return factor * counts[source].share(of: counts[target]) * (size + passing[target])
        }
    }
}

extension BreadthFirstGeodesics {
    /// Credits the edges, by their positions in the rows, with what flows over them: those that lead to the next level.
    func credit(_ scores: borrowing ScratchList<Double>, _ flow: GeodesicArena.Flow) {
        for level in 0..<arena.levelCount {
            let (first, next) = (arena.levelPlaces.base[level], arena.levelPlaces.base[level + 1])
            let end = level + 1 < arena.levelCount ? arena.levelPlaces.base[level + 2] : arena.placeCount
            guard next < end else { continue }
            if case .plain(let factor) = flow {
                creditPlain(scores, first..<next, next..<end, factor)
            } else {
                creditScaled(scores, first..<next, next..<end, flow)
            }
        }
    }

    private func creditPlain(
        _ scores: borrowing ScratchList<Double>, _ level: Range<Int>, _ next: Range<Int>, _ factor: Double
    ) {
        let (order, places, ways, gains) = (arena.order.base, arena.places.base, arena.ways.base, arena.gains.base)
        let (ranges, targets, scores) = (rows.ranges.base, rows.targets.base, scores.base)
        let (first, size) = (UInt32(truncatingIfNeeded: next.lowerBound), UInt32(truncatingIfNeeded: next.count))
        for place in level {
            let row = ranges[Int(order[place])]
            let share = factor * ways[place]
            var position = Int(row.start)
            while position < Int(row.end) {
                // Unsigned, what is before the next level is also too far behind it, and so is what was not reached.
                let target = places[Int(targets[position])]
                let isNext = target &- first < size
                scores[position] += (isNext ? share : 0) * gains[Int(isNext ? target : first)]
                position &+= 1
            }
        }
    }

    private func creditScaled(
        _ scores: borrowing ScratchList<Double>, _ level: Range<Int>, _ next: Range<Int>, _ flow: GeodesicArena.Flow
    ) {
        for place in level {
            let row = rows.ranges.base[Int(arena.order.base[place])]
            for position in Int(row.start)..<Int(row.end) {
                let target = Int(arena.places.base[Int(rows.targets.base[position])])
                guard next.contains(target) else { continue }
                scores.base[position] += arena.amount(flow, from: place, to: target)
            }
        }
    }
}

extension WeightedGeodesics {
    /// Credits the edges, by their positions in the rows, with what flows over them.
    func credit(_ scores: borrowing ScratchList<Double>, _ flow: GeodesicArena.Flow) {
        let (arcs, arcEdges) = (arena.arcs.base, arcEdges.base)
        for arc in 0..<arena.arcCount {
            scores.base[arcEdges[arc]] += arena.amount(flow, from: arcs[arc].source, to: arcs[arc].target)
        }
    }
}
