// The standard library normalises for every comparison of strings; asking it saves Foundation and its 40 MB of tables.
@_spi(_Unicode) internal import Swift

extension String {
    /// The scalars of the text in Unicode's normalization form D: letters apart from their accents.
    var canonicallyDecomposed: some Sequence<Unicode.Scalar> { _nfd }

    /// The text in normalization form C: one scalar for a letter and its accent where Unicode has one.
    var canonicallyComposed: String {
        var scalars = UnicodeScalarView()
        scalars.append(contentsOf: _nfc)
        return String(scalars)
    }
}
