/// Makes papers of the elements of a format.
protocol XMLRecordBuilder {
    /// The elements that mean something, with their names as raw values.
    associatedtype Element: RawRepresentable, CaseIterable, Equatable where Element.RawValue == String

    /// All of them, kept where they need not be put together again.
    static var elements: [Element] { get }
    /// The element whose text is TeX, if there is one.
    static var mathematics: Element? { get }

    init()

    /// Hears of a start tag and says whether the text up to the end tag is wanted, with that of elements inside.
    mutating func open(_ element: Element, in parent: Element?, _ attributes: XMLAttributes) -> Bool

    /// Hears of an end tag; the text is empty where it was not wanted.
    mutating func close(_ element: Element, in parent: Element?, _ text: UnsafeRawBufferPointer)

    /// What was heard since the last time, as a paper; nothing where it was no paper. What stands around records stays.
    mutating func takePaper() -> Paper?

    /// Forgets what a header said and those inside it: it turned out to be damaged.
    mutating func forget(header index: Int)
}

extension XMLRecordBuilder {
    static var mathematics: Element? { nil }

    mutating func forget(header index: Int) {}

    // The handler of libxml2's callbacks knows elements by their positions.

    mutating func open(position: Int, in parent: Int, _ attributes: XMLAttributes) -> Bool {
        open(Self.elements[position], in: parent < 0 ? nil : Self.elements[parent], attributes)
    }

    mutating func close(position: Int, in parent: Int, _ text: UnsafeRawBufferPointer) {
        close(Self.elements[position], in: parent < 0 ? nil : Self.elements[parent], text)
    }
}
