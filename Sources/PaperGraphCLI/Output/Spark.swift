/// Small pictures of numbers in letters.
enum Spark {
    private static let heights = Array("▁▂▃▄▅▆▇█")
    private static let widths = Array(" ▏▎▍▌▋▊▉█")

    /// A letter for each number, as high as its share of the largest; a blank for 0.
    static func line(_ counts: [Int]) -> String {
        let largest = max(1, counts.max() ?? 1)
        return String(counts.map { $0 <= 0 ? " " : heights[min(7, $0 * 8 / largest)] })
    }

    /// Sums of neighbours, so that there are not more than so many.
    static func folded(_ counts: [Int], to width: Int) -> [Int] {
        guard counts.count > width else { return counts }
        let size = (counts.count + width - 1) / width
        // The last part is whole, as it says what is now.
        let first = counts.count % size
        var parts = first > 0 ? [counts[..<first].reduce(0, +)] : []
        parts += stride(from: first, to: counts.count, by: size).map { counts[$0..<($0 + size)].reduce(0, +) }
        return parts
    }

    /// A bar as long as a share of so many letters, in eighths of a letter.
    static func bar(_ share: Double, of width: Int) -> String {
        let eighths = Int((max(0, min(1, share)) * Double(width * 8)).rounded())
        let rest = eighths % 8
        return String(repeating: "█", count: eighths / 8) + (rest > 0 ? String(widths[rest]) : "")
    }
}
