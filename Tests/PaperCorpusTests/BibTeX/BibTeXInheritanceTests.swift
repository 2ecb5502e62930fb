import Testing

@testable import PaperCorpus

@Suite struct BibTeXInheritanceTests {
    private static func venues(_ text: String, batchSize: Int = 256 << 10) -> [String] {
        ReadOutcome(Array(text.utf8), format: BibTeXReader(), batchSize: batchSize).papers.map {
            "\($0.title): \($0.venue ?? "—") \($0.year.map(String.init) ?? "—")"
        }
    }

    private static let child = "@inproceedings{c, title={Of}, crossref={p}}\n"
    private static let parent = "@proceedings{p, title={Procs}, year=1998, doi={10.1000/182}, abstract={x}}\n"

    static let cases: [(String, [String])] = [
        (child + parent, ["Of: Procs 1998", "Procs: — 1998"]),
        (parent + child, ["Procs: — 1998", "Of: Procs 1998"]),
        (child + child + parent, ["Of: Procs 1998", "Of: Procs 1998", "Procs: — 1998"]),
        (child, ["Of: — —"]),
        ("@book{c, title={Of}, crossref={c}}", ["Of: — —"]),
        (
            "@book{c, title={Of}, Crossref = \"p\"}\n@book{p, title={Up}, crossref={c}, year=1998}",
            ["Of: Up 1998", "Up: Of 1998"]
        ),
        (
            "@inbook{c, title={Of}, year=2001, booktitle={Own}, crossref={p}}\n" + parent,
            ["Of: Own 2001", "Procs: — 1998"]
        ),
        (
            "@inbook{c, title={Of}, crossref={p}}\n@book{p, title={Up}, crossref={q}}\n@mvbook{q, title={Top}, year=1998}",
            ["Of: Up 1998", "Up: Top 1998", "Top: — 1998"]
        ),
        (
            "@article{c, title={Of}, xdata={d, e}}\n@xdata{d, journal={J}}\n@xdata{e, journal={K}, year=1998}",
            ["Of: J 1998"]
        ),
        ("@xdata{d, title={Of}, journal={J}}\n@article{c, xdata={d}}", ["Of: J —"]),
        (
            "@article{c, title={We write crossref = {p} here}}\n" + parent,
            ["We write crossref = p here: — —", "Procs: — 1998"]
        ),
    ]

    @Test(arguments: cases)
    func inherits(_ text: String, _ expected: [String]) {
        for batchSize in [1, 64, 256 << 10] { #expect(Self.venues(text, batchSize: batchSize) == expected) }
    }

    @Test func aChildKeepsItsIdentity() {
        let child = ReadOutcome(Array((Self.child + Self.parent).utf8)).papers[0]
        #expect(child.identifiers.map(\.description) == ["local:c"])
        #expect(child.abstract == nil)
    }

    /// Parents far behind are found wherever batches end; those that are too far are given up, and so read the same.
    @Test(arguments: [(1 << 20, "Procs"), (5 << 20, nil)])
    func reachesFar(_ distance: Int, _ venue: String?) {
        let filler = "@book{f, title={Between}, note={\(String(repeating: "many ", count: 200))}}\n"
        let text = Self.child + String(repeating: filler, count: distance / filler.utf8.count) + Self.parent
        let bytes = Array(text.utf8)
        let whole = ReadOutcome(bytes, batchSize: 16 << 20)
        #expect(whole.papers.first?.venue == venue)
        #expect(ReadOutcome(bytes, batchSize: 64 << 10) == whole)
    }

    /// What stands before is remembered from batch to batch.
    @Test func macrosAndContainersReachAcrossBatches() {
        let filler = (1...2000).map { "@book{f\($0), title={Between}, publisher=pub, crossref={p}}\n" }.joined()
        let text =
            "@string{pub = {Press}}\n@string{j = {Journal}}\n" + Self.parent + filler
            + "@article{a, title={On}, journal=j}"
        let outcome = ReadOutcome(Array(text.utf8), batchSize: 1 << 10, threads: 2)
        #expect(outcome.papers.last?.venue == "Journal")
        #expect(outcome.papers.count { $0.venue == "Procs" && $0.year == 1998 } == 2000)
    }
}
