extension Communities {
    /// Sums weights by label: a dense table with a list of the labels that have a sum.
    struct Links: ~Copyable {
        /// The sum of each label; zero but for those found.
        let sums: Slots<Double>
        /// The labels found, in their order.
        let labels: Slots<UInt32>

        init(count: Int) {
            sums = Slots(repeating: 0, count: count)
            labels = Slots(repeating: 0, count: count + 1)
        }

        /// Adds a positive weight to the sum of a label, and returns how many labels are found by now.
        ///
        /// The label is always stored behind the last one found, and counts if it had no sum: a branch here would be
        /// mispredicted most of the time. A sum is compared by its bits, for comparing numbers makes one.
        @inline(__always)
        func add(_ weight: Double, to label: UInt32, found: Int) -> Int {
            let sum = sums[label]
            labels[found] = label
            sums[label] = sum + weight
            return found &+ (sum.bitPattern == 0 ? 1 : 0)
        }

        /// The sum of a label, which it has no more.
        @inline(__always)
        func take(_ label: UInt32) -> Double {
            let sum = sums[label]
            sums[label] = 0
            return sum
        }
    }
}
