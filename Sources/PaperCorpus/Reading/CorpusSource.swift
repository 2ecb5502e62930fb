/// A corpus that can be read from the start as often as needed.
public protocol CorpusSource: Sendable {
    /// Opens the corpus. Every input is opened once before the first is read, so that a wrong name fails at once.
    func open(threads: Int) throws(ReadError) -> any PaperStream
    /// The same corpus in a form that can be read twice: what is standard input moves to a temporary file.
    func reopenable() throws(ReadError) -> any CorpusSource
}

/// Papers in files, directories, archives or standard input, in any of the formats of `PaperReaders.all`.
public struct FileCorpusSource: CorpusSource {
    /// The inputs, read in this order.
    public var inputs: [CorpusInput]
    /// The format of every input; nothing to tell it from the content of each.
    public var format: (any PaperReader)?
    /// The size in bytes past which a record is skipped.
    public var maximumRecordSize: Int
    /// How many times its size a compressed file may unpack to; what lies behind is left out. 64 MB are never too much.
    public var maximumExpansion: Int
    /// Whether the report tells SHA-256 of each input: what names its inputs, or reads them twice, needs it. It takes as
    /// long as a tenth of the reading.
    public var takesDigests = true
    /// How many bytes a worker gets at a time: large enough that cutting costs nothing, small enough that every core
    /// gets work from a file of one megabyte. What is read does not depend on it.
    package var batchSize = 256 << 10
    private var spooled: [SpooledInput] = []

    /// Names a corpus; nothing is opened yet.
    public init(
        _ inputs: [CorpusInput], format: (any PaperReader)? = nil, maximumRecordSize: Int = 64 << 20,
        maximumExpansion: Int = 200
    ) {
        self.inputs = inputs
        self.format = format
        self.maximumRecordSize = maximumRecordSize
        self.maximumExpansion = maximumExpansion
    }

    /// Opens the corpus.
    public func open(threads: Int) throws(ReadError) -> any PaperStream {
        // A pipe that is opened and closed again loses its writer: it is opened when its turn comes.
        for input in inputs where !input.isReadOnce && !input.isDirectory {
            _ = try ByteSource(input, takesDigest: false)
        }
        return FilePaperStream(self, threads: threads)
    }

    /// How many bytes the inputs have; nothing where one of them is a pipe.
    package var byteCount: Int? {
        inputs.reduce(0) { sum, input in sum.flatMap { sum in input.byteCount.map { sum + $0 } } }
    }

    /// Copies standard input and pipes to temporary files, and leaves the rest as it is.
    public func reopenable() throws(ReadError) -> any CorpusSource {
        var copy = self
        for (position, input) in inputs.enumerated() where input.isReadOnce {
            let file = try SpooledInput(input)
            copy.inputs[position] = input.moved(to: file.path)
            copy.spooled.append(file)
        }
        return copy
    }
}

extension CorpusInput {
    /// Whether what was read is gone: standard input, a pipe, a device.
    fileprivate var isReadOnce: Bool {
        switch place {
        case .standardInput: true
        case .bytes: false
        case .file(let path): FileKind(path: path) == .stream
        }
    }
}
