@testable import PaperCorpus

extension ReaderSample {
    /// One for each kind of table.
    static let tables: [ReaderSample] = [
        ReaderSample(
            reader: ScopusCSVReader(), file: "scopus.csv",
            frame: (#""Authors","Title","Year","Source title","Abstract","References","EID""# + "\n", "")
        ) { title, size in
            #""Page L.","\#(title)",1998,"Words","\#(words(size))","","2-s2.0-1""# + "\n"
        },
        ReaderSample(
            reader: LensCSVReader(), file: "lens.csv", frame: ("Lens ID,Title,Abstract,Publication Year,DOI\n", "")
        ) { title, size in
            #"1-2-3,"\#(title)","\#(words(size))",1998,"# + "\n"
        },
        ReaderSample(
            reader: IEEECSVReader(), file: "ieee.csv",
            frame: ("\"Document Title\",Authors,\"Publication Title\",Abstract,DOI\n", "")
        ) { title, size in
            #""\#(title)","L. Page","Words","\#(words(size))","""# + "\n"
        },
        ReaderSample(
            reader: SpringerCSVReader(), file: "springer.csv",
            frame: ("Item Title,Publication Title,Book Series Title,Item DOI\n", "")
        ) { title, size in
            #""\#(title)","Words","\#(words(size))","""# + "\n"
        },
        ReaderSample(
            reader: OpenAlexCSVReader(), file: "openalex.csv",
            frame: ("\"id\",\"display_name\",\"abstract\",\"cited_by_count\"\n", "")
        ) { title, size in
            #""","\#(title)","\#(words(size))",3"# + "\n"
        },
    ]

    private static func words(_ size: Int) -> String { String(repeating: "many ", count: size / 5) + "words." }
}
