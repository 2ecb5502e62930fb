/// An address, normalised: without scheme, `www.`, trailing slash and fragment, its host in lower case. Links to DOI
/// and arXiv become the identifier they carry.
struct WebAddress {
    let name: String
    let key: String
    let link: Link

    init(_ text: String) {
        var rest = Substring(text)
        let scheme = rest.prefix { $0.isASCII && $0.isLetter }
        if rest[scheme.endIndex...].hasPrefix("://") { rest = rest[scheme.endIndex...].dropFirst(3) }
        if rest.lowercased().hasPrefix("www.") { rest = rest.dropFirst(4) }
        let hostEnd = rest.firstIndex { $0 == "/" || $0 == "?" || $0 == "#" } ?? rest.endIndex
        let host = rest[..<hostEnd].lowercased()
        var path = String(rest[hostEnd...])
        if let fragment = path.firstIndex(of: "#") { path = String(path[..<fragment]) }
        while path.hasSuffix("/") { path.removeLast() }
        if path.hasSuffix(".git") { path.removeLast(4) }
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
        if host.hasSuffix("github.com") || host.hasSuffix("bitbucket.org") || host.contains("gitlab")
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
            ]) || path.contains("dataset") || path.hasSuffix("/data")
        {
            return .data
        }
        if hosts(host, ["modelscope.cn", "tfhub.dev", "civitai.com"]) { return .model }
        return .project
    }

    private static func hosts(_ host: String, _ domains: [String]) -> Bool {
        domains.contains { host == $0 || host.hasSuffix("." + $0) }
    }
}
