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

    // The handler knows elements by their positions: it is not generic, so that the parser's callbacks reach it. What
    // follows is there for everyone and made for each builder by the compiler.

    mutating func open(position: Int, in parent: Int, _ attributes: XMLAttributes) -> Bool
    mutating func close(position: Int, in parent: Int, _ text: UnsafeRawBufferPointer)
}

extension XMLRecordBuilder {
    static var mathematics: Element? { nil }

    mutating func open(position: Int, in parent: Int, _ attributes: XMLAttributes) -> Bool {
        open(Self.elements[position], in: parent < 0 ? nil : Self.elements[parent], attributes)
    }

    mutating func close(position: Int, in parent: Int, _ text: UnsafeRawBufferPointer) {
        close(Self.elements[position], in: parent < 0 ? nil : Self.elements[parent], text)
    }
}

/// The names of the elements of a format, as libxml2 compares them.
struct XMLNames: Sendable {
    /// Each with the zero that ends it.
    let names: [[UInt8]]
    /// The position of the element whose text is TeX, or -1.
    let mathematics: Int

    init<Builder: XMLRecordBuilder>(of builder: Builder) {
        names = Builder.elements.map { Array($0.rawValue.utf8) + [0] }
        mathematics = Builder.elements.firstIndex { $0 == Builder.mathematics } ?? -1
    }
}
