/// The names of the elements of a format, for libxml2 to compare and for looking up by their last bytes.
final class XMLNames {
    /// What a name is looked up by: its last eight bytes, and how many it has.
    struct Key: Equatable {
        var lastBytes: UInt64 = 0
        var count = 0

        mutating func append(_ byte: UInt8) {
            lastBytes = lastBytes &<< 8 | UInt64(byte)
            count &+= 1
        }
    }

    /// What a name stands for.
    struct Meaning {
        /// The position of the element, or -1.
        var element = -1
        /// Whether documents are cut by it.
        var cuts = false
    }

    /// Each with the zero that ends it.
    let names: [[UInt8]]
    /// The position of the element whose text is TeX, or -1.
    let mathematics: Int

    private struct Slot {
        var key = Key()
        var meaning = Meaning()
    }

    /// At most half full: a quarter by the names of the format.
    private let slots: UnsafeMutableBufferPointer<Slot>
    private let mask: Int
    /// How many names may still be learnt.
    private var room: Int

    init<Builder: XMLRecordBuilder>(of builder: Builder.Type, _ vocabulary: XMLVocabulary) {
        names = Builder.elements.map { Array($0.rawValue.utf8) + [0] }
        mathematics = Builder.elements.firstIndex { $0 == Builder.mathematics } ?? -1
        let cutting = vocabulary.cuttingNames.map {
            Array(UnsafeBufferPointer(start: $0.utf8Start, count: $0.utf8CodeUnitCount))
        }
        var size = 64
        while size < 4 * (names.count + cutting.count) { size *= 2 }
        room = size / 4
        slots = .allocate(capacity: size)
        slots.initialize(repeating: Slot())
        mask = size - 1
        for (element, name) in names.enumerated() {
            let name = Array(name.dropLast())
            add(name, Meaning(element: element, cuts: cutting.contains(name)))
        }
        for name in cutting where !names.contains(name + [0]) { add(name, Meaning(cuts: true)) }
    }

    deinit { slots.deallocate() }

    /// What the name stands for that ends at `end`.
    func meaning(of key: Key, endingAt end: UnsafePointer<UInt8>) -> Meaning {
        var slot = home(of: key)
        while slots[slot].key.count > 0 {
            let meaning = slots[slot].meaning
            if slots[slot].key == key, key.count <= 8 || meaning.element < 0 || isName(meaning.element, key, end) {
                return meaning
            }
            slot = (slot + 1) & mask
        }
        return Meaning()
    }

    /// What a name of at most eight bytes stands for; nothing where it is not known, and may be no name at all.
    @inline(__always)
    func known(_ key: Key) -> Meaning? {
        var slot = home(of: key)
        while slots[slot].key.count > 0 {
            if slots[slot].key == key { return slots[slot].meaning }
            slot = (slot + 1) & mask
        }
        return nil
    }

    /// Keeps in mind that a short name is one, though it has no meaning.
    func learn(_ key: Key) {
        guard key.count <= 8, room > 0, known(key) == nil else { return }
        room -= 1
        add(key, Meaning())
    }

    private func isName(_ element: Int, _ key: Key, _ end: UnsafePointer<UInt8>) -> Bool {
        let start = end - key.count
        return names[element].withUnsafeBufferPointer { name in
            for index in 0..<(key.count - 8) where name[index] != start[index] { return false }
            return true
        }
    }

    private func home(of key: Key) -> Int {
        Int(truncatingIfNeeded: (key.lastBytes &* 0x9E37_79B9_7F4A_7C15) &>> 40) & mask
    }

    private func add(_ name: [UInt8], _ meaning: Meaning) {
        var key = Key()
        for byte in name { key.append(byte) }
        add(key, meaning)
    }

    private func add(_ key: Key, _ meaning: Meaning) {
        var slot = home(of: key)
        while slots[slot].key.count > 0 { slot = (slot + 1) & mask }
        slots[slot] = Slot(key: key, meaning: meaning)
    }
}
