internal import CLibXML2

/// Hears of the elements and texts of a document: knows the elements by their names, keeps their nesting, gathers the
/// texts that are wanted, and hands all to a builder. The parser's callbacks reach it through a bare pointer.
///
/// A parser calls it on one thread, and nothing else does meanwhile: the properties that each call needs are exempt from
/// the checks of that, which cost as much as the parser itself.
final class XMLHandler {
    /// How deep elements may nest within a record.
    static let maximumDepth = 1000
    /// How many bytes of text a record may have.
    static let maximumText = 16 << 20

    // The builder, through functions that the compiler makes for each: the handler is not generic, so that callbacks
    // reach it.
    private let tellOpen: (_ element: Int, _ parent: Int, XMLAttributes) -> Bool
    private let tellClose: (_ element: Int, _ parent: Int, UnsafeRawBufferPointer) -> Void

    /// The limit that was broken; nothing is heard any more then.
    @exclusivity(unchecked) private(set) var brokenLimit: String?
    /// The parser that calls, while it does.
    var context: xmlParserCtxtPtr?
    /// The entities that were asked for.
    let entities = HTMLEntities()

    private let names: XMLNames
    private static var nothing: UnsafeRawBufferPointer { UnsafeRawBufferPointer(start: nil, count: 0) }
    /// The elements that are open, the root left out, by their positions; -1 for those without meaning.
    @exclusivity(unchecked) private var path: [Int] = []
    @exclusivity(unchecked) private var text: [UInt8] = []
    /// Where the texts that are gathered begin, and how deep their elements stand.
    @exclusivity(unchecked) private var starts: [(offset: Int, depth: Int)] = []
    @exclusivity(unchecked) private var textCount = 0
    @exclusivity(unchecked) private var isInRoot = false
    /// Whether an element was opened since this was set to false.
    @exclusivity(unchecked) var hasOpened = false
    /// What the names are that were met, by the addresses of the parser's copies of them.
    @exclusivity(unchecked) private var known = [KnownName](repeating: KnownName(), count: 256)

    private struct KnownName {
        var name: UnsafePointer<xmlChar>?
        var element = -1
    }

    /// - Parameter builder: must outlive the handler.
    init<Builder: XMLRecordBuilder>(_ builder: UnsafeMutablePointer<Builder>, _ names: XMLNames) {
        tellOpen = { builder.pointee.open(position: $0, in: $1, $2) }
        tellClose = { builder.pointee.close(position: $0, in: $1, $2) }
        self.names = names
    }

    /// How many elements are open.
    var depth: Int { path.count }

    /// Forgets what was gathered, and the parser that is gone.
    func reset() {
        path.removeAll(keepingCapacity: true)
        text.removeAll(keepingCapacity: true)
        starts.removeAll(keepingCapacity: true)
        textCount = 0
        brokenLimit = nil
        isInRoot = false
        for index in known.indices { known[index] = KnownName() }
    }

    // MARK: What the parser says

    func open(_ name: UnsafePointer<xmlChar>, _ attributes: XMLAttributes) {
        guard isInRoot else {
            isInRoot = true
            return
        }
        hasOpened = true
        let element = element(called: name)
        if path.isEmpty { textCount = 0 }
        if element >= 0, tellOpen(element, path.last ?? -1, attributes) {
            starts.append((text.count, path.count))
        }
        path.append(element)
        if path.count > Self.maximumDepth { stop("its elements nest more than \(Self.maximumDepth) deep") }
    }

    func close() {
        guard let element = path.popLast(), element >= 0 else { return }
        let parent = path.last ?? -1
        guard let start = starts.last, start.depth == path.count else {
            tellClose(element, parent, Self.nothing)
            return
        }
        starts.removeLast()
        if element == names.mathematics { reduceMathematics(from: start.offset) }
        text.withUnsafeBytes {
            tellClose(element, parent, UnsafeRawBufferPointer(rebasing: $0[start.offset...]))
        }
        if starts.isEmpty { text.removeAll(keepingCapacity: true) }
    }

    func characters(_ bytes: UnsafeRawBufferPointer) {
        guard !starts.isEmpty else { return }
        textCount += bytes.count
        guard textCount <= Self.maximumText else {
            stop("it has more than \(Self.maximumText >> 20) MB of text")
            return
        }
        text.append(contentsOf: bytes)
    }

    private func stop(_ limit: String) {
        brokenLimit = limit
        if let context { xmlStopParser(context) }
    }

    // MARK: Names and texts

    private func element(called name: UnsafePointer<xmlChar>) -> Int {
        let home = Int(bitPattern: UInt(bitPattern: name) >> 3)
        for step in 0..<4 {
            let slot = (home &+ step) & 255
            if known[slot].name == name { return known[slot].element }
            if known[slot].name == nil { return learn(name, slot) }
        }
        return learn(name, home & 255)
    }

    private func learn(_ name: UnsafePointer<xmlChar>, _ slot: Int) -> Int {
        let element = names.names.firstIndex { xmlStrcmp($0, name) == 0 } ?? -1
        known[slot] = KnownName(name: name, element: element)
        return element
    }

    private func reduceMathematics(from start: Int) {
        let formula = [UInt8](text[start...])
        text.removeSubrange(start...)
        text.append(contentsOf: XMLText.mathematics(formula).utf8)
    }
}
