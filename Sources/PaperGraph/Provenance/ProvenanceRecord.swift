internal import FoundationEssentials
internal import GraphFormats
public import PaperCorpus

/// What a file says of its making, read back.
public struct ProvenanceRecord: Sendable, Hashable {
    static let format = "papergraph.provenance/1"

    /// A file that went into the making.
    public struct Source: Sendable, Hashable, Decodable {
        /// Its name, as it was given then.
        public var name: String
        /// SHA-256 of its bytes then, 64 hex digits.
        public var sha256: String
    }

    /// The program that made the file, with its version.
    public var tool: String
    /// The command and its parameters, word by word, without inputs.
    public var command: [String]
    /// The files of papers, in order.
    public var inputs: [Source]
    /// The other files that were read.
    public var lists: [Source]

    private struct Contents: Decodable {
        var format: String
        var command: [String]
        var inputs: [Source]
        var lists: [Source]
    }

    /// Reads the provenance inside a file of GraphML, GEXF, SVG, DOT or JSON, compressed or not.
    ///
    /// - Throws: `ReadError` where there is none.
    public init(of file: [UInt8], name: String) throws(ReadError) {
        let bytes = try Self.plain(file, name: name)
        guard let properties = NetworkPropertiesReader.properties(of: bytes), let text = properties["provenance"],
            let contents = try? JSONDecoder().decode(Contents.self, from: Data(text.utf8)),
            contents.format == Self.format
        else { throw ReadError(.noProvenance(name)) }
        guard properties["converted_by"] == nil else { throw ReadError(.converted(name)) }
        tool = properties["tool"] ?? ""
        command = contents.command
        inputs = contents.inputs
        lists = contents.lists
    }

    /// The bytes of a file, without their compression.
    public static func plain(_ file: [UInt8], name: String) throws(ReadError) -> [UInt8] {
        guard Gzip.recognizes(file) else { return file }
        guard let bytes = Gzip.decoded(file, atMost: 4 << 30) else { throw ReadError(.damagedGzip(name)) }
        return bytes
    }

    /// The files that are not as they were: missing, unreadable or changed.
    public var changedSources: [Diagnostic] {
        (inputs + lists).compactMap { source in
            do throws(ReadError) {
                let digest = try CorpusInput(source.name).digest()
                return digest.hex == source.sha256 ? nil : .changedSource(source.name)
            } catch {
                return error.diagnostic
            }
        }
    }
}

extension Diagnostic {
    static func noProvenance(_ name: String) -> Diagnostic {
        Diagnostic(
            .error, "no-provenance",
            "does not say how it was made; files of GraphML, GEXF, SVG, DOT and JSON written by papergraph do",
            input: name)
    }

    static func converted(_ name: String) -> Diagnostic {
        Diagnostic(
            .error, "converted", "was converted after it was made; replay the file that it was converted from",
            input: name)
    }

    static func damagedGzip(_ name: String) -> Diagnostic {
        Diagnostic(.error, "damaged-gzip", "is a damaged gzip file, or unpacks to more than 4 GB", input: name)
    }

    static func changedSource(_ name: String) -> Diagnostic {
        Diagnostic(
            .error, "changed-source", "is not the file that it was (another SHA-256); bring back the old one to replay",
            input: name)
    }
}
