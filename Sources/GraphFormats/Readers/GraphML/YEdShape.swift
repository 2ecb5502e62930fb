/// What yEd draws for a node: its label and its place.
struct YEdShape {
    private(set) var isOpen = false
    /// Whether the text of a label is being read.
    private(set) var isReading = false
    private(set) var label: String?
    private(set) var x: Double?
    private(set) var y: Double?

    /// Begins with the data of a node.
    mutating func begin() { isOpen = true }

    /// Looks at an element within the data.
    mutating func open(_ scanner: MarkupScanner) {
        if scanner.name.equals("Geometry") {
            let number = { (name: StaticString) in scanner.attribute(name).flatMap(PlainNumber.value) ?? 0 }
            x = number("x") + number("width") / 2
            y = number("y") + number("height") / 2
        } else if scanner.name.equals("NodeLabel") {
            isReading = label == nil
        }
    }

    /// Takes the text of an element that ends here.
    mutating func take(_ text: String) {
        isReading = false
        var rest = text[...]
        while rest.first?.isWhitespace ?? false { rest.removeFirst() }
        while rest.last?.isWhitespace ?? false { rest.removeLast() }
        if !rest.isEmpty { label = String(rest) }
    }
}
