import ArgumentParser
import PaperGraph

/// Turns the name of something into the thing, with a hint where the name is unknown.
enum Choice {
    /// One name of a list.
    static func one<Value>(_ name: String, of list: [Value], what: String, named: (Value) -> String) throws -> Value {
        if let found = list.first(where: { named($0) == name }) { return found }
        throw ValidationError(unknown(name, among: list.map(named), what: what))
    }

    /// Several names, separated by commas, without repetition.
    static func several<Value>(
        _ names: String, of list: [Value], what: String, named: (Value) -> String
    ) throws -> [Value] {
        var seen: Set<String> = []
        return try names.split(separator: ",").compactMap { part in
            let name = String(part).trimmingASCIIWhitespace()
            return seen.insert(name).inserted ? try one(name, of: list, what: what, named: named) : nil
        }
    }

    /// What is wrong, the nearest name, and all of them.
    static func unknown(_ name: String, among names: [String], what: String) -> String {
        let hint = nearest(to: name, among: names).map { "did you mean '\($0)'? " } ?? ""
        return "unknown \(what) '\(name)'; \(hint)Known are: \(names.joined(separator: ", "))."
    }

    /// The name that takes the fewest edits, if it takes few.
    static func nearest(to name: String, among names: [String]) -> String? {
        let ranked = names.map { ($0, distance(name.lowercased(), $0)) }.min { $0.1 < $1.1 }
        guard let (best, edits) = ranked, edits <= max(2, name.count / 3) else { return nil }
        return best
    }

    /// The number of insertions, deletions and substitutions between two words (V. I. Levenshtein, 1966).
    private static func distance(_ left: String, _ right: String) -> Int {
        let right = Array(right)
        var row = Array(0...right.count)
        for (i, letter) in left.enumerated() {
            var diagonal = row[0]
            row[0] = i + 1
            for j in right.indices {
                let above = row[j + 1]
                row[j + 1] = min(above + 1, row[j] + 1, diagonal + (letter == right[j] ? 0 : 1))
                diagonal = above
            }
        }
        return row[right.count]
    }
}
