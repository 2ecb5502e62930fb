import Testing

@testable import EntityExtraction

@Suite("Addresses")
struct URLExtractorTests {
    @Test(
        "an address ends where the sentence goes on",
        arguments: [
            "Code: [url:https://github.com/a/b].",
            "at [url:http://a.org/x], and",
            "([url:https://a.org/x])",
            "see [url:https://a.org/x_(y)].",
            "see ([url:https://a.org/x_(y)]).",
            "([url:https://a.org/x]).Then",
            "[[url:https://a.org/x]]",
            "at [url:https://a.org/x]{Github}",
            "at {[url:https://a.org/x]}.",
            "\\url{[url:https://a.org/x]}",
            "<[url:https://a.org/x]>",
            "\"[url:https://a.org/x]\"",
            "at [url:https://a.org/x]!?;:",
            "at [url:https://a.org/x]**",
            "at [url:https://a.org/~b/c-d_e?f=g&h=1%20#i]",
            "at [url:https://a.org/],",
            "at [url:https://a.org]…",
            "at [url:HTTPS://A.org/X]",
            "at [url:ftp://a.org/x]",
            "two: [url:https://a.org/x] [url:https://b.org/y]",
        ])
    func ends(_ text: String) {
        #expect(MarkedText(text).marked() == text)
    }

    @Test(
        "an address may lack its scheme",
        arguments: [
            "code at [url:github.com/a/b].",
            "code ([url:github.com/a/b])",
            "at [url:www.example.org]",
            "at [url:WWW.example.org/x]",
            "at [url:a-b.github.io].",
            "at [url:huggingface.co/datasets/a/b]",
            "code:[url:github.com/a/b]",
        ])
    func bare(_ text: String) {
        #expect(MarkedText(text).marked() == text)
    }

    @Test(
        "what only looks like an address is none",
        arguments: [
            "e.g. this", "i.e./or", "Node.js/io", "end.The next", "a.b", "3.5/4", "https://", "http:// and",
            "https://x",
            "://a.org", "example.com", "mail a@b.org", "v1.0/v2.0", "and/or.", "U.S./U.K. law",
        ])
    func none(_ text: String) {
        #expect(MarkedText(text).mentions().filter { $0.kind == .url } == [])
    }

    @Test(
        "an address is normalised",
        arguments: [
            ("https://www.GitHub.com/Owner/Name/", "github.com/Owner/Name", "github.com/owner/name"),
            ("http://github.com/Owner/Name.git", "github.com/Owner/Name", "github.com/owner/name"),
            ("https://a.org/Path#part", "a.org/Path", "a.org/Path"),
            ("https://a.org/", "a.org", "a.org"),
            ("https://a.org?q=1", "a.org?q=1", "a.org?q=1"),
            ("https://doi.org/10.1000/ABC", "doi:10.1000/abc", "doi:10.1000/abc"),
            ("http://dx.doi.org/10.1000/abc", "doi:10.1000/abc", "doi:10.1000/abc"),
            ("https://arxiv.org/abs/2106.09685v2", "arxiv:2106.09685", "arxiv:2106.09685"),
            ("https://arxiv.org/pdf/2106.09685.pdf", "arxiv:2106.09685", "arxiv:2106.09685"),
            ("arxiv.org/abs/cs/0112017", "arxiv:cs/0112017", "arxiv:cs/0112017"),
            ("https://arxiv.org/list/cs", "arxiv.org/list/cs", "arxiv.org/list/cs"),
        ])
    func normalised(_ text: String, _ name: String, _ key: String) {
        let address = WebAddress(text)
        #expect(address.name == name)
        #expect(address.key == key)
    }

    @Test(
        "host and path tell what stands behind an address",
        arguments: [
            ("https://github.com/a/b", "github.com", .code),
            ("https://gitlab.inria.fr/a", "gitlab.inria.fr", .code),
            ("https://anonymous.4open.science/r/x", "anonymous.4open.science", .code),
            ("https://huggingface.co/datasets/a", "huggingface.co", .data),
            ("https://huggingface.co/a/b", "huggingface.co", .model),
            ("https://huggingface.co/spaces/a/b", "huggingface.co", .project),
            ("https://huggingface.co/papers/1", "huggingface.co", .paper),
            ("https://arxiv.org/abs/2106.09685", "arxiv.org", .paper),
            ("https://www.doi.org/10.1000/x", "doi.org", .paper),
            ("https://doi.org/10.5281/zenodo.1", "doi.org", .data),
            ("https://zenodo.org/record/1", "zenodo.org", .data),
            ("https://www.kaggle.com/x", "kaggle.com", .data),
            ("https://a.org/my-dataset", "a.org", .data),
            ("https://a.github.io/b", "a.github.io", .project),
            ("https://notarxiv.org/x", "notarxiv.org", .project),
        ] as [(String, String, Link.Target)])
    func target(_ text: String, _ host: String, _ target: Link.Target) {
        #expect(WebAddress(text).link == Link(host: host, target: target))
    }
}

extension WebAddress {
    fileprivate init(_ text: String) {
        var text = text
        self = text.withUTF8 { WebAddress(UnsafeRawBufferPointer($0)) }
    }
}
