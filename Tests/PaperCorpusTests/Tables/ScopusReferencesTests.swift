import Testing

@testable import PaperCorpus

@Suite struct ScopusReferencesTests {
    /// One line of what was told: author | title | year | source | volume | page | id.
    private func told(_ cell: String) -> [String] {
        ScopusReferences.parse(cell).map { reference in
            [
                reference.firstAuthor, reference.title, reference.year.map(String.init), reference.source,
                reference.volume, reference.firstPage, reference.id?.description,
            ].map { $0 ?? "-" }.joined(separator: " | ")
        }
    }

    @Test(arguments: [
        (
            "Page, L., Brin, S., The anatomy of a search engine (1998) Computer Networks, 30 (1-7), pp. 107-117",
            "Page, L. | The anatomy of a search engine | 1998 | Computer Networks | 30 | 107 | -"
        ),
        ("Kubo, R., Toda, M., (1994) J. Phys., 19, p. S13", "Kubo, R. | - | 1994 | J. Phys. | 19 | S13 | -"),
        (
            "Knuth, D.E., (1968) The Art of Computer Programming, 1. , Addison-Wesley",
            "Knuth, D.E. | The Art of Computer Programming | 1968 | - | 1 | - | -"
        ),
        (
            "Rijsbergen, C.J., (1979) Information Retrieval, , Butterworths: London",
            "Rijsbergen, C.J. | Information Retrieval | 1979 | - | - | - | -"
        ),
        (
            "Salton, G., On vectors, words and weights (1975) Comm. ACM, 18 (11). , Nov",
            "Salton, G. | On vectors, words and weights | 1975 | Comm. ACM | 18 | - | -"
        ),
        (
            "Davies, Krikler, Katz, Reading or writing (1991) Br Heart J, 65, pp. 302-310",
            "Davies | Reading or writing | 1991 | Br Heart J | 65 | 302 | -"
        ),
        (
            "Davies, Krikler, p53 mutations (1991) Science, 253, pp. 49-53",
            "Davies | p53 mutations | 1991 | Science | 253 | 49 | -"
        ),
        (
            "Xu, Y.L., Films of YBa<inf>2</inf>Cu<inf>3</inf>O (2007) Physica C, 29, p. 458",
            "Xu, Y.L. | Films of YBa2Cu3O | 2007 | Physica C | 29 | 458 | -"
        ),
        ("Bell, (1973) The Secrets, , Basic Books", "Bell | The Secrets | 1973 | - | - | - | -"),
        (
            "Texts, words and signs (1998) Journal of Signs, 25, p. 171+187",
            "- | Texts, words and signs | 1998 | Journal of Signs | 25 | 171 | -"
        ),
        (
            "Dunbrack Jr., R.L., Selvamanickam,, V., On names (2002) Names, 48, p. 382",
            "Dunbrack Jr., R.L. | On names | 2002 | Names | 48 | 382 | -"
        ),
        (
            "Pels, E., A note on Omega (2008) (2009) Omega, 37, pp. 731-733",
            "Pels, E. | A note on Omega (2008) | 2009 | Omega | 37 | 731 | -"
        ),
        (
            "Borda, J.C., On votes (1781), De l'Imprimerie royale", "Borda, J.C. | On votes | 1781 | - | - | - | -"
        ),
        (
            "Mills, D., On forms (2005) Lancet, 34 (2), p. 405. , DOI 10.1016/S0140-6736(03)14338-3, PII S0",
            "Mills, D. | On forms | 2005 | Lancet | 34 | 405 | doi:10.1016/s0140-6736(03)14338-3"
        ),
        (
            "Nomura, S., On coils (2016) IEEE Trans., 26, art. no. 7433444",
            "Nomura, S. | On coils | 2016 | IEEE Trans. | 26 | 7433444 | -"
        ),
        ("Petri, C.A., Concurrency LNCS, 254. , [16]", "Petri, C.A. | - | - | - | - | - | -"),
        (
            "Devlin, J., BERT (2018) arXiv preprint arXiv:1810.04805",
            "Devlin, J. | BERT | 2018 | arXiv preprint arXiv:1810.04805 | - | - | arxiv:1810.04805"
        ),
        ("(2004) Statistics, , Geneva", "- | Statistics | 2004 | - | - | - | -"),
    ])
    func readsTheOldStyle(_ cell: String, _ expected: String) {
        #expect(
            told(cell + "; Next, N., Another (2001) Text, 1, p. 2; ") == [
                expected, "Next, N. | Another | 2001 | Text | 1 | 2 | -",
            ])
    }

    @Test(arguments: [
        (
            "Page L.; Brin S., The anatomy of a search engine, Computer Networks, 30, 1-7, pp. 107-117, (1998)",
            "Page L. | The anatomy of a search engine | 1998 | Computer Networks | 30 | 107 | -"
        ),
        (
            "Calin GA; Di Martino MT, A signature of words., N Engl J Med, 353, pp. 1793-801, (2005)",
            "Calin GA | A signature of words | 2005 | N Engl J Med | 353 | 1793 | -"
        ),
        ("The burden of words, Lancet, 5, (2023)", "- | The burden of words | 2023 | Lancet | 5 | - | -"),
        (
            "Moller M. B.; de Vries J., Words, signs, and texts, Int J Words, 7, Suppl 1, pp. S246-56, (2015)",
            "Moller M. B. | Words, signs, and texts | 2015 | Int J Words | 7 | S246 | -"
        ),
        ("Kyei S., On ranks, Clin Exp, pp. 1-10, (2025)", "Kyei S. | On ranks | 2025 | Clin Exp | - | 1 | -"),
        (
            "Liu Y.; WHO, On health (Paris 1976), Spine (Phila Pa 1976), 15, (1990)",
            "Liu Y. | On health (Paris 1976) | 1990 | Spine (Phila Pa 1976) | 15 | - | -"
        ),
        (
            "Knuth D.E., The Art of Computer Programming, (1968)",
            "Knuth D.E. | The Art of Computer Programming | 1968 | - | - | - | -"
        ),
        (
            "Devlin J., BERT, arXiv preprint arXiv:1810.04805, (2018)",
            "Devlin J. | BERT | 2018 | arXiv preprint arXiv:1810.04805 | - | - | arxiv:1810.04805"
        ),
        (
            "Suber P., On access: a story; and more, BMJ, 345, (2012)",
            "Suber P. | On access: a story; and more | 2012 | BMJ | 345 | - | -"
        ),
        (
            "Mills D., On forms, Lancet, 34, https://doi.org/10.1000/X(7), (2005)",
            "Mills D. | On forms | 2005 | Lancet | 34 | - | doi:10.1000/x(7)"
        ),
    ])
    func readsTheNewStyle(_ cell: String, _ expected: String) {
        #expect(
            told(cell + "; Next N.; Last L., Another, Text, 1, (2001)") == [
                expected, "Next N. | Another | 2001 | Text | 1 | - | -",
            ])
    }

    @Test(arguments: [
        ("", 0), (" ; ;; ", 0), (";", 0), ("(", 0), ("A", 1), ("A; B; C", 3), ("A;B; C", 2), ("A; \nB;\n", 2),
        ("Roy &amp; Figueira (1999) Omega; Next", 2), ("Health Organization;; Next, N.", 2),
        ("Baselga, J., Words, Cancer Res 1999;59:2020; Next, N., (2001) Text, 1, p. 2", 2),
        ("A B., Title, S, (2001); C D.; E F., Title, S, (2002);", 2), ("A B.; C D., Title, S, (2001); and no year", 2),
        ("(9999); (0000)", 2), ("(2001);(2002);", 2), ("a &; b", 2),
    ])
    func countsReferences(_ cell: String, _ count: Int) {
        #expect(ScopusReferences.parse(cell).count == count)
    }

    @Test func keepsTheTextAndFoldsSpaces() {
        let cell = "  Page, L.,\r\n  The  anatomy (1998) Computer Networks, 30 ;\n Next; "
        #expect(
            ScopusReferences.parse(cell).map(\.text) == ["Page, L., The anatomy (1998) Computer Networks, 30", "Next"])
    }

    /// Time grows with the length of a cell, whatever stands in it.
    @Test(arguments: [
        "(", "A; ", "(2001)", "(2001) ", "A., ", "A B.;", "&amp; ", "10.1000/", "Xiv:1", "p. , ", "1, ", "/",
    ])
    func hostileCellsTakeLinearTime(_ unit: String) {
        let cell = String(repeating: unit, count: 100_000 / unit.utf8.count)
        let clock = ContinuousClock()
        #expect(clock.measure { _ = ScopusReferences.parse(cell) } < .seconds(5))
        #expect(clock.measure { _ = ScopusReferences.parse(cell + "(2001);") } < .seconds(5))
    }
}
