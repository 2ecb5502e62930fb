/// The features that depend on one word and on how far from the token it stands. They are many, but their weights can
/// be added up once for each word.
enum WordFeatures {
    /// How far words matter.
    static let reach = 3

    /// Adds the features of a word that stands `offset` tokens behind the token; `nil` is outside the sentence.
    static func add(_ form: WordForm?, at offset: Int, to sink: inout some FeatureSink) {
        guard let form else {
            sink.add(base(offset), 1)
            return
        }
        addWord(form, at: offset, to: &sink)
        if offset == 0 { addLook(form, to: &sink) }
    }

    /// Which word it is.
    static func addWord(_ form: WordForm, at offset: Int, to sink: inout some FeatureSink) {
        let base = base(offset)
        if offset == 0 { addOwn(form, to: &sink) }
        sink.add(base + 1, form.lower)
        guard abs(offset) < reach else { return }
        sink.add(base + 2, form.outline)
        sink.add(base + 3, form.suffixes[1])
        addClusters(form.clusters, isNear: abs(offset) < 2, base: base, to: &sink)
        if let codes = form.codes { addCodes(codes, at: offset, to: &sink) }
    }

    /// How the token itself looks, whatever word it is.
    static func addLook(_ form: WordForm, to sink: inout some FeatureSink) {
        sink.add(1, 0)
        sink.add(10, form.shape)
        sink.add(11, form.flags)
        sink.add(12, form.length)
        sink.add(13, form.lastLetter)
    }

    private static func base(_ offset: Int) -> UInt64 { UInt64(offset + reach) * 32 + 1000 }

    private static func addOwn(_ form: WordForm, to sink: inout some FeatureSink) {
        sink.add(2, form.cased)
        sink.add(3, form.suffixes[0])
        sink.add(4, form.suffixes[2])
        sink.add(5, form.suffixes[3])
        for place in 0..<4 { sink.add(6 + UInt64(place), form.prefixes[place]) }
        let (frequency, capitals) = (UInt64(form.clusters.frequency), UInt64(form.clusters.capitals))
        sink.add(14, frequency)
        sink.add(15, capitals)
        sink.add(16, frequency, form.flags)
        sink.add(17, capitals, form.flags)
    }

    private static func addClusters(
        _ clusters: WordClusters.Entry, isNear: Bool, base: UInt64, to sink: inout some FeatureSink
    ) {
        for level in 0..<(isNear ? 3 : 2) {
            sink.add(base + 8 + UInt64(level), UInt64(clusters.near[level]))
            sink.add(base + 12 + UInt64(level), UInt64(clusters.wide[level]))
        }
    }

    private static func addCodes(_ entry: WordCodes.Entry, at offset: Int, to sink: inout some FeatureSink) {
        let base = UInt64(offset + reach) * 32 + 2000
        for level in 0..<3 { sink.add(base + UInt64(level), UInt64(entry.clusters[level])) }
        for place in 0..<WordCodes.count { sink.add(base + 4 + UInt64(place), UInt64(entry.codes[place])) }
    }
}
