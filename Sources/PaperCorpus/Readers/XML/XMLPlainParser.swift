/// Parses records that are written as nearly all are: elements, attributes and text in valid UTF-8, and entities that
/// everybody knows. It is many times as fast as libxml2, and leaves to that whatever else it meets, be it right or wrong:
/// comments, CDATA sections, names that are not ASCII, end tags that do not match.
///
/// What it takes, libxml2 takes too, and the builder hears the same of it. Nothing but `parseRecord` calls into it, and
/// the builder does not call back: its properties are exempt from the checks of that.
final class XMLPlainParser<Builder: XMLRecordBuilder> {
    /// How long a record may be, how deep its elements may nest, and how many attributes each may have.
    private static var maximumLength: Int { 1 << 20 }
    private static var maximumDepth: Int { 64 }

    /// An element that is open.
    private struct OpenElement {
        /// Its name with the prefix, as it stands in the bytes.
        var name: UnsafePointer<UInt8>
        var nameCount: Int
        /// Its position, or -1.
        var position: Int
        /// Where its text begins, or -1 if that is not wanted.
        var textStart: Int
    }

    private let bytes: UnsafeRawBufferPointer
    private let names: XMLNames
    private let builder: UnsafeMutablePointer<Builder>
    private let elements: UnsafeMutableBufferPointer<Builder.Element>
    private let stack: UnsafeMutablePointer<OpenElement>
    @exclusivity(unchecked) private var depth = 0
    @exclusivity(unchecked) private var attributes = XMLAttributeList()

    // The text of the elements that want it: what was copied, and behind it a run that could be left where it is.
    @exclusivity(unchecked) private var text: [UInt8] = []
    @exclusivity(unchecked) private var run = nothing
    /// How many of the open elements want their text.
    @exclusivity(unchecked) private var listeners = 0

    private static var nothing: UnsafeRawBufferPointer { UnsafeRawBufferPointer(start: nil, count: 0) }

    init(_ bytes: UnsafeRawBufferPointer, _ names: XMLNames, _ builder: UnsafeMutablePointer<Builder>) {
        self.bytes = bytes
        self.names = names
        self.builder = builder
        elements = .allocate(capacity: Builder.elements.count)
        _ = elements.initialize(from: Builder.elements)
        stack = .allocate(capacity: Self.maximumDepth)
    }

    deinit {
        elements.deallocate()
        stack.deallocate()
        attributes.deallocate()
    }

    /// Parses the record whose start tag is at `start` and returns where it ends; nothing where it is for libxml2. The
    /// builder may have heard a part of it then.
    func parseRecord(at start: Int) -> Int? {
        guard let base = bytes.baseAddress?.assumingMemoryBound(to: UInt8.self) else { return nil }
        depth = 0
        listeners = 0
        forgetText()
        let plain = XMLPlainText(base: base, limit: min(bytes.count, start + Self.maximumLength))
        var offset = start
        while true {
            // A bracket stands here.
            guard offset + 2 < plain.limit else { return nil }
            let isEnd = base[offset + 1] == UInt8(ascii: "/")
            guard let end = isEnd ? endTag(at: offset + 2, plain) : startTag(at: offset + 1, plain) else { return nil }
            if depth == 0 { return end }
            guard let bracket = characters(from: end, plain) else { return nil }
            offset = bracket
        }
    }

    // MARK: Tags

    @inline(__always)
    private func startTag(at start: Int, _ plain: XMLPlainText) -> Int? {
        guard depth < Self.maximumDepth, let (meaning, nameEnd) = meaning(ofNameAt: start, plain) else { return nil }
        // Where a record begins within another, neither is plain.
        guard !meaning.cuts || depth == 0 else { return nil }
        attributes.removeAll()
        var offset = nameEnd
        while true {
            let gap = offset
            offset = plain.endOfSpace(from: offset)
            guard offset + 1 < plain.limit else { return nil }
            let isEmpty = plain.base[offset] == UInt8(ascii: "/")
            if isEmpty { offset += 1 }
            if plain.base[offset] == UInt8(ascii: ">") {
                open(plain.base + start, nameEnd - start, meaning.element)
                if isEmpty { close() }
                return offset + 1
            }
            guard !isEmpty, offset > gap, let end = attribute(at: offset, plain) else { return nil }
            offset = end
        }
    }

    @inline(__always)
    private func meaning(ofNameAt start: Int, _ plain: XMLPlainText) -> (XMLNames.Meaning, end: Int)? {
        if let key = plain.shortKey(at: start), let meaning = names.known(key) { return (meaning, start + key.count) }
        guard let name = plain.name(at: start) else { return nil }
        if name.local == name.start { names.learn(name.key) }
        return (names.meaning(of: name.key, endingAt: plain.base + name.end), name.end)
    }

    private func attribute(at start: Int, _ plain: XMLPlainText) -> Int? {
        guard let name = plain.name(at: start), plain.base[name.end] == UInt8(ascii: "="),
            let end = plain.endOfValue(at: name.end + 1),
            attributes.append(name, value: (name.end + 2)..<end, in: plain.base)
        else { return nil }
        return end + 1
    }

    @inline(__always)
    private func endTag(at start: Int, _ plain: XMLPlainText) -> Int? {
        guard depth > 0 else { return nil }
        let count = stack[depth - 1].nameCount
        let name = stack[depth - 1].name
        guard start + count < plain.limit else { return nil }
        for index in 0..<count where plain.base[start + index] != name[index] { return nil }
        let end = plain.endOfSpace(from: start + count)
        guard end < plain.limit, plain.base[end] == UInt8(ascii: ">") else { return nil }
        close()
        return end + 1
    }

    // MARK: Elements

    @inline(__always)
    private func open(_ name: UnsafePointer<UInt8>, _ nameCount: Int, _ position: Int) {
        var textStart = -1
        if position >= 0, builder.pointee.open(elements[position], in: parent, attributes.all) {
            keepRun()
            textStart = text.count
            listeners += 1
        }
        (stack + depth).initialize(
            to: OpenElement(name: name, nameCount: nameCount, position: position, textStart: textStart))
        depth += 1
    }

    @inline(__always)
    private func close() {
        depth -= 1
        let element = stack[depth]
        guard element.position >= 0 else { return }
        guard element.textStart >= 0 else {
            builder.pointee.close(elements[element.position], in: parent, Self.nothing)
            return
        }
        if element.position == names.mathematics { reduceMathematics(from: element.textStart) }
        if text.count > element.textStart {
            keepRun()
            text.withUnsafeBytes {
                let own = UnsafeRawBufferPointer(rebasing: $0[element.textStart...])
                builder.pointee.close(elements[element.position], in: parent, own)
            }
        } else {
            builder.pointee.close(elements[element.position], in: parent, run)
        }
        listeners -= 1
        if listeners == 0 { forgetText() }
    }

    @inline(__always)
    private var parent: Builder.Element? {
        guard depth > 0, stack[depth - 1].position >= 0 else { return nil }
        return elements[stack[depth - 1].position]
    }

    // MARK: Texts

    /// Takes the text up to the next bracket and returns where that is.
    @inline(__always)
    private func characters(from start: Int, _ plain: XMLPlainText) -> Int? {
        // Most tags stand side by side.
        if start < plain.limit, plain.base[start] == UInt8(ascii: "<") { return start }
        var start = start
        var offset = start
        while true {
            offset = plain.nextSign(from: offset)
            guard offset + 2 < plain.limit else { return nil }
            switch plain.base[offset] {
            case UInt8(ascii: "<"):
                add(plain.base + start, offset - start)
                return offset
            case .lineFeed, UInt8(ascii: "\t"): offset += 1
            case UInt8(ascii: "&"):
                add(plain.base + start, offset - start)
                guard let (scalar, end) = plain.reference(at: offset) else { return nil }
                add(scalar)
                offset = end
                start = end
            case .carriageReturn:
                // Of the two signs that end a line only the second counts.
                guard plain.base[offset + 1] == .lineFeed else { return nil }
                add(plain.base + start, offset - start)
                offset += 1
                start = offset
            case UInt8(ascii: "]"):
                if plain.base[offset + 1] == UInt8(ascii: "]"), plain.base[offset + 2] == UInt8(ascii: ">") {
                    return nil
                }
                offset += 1
            case 0x80...:
                guard let length = plain.scalarLength(at: offset) else { return nil }
                offset += length
            default: return nil
            }
        }
    }

    @inline(__always)
    private func add(_ start: UnsafePointer<UInt8>, _ count: Int) {
        guard listeners > 0, count > 0 else { return }
        keepRun()
        run = UnsafeRawBufferPointer(start: start, count: count)
    }

    private func add(_ scalar: Unicode.Scalar) {
        guard listeners > 0 else { return }
        keepRun()
        text.append(contentsOf: Character(scalar).utf8)
    }

    /// Copies the run that was left where it is, as something follows it.
    @inline(__always)
    private func keepRun() {
        guard !run.isEmpty else { return }
        text.append(contentsOf: run)
        run = Self.nothing
    }

    @inline(__always)
    private func forgetText() {
        if !text.isEmpty { text.removeAll(keepingCapacity: true) }
        run = Self.nothing
    }

    private func reduceMathematics(from start: Int) {
        keepRun()
        let formula = [UInt8](text[start...])
        text.removeSubrange(start...)
        text.append(contentsOf: XMLText.mathematics(formula).utf8)
    }
}
