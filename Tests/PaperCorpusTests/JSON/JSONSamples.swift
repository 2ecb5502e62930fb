@testable import PaperCorpus

extension ReaderSample {
    static let json: [ReaderSample] = [
        ReaderSample(
            reader: OpenAlexReader(), file: "openalex.json",
            frame: ("{\"meta\":{\"count\":7},\"results\":[\n", "\n]}\n")
        ) { title, size in
            #"{"id":"https://openalex.org/W\#(title.utf8.count)","title":"\#(title)","abstract_inverted_index":{"many":["#
                + "\((0..<(size / 6)).map(String.init).joined(separator: ","))],\"words.\":[\(size / 6)]}},\n"
        },
        ReaderSample(
            reader: CrossrefReader(), file: "crossref.json",
            frame: ("{\"status\":\"ok\",\"message\":{\"items\":[\n", "\n]}}\n")
        ) { title, size in
            #"{"DOI":"10.1000/\#(title.utf8.count)","title":["\#(title)"],"abstract":"<jats:p>\#(many(size))</jats:p>","#
                + "\"type\":\"journal-article\"},\n"
        },
        ReaderSample(
            reader: SemanticScholarReader(), file: "semantic-scholar.json",
            frame: ("{\"total\":7,\"data\":[\n", "\n]}\n")
        ) { title, size in
            #"{"paperId":null,"title":"\#(title)","abstract":"\#(many(size))"},"# + "\n"
        },
        ReaderSample(reader: ArXivReader(), file: "arxiv.json") { title, size in
            #"{"id":"none","title":"\#(title)","abstract":"  \#(many(size))","authors_parsed":[["One","A.",""]]}"#
                + "\n"
        },
        ReaderSample(reader: HuggingFaceReader(), file: "hf-papers.json", frame: ("[\n", "\n]\n")) { title, size in
            #"{"paper":{"id":"none","title":"\#(title)","summary":"\#(many(size))"},"publishedAt":"2024-05-01"},"#
                + "\n"
        },
    ]

    private static func many(_ size: Int) -> String { String(repeating: "many ", count: size / 5) + "words." }
}
