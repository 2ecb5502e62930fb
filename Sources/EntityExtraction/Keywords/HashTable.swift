/// Numbers by 64-bit hashes that are well mixed already: open addressing, linear probing, at most half full.
///
/// `Dictionary` hashes the hash again, which on the path of every word costs more than the rest of its work.
struct HashTable {
    private var keys: [UInt64]
    private var values: [UInt32]
    private(set) var count = 0

    /// Room for a number of keys without growing.
    init(capacity: Int) {
        var size = 16
        while size < capacity * 2 { size *= 2 }
        keys = [UInt64](repeating: 0, count: size)
        values = [UInt32](repeating: 0, count: size)
    }

    /// The value of a key, which must not be 0.
    @inline(__always)
    subscript(key: UInt64) -> UInt32? {
        let mask = keys.count - 1
        var slot = Self.slot(of: key) & mask
        while keys[slot] != key {
            if keys[slot] == 0 { return nil }
            slot = (slot + 1) & mask
        }
        return values[slot]
    }

    /// The value of a key; `value` becomes it if there was none.
    @inline(__always)
    mutating func value(of key: UInt64, orInsert value: UInt32) -> UInt32 {
        let mask = keys.count - 1
        var slot = Self.slot(of: key) & mask
        while keys[slot] != key {
            if keys[slot] == 0 {
                if (count + 1) * 2 > keys.count {
                    grow()
                    return self.value(of: key, orInsert: value)
                }
                keys[slot] = key
                values[slot] = value
                count += 1
                return value
            }
            slot = (slot + 1) & mask
        }
        return values[slot]
    }

    private static func slot(of key: UInt64) -> Int {
        Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32)
    }

    private mutating func grow() {
        var larger = HashTable(capacity: keys.count)
        for (key, value) in zip(keys, values) where key != 0 { _ = larger.value(of: key, orInsert: value) }
        self = larger
    }
}
