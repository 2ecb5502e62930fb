// What each scheme takes for a value, and how it is normalised.

extension IdentifierText {
    /// The text as a value of a scheme; nothing where it does not fit.
    func value(in scheme: PaperID.Scheme) -> PaperID? {
        switch scheme {
        case .doi: doi
        case .arxiv: arXiv
        case .acl: plain(.acl, without(ending: ".pdf").without(ending: ".bib").string)
        case .pmid: allSatisfy(\.isDigit) ? plain(.pmid, string) : nil
        case .openalex: openAlex
        case .s2: semanticScholar
        case .dblp: plain(.dblp, without(ending: ".html").without(ending: ".xml").without(ending: ".bib").string)
        case .wos: plain(.wos, string.uppercased())
        case .scopus: plain(.scopus, lowercased)
        case .title:
            count == 16 && allSatisfy { $0.isDigit || $0 &- UInt8(ascii: "a") < 6 } ? plain(.title, string) : nil
        case .local: local
        }
    }

    /// Any value but an empty one or one with spaces or control characters in it.
    private func plain(_ scheme: PaperID.Scheme, _ value: String) -> PaperID? {
        guard !isEmpty, allSatisfy({ $0 > .space && $0 != 0x7F }) else { return nil }
        return PaperID(scheme: scheme, value: value)
    }

    /// A DOI starts with `10.`, a registrant and a slash; `10.48550/arXiv.X` is the arXiv's own and read as such. What
    /// addresses write as `%2F` is a slash. Punctuation at the end belongs to the sentence around it.
    private var doi: PaperID? {
        guard count > 7, self[0] == UInt8(ascii: "1"), self[1] == UInt8(ascii: "0"), self[2] == UInt8(ascii: ".") else {
            return nil
        }
        guard let slash = firstIndex(of: UInt8(ascii: "/")) else { return withSlash }
        let registrant = slice(3..<slash)
        guard registrant.count >= 4, registrant.allSatisfy({ $0.isDigit || $0 == UInt8(ascii: ".") }) else {
            return nil
        }
        var end = count
        while end > slash, ".,;".utf8.contains(self[end - 1]) { end -= 1 }
        guard end > slash + 1 else { return nil }
        let text = slice(0..<end)
        if let paper = text.rest(behind: "10.48550/arxiv."), let id = paper.value(in: .arxiv) { return id }
        return text.plain(.doi, text.lowercased)
    }

    /// The DOI whose first slash is written `%2F`.
    private var withSlash: PaperID? {
        guard let mark = firstIndex(of: UInt8(ascii: "%")), let suffix = slice(mark..<count).rest(behind: "%2f") else {
            return nil
        }
        var text = slice(0..<mark).string + "/" + suffix.string
        return text.withUTF8 { IdentifierText(UnsafeRawBufferPointer($0)).doi }
    }

    /// `2106.09685v2`, `hep-th/9901001`, `math.GT/0309136`, with or without `.pdf`; version and subject class go, and so
    /// does a category in brackets behind a space.
    private var arXiv: PaperID? {
        let word = firstIndex(of: .space).map { slice(0..<$0) } ?? self
        let bare = (word.rest(behind: "arxiv:") ?? word).without(ending: ".pdf").withoutVersion
        if bare.firstIndex(of: UInt8(ascii: ".")) == 4, (9...10).contains(bare.count),
            bare.slice(0..<4).allSatisfy(\.isDigit), bare.slice(5..<bare.count).allSatisfy(\.isDigit)
        {
            return PaperID(scheme: .arxiv, value: bare.string)
        }
        guard let slash = bare.firstIndex(of: UInt8(ascii: "/")), bare.count - slash == 8,
            bare.slice((slash + 1)..<bare.count).allSatisfy(\.isDigit)
        else { return nil }
        let archive = bare.slice(0..<(bare.firstIndex(of: UInt8(ascii: ".")) ?? slash))
        guard archive.count > 1, archive.allSatisfy({ $0.isLetter || $0 == UInt8(ascii: "-") })
        else { return nil }
        return PaperID(scheme: .arxiv, value: archive.lowercased + bare.slice(slash..<bare.count).string)
    }

    private var withoutVersion: IdentifierText {
        guard let mark = lastIndex(of: UInt8(ascii: "v")), mark > 0, mark + 1 < count,
            slice((mark + 1)..<count).allSatisfy(\.isDigit)
        else { return self }
        return slice(0..<mark)
    }

    /// `W2741809807`
    private var openAlex: PaperID? {
        guard count > 1, self[0].asciiLowercased == UInt8(ascii: "w"), slice(1..<count).allSatisfy(\.isDigit) else {
            return nil
        }
        return PaperID(scheme: .openalex, value: "W" + slice(1..<count).string)
    }

    /// The hash at the end of an address, or `CorpusId:…`.
    private var semanticScholar: PaperID? {
        let value = lastIndex(of: UInt8(ascii: "/")).map { slice(($0 + 1)..<count) } ?? self
        if let number = value.rest(behind: "corpusid:") { return number.plain(.s2, "CorpusId:" + number.string) }
        return value.plain(.s2, value.lowercased)
    }
}
