@testable import PaperCorpus

extension ReaderSample {
    static let bibliographies: [ReaderSample] = [
        ReaderSample(reader: BibTeXReader(), file: "papers.bib") { title, size in
            "@article{key,\n  title = {\(title)},\n"
                + "  abstract = {\(String(repeating: "many ", count: size / 5))words.},\n}\n\n"
        }
    ]
}
