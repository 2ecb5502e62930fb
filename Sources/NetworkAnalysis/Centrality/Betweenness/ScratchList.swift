/// A list of fixed length that a kernel reads and writes without checks of its bounds: they cost these a third.
struct ScratchList<Element: BitwiseCopyable>: ~Copyable {
    let base: UnsafeMutablePointer<Element>

    init(repeating element: Element, count: Int) {
        base = .allocate(capacity: max(1, count))
        base.initialize(repeating: element, count: count)
    }

    /// The elements of an array, and as many more.
    init(_ elements: [Element], followedBy element: Element, count: Int) {
        self.init(repeating: element, count: elements.count + count)
        elements.withUnsafeBufferPointer { base.update(from: $0.baseAddress ?? UnsafePointer(base), count: $0.count) }
    }

    deinit { base.deallocate() }
}
