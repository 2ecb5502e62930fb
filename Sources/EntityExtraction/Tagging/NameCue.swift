/// What the rules for names say of a token: features of the tagger.
struct NameCue {
    /// 0 outside a candidate, 1 for its first token, 2 for the others.
    var position: UInt8 = 0
    var shape = NameShape.plain
    /// What speaks for a name here and in the whole record, and for a dataset (above 0) or a model, in steps.
    var points: Int8 = 0
    var allPoints: Int8 = 0
    var lean: Int8 = 0
    var allLean: Int8 = 0
    /// 1 for a well-known model, 2 for a dataset, 3 for what is known to be no name.
    var known: UInt8 = 0
    /// Introduced, named, with a tail, believed: one bit each.
    var flags: UInt8 = 0
}

extension NameCue {
    @inline(__always)
    func add(_ word: TaggerCache.Gist, to sink: inout some FeatureSink) {
        guard position > 0 else { return }
        let place = UInt64(position)
        func value(_ steps: Int8) -> UInt64 { place << 8 | UInt64(UInt8(bitPattern: steps)) }
        sink.add(200, place, shape.number)
        sink.add(201, value(points))
        sink.add(202, value(allPoints))
        sink.add(203, value(lean))
        sink.add(204, value(allLean))
        sink.add(205, value(allLean), shape.number)
        sink.add(206, value(allPoints), shape.number)
        sink.add(207, place, UInt64(flags))
        if known > 0 { sink.add(208, place, UInt64(known)) }
        sink.add(209, value(allLean), UInt64(known))
    }
}

extension NameShape {
    var number: UInt64 {
        switch self {
        case .mixed: 1
        case .alphanumeric: 2
        case .acronym: 3
        case .capitalized: 4
        case .plain: 5
        }
    }
}

extension NameCue {
    /// The cues of each field of a record, from the candidates that the rules weighed.
    static func all(_ tally: NameTally) -> [[NameCue]] {
        var cues = tally.document.fields.map { [NameCue](repeating: NameCue(), count: $0.tokens.count) }
        for candidate in tally.candidates {
            guard let number = tally.number(of: candidate.key) else { continue }
            let sum = tally.sums[number]
            var cue = NameCue(candidate, sum)
            for token in candidate.tokens {
                cue.position = token == candidate.tokens.lowerBound ? 1 : 2
                cues[candidate.field][token] = cue
            }
        }
        return cues
    }

    private init(_ candidate: NameCandidate, _ sum: NameSum) {
        shape = candidate.shape
        points = Self.steps(candidate.points, limit: 8)
        allPoints = Self.steps(sum.points, limit: 10)
        lean = Self.steps(candidate.lean, limit: 4)
        allLean = Self.steps(sum.lean, limit: 5)
        if candidate.isGeneric {
            known = 3
        } else if let kind = sum.knownKind {
            known = kind == .dataset ? 2 : 1
        }
        if sum.isIntroduction { flags |= 1 }
        if candidate.isNamed { flags |= 2 }
        if candidate.hadTail { flags |= 4 }
        if sum.isLikely { flags |= 8 }
        if candidate.isLongForm { flags |= 16 }
    }

    private static func steps(_ points: Int, limit: Int) -> Int8 {
        let steps = points >= 0 ? (points + 7) / 15 : (points - 7) / 15
        return Int8(max(-limit, min(limit, steps)))
    }
}
