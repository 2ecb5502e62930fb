extension Communities {
    /// A fixed number of slots for plain values, which the inner loops read and write without checks. A debug build
    /// checks every index.
    struct Slots<Element: BitwiseCopyable>: ~Copyable {
        private let base: UnsafeMutablePointer<Element>
        private let count: Int

        init(repeating value: Element, count: Int) {
            base = .allocate(capacity: count)
            base.initialize(repeating: value, count: count)
            self.count = count
        }

        /// Slots whose values are anything until they are set; those never touched take no memory.
        init(uninitialized count: Int) {
            base = .allocate(capacity: count)
            self.count = count
        }

        init(_ values: [Element]) {
            base = .allocate(capacity: values.count)
            count = values.count
            _ = UnsafeMutableBufferPointer(start: base, count: count).initialize(from: values)
        }

        deinit {
            base.deallocate()
        }

        subscript(index: Int) -> Element {
            @inline(__always) get {
                assert(index >= 0 && index < count)
                return base[index]
            }
            @inline(__always) nonmutating set {
                assert(index >= 0 && index < count)
                base[index] = newValue
            }
        }

        subscript(index: UInt32) -> Element {
            @inline(__always) get { self[Int(index)] }
            @inline(__always) nonmutating set { self[Int(index)] = newValue }
        }

        /// The values.
        var array: [Element] { Array(UnsafeBufferPointer(start: base, count: count)) }
    }
}
