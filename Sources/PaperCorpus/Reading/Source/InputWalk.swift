/// The texts that an input holds: the file itself, what is packed in it, or all files of a directory.
final class InputWalk {
    /// One text.
    struct Part {
        /// How messages call it.
        let name: String
        /// Where it lies in the directory or the archive; nothing for an input that is one text.
        let member: String?
        let text: TextSource
    }

    private let input: CorpusInput
    private let maximumExpansion: Int
    private let takesDigest: Bool
    private let isDirectory: Bool
    private var files: [CorpusInput]
    private var source: ByteSource?
    private var archive: Archive?
    private var digests: [Digest] = []
    /// How many bytes the files have that were read to their end.
    private(set) var byteCount = 0
    /// How many bytes were read so far.
    var bytesRead: Int { byteCount + (source?.byteCount ?? 0) }
    /// What was wrong since it was taken last.
    private var problems: [Diagnostic] = []

    init(_ input: CorpusInput, maximumExpansion: Int, takesDigest: Bool) throws(ReadError) {
        self.input = input
        self.takesDigest = takesDigest
        self.maximumExpansion = maximumExpansion
        isDirectory = input.isDirectory
        files = [input]
        guard isDirectory, case .file(let path) = input.place else { return }
        files = Directory.files(below: path).map { CorpusInput(file: $0) }
        if files.isEmpty { throw ReadError(.emptyDirectory(input.name)) }
    }

    /// SHA-256 of the file, or over those of the files of a directory; complete when `next` has returned nothing, and
    /// nothing where none is taken.
    var digest: Digest? {
        guard takesDigest else { return nil }
        return isDirectory || digests.isEmpty ? Digest(of: digests) : digests[0]
    }

    /// The next text; nothing at the end.
    ///
    /// - Throws: `ReadError` where a file that the user named cannot be read.
    func next() throws(ReadError) -> Part? {
        while true {
            if let archive {
                if let part = try nextPart(of: archive) { return part }
                if let problem = archive.problem { problems.append(problem) }
            }
            try finishFile()
            guard !files.isEmpty else { return nil }
            let file = files.removeFirst()
            do throws(ReadError) {
                if let part = try open(file) { return part }
            } catch  where isDirectory {
                var problem = error.diagnostic
                problem.severity = .warning
                problems.append(problem)
            }
        }
    }

    /// What was wrong since this was asked last.
    func takeProblems() -> [Diagnostic] {
        defer { problems = [] }
        return problems
    }

    private func open(_ file: CorpusInput) throws(ReadError) -> Part? {
        let source = try ByteSource(file, takesDigest: takesDigest)
        self.source = source
        let head = try source.bytes(upTo: Archive.headSize)
        if Archive.isPacked(head) {
            archive = Archive(head: head, source: source, maximumExpansion: maximumExpansion)
            return nil
        }
        let text = try TextSource(RewoundStream(head: head, rest: source), name: file.name)
        return Part(name: file.name, member: isDirectory ? path(of: file) : nil, text: text)
    }

    private func nextPart(of archive: Archive) throws(ReadError) -> Part? {
        guard let member = try archive.nextMember(), let source else { return nil }
        let name = member.path.map { "\(source.input.name):\($0)" } ?? source.input.name
        let own = isDirectory ? path(of: source.input) : nil
        let path = [own, member.path].compactMap(\.self).joined(separator: ":")
        return Part(
            name: name, member: path.isEmpty ? nil : path, text: try TextSource(member.stream, name: name))
    }

    /// The rest of a file that was not read to its end belongs to its size and its digest as well.
    private func finishFile() throws(ReadError) {
        archive = nil
        guard let done = source else { return }
        source = nil
        try done.drain()
        digests.append(done.digest)
        byteCount += done.byteCount
    }

    /// The path of a file in the directory.
    private func path(of file: CorpusInput) -> String {
        String(file.name.dropFirst(input.name.count).drop { $0 == "/" })
    }
}

extension CorpusInput {
    /// How many bytes it has, those of all files of a directory together; nothing where only reading tells.
    package var byteCount: Int? {
        switch place {
        case .standardInput: return nil
        case .bytes(let bytes): return bytes.count
        case .file(let path):
            guard isDirectory else { return FileKind.size(ofRegular: path) }
            return Directory.files(below: path).reduce(0) { $0 + (FileKind.size(ofRegular: $1) ?? 0) }
        }
    }

    /// Whether the input is a directory.
    package var isDirectory: Bool {
        guard case .file(let path) = place else { return false }
        return FileKind(path: path) == .directory
    }
}

extension Diagnostic {
    static func emptyDirectory(_ name: String) -> Diagnostic {
        Diagnostic(.error, "empty-directory", "has no files in it; name the directory that has", input: name)
    }
}
