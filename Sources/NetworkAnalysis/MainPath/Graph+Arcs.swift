extension Graph {
    /// The place of an edge of a directed graph in `edges`, where it is there. O(log degree).
    func arcIndex(from source: Int, to target: Int) -> Int? {
        let range = rows.range(source)
        var (low, high) = (range.lowerBound, range.upperBound)
        while low < high {
            let middle = (low + high) / 2
            if Int(rows.targets[middle]) < target { low = middle + 1 } else { high = middle }
        }
        return low < range.upperBound && Int(rows.targets[low]) == target ? low : nil
    }

    /// How many edges lead away from a node of a directed graph.
    func outDegree(of node: Int) -> Int { rows.range(node).count }

    /// How many edges lead to a node of a directed graph.
    func inDegree(of node: Int) -> Int { (reversedRows ?? rows).range(node).count }
}
