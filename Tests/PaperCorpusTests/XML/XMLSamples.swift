@testable import PaperCorpus

extension ReaderSample {
    static let xml: [ReaderSample] = [
        ReaderSample(
            reader: ACLXMLReader(), file: "acl.xml",
            frame: (
                "<collection id=\"2020.test\">\n<volume id=\"1\">\n<meta><booktitle>Tests</booktitle></meta>\n",
                "</volume>\n</collection>\n"
            )
        ) { title, size in
            "<paper id=\"1\">\n<title>\(title)</title>\n<abstract>\(text(size))</abstract>\n</paper>\n"
        },
        ReaderSample(
            reader: PubMedXMLReader(), file: "pubmed.xml",
            frame: ("<PubmedArticleSet>\n", "</PubmedArticleSet>\n")
        ) { title, size in
            """
            <PubmedArticle><MedlineCitation><Article><ArticleTitle>\(title)</ArticleTitle>
            <Abstract><AbstractText>\(text(size))</AbstractText></Abstract></Article></MedlineCitation></PubmedArticle>

            """
        },
        ReaderSample(
            reader: DBLPXMLReader(), file: "dblp.xml", frame: ("<dblp>\n", "</dblp>\n")
        ) { title, size in
            "<article>\n<title>\(title)</title><note>\(text(size))</note>\n</article>\n"
        },
        ReaderSample(
            reader: ArXivAtomReader(), file: "arxiv.xml",
            frame: (
                "<feed xmlns=\"http://www.w3.org/2005/Atom\" xmlns:arxiv=\"http://arxiv.org/schemas/atom\">\n",
                "</feed>\n"
            )
        ) { title, size in
            "  <entry>\n<title>\(title)</title>\n<summary>\(text(size))</summary></entry>\n"
        },
        ReaderSample(
            reader: EndNoteXMLReader(), file: "endnote.xml",
            frame: ("<xml><records>\n", "</records></xml>\n")
        ) { title, size in
            """
            <record><ref-type name="Book">6</ref-type><titles><title><style>\(title)</style></title></titles>
            <abstract><style>\(text(size))</style></abstract></record>

            """
        },
    ]

    private static func text(_ size: Int) -> String { String(repeating: "many ", count: size / 5) + "words." }
}
