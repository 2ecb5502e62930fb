/// Names by number, in the order of their coming, and numbers by name: open addressing over one array of bytes.
struct NameTable: Sendable {
    private var bytes: [UInt8] = []
    private var ends: [Int] = []
    private var hashes: [UInt64] = []
    /// The number of the name in each slot, or `.max`. As many as a power of two, at least twice the names.
    private var slots = [UInt32](repeating: .max, count: 64)

    /// How many names there are.
    var count: Int { ends.count }

    /// The bytes of a name.
    func name(_ number: Int) -> ArraySlice<UInt8> {
        bytes[(number == 0 ? 0 : ends[number - 1])..<ends[number]]
    }

    /// The number of a name, which it gets when it comes first.
    mutating func number(of name: UnsafeBufferPointer<UInt8>) -> UInt32 {
        let hash = Self.hash(name)
        var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
        while slots[slot] != .max {
            let number = slots[slot]
            if hashes[Int(number)] == hash, isName(Int(number), name) { return number }
            slot = (slot + 1) & (slots.count - 1)
        }
        let number = UInt32(truncatingIfNeeded: count)
        slots[slot] = number
        bytes.append(contentsOf: name)
        ends.append(bytes.count)
        hashes.append(hash)
        if count * 2 > slots.count { grow() }
        return number
    }

    private func isName(_ number: Int, _ name: UnsafeBufferPointer<UInt8>) -> Bool {
        let start = number == 0 ? 0 : ends[number - 1]
        guard ends[number] - start == name.count else { return false }
        for index in 0..<name.count where bytes[start + index] != name[index] { return false }
        return true
    }

    private mutating func grow() {
        slots = Array(repeating: .max, count: slots.count * 2)
        for (number, hash) in hashes.enumerated() {
            var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
            while slots[slot] != .max { slot = (slot + 1) & (slots.count - 1) }
            slots[slot] = UInt32(truncatingIfNeeded: number)
        }
    }

    /// Multiplies and folds eight bytes at a time.
    private static func hash(_ name: UnsafeBufferPointer<UInt8>) -> UInt64 {
        var hash = UInt64(truncatingIfNeeded: name.count) &* 0x9E37_79B9_7F4A_7C15
        let raw = UnsafeRawBufferPointer(name)
        var index = 0
        while index < name.count {
            var word: UInt64 = 0
            if index + 8 <= name.count {
                word = raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)
            } else {
                for byte in name[index...] { word = word << 8 | UInt64(byte) }
            }
            let (high, low) = (hash ^ word).multipliedFullWidth(by: 0xD6E8_FEB8_6659_FD93)
            hash = high ^ low ^ UInt64(truncatingIfNeeded: index)
            index += 8
        }
        let (high, low) = hash.multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
        return high ^ low
    }
}

extension NameTable {
    /// The numbers of the names in order: by their value where all are integers, else by their bytes.
    var order: [Int] {
        let names = (0..<count).map(name)
        guard names.allSatisfy(Self.isInteger) else {
            return names.indices.sorted { names[$0].lexicographicallyPrecedes(names[$1]) }
        }
        let values = names.map(Value.init)
        return names.indices.sorted { left, right in
            if values[left] != values[right] { return values[left] < values[right] }
            return names[left].lexicographicallyPrecedes(names[right])
        }
    }

    private static func isInteger(_ name: ArraySlice<UInt8>) -> Bool {
        let digits = name.first == UInt8(ascii: "-") ? name.dropFirst() : name
        return !digits.isEmpty && digits.allSatisfy { $0 &- 0x30 < 10 }
    }

    /// What an integer of any length is worth.
    private struct Value: Comparable {
        let isNegative: Bool
        let digits: ArraySlice<UInt8>

        init(_ name: ArraySlice<UInt8>) {
            digits = name.drop { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "0") }
            isNegative = name.first == UInt8(ascii: "-") && !digits.isEmpty
        }

        static func < (left: Value, right: Value) -> Bool {
            if left.isNegative != right.isNegative { return left.isNegative }
            let (small, large) = left.isNegative ? (right.digits, left.digits) : (left.digits, right.digits)
            if small.count != large.count { return small.count < large.count }
            return small.lexicographicallyPrecedes(large)
        }
    }
}

extension ParsedColumns {
    /// Gives the names of all chunks numbers in order, and says what they are.
    ///
    /// - Parameter parts: how many lines each chunk has, and its own names, by whose numbers its lines go.
    mutating func number(_ parts: [TextChunks.Part<NameTable>]) -> [String] {
        var names = NameTable()
        var maps: [[UInt32]] = []
        for part in parts {
            maps.append(
                (0..<part.extra.count).map { number in
                    part.extra.name(number).withUnsafeBufferPointer { names.number(of: $0) }
                })
        }
        let order = names.order
        var numbers = [UInt32](repeating: 0, count: order.count)
        for (number, name) in order.enumerated() { numbers[name] = UInt32(truncatingIfNeeded: number) }
        var line = 0
        for (part, map) in zip(parts, maps) {
            let final = map.map { numbers[Int($0)] }
            for edge in line..<line + part.count {
                sources[edge] = final[Int(sources[edge])]
                targets[edge] = final[Int(targets[edge])]
            }
            line += part.count
        }
        return order.map { String(decoding: names.name($0), as: UTF8.self) }
    }
}
