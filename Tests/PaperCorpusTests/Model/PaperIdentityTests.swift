import Testing

@testable import PaperCorpus

@Suite struct PaperIdentityTests {
    @Test(arguments: [
        ("On Reading!", "onreading"), ("GPT-4: A Report", "gpt4areport"), ("Über Größe", "ubergroße"),
        ("U\u{308}ber", "uber"),
        ("Ünïcode", "unicode"), ("读书", "读书"), ("", ""), ("— !", ""),
    ])
    func titleKeys(_ title: String, _ key: String) {
        #expect(Paper(title: title).titleKey == key)
    }

    @Test(arguments: [
        ("Ada Lovelace", "lovelace"), ("Lovelace, Ada", "lovelace"), ("LOVELACE, A.", "lovelace"),
        ("Ludwig van Beethoven", "beethoven"),
        ("van Beethoven, Ludwig", "beethoven"), ("Martin King Jr.", "king"), ("King, Martin, Jr.", "king"),
        ("King Jr., Martin", "king"),
        ("Hinton GE", "hinton"), ("Hinton G.E.", "hinton"), ("Serre J.-P.", "serre"), ("G. E. Hinton", "hinton"),
        ("Piotr Dollár", "dollar"), ("Dollar, P.", "dollar"),
        ("Jean-Luc O'Neil-Smith", "oneilsmith"),
        ("Plato", "plato"), ("", ""), (" ", ""), (", Ada", ""), ("Jr.", "jr"), ("GE", "ge"),
    ])
    func familyNames(_ name: String, _ key: String) {
        #expect(Author(name: name).matchKey == key)
    }

    @Test func titleIDsDependOnWhatTheySay() {
        let paper = Paper(title: "On Reading", authors: [Author(name: "Ada Lovelace")], year: 2021, venue: "Words")
        var same = paper
        same.title = "ON READING."
        same.authors = [Author(name: "Lovelace, A.")]
        same.abstract = "We read."
        #expect(same.id == paper.id)
        #expect(paper.id.scheme == .title && paper.id.value.utf8.count == 16)
        var others = [paper, paper, paper, paper]
        others[0].title = "On Writing"
        others[1].authors = []
        others[2].year = nil
        others[3].venue = nil
        #expect(Set(others.map(\.id) + [paper.id]).count == 5)
        #expect(Paper(title: "On Reading", identifiers: [PaperID(scheme: .local, value: "p1")]).id.scheme == .title)
    }

    /// Whatever differs between two records shows in the digest, and nothing runs together.
    @Test func digestsTellRecordsApart() {
        let reference = Reference(id: PaperID(scheme: .doi, value: "10.1000/x"), text: "X")
        let papers = [
            Paper(title: "a"), Paper(title: "b"), Paper(title: "a", abstract: "b"), Paper(title: "ab"),
            Paper(title: "a", abstract: ""),
            Paper(title: "a", authors: [Author(name: "b")]), Paper(title: "a", keywords: ["b"]),
            Paper(title: "a", urls: ["b"]),
            Paper(title: "a", venue: "b"), Paper(title: "a", year: 1), Paper(title: "a", venue: "1"),
            Paper(title: "a", keywords: ["b", "c"]),
            Paper(title: "a", keywords: ["bc"]), Paper(title: "a", references: [reference]),
            Paper(title: "a", references: [Reference(id: reference.id, text: "Y")]),
            Paper(title: "a", references: [Reference(id: nil, text: "X")]),
            Paper(title: "a", identifiers: [PaperID(scheme: .doi, value: "b")]),
        ]
        #expect(Set(papers.map(\.digest)).count == papers.count)
        var moved = papers[0]
        moved.origin = RecordOrigin(input: 3, record: 4, line: 5)
        #expect(moved.digest == papers[0].digest)
    }

    @Test func digestsAreOrderedLikeTheirHexDigits() {
        let digests = (0..<200).map { Paper(title: "\($0)").digest }
        #expect(digests.sorted().map(\.hex) == digests.map(\.hex).sorted())
        #expect(digests.allSatisfy { $0.hex.utf8.count == 64 })
        // SHA-256 of nothing.
        #expect(Digest(of: []).hex == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
    }
}
