@testable import PaperCorpus

extension ReaderSample {
    /// Tables of two-letter tags, and formats whose fields stand on tagged lines.
    static let tagged: [ReaderSample] = [
        ReaderSample(
            reader: WebOfScienceReader(), file: "wos.txt",
            frame: ("FN Clarivate Analytics Web of Science\nVR 1.0\n", "\nEF\n")
        ) { title, size in
            "PT J\nTI \(title)\nAB \(words(size))\nCR Page L, 1998, COMPUT NETWORKS, V30, P107\nER\n\n"
        },
        ReaderSample(
            reader: WebOfScienceTabReader(), file: "wos-tab.txt", frame: ("PT\tAU\tTI\tAB\tUT\n", "")
        ) { title, size in
            "J\tPage, L\t\(title)\t\(words(size))\t\t\n"
        },
        ReaderSample(reader: NBIBReader(), file: "pubmed.nbib") { title, size in
            "PMID- 12345\nTI  - \(title)\nAB  - \(words(size))\nFAU - Page, Larry\n\n"
        },
        ReaderSample(reader: RISReader(), file: "papers.ris") { title, size in
            "TY  - JOUR\nTI  - \(title)\nAB  - \(words(size))\nER  - \n\n"
        },
    ]

    private static func words(_ size: Int) -> String {
        String(repeating: "many ", count: size / 5) + "words."
    }
}
