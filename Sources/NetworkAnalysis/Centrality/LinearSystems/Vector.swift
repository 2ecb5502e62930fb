/// Numbers at a place that does not move, for loops that read them through pointers.
final class Vector {
    let base: UnsafeMutablePointer<Double>
    let count: Int

    /// Numbers that are all the same.
    init(_ count: Int, repeating number: Double = 0) {
        self.count = count
        base = .allocate(capacity: count)
        base.initialize(repeating: number, count: count)
    }

    convenience init(_ numbers: [Double]) {
        self.init(numbers.count)
        for (index, number) in numbers.enumerated() { base[index] = number }
    }

    deinit {
        base.deallocate()
    }

    /// The numbers as an array.
    var array: [Double] { Array(UnsafeBufferPointer(start: base, count: count)) }

    subscript(index: Int) -> Double {
        get { base[index] }
        set { base[index] = newValue }
    }
}
