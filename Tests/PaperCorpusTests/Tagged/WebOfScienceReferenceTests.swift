import Testing

@testable import PaperCorpus

@Suite struct WebOfScienceReferenceTests {
    /// Author, year, source, volume, page and identifier, joined; a dash for what is missing.
    private func parts(_ text: String) -> String {
        let reference = WebOfScienceReference.parse(text)
        let year = reference.year.map(String.init)
        let parts = [
            reference.firstAuthor, year, reference.source, reference.volume, reference.firstPage,
            reference.id?.description,
        ]
        return parts.map { $0 ?? "-" }.joined(separator: " | ")
    }

    @Test(arguments: [
        ("White GC, 1999, BIRD STUDY, V46, P120", "White GC | 1999 | BIRD STUDY | 46 | 120 | -"),
        (
            "LEBRETON JD, 1992, ECOL MONOGR, V62, P67, DOI 10.2307/2937171",
            "LEBRETON JD | 1992 | ECOL MONOGR | 62 | 67 | doi:10.2307/2937171"
        ),
        ("Burnham K, 2002, MODEL SELECTION MULT", "Burnham K | 2002 | MODEL SELECTION MULT | - | - | -"),
        ("[Anonymous], 2010, R LANG ENV STAT COMP", "- | 2010 | R LANG ENV STAT COMP | - | - | -"),
        ("[Anonymous], STATISTICS", "- | - | STATISTICS | - | - | -"),
        ("Plard F., ECOLOGICAL MONOGRAPH", "Plard F. | - | ECOLOGICAL MONOGRAPH | - | - | -"),
        ("MAC ARTHUR ROBERT H., 1967", "MAC ARTHUR ROBERT H. | 1967 | - | - | - | -"),
        (
            "2010, ECOLOGY, V91, P951, DOI DOI 10.1007/S10336-010-0613-X",
            "- | 2010 | ECOLOGY | 91 | 951 | doi:10.1007/s10336-010-0613-x"
        ),
        (", 2010, ECOLOGY, V91, P951", "- | 2010 | ECOLOGY | 91 | 951 | -"),
        ("VANDIJK PP, CHELON RES MONOGR, P15", "VANDIJK PP | - | CHELON RES MONOGR | - | 15 | -"),
        ("Hartnoll R.G., 1982, P111", "Hartnoll R.G. | 1982 | - | - | 111 | -"),
        (
            "Hangartner W., 1969, Psyche, Camb., V76, P58, DOI 10.1155/1969/58428",
            "Hangartner W. | 1969 | Psyche, Camb. | 76 | 58 | doi:10.1155/1969/58428"
        ),
        ("Smith A, 2001, VACCINE, V19, PS91", "Smith A | 2001 | VACCINE | 19 | S91 | -"),
        ("Magnani R, 2005, AIDS, V19, pS67", "Magnani R | 2005 | AIDS | 19 | S67 | -"),
        ("Smith A, 2001, PLOS ONE, V4, Pe6711", "Smith A | 2001 | PLOS ONE | 4 | e6711 | -"),
        ("Smith A, 2001, PLOS ONE, V4, ARTN e6711", "Smith A | 2001 | PLOS ONE | 4 | e6711 | -"),
        ("Smith A, 2001, PHYS REV D, V64, UNSP 123", "Smith A | 2001 | PHYS REV D | 64 | 123 | -"),
        ("Smith A, 2001, Vogelwelt, Vno. 118, P3", "Smith A | 2001 | Vogelwelt | no. 118 | 3 | -"),
        ("Smith A, 2001, VECTOR-BORNE ZOONOT, VII", "Smith A | 2001 | VECTOR-BORNE ZOONOT | II | - | -"),
        ("*WHO, 1996, TECH REP SER, V854.", "*WHO | 1996 | TECH REP SER | 854 | - | -"),
        ("Smith A, 2001, IBIS, V3, P8.", "Smith A | 2001 | IBIS | 3 | 8 | -"),
        ("Smith A, 2001, IBIS, DOI 10.1111/IBI.12.", "Smith A | 2001 | IBIS | - | - | doi:10.1111/ibi.12"),
        ("Smith A, 2001, IBIS, V3, P8, PMID 12345", "Smith A | 2001 | IBIS | 3 | 8 | pmid:12345"),
        (
            "Smith A, 2001, IBIS, V3, P8, DOI 10.1111/ibi.1, PMID 12345",
            "Smith A | 2001 | IBIS | 3 | 8 | doi:10.1111/ibi.1"
        ),
        ("", "- | - | - | - | - | -"), (", , ,", "- | - | - | - | - | -"), ("DOI ", "DOI | - | - | - | - | -"),
    ])
    func tellsTheParts(_ text: String, _ expected: String) {
        #expect(parts(text) == expected)
    }

    @Test(
        arguments: [
            ("DOI [10.1111/, 10.1111/gcb.12257]", "doi:10.1111/gcb.12257"),
            ("DOI [10.1002/ecy.198, 10.1002/ecy.1981]", "doi:10.1002/ecy.1981"),
            ("DOI [10.1093/forestry/cpu049, 10.1093/fore]", "doi:10.1093/forestry/cpu049"),
            ("DOI [10.1007/978-3-662-43550-2, 10.1007/978-3-662-43550-2_6]", "doi:10.1007/978-3-662-43550-2"),
            ("DOI [10.1586/ERI.12.58, 10.1586/eri.12.58]", "doi:10.1586/eri.12.58"),
            ("DOI [DOI 10.1071/MF9620217, 10.1071/MF9620217]", "doi:10.1071/mf9620217"),
            ("DOI [10.1139/, DOI 10.1139/CJFAS-2017]", "doi:10.1139/cjfas-2017"),
            ("DOI [DOI DOI 10.1139/a]", "doi:10.1139/a"), ("DOI 10.1002/EAP.1587/FULL", "doi:10.1002/eap.1587"),
            ("DOI 10.1890/0012-9658(2003)084[1827:X]2.0.CO;2", "doi:10.1890/0012-9658(2003)084[1827:x]2.0.co;2"),
            ("DOI 10.1890/0012(2003)084[1827]", "doi:10.1890/0012(2003)084[1827]"),
            ("DOI arXiv:1312.0906", "arxiv:1312.0906"), ("DOI 10.48550/arXiv.1312.0906", "arxiv:1312.0906"),
            ("DOI National Parks Board of Trustees", nil), ("DOI [, ]", nil), ("DOI [", nil), ("DOI ]", nil),
            ("DOI DOI", nil), ("DOI org/10.1890/12-0413.1", "doi:10.1890/12-0413.1"),
            ("DOI 10.1046/j.1471-8278 .2001.00098.x", "doi:10.1046/j.1471-8278.2001.00098.x"),
            ("DOI 10. 1080/09524622. 2013. 817318", "doi:10.1080/09524622.2013.817318"),
            ("DOI 10.2277/ 052161256X", "doi:10.2277/052161256x"), ("DOI 10.1.1.13.3406", nil),
            ("DOI 10.HTTP://CRAN.R-PR0JECT.0RG/D0C/RNEWS/", nil), ("DOI https://doi.org/10.1000/A", "doi:10.1000/a"),
        ] as [(String, String?)])
    func readsIdentifiers(_ text: String, _ id: String?) {
        #expect(WebOfScienceReference.parse("Smith A, 2001, IBIS, V3, " + text).id?.description == id)
    }

    @Test(
        arguments: [
            ("ARXIV170508510", "arxiv:1705.08510"), ("ARXIV10052238", "arxiv:1005.2238"),
            ("ARXIV160402598V1", "arxiv:1604.02598"), ("ARXIV170800348STATAP", "arxiv:1708.00348"),
            ("arXiv:1312.0906", "arxiv:1312.0906"), ("arXiv preprint arXiv:1312.0906", "arxiv:1312.0906"),
            ("ARXIV:1711.04735", "arxiv:1711.04735"), ("ARXIV", nil), ("ARXIV1705", nil), ("ARXIV121004602012", nil),
            ("ARXIV17050851", nil), ("ARXIV179908510", nil), ("ARXIV 1401 7434V1401", nil),
        ] as [(String, String?)])
    func readsNumbersOfTheArXiv(_ source: String, _ id: String?) {
        let reference = WebOfScienceReference.parse("Sherlock C., 2015, \(source)")
        #expect(reference.id?.description == id)
        #expect(reference.source == source)
    }

    @Test func keepsTheTextInOneLine() {
        let reference = WebOfScienceReference.parse("  White GC, 1999,\n   BIRD STUDY,\tV46 ")
        #expect(reference.text == "White GC, 1999, BIRD STUDY, V46")
        #expect(reference.source == "BIRD STUDY" && reference.volume == "46")
    }

    @Test func damageNeverTraps() {
        let text = Array(
            "[Anonymous], 2010, PLOS ONE, V5, Pe12, ARTN 3, DOI [10.1111/, DOI 10.1111/gcb.12257], PMID 1".utf8)
        for seed in 0..<3000 as Range<UInt64> {
            let damaged = String(decoding: Mutation.damage(text, seed: seed), as: UTF8.self)
            let reference = WebOfScienceReference.parse(damaged)
            #expect(reference.text.utf8.count <= damaged.utf8.count, "seed \(seed)")
        }
        for length in 0...text.count {
            let cut = String(decoding: text.prefix(length), as: UTF8.self)
            #expect(WebOfScienceReference.parse(cut).text == cut.trimmingASCIIWhitespace())
        }
    }
}
