/// The words that break the rules.
extension Singular {
    /// Plurals without a rule: the word, how many of its bytes stay, and what follows them.
    private static let irregularWords: [(plural: String, change: Change)] = [
        ("corpora", Change(kept: 4, ending: "us")), ("criteria", Change(kept: 7, ending: "on")),
        ("phenomena", Change(kept: 8, ending: "on")), ("automata", Change(kept: 7, ending: "on")),
        ("spectra", Change(kept: 6, ending: "um")), ("schemata", Change(kept: 6)), ("lemmata", Change(kept: 5)),
        ("bacteria", Change(kept: 7, ending: "um")), ("errata", Change(kept: 5, ending: "um")),
        ("optima", Change(kept: 5, ending: "um")), ("maxima", Change(kept: 5, ending: "um")),
        ("minima", Change(kept: 5, ending: "um")), ("matrices", Change(kept: 5, ending: "x")),
        ("vertices", Change(kept: 4, ending: "ex")), ("indices", Change(kept: 3, ending: "ex")),
        ("appendices", Change(kept: 7, ending: "x")), ("simplices", Change(kept: 5, ending: "ex")),
        ("vortices", Change(kept: 4, ending: "ex")), ("helices", Change(kept: 4, ending: "x")),
        ("hypotheses", Change(kept: 8, ending: "is")), ("theses", Change(kept: 4, ending: "is")),
        ("syntheses", Change(kept: 7, ending: "is")), ("parentheses", Change(kept: 9, ending: "is")),
        ("prostheses", Change(kept: 8, ending: "is")), ("diagnoses", Change(kept: 7, ending: "is")),
        ("prognoses", Change(kept: 7, ending: "is")), ("crises", Change(kept: 4, ending: "is")),
        ("axes", Change(kept: 2, ending: "is")), ("children", Change(kept: 5)),
        ("men", Change(kept: 1, ending: "an")), ("women", Change(kept: 3, ending: "an")),
        ("mice", Change(kept: 1, ending: "ouse")), ("feet", Change(kept: 1, ending: "oot")),
        ("teeth", Change(kept: 1, ending: "ooth")), ("nuclei", Change(kept: 5, ending: "us")),
        ("stimuli", Change(kept: 6, ending: "us")), ("foci", Change(kept: 3, ending: "us")),
        ("radii", Change(kept: 4, ending: "us")), ("loci", Change(kept: 3, ending: "us")),
        ("formulae", Change(kept: 7)), ("quizzes", Change(kept: 4)), ("halves", Change(kept: 3, ending: "f")),
        ("leaves", Change(kept: 3, ending: "f")), ("shelves", Change(kept: 4, ending: "f")),
        ("selves", Change(kept: 3, ending: "f")), ("lives", Change(kept: 2, ending: "fe")),
        ("knives", Change(kept: 3, ending: "fe")), ("wolves", Change(kept: 3, ending: "f")),
    ]

    static let irregularChanges = irregularWords.map(\.change)

    static let irregular: HashTable = {
        var table = HashTable(capacity: irregularWords.count)
        for (index, word) in irregularWords.enumerated() {
            _ = table.value(of: WordHash.of(word.plural), orInsert: UInt32(index))
        }
        return table
    }()

    /// Words in `-s` that are no plurals.
    static let invariant = set(
        """
        series species means news lens gas bias atlas canvas alias pandas keras texas kansas paris chaos cosmos ethos \
        pathos kudos diabetes herpes rabies always perhaps whereas besides overseas across towards afterwards \
        regardless nowadays sometimes hence does goes has was yes bayes stokes jones williams kubernetes windows \
        sas dns gps css sms ios https aws rows' christmas trans cross less loss this thus its plus versus alms \
        biceps forceps triceps measles mumps aids hermes hercules archimedes hobbes
        """)
    /// Plurals of words in `-u` and `-i`; other words in `-us` and `-is` are singular.
    static let shortPlural = set(
        "gpus cpus tpus npus menus gurus apis pois guis uis rois ais llmapis skis taxis alibis")
    /// Plurals of words in `-ic`; other words in `-ics` are names of fields.
    static let countableInICS = set(
        """
        topics metrics heuristics characteristics logics fabrics clinics critics mosaics comics cubics lyrics \
        diagnostics antibiotics plastics ceramics classics epidemics mimics relics rubrics statics skeptics
        """)
    /// Plurals of words in `-ie`.
    static let inIE = set(
        "movies cookies calories zombies selfies prairies rookies genies pixies eeries sorties hippies")
    /// Plurals that lose `-es` after `s`, `z` or `o`.
    static let losesES = set(
        """
        viruses statuses corpuses consensuses campuses choruses focuses bonuses buses censuses thesauruses apparatuses \
        biases lenses gases aliases canvases atlases minuses pluses heroes potatoes tomatoes echoes vetoes cargoes \
        torpedoes tornadoes volcanoes
        """)
    /// Plurals of words in `-che`, `-she` and `-xe`.
    static let keepsE = set("caches niches headaches aches avalanches psyches moustaches axes pickaxes toothaches")

    /// The hashes of the words of all lists.
    static var listedWords: [UInt64] {
        [irregular, invariant, shortPlural, countableInICS, inIE, losesES, keepsE].flatMap(\.keys)
    }

    private static func set(_ words: String) -> HashTable {
        let words = words.split(separator: " ")
        var table = HashTable(capacity: words.count)
        for word in words { _ = table.value(of: WordHash.of(String(word)), orInsert: 1) }
        return table
    }
}
