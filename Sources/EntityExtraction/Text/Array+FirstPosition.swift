extension Array {
    /// The position of the first element that satisfies a predicate which holds for all elements behind it too, or the
    /// count; takes logarithmic time.
    func firstPosition(where holds: (Element) -> Bool) -> Int {
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if holds(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
