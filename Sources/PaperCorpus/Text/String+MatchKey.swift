extension String {
    /// Letters and digits in lower case, without accents: what two spellings of the same words have in common.
    package var matchKey: String {
        if utf8.allSatisfy({ $0 < 0x80 }) {
            return String(decoding: utf8.lazy.filter(\.isWord).map(\.asciiLowercased), as: UTF8.self)
        }
        var key = String.UnicodeScalarView()
        for scalar in lowercased().canonicallyDecomposed
        where scalar.properties.isAlphabetic || scalar.isDecimal {
            key.append(scalar)
        }
        return String(key)
    }
}
