extension String {
    /// Letters and digits in lower case, without accents: what two spellings of the same words have in common.
    package var matchKey: String {
        if utf8.allSatisfy({ $0 < 0x80 }) {
            return String(unsafeUninitializedCapacity: utf8.count) { key in
                var count = 0
                for byte in utf8 where byte.isWord {
                    key[count] = byte.asciiLowercased
                    count += 1
                }
                return count
            }
        }
        var key = String.UnicodeScalarView()
        for scalar in lowercased().canonicallyDecomposed
        where scalar.properties.isAlphabetic || scalar.isDecimal {
            key.append(scalar)
        }
        return String(key)
    }
}
