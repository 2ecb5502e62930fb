/// The macros and the containers that stand before an entry.
///
/// Of a container only its place is known until an entry names it as its parent.
struct BibTeXLibrary {
    private struct Container {
        let item: BibTeXItem
        /// Those that were known where it stands.
        let macros: BibTeXMacros
    }

    private(set) var macros: BibTeXMacros
    private var shared: BibTeXShared
    /// What stands before the batch.
    private let context: RecordContext
    private var isContextRead = false
    private var earlier: [[UInt8]: Container] = [:]
    private var later: [[UInt8]: Container] = [:]

    init(_ context: RecordContext) {
        shared = BibTeXShared(context)
        self.context = context
        macros = BibTeXMacros(context)
    }

    /// Learns what stands before the batch.
    private mutating func readContext() {
        isContextRead = true
        var macros = BibTeXMacros()
        BibTeXShared.forEachItem(of: context) { item, bytes in Self.learn(item, in: bytes, &macros, &earlier) }
    }

    /// The container with a key; of several the first.
    mutating func container(_ key: [UInt8], in bytes: UnsafeRawBufferPointer) -> BibTeXEntry? {
        if !isContextRead { readContext() }
        if let container = earlier[key] {
            return context.bytes.withUnsafeBytes { bytes in
                BibTeXEntry(container.item, in: bytes, macros: container.macros).detached(from: bytes)
            }
        }
        return later[key].map { BibTeXEntry($0.item, in: bytes, macros: $0.macros) }
    }

    /// Learns an item if those that come in later batches will know it too.
    mutating func add(_ item: BibTeXItem, in bytes: UnsafeRawBufferPointer) {
        if shared.add(item, in: bytes) { Self.learn(item, in: bytes, &macros, &later) }
    }

    private static func learn(
        _ item: BibTeXItem, in bytes: UnsafeRawBufferPointer, _ macros: inout BibTeXMacros,
        _ containers: inout [[UInt8]: Container]
    ) {
        if item.kind == .string {
            macros.define(item, in: bytes)
        } else if let key = BibTeXKey(of: item, in: bytes).range.map({ Array(bytes[$0]) }), containers[key] == nil {
            containers[key] = Container(item: item, macros: macros)
        }
    }
}
