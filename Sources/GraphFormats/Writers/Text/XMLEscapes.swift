/// What stands for bytes in XML. Tabs and line ends are written as references: readers would fold them otherwise.
enum XMLEscapes {
    /// Between tags.
    static let text = EscapeTable([
        "&": "&amp;", "<": "&lt;", ">": "&gt;", "\t": "&#9;", "\n": "&#10;", "\r": "&#13;",
    ])
    /// In attributes, within double quotes.
    static let attribute = EscapeTable([
        "&": "&amp;", "<": "&lt;", ">": "&gt;", "\"": "&quot;", "\t": "&#9;", "\n": "&#10;", "\r": "&#13;",
    ])
}
