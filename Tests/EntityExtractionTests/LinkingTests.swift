import Testing

@testable import EntityExtraction

@Suite("One entity for its variants")
struct LinkingTests {
    private static let dop = "We propose Dynamic Orbit Pruning (DOP), a framework."

    private static func lexicon(_ texts: [String]) -> CorpusLexicon {
        var lexicon = CorpusLexicon()
        for text in texts { lexicon.add(Claim.claims(of: MarkedText(text).mentions())) }
        return lexicon.settled()
    }

    @Test(
        "every link says why",
        arguments: [
            ("we use Vicuna-13B", ["size", "lexicon"]),
            ("we use BERT", ["lexicon"]),
            ("we use GPT 4", ["spelling", "lexicon"]),
            ("we use ConvZZTMs", ["plural"]),
            ("we use ResNets", ["plural", "lexicon"]),
            ("we use PepMLM", []),
            ("we use β-PepMLM", ["spelling"]),
        ])
    func reasons(_ text: String, _ names: [String]) throws {
        let mention = try #require(MarkedText(text).mentions().first)
        #expect(mention.explanation.reasons == names)
    }

    @Test("a record that defines an acronym joins the two forms")
    func definition() throws {
        let mentions = MarkedText(Self.dop).mentions()
        #expect(mentions.map(\.key) == ["dop", "dop"])
        #expect(mentions.map(\.reasons) == [.definition, []])
        #expect(mentions[0].explanation.writtenKey == "dynamicorbitpruning")
        #expect(mentions[1].explanation.writtenKey == nil)
    }

    @Test(
        "a long form is joined to the acronym that another record defines",
        arguments: [
            "We build on [model:Dynamic Orbit Pruning] here.", "We build on [model:dynamic orbit pruning] here.",
        ])
    func corpusDefinition(_ text: String) {
        let lexicon = Self.lexicon([Self.dop, MarkedText(text).abstract])
        #expect(MarkedText(text).marked(lexicon) == text)
        #expect(MarkedText(text).mentions(lexicon).map(\.key) == ["dop"])
        #expect(MarkedText(text).mentions(lexicon).map(\.reasons) == [.corpusDefinition])
    }

    @Test("a long form with two acronyms is joined to neither")
    func ambiguousLongForm() {
        let lexicon = Self.lexicon([Self.dop, "We propose Dynamic Orbit Pruning (DyOP), a framework."])
        let mentions = MarkedText("We build on dynamic orbit pruning here.").mentions(lexicon)
        #expect(mentions == [])
    }

    @Test("a long form that holds its acronym is none")
    func longFormWithItsAcronym() {
        let lexicon = Self.lexicon([
            "We propose DOP, a model. Daily DOP based plans (DOP) are made.",
            "We propose Dynamic Orbit Pruning (DOP), a framework.", "Daily DOP based plans are best.",
        ])
        let mentions = MarkedText("Daily DOP based plans are best.").mentions(lexicon)
        #expect(mentions.map(\.key) == ["dop"])
        #expect(mentions.map(\.name) == ["DOP"])
    }

    @Test("an acronym with two long forms is settled by each record")
    func senses() {
        let texts = [Self.dop, "We propose Deep Ontology Parsing (DOP), a framework."]
        let lexicon = Self.lexicon(texts)
        let keys = texts.map { text in Set(MarkedText(text).mentions(lexicon).map(\.key)) }
        #expect(keys == [["dynamicorbitpruning"], ["deepontologyparsing"]])
        #expect(MarkedText(texts[0]).mentions(lexicon).map(\.reasons) == [.definition, .sense])
    }

    @Test("the sense that most records mean keeps the acronym")
    func mainSense() {
        let other = "We propose Deep Ontology Parsing (DOP), a framework."
        let lexicon = Self.lexicon([Self.dop, Self.dop, Self.dop, other])
        #expect(Set(MarkedText(Self.dop).mentions(lexicon).map(\.key)) == ["dop"])
        #expect(Set(MarkedText(other).mentions(lexicon).map(\.key)) == ["deepontologyparsing"])
    }

    @Test(
        "long forms that share most of their words mean the same",
        arguments: [
            ("graph convolutional network", "graph convolution networks", true),
            ("graph convolutional network", "graph convolutional neural network", true),
            ("segment anything model", "sharpness aware minimization", false),
            ("dynamic orbit pruning", "deep ontology parsing", false),
        ])
    func sameSense(_ left: String, _ right: String, _ areSame: Bool) {
        #expect(AcronymSenses.meanTheSame(left, right) == areSame)
        #expect(AcronymSenses.meanTheSame(right, left) == areSame)
    }

    @Test("a plural is joined to the singular that the corpus has")
    func plural() {
        let lexicon = Self.lexicon(["We propose ZorbNet, a model.", "Two ZorbNets are better."])
        let mentions = MarkedText("Two ZorbNets are better.").mentions(lexicon)
        #expect(mentions.map(\.key) == ["zorbnet"])
        #expect(mentions.allSatisfy { $0.reasons.contains(.plural) })
    }

    @Test("a name that is believed for another record's sake says so")
    func introducedElsewhere() throws {
        let lexicon = Self.lexicon(["ZORB: a corpus\nWe release ZORB, a corpus."])
        let mention = try #require(MarkedText("We rely on ZORB here.").mentions(lexicon).first)
        #expect(mention.reasons == .introducedElsewhere)
        #expect(mention.evidence.corpus == 50 && mention.evidence.shape == 0)
    }

    @Test("a mention says what the tagger and the rules have for it")
    func points() {
        let text = "PepMLM: a model\nWe introduce PepMLM. PepMLM beats BERT on the ZorbQA benchmark."
        for mention in MarkedText(text).mentions() {
            #expect(mention.evidence.tagger > 0)
            #expect(mention.explanation.description.hasPrefix("tagger \(mention.evidence.tagger), "))
        }
    }

    @Test(
        "what differs is never joined",
        arguments: [
            "BERT and RoBERTa", "GPT-3 and GPT-3.5", "Llama 2 and Llama 3", "ImageNet and ImageNet-C",
            "CIFAR-10 and CIFAR-100",
            "SAM and SAM 2", "MNIST and Moving-MNIST",
        ])
    func apart(_ text: String) {
        let mentions = MarkedText(text).mentions()
        #expect(Set(mentions.map(\.key)).count == 2, "\(mentions.map(\.key))")
    }
}
