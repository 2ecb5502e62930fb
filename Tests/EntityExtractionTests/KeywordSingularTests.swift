import Testing

@testable import EntityExtraction

@Suite struct KeywordSingularTests {
    /// One plural and its singular a line; a single word is its own.
    static let cases = """
        networks network
        models model
        classes class
        losses loss
        loss
        processes process
        analyses analysis
        analysis
        basis
        bases base
        bias
        biases bias
        corpus
        corpora corpus
        corpuses corpus
        data
        species
        series
        queries query
        ties tie
        movies movie
        strategies strategy
        matrices matrix
        vertices vertex
        indices index
        indexes index
        boxes box
        axes axis
        caches cache
        branches branch
        meshes mesh
        databases database
        phases phase
        viruses virus
        statuses status
        status
        consensus
        gpus gpu
        LLMs llm
        APIs api
        metrics metric
        topics topic
        heuristics heuristic
        physics
        robotics
        statistics
        semantics
        lens
        lenses lens
        gas
        canvas
        areas area
        schemas schema
        videos video
        heroes hero
        chaos
        sizes size
        waves wave
        leaves leaf
        halves half
        children child
        criteria criterion
        phenomena phenomenon
        hypotheses hypothesis
        parentheses parenthesis
        automata automaton
        stimuli stimulus
        mice mouse
        this
        was
        thus
        always
        bus
        buses bus
        means
        is
        s
        s's
        übungens übungen
        """

    @Test(arguments: cases.split(separator: "\n").map { $0.split(separator: " ").map(String.init) })
    func fold(_ words: [String]) {
        #expect(Singular.fold(words[0]) == words.last)
    }

    /// A singular is folded no further: the key of a key is the key.
    @Test func folding() {
        for line in Self.cases.split(separator: "\n") {
            let folded = Singular.fold(String(line.split(separator: " ")[0]))
            // `base` is no plural of `bas`, nor is `child` one of anything.
            #expect(Singular.fold(folded) == folded, "\(folded)")
        }
    }

    @Test(arguments: ["", "s", "ss", "ies", "es", "xes", "uses", "yses", "é", "és", "\u{301}s"])
    func shortWords(_ word: String) {
        #expect(Singular.fold(word).utf8.count <= word.utf8.count + 2)
    }
}
