/// How a text is written in bytes, as its first bytes tell.
enum TextEncoding: Equatable {
    case utf8, utf16LittleEndian, utf16BigEndian, utf32
    /// Latin-1 and what Windows made of it.
    case windows1252

    /// By the byte order mark, by NULs where UTF-16 has them, or by an XML declaration.
    init(head: [UInt8]) {
        if head.starts(with: [0xEF, 0xBB, 0xBF]) {
            self = .utf8
        } else if head.starts(with: [0xFF, 0xFE, 0, 0]) || head.starts(with: [0, 0, 0xFE, 0xFF]) {
            self = .utf32
        } else if head.starts(with: [0xFF, 0xFE]) {
            self = .utf16LittleEndian
        } else if head.starts(with: [0xFE, 0xFF]) {
            self = .utf16BigEndian
        } else {
            self = Self.ofNULs(head) ?? Self.ofDeclaration(head) ?? .utf8
        }
    }

    var isUTF8: Bool { self == .utf8 || self == .utf32 }

    /// The length of the byte order mark that the text begins with, or 0.
    func markLength(in head: [UInt8]) -> Int {
        switch self {
        case .utf8: head.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        case .utf16LittleEndian: head.starts(with: [0xFF, 0xFE]) ? 2 : 0
        case .utf16BigEndian: head.starts(with: [0xFE, 0xFF]) ? 2 : 0
        case .utf32, .windows1252: 0
        }
    }

    /// Eight bytes of which every other is NUL are four ASCII characters.
    private static func ofNULs(_ head: [UInt8]) -> TextEncoding? {
        guard head.count >= 8 else { return nil }
        let nuls = head.prefix(8).map { $0 == 0 }
        if nuls == [false, true, false, true, false, true, false, true] { return .utf16LittleEndian }
        return nuls == [true, false, true, false, true, false, true, false] ? .utf16BigEndian : nil
    }

    private static func ofDeclaration(_ head: [UInt8]) -> TextEncoding? {
        head.withUnsafeBytes { bytes in
            guard bytes.hasPrefix("<?xml", at: 0),
                let end = bytes.firstIndex(of: UInt8(ascii: ">"), in: 0..<min(bytes.count, 256)),
                let key = bytes.firstRange(of: "encoding", in: 0..<end)
            else { return nil }
            let value = bytes[(key + 8)..<end].drop { $0.isSpace || "=\"'".utf8.contains($0) }
            let name = value.prefix { $0.isWord || "-_".utf8.contains($0) }.filter(\.isWord).map(\.asciiLowercased)
            return latinNames.contains(String(decoding: name, as: UTF8.self)) ? .windows1252 : nil
        }
    }

    private static let latinNames: Set<String> = ["iso88591", "latin1", "windows1252", "cp1252", "iso885915"]
}

/// Another encoding on its way to UTF-8.
final class TranscodedStream: ByteStream {
    private let source: any ByteStream
    private let encoding: TextEncoding
    private var output: [UInt8] = []
    private var position = 0
    /// The byte, or the high surrogate, that waits for its second half.
    private var oddByte: UInt8?
    private var highSurrogate: UInt16?

    init(_ source: any ByteStream, from encoding: TextEncoding) {
        self.source = source
        self.encoding = encoding
    }

    func read(into target: UnsafeMutableRawBufferPointer) throws(ReadError) -> Int {
        while position == output.count, try transcodeBlock() {}
        let part = output[position...].prefix(target.count)
        target.copyBytes(from: part)
        position += part.count
        return part.count
    }

    /// False at the end.
    private func transcodeBlock() throws(ReadError) -> Bool {
        output.removeAll(keepingCapacity: true)
        position = 0
        let block = try source.bytes(upTo: 1 << 16)
        if encoding == .windows1252 {
            for byte in block { Windows1252.append(byte, to: &output) }
        } else if block.isEmpty {
            // What waits for a second half that does not come is damage.
            if oddByte != nil || highSurrogate != nil { append(0xFFFD) }
            (oddByte, highSurrogate) = (nil, nil)
        } else {
            transcodeUnits(block)
        }
        return !block.isEmpty
    }

    private func transcodeUnits(_ block: [UInt8]) {
        for byte in block {
            guard let first = oddByte else {
                oddByte = byte
                continue
            }
            oddByte = nil
            let (high, low) = encoding == .utf16BigEndian ? (first, byte) : (byte, first)
            add(UInt16(high) << 8 | UInt16(low))
        }
    }

    private func add(_ unit: UInt16) {
        if let high = highSurrogate {
            highSurrogate = nil
            if (0xDC00..<0xE000).contains(unit) {
                append(0x10000 + (UInt32(high) - 0xD800) << 10 + (UInt32(unit) - 0xDC00))
                return
            }
            append(0xFFFD)
        }
        switch unit {
        case 0xD800..<0xDC00: highSurrogate = unit
        case 0xDC00..<0xE000: append(0xFFFD)
        default: append(UInt32(unit))
        }
    }

    private func append(_ scalar: UInt32) {
        output.append(contentsOf: String(Unicode.Scalar(scalar) ?? "\u{FFFD}").utf8)
    }
}
