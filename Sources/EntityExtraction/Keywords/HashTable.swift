/// Numbers by 64-bit hashes that are well mixed already: open addressing, linear probing, at most half full.
///
/// `Dictionary` hashes the hash again, which on the path of every word costs more than the rest of its work.
struct HashTable: Sendable {
    /// Key and value stand together: most look-ups touch one line of the cache.
    private struct Slot: Sendable {
        var key: UInt64 = 0
        var value: UInt32 = 0
    }

    private var slots: [Slot]
    private(set) var count = 0

    /// Room for a number of keys without growing.
    init(capacity: Int) {
        var size = 16
        while size < capacity * 2 { size *= 2 }
        slots = [Slot](repeating: Slot(), count: size)
    }

    /// All keys, in no order.
    var keys: [UInt64] { slots.lazy.map(\.key).filter { $0 != 0 } }

    /// The value of a key, which must not be 0.
    @inline(__always)
    subscript(key: UInt64) -> UInt32? {
        let mask = slots.count - 1
        var slot = Self.slot(of: key) & mask
        while slots[slot].key != key {
            if slots[slot].key == 0 { return nil }
            slot = (slot + 1) & mask
        }
        return slots[slot].value
    }

    /// The value of a key; `value` becomes it if there was none.
    @inline(__always)
    mutating func value(of key: UInt64, orInsert value: UInt32) -> UInt32 {
        let mask = slots.count - 1
        var slot = Self.slot(of: key) & mask
        while slots[slot].key != key {
            if slots[slot].key == 0 {
                if (count + 1) * 2 > slots.count {
                    grow()
                    return self.value(of: key, orInsert: value)
                }
                slots[slot] = Slot(key: key, value: value)
                count += 1
                return value
            }
            slot = (slot + 1) & mask
        }
        return slots[slot].value
    }

    private static func slot(of key: UInt64) -> Int {
        Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32)
    }

    private mutating func grow() {
        var larger = HashTable(capacity: slots.count)
        for slot in slots where slot.key != 0 { _ = larger.value(of: slot.key, orInsert: slot.value) }
        self = larger
    }
}
