/// A list of fixed length that a kernel reads and writes without checks of its bounds: they cost these a third.
///
/// It has room for a block of sixteen elements more than it was asked for, because kernels write before they know whether
/// what they write is of use, and move whole blocks.
struct ScratchList<Element: BitwiseCopyable>: ~Copyable {
    let base: UnsafeMutablePointer<Element>
    private static var slack: Int { 16 }

    init(repeating element: Element, count: Int) {
        base = .allocate(capacity: count + Self.slack)
        base.initialize(repeating: element, count: count + Self.slack)
    }

    /// The elements of an array.
    init(_ elements: [Element], slack element: Element) {
        base = .allocate(capacity: elements.count + Self.slack)
        (base + elements.count).initialize(repeating: element, count: Self.slack)
        elements.withUnsafeBufferPointer { source in
            guard let first = source.baseAddress else { return }
            base.initialize(from: first, count: source.count)
        }
    }

    /// The first elements as an array.
    func prefix(_ count: Int) -> [Element] {
        Array(UnsafeBufferPointer(start: base, count: count))
    }

    deinit { base.deallocate() }
}
