import PaperGraph
import Testing

/// The networks of references and authors on `CitedCorpus`, where every number is counted by hand.
@Suite struct CitationNetworkTests {
    private func edges(_ type: String, _ change: (inout NetworkOptions) -> Void = { _ in }) throws -> [String] {
        CitedCorpus.edges(try CitedCorpus.network(type, CitedCorpus.lines, change))
    }

    @Test func citations() throws {
        let network = try CitedCorpus.network("citation")
        #expect(network.graph.isDirected)
        #expect(CitedCorpus.edges(network) == ["b–a 1.0", "c–a 1.0", "c–b 1.0", "d–c 1.0"])
        #expect(network.nodeLabels == ["Owls", "Bats", "Cats", "Dogs", "Elks"])
        let local = network.nodeColumn(named: "local_citations")
        #expect(network.nodeLabels.indices.map { local?.integer(at: $0) } == [2, 1, 1, 0, 0])
        let global = network.nodeColumn(named: "global_citations")
        #expect(network.nodeLabels.indices.map { global?.integer(at: $0) } == [9, 4, nil, nil, nil])
        #expect(network.notes == ["4 links between them", "1 reference to the paper that it stands in is left out"])
    }

    @Test func citedWorksAreNodesWhereTheyAreAskedFor() throws {
        let network = try CitedCorpus.network("citation", CitedCorpus.lines) { $0.includesCitedWorks = true }
        #expect(network.graph.nodeCount == 7)
        #expect(network.graph.edgeCount == 10)
        let often = try CitedCorpus.network("citation", CitedCorpus.lines) {
            ($0.includesCitedWorks, $0.maximumNodes) = (true, 1)
        }
        // X and Y are cited by three papers each; of equal ones the first by key stays.
        #expect(often.nodeLabels.last == "X")
        #expect(often.graph.edgeCount == 7)
    }

    /// X and Y stand together in the lists of A and B; A with X in B's, with Y in B's and C's; A and B, B and Y in C's; C and
    /// X in D's.
    @Test func cocitation() throws {
        #expect(try edges("cocitation") == ["a–b 1.0", "a–x 1.0", "a–y 2.0", "b–y 1.0", "c–x 1.0", "x–y 2.0"])
        #expect(try edges("cocitation") { $0.minimumEdgeCount = 2 } == ["a–y 2.0", "x–y 2.0"])
        #expect(try edges("cocitation") { $0.minimumCount = 3 } == ["x–y 2.0"])
        // Lists of three works give each pair a half, those of two a whole.
        #expect(
            try edges("cocitation") { $0.counting = .fractional } == [
                "a–b 0.5", "a–x 0.5", "a–y 1.0", "b–y 0.5", "c–x 1.0", "x–y 1.5",
            ])
    }

    /// A and B share X and Y; B and C share A and Y; A and C share Y; A and D, B and D share X.
    @Test func coupling() throws {
        #expect(try edges("coupling") == ["a–b 2.0", "a–c 1.0", "a–d 1.0", "b–c 2.0", "b–d 1.0"])
        // Y is cited by A, B and C, X by A, B and D: larger sets than two join none, and A alone is left.
        #expect(try edges("coupling") { $0.maximumSetSize = 2 } == ["b–c 1.0"])
        let network = try CitedCorpus.network("coupling", CitedCorpus.lines) { $0.maximumSetSize = 2 }
        #expect(network.notes.first?.hasPrefix("2 sets have more than 2 members") == true)
    }

    /// Adams, Baker and Cole each cite A or B's four works A, B, X and Y; Dole shares X with each.
    @Test func couplingOfAuthors() throws {
        #expect(
            try edges("coupling") { $0.unit = .author } == [
                "adaadams–benbaker 4.0", "adaadams–cleocole 4.0", "adaadams–dandole 1.0", "benbaker–cleocole 4.0",
                "benbaker–dandole 1.0", "cleocole–dandole 1.0",
            ])
    }

    @Test func coauthorship() throws {
        #expect(
            try edges("coauthorship") == ["adaadams–benbaker 2.0", "adaadams–cleocole 1.0", "benbaker–cleocole 2.0"])
        // The paper of three gives each pair a half.
        #expect(
            try edges("coauthorship") { $0.counting = .fractional } == [
                "adaadams–benbaker 1.5", "adaadams–cleocole 0.5", "benbaker–cleocole 1.5",
            ])
        #expect(
            try edges("coauthorship") { $0.unit = .country } == [
                "france–italy 2.0", "france–japan 1.0", "italy–japan 1.0",
            ])
        #expect(
            try edges("coauthorship") { $0.unit = .organisation } == [
                "instc–univa 1.0", "instc–univb 1.0", "univa–univb 2.0",
            ])
    }

    @Test func aPaperOfThreeThousandAuthorsJoinsNone() throws {
        let authors = (0..<3_000).map { "\"Author \(String(UnicodeScalar(UInt8(97 + $0 / 400))))\($0)\"" }
        let line = #"{"id":"doi:10.1000/h","title":"Many","authors":[\#(authors.joined(separator: ","))]}"#
        let network = try CitedCorpus.network("coauthorship", CitedCorpus.lines + [line])
        #expect(network.graph.edgeCount == 3)
        #expect(network.graph.nodeCount == 3_004)
        #expect(network.notes.count == 1)
    }

    @Test func identifiersJoinSpellingsOfAPerson() throws {
        func paper(_ id: String, _ author: String) -> String {
            #"{"id":"doi:10.1000/\#(id)","title":"Paper \#(id)","authors":[\#(author),"Eva Else"]}"#
        }
        let network = try CitedCorpus.network(
            "coauthorship",
            [
                paper("1", #"{"name":"Müller, J.","ids":{"orcid":"0000-0002-1825-0097"}}"#),
                paper("2", #"{"name":"Jo Müller","ids":{"orcid":"0000-0002-1825-0097","scopus":"77"}}"#),
                paper("3", #"{"name":"Joanna Müller","ids":{"scopus":"77"}}"#),
                // The name of one identified person is that person; another spelling without an identifier is not.
                paper("4", #""Jo Müller""#), paper("5", #""J Müller""#),
            ])
        #expect(network.graph.nodeCount == 3)
        #expect(network.graph.edges.map(\.weight).sorted() == [1, 4])
        #expect(network.nodeLabels.contains("Jo Müller"))
        #expect(network.notes.count == 1)
        #expect(network.notes[0].hasPrefix("2 names may be of 1 person, such as 'J Müller' and 'Jo Müller'"))
    }

    @Test func aThesaurusJoinsSpellingsOfAuthors() throws {
        let thesaurus = try Thesaurus(
            CorpusInput(text: "author:Ben Baker\tauthor:Cleo Cole\nauthor:Dan Dole\t\n", name: "people.tsv"))
        let corpus = try Corpora.analyzed(CitedCorpus.lines).replacing(by: thesaurus)
        let network = try CoauthorshipNetwork().network(of: corpus, options: NetworkOptions())
        // Adams with Cole, who is Baker too, in A and in C.
        #expect(CitedCorpus.edges(network) == ["adaadams–cleocole 2.0"])
        #expect(network.nodeLabels == ["Ada Adams", "Cleo Cole"])
    }

    @Test func evidenceNamesTheReferencesAndAuthors() throws {
        let corpus = try Corpora.analyzed(CitedCorpus.lines)
        func evidence(_ type: String, _ from: String, _ to: String) throws -> [PaperEvidence] {
            let model = try #require(NetworkModels.named(type))
            let network = try model.network(of: corpus, options: NetworkOptions())
            let behind = model.evidence(for: network, of: corpus, options: NetworkOptions())
            let source = try #require(network.nodeKeys.firstIndex { $0.hasSuffix(from) })
            let target = try #require(network.nodeKeys.firstIndex { $0.hasSuffix(to) })
            return behind.papers(from: source, to: target).map {
                behind.evidence(from: source, to: target, paper: $0, text: nil)
            }
        }
        #expect(try evidence("citation", "/c", "/a").map { $0.references.map(\.text) } == [["A"]])
        #expect(try evidence("cocitation", "/x", "/y").map(\.label) == ["Owls", "Bats"])
        #expect(try evidence("coupling", "/a", "/b").map { $0.references.map(\.text) } == [["X", "Y"], ["X", "Y"]])
        #expect(
            try evidence("coauthorship", "adaadams", "benbaker").map(\.authors) == [
                ["Ada Adams", "Ben Baker"], ["Ada Adams", "Ben Baker"],
            ])
    }

    @Test(arguments: NetworkModels.all.map(\.name))
    func theOrderOfRecordsIsNotSeen(type: String) throws {
        let network = try CitedCorpus.network(type)
        let reversed = try CitedCorpus.network(type, CitedCorpus.lines.reversed())
        #expect(GraphMLWriter().bytes(of: network) == GraphMLWriter().bytes(of: reversed))
    }

    @Test func historiographAndMainPath() throws {
        #expect(try edges("historiograph") == ["b–a 1.0", "c–a 1.0", "c–b 1.0"])
        #expect(try edges("historiograph") { $0.maximumNodes = 2 } == ["b–a 1.0"])
        // D–C–B–A and D–C–A: along D→C lead both.
        let path = try CitedCorpus.network("main-path", CitedCorpus.lines) { $0.mainPath = MainPath(method: .global) }
        #expect(CitedCorpus.edges(path) == ["b–a 1.0", "c–b 1.0", "d–c 1.0"])
        let shares = path.edgeColumn(named: "spc")
        #expect((0..<3).map { shares?.number(at: $0) } == [0.5, 0.5, 1])
        let dot = String(decoding: DOTWriter().bytes(of: path), as: UTF8.self)
        #expect(dot.contains(#"{ rank="same"; "r2018"; "n2"; }"#))
    }

    @Test func withoutReferencesTheRunSaysWhatToDo() throws {
        let corpus = try Corpora.analyzed(Corpora.five)
        #expect(NetworkBasis(CouplingNetwork(), of: corpus).diagnostic?.code == "no-references")
        #expect(NetworkBasis(CoauthorshipNetwork(), of: corpus).diagnostic?.code == "no-authors")
        #expect(NetworkBasis(CooccurrenceNetwork(), of: corpus).diagnostic == nil)
        let cited = NetworkBasis(CitationNetwork(), of: try Corpora.analyzed(CitedCorpus.lines))
        #expect(
            cited.facts(grouped: { "\($0)" }, percent: { "\($0 * 100 / $1) %" }) == [
                "references in 4 of 5 papers", "100 % of 11 references with a DOI or other identifier",
            ])
    }
}
