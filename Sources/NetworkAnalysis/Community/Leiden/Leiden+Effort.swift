extension Leiden {
    /// How long a better partition is looked for.
    public enum Effort: Sendable, Hashable {
        /// By the number of edges: thorough up to 20,000, with 16 iterations in three rounds, which takes a tenth of a
        /// second; quick above, with four iterations up to a million edges and two beyond.
        case bySize
        /// At most so many iterations, at least one, which end when the nodes of the graph itself, after one, gain no
        /// more than 10⁻⁴ by moving. Parts are refined by the largest gain, without random numbers added.
        case quick(iterations: Int)
        /// At most so many iterations, at least one, which end when three in succession gain no more than 10⁻⁵ each;
        /// this in so many rounds, at least one. Rounds begin anew, with other random numbers. What another round finds
        /// is combined with the best so far, which iterations then go on from: the result is as good as the best round,
        /// or better.
        case thorough(iterations: Int, rounds: Int)
    }

    /// What an effort comes to.
    struct Limits {
        let iterations: Int
        let rounds: Int
        let isThorough: Bool
    }
}

extension Leiden.Effort {
    func limits(edgeCount: Int) -> Leiden.Limits {
        switch self {
        case .bySize where edgeCount <= 20_000:
            return Leiden.Effort.thorough(iterations: 16, rounds: 3).limits(edgeCount: edgeCount)
        case .bySize:
            return Leiden.Effort.quick(iterations: edgeCount <= 1_000_000 ? 4 : 2).limits(edgeCount: edgeCount)
        case .quick(let iterations):
            precondition(iterations >= 1, "there is at least one iteration")
            return Leiden.Limits(iterations: iterations, rounds: 1, isThorough: false)
        case .thorough(let iterations, let rounds):
            precondition(iterations >= 1 && rounds >= 1, "there is at least one iteration in at least one round")
            return Leiden.Limits(iterations: iterations, rounds: rounds, isThorough: true)
        }
    }
}
