import Testing

@testable import PaperCorpus

@Suite struct DuplicateMergerTests {
    /// Records in one line each, and the groups they make by their letters.
    struct Case: Sendable, CustomTestStringConvertible {
        let name: String
        let records: [Paper]
        let groups: [String]

        init(_ name: String, _ records: [Paper], _ groups: String) {
            self.name = name
            self.records = records
            self.groups = groups.split(separator: " ").map(String.init)
        }

        var testDescription: String { name }
    }

    static let title = "On the Reading of Many Long Words"

    private static func record(
        _ ids: String = "", _ title: String = title, by author: String? = nil, _ year: Int? = nil
    ) -> Paper {
        Paper(
            title: title, identifiers: ids.split(separator: " ").compactMap { PaperID(parsing: String($0)) },
            authors: author.map { [Author(name: $0)] } ?? [], year: year)
    }

    static let cases: [Case] = [
        Case("equal DOI", [record("10.1000/a", "One"), record("doi:10.1000/A", "Two")], "ab"),
        Case(
            "arXiv DOI and id", [record("10.48550/arXiv.2106.09685", "One"), record("arxiv:2106.09685v3", "Two")], "ab"),
        Case(
            "through a third",
            [record("10.1000/a", "One"), record("pmid:1", "Two"), record("10.1000/a pmid:1", "Three")], "abc"),
        Case("local ids never merge", [record("p1", "One"), record("p1", "Two")], "a b"),
        Case(
            "title ids never merge",
            [record("title:0123456789abcdef", "One"), record("title:0123456789abcdef", "Two")], "a b"),
        Case("equal titles", [record(), record("", "On the reading of many, long words!")], "ab"),
        Case("short titles", [record("", "On Reading"), record("", "On Reading")], "a b"),
        Case("nineteen letters", [record("", "abcdefghij klmnopqrs"), record("", "Abcdefghij Klmnopqrs")], "a b"),
        Case("twenty letters", [record("", "abcdefghij klmnopqrst"), record("", "Abcdefghij Klmnopqrst")], "ab"),
        Case("letters, not bytes", [record("", "关于阅读的长文章"), record("", "关于阅读的长文章")], "a b"),
        Case("equal author", [record(by: "Ada Lovelace"), record(by: "Lovelace, A.")], "ab"),
        Case("different authors", [record(by: "Ada Lovelace"), record(by: "C. Babbage")], "a b"),
        Case("missing author", [record(by: "Ada Lovelace"), record()], "ab"),
        Case("empty author", [record(by: "Ada Lovelace"), record(by: " ")], "ab"),
        Case(
            "missing author among two", [record(by: "Ada Lovelace"), record(), record(by: "C. Babbage"), record()],
            "a bd c"),
        Case("next year", [record(by: "A B", 2020), record(by: "A B", 2021)], "ab"),
        Case("two years apart", [record(by: "A B", 2020), record(by: "A B", 2022)], "a b"),
        Case("chain of years", [record("", by: "A B", 2020), record(by: "A B", 2022), record(by: "A B", 2021)], "abc"),
        Case("missing year", [record("", title, 2020), record()], "ab"),
        Case(
            "missing year among two", [record("", title, 2020), record(), record("", title, 2023), record()], "a bd c"),
        Case("years at the ends", [record("", title, .min), record("", title, .max), record("", title, .min)], "ac b"),
        Case("two publications", [record("10.1000/a"), record("10.1000/b")], "a b"),
        Case("publication and preprint", [record("10.1000/a"), record("10.1101/b")], "ab"),
        Case("publication and arXiv", [record("10.1000/a"), record("arxiv:2106.09685")], "ab"),
        Case("two preprints", [record("10.1101/a"), record("10.2139/b")], "ab"),
        Case("not through a third", [record("10.1000/a"), record(), record("10.1000/b"), record()], "a bd c"),
        Case(
            "not through a preprint",
            [record("10.1000/a"), record("arxiv:2106.09685"), record("arxiv:2106.09685 10.1000/b", "Other")], "a bc"),
        Case(
            "not through two titles",
            [
                record("10.1000/a"), record("arxiv:2106.09685"),
                record("arxiv:2106.09685", "Another Long Title of the Same Paper"),
                record("10.1000/b", "Another Long Title of the Same Paper"),
            ], "a bc d"),
        Case("one publication with two DOIs", [record("10.1000/a 10.1000/b"), record()], "ab"),
        Case("nothing", [], ""),
    ]

    private static let letters = "abcdefgh".map(String.init)

    @Test(arguments: cases)
    func groups(_ example: Case) {
        let groups = DuplicateMerger.merge(example.records.map(DuplicateMerger.Entry.init))
        #expect(groups.map { $0.members.map { Self.letters[$0] }.joined() } == example.groups)
    }

    @Test(arguments: cases)
    func orderDoesNotMatter(_ example: Case) {
        var random = SeededGenerator(seed: 3)
        expectEqualGroups(of: example.records, shuffles: 20, &random)
    }

    /// Random records from small pools, so that identifiers, titles, authors and years meet in every way.
    @Test(arguments: 0..<40 as Range<UInt64>)
    func orderDoesNotMatterForRandomRecords(_ seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let titles = [Self.title, "Another Long Title of the Same Paper", "Short", ""]
        let ids = ["10.1000/a", "10.1000/b", "10.1101/c", "arxiv:2106.09685", "pmid:1", "p1", "title:0123456789abcdef"]
        let records = (0..<14).map { _ in
            var paper = Self.record("", titles.randomElement(using: &random) ?? "")
            paper.identifiers = ids.filter { _ in Int.random(in: 0..<6, using: &random) == 0 }
                .compactMap { PaperID(parsing: $0) }.sorted()
            paper.year = [2020, 2021, 2023, nil].randomElement(using: &random) ?? nil
            paper.authors =
                [["Ada Lovelace"], ["Lovelace, A."], ["C. Babbage"], []].randomElement(using: &random)?
                .map { Author(name: $0) } ?? []
            paper.abstract = ["We read.", "We read words.", nil].randomElement(using: &random) ?? nil
            paper.keywords = ["reading", "Words", "words"].filter { _ in Bool.random(using: &random) }
            paper.references = [
                Reference(id: nil, text: "x"), Reference(id: PaperID(scheme: .pmid, value: "1"), text: "y"),
            ]
            .filter { _ in Bool.random(using: &random) }
            return paper
        }
        expectEqualGroups(of: records, shuffles: 10, &random)
        expectDifferentPublicationsApart(records)
    }

    private func expectEqualGroups(of records: [Paper], shuffles: Int, _ random: inout SeededGenerator) {
        let expected = summary(of: records)
        for _ in 0..<shuffles { #expect(summary(of: records.shuffled(using: &random)) == expected) }
    }

    /// Everything but the positions.
    private func summary(of records: [Paper]) -> [String] {
        DuplicateMerger.merge(records.map(DuplicateMerger.Entry.init)).map { group in
            let texts = records[group.representative].digest.hex
            return "\(group.digest.hex) \(group.paper.id) \(group.members.count) \(texts) \(group.paper)"
        }.sorted()
    }

    /// Records with different DOIs meet through identifiers or not at all.
    private func expectDifferentPublicationsApart(_ records: [Paper]) {
        let entries = records.map(DuplicateMerger.Entry.init)
        let untitled = entries.map { entry in
            var entry = entry
            entry.paper.title = ""
            return entry
        }
        let byIdentifier = DuplicateMerger.merge(untitled).map(\.members)
        for group in DuplicateMerger.merge(entries) {
            let parts = byIdentifier.filter { part in part.contains { group.members.contains($0) } }
            let published = parts.filter { part in
                part.contains { records[$0].identifiers.contains { $0.value.hasPrefix("10.1000/") } }
            }
            #expect(published.count <= 1)
        }
    }

    @Test func representativeHasTheMostText() {
        let records = [record("We read."), record("We read many words."), record(nil)]
        let group = DuplicateMerger.merge(records.map(DuplicateMerger.Entry.init)).first
        #expect(group?.representative == 1)
        #expect(group?.paper.abstract == nil)
    }

    private func record(_ abstract: String?) -> Paper { Paper(title: Self.title, abstract: abstract) }

    @Test func unionKeepsWhatAnyRecordSays() throws {
        let doi = PaperID(scheme: .doi, value: "10.1000/a")
        let work = PaperID(scheme: .pmid, value: "9")
        let long = Paper(
            title: Self.title, abstract: "We read many words.", identifiers: [PaperID(scheme: .pmid, value: "1"), doi],
            keywords: ["Reading"], urls: ["https://a.org"], references: [Reference(id: work, text: "Euler")])
        let short = Paper(
            title: "Other", identifiers: [doi, PaperID(scheme: .local, value: "p1")],
            authors: [Author(name: "Ada Lovelace")],
            year: 2021, venue: "Words", keywords: ["reading", "words"], urls: ["https://b.org", "https://a.org"],
            references: [Reference(id: work, text: "Euler 1736"), Reference(id: nil, text: "Gauß")])
        let group = try #require(DuplicateMerger.merge([short, long].map(DuplicateMerger.Entry.init)).first)
        #expect(group.members == [0, 1] && group.representative == 1)
        #expect(group.paper.title == Self.title && group.paper.year == 2021 && group.paper.venue == "Words")
        #expect(group.paper.identifiers.map(\.description) == ["doi:10.1000/a", "pmid:1", "local:p1"])
        #expect(group.paper.authors.map(\.name) == ["Ada Lovelace"])
        #expect(group.paper.keywords == ["Reading", "words"])
        #expect(group.paper.urls == ["https://a.org", "https://b.org"])
        #expect(group.paper.references.map(\.text) == ["Euler", "Gauß"])
    }

    /// Without identifiers a merged paper is called by the lowest of its records' ids, which readers have seen.
    @Test func mergedPapersAreCalledByAnIDOfTheirRecords() throws {
        let records = [2020, 2021, 2022].map { Paper(title: Self.title, authors: [Author(name: "A B")], year: $0) }
        let group = try #require(DuplicateMerger.merge(records.map(DuplicateMerger.Entry.init)).first)
        #expect(group.members.count == 3)
        #expect(group.paper.id == records.map(\.id).min())
    }

    @Test func manyRecordsOfOnePaper() {
        let records = (0..<5000).map { Paper(title: Self.title, keywords: ["k\($0)"], urls: ["https://a.org/\($0)"]) }
        let groups = DuplicateMerger.merge(records.map(DuplicateMerger.Entry.init))
        #expect(groups.count == 1)
        #expect(groups.first?.paper.urls.count == 5000 && groups.first?.paper.keywords.count == 5000)
    }
}
