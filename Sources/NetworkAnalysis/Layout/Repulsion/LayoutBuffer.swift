/// Room for plain values that several threads fill, each its own part, and that may be read in eights to the end: there
/// are eight values of slack behind the last.
final class LayoutBuffer<Element: BitwiseCopyable>: @unchecked Sendable {
    /// Where the values are.
    let start: UnsafeMutablePointer<Element>
    /// How many there are, without the slack.
    let count: Int

    /// Room for values, all the same at first.
    init(repeating value: Element, count: Int) {
        self.count = count
        start = .allocate(capacity: count + 8)
        start.initialize(repeating: value, count: count + 8)
    }

    /// The values of an array.
    init(copying values: [Element], slack: Element) {
        count = values.count
        start = .allocate(capacity: count + 8)
        values.withUnsafeBufferPointer { source in
            if let first = source.baseAddress { start.initialize(from: first, count: count) }
        }
        (start + count).initialize(repeating: slack, count: 8)
    }

    deinit { start.deallocate() }

    @inline(__always)
    subscript(index: Int) -> Element {
        get { start[index] }
        set { start[index] = newValue }
    }
}
