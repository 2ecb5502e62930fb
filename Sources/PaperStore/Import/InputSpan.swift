internal import PaperCorpus

/// Which part of the reading of several inputs that of one of them is, by their bytes.
struct InputSpan: Sendable {
    private let start: Double
    private let length: Double

    /// The spans of inputs in their order; nothing for those of several inputs whose sizes only reading tells.
    static func spans(of inputs: [FileCorpusSource]) -> [InputSpan?] {
        if inputs.count == 1 { return [InputSpan(start: 0, length: 1)] }
        let sizes = inputs.map(\.byteCount)
        let total = sizes.reduce(0) { $0 + Double($1 ?? 0) }
        var start = 0.0
        return sizes.map { size in
            guard total > 0, let size, !sizes.contains(nil) else { return nil }
            defer { start += Double(size) / total }
            return InputSpan(start: start, length: Double(size) / total)
        }
    }

    /// How far all of the reading has come, where that of the input has come so far.
    func whole(_ share: Double) -> Double { start + length * share }
}
