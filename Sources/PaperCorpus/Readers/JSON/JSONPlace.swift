/// Where in a JSON input the reading stands: all that a batch has to know of the bytes before it.
struct JSONPlace: Hashable {
    enum Level: UInt8 {
        /// Before the first value: it is not known yet whether each line is a value.
        case start
        /// At the beginning of a line that is a value of its own.
        case lines
        /// Between values that may take many lines.
        case top
        /// Between the elements of an array of records.
        case array
    }

    var level = Level.start
    /// How many brackets are open, that of the array included.
    var depth = 0
    /// How far records are indented: where one is damaged, the next begins on a line that is.
    var indentation = Indentation.unknown

    enum Indentation: Hashable {
        case unknown
        /// Records do not begin on lines of their own.
        case inline
        case columns(Int)

        var isKnown: Bool {
            if case .columns = self { return true }
            return false
        }
    }

    init(level: Level = .start, depth: Int = 0, indentation: Indentation = .unknown) {
        self.level = level
        self.depth = depth
        self.indentation = indentation
    }
}

// A place as the context of a batch: level, depth, indentation.
extension JSONPlace {
    init(_ context: RecordContext) {
        guard context.bytes.count == 3, let level = Level(rawValue: context.bytes[0]) else {
            self.init()
            return
        }
        let indentation: Indentation =
            switch context.bytes[2] {
            case 0: .unknown
            case 1: .inline
            case let columns: .columns(Int(columns) - 2)
            }
        self.init(level: level, depth: Int(context.bytes[1]), indentation: indentation)
    }

    /// The start is the empty context.
    var context: RecordContext {
        guard level != .start else { return RecordContext() }
        let code: UInt8 =
            switch indentation {
            case .unknown: 0
            case .inline: 1
            case .columns(let columns): UInt8(clamping: columns + 2)
            }
        return RecordContext(bytes: [level.rawValue, UInt8(clamping: depth), code])
    }
}
