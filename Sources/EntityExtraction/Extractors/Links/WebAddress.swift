/// An address, normalised: without scheme, `www.`, trailing slash and fragment, its host in lower case. Links to DOI
/// and arXiv become the identifier they carry.
struct WebAddress {
    let name: String
    let key: String
    let link: Link

    /// An address, whose bytes are ASCII.
    init(_ text: UnsafeRawBufferPointer) {
        var rest = text[...]
        let scheme = rest.prefix(while: \.isLetter)
        if rest[scheme.endIndex...].starts(with: "://".utf8) { rest = rest[(scheme.endIndex + 3)...] }
        if rest.prefix(4).lazy.map(\.asciiLowercased).elementsEqual("www.".utf8) { rest = rest.dropFirst(4) }
        let hostEnd = rest.firstIndex { "/?#".utf8.contains($0) } ?? rest.endIndex
        let host = String(decoding: rest[..<hostEnd].map(\.asciiLowercased), as: UTF8.self)
        var pathBytes = rest[hostEnd...].prefix { $0 != UInt8(ascii: "#") }
        while pathBytes.last == UInt8(ascii: "/") { pathBytes.removeLast() }
        if pathBytes.suffix(4).elementsEqual(".git".utf8) { pathBytes.removeLast(4) }
        let path = String(decoding: pathBytes, as: UTF8.self)
        name = Self.identifier(host, path) ?? host + path
        // Repositories are the same whatever the case; of other paths nobody knows.
        key = Self.foldsCase(host) ? name.lowercased() : name
        link = Link(host: host, target: Self.target(host, path.lowercased()))
    }

    private static func foldsCase(_ host: String) -> Bool {
        ["github.com", "gitlab.com", "huggingface.co", "doi.org", "dx.doi.org"].contains(host)
    }

    /// `doi:10.1000/x` or `arxiv:2106.09685`.
    private static func identifier(_ host: String, _ path: String) -> String? {
        if host == "doi.org" || host == "dx.doi.org" {
            return path.hasPrefix("/10.") ? "doi:" + path.dropFirst().lowercased() : nil
        }
        guard host == "arxiv.org" || host == "export.arxiv.org" else { return nil }
        for section in ["/abs/", "/pdf/", "/html/"] where path.hasPrefix(section) {
            var id = path.dropFirst(section.count)
            if id.hasSuffix(".pdf") { id = id.dropLast(4) }
            if let version = id.lastIndex(of: "v"), version > id.startIndex,
                !id[id.index(after: version)...].isEmpty, id[id.index(after: version)...].allSatisfy(\.isNumber)
            {
                id = id[..<version]
            }
            return id.isEmpty ? nil : "arxiv:" + id
        }
        return nil
    }

    private static func target(_ host: String, _ path: String) -> Link.Target {
        // Zenodo and figshare give DOIs to data.
        if path.hasPrefix("/10.5281/zenodo") || path.hasPrefix("/10.6084/m9.figshare") { return .data }
        if host.hasSuffix("github.com") || host.hasSuffix("bitbucket.org") || has("gitlab", in: host)
            || host.hasSuffix("gitee.com") || host.hasSuffix("sourceforge.net") || host == "codeberg.org"
            || host == "anonymous.4open.science"
        {
            return .code
        }
        if host.hasSuffix("huggingface.co") || host == "hf.co" {
            if path.hasPrefix("/datasets") { return .data }
            if path.hasPrefix("/papers") { return .paper }
            if path.hasPrefix("/spaces") || path.hasPrefix("/blog") || path.isEmpty { return .project }
            return .model
        }
        if hosts(
            host,
            [
                "arxiv.org", "doi.org", "aclanthology.org", "openreview.net", "biorxiv.org", "medrxiv.org",
                "ncbi.nlm.nih.gov", "semanticscholar.org",
            ])
        {
            return .paper
        }
        if hosts(
            host,
            [
                "zenodo.org", "figshare.com", "kaggle.com", "dataverse.harvard.edu", "physionet.org", "osf.io",
                "archive.ics.uci.edu", "data.world",
            ]) || has("dataset", in: path) || path.hasSuffix("/data")
        {
            return .data
        }
        if hosts(host, ["modelscope.cn", "tfhub.dev", "civitai.com"]) { return .model }
        return .project
    }

    private static func hosts(_ host: String, _ domains: [String]) -> Bool {
        domains.contains { domain in
            host.hasSuffix(domain)
                && (host.utf8.count == domain.utf8.count
                    || host.utf8.dropLast(domain.utf8.count).last == UInt8(ascii: "."))
        }
    }

    private static func has(_ word: String, in text: String) -> Bool {
        let word = word.utf8
        return text.utf8.indices.contains { text.utf8[$0...].starts(with: word) }
    }
}
