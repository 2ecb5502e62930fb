/// Reads the CSV files that SpringerLink exports: no abstracts, and the authors without a sign between them.
public struct SpringerCSVReader: TableReader {
    typealias Columns = SpringerColumns

    /// A SpringerLink reader has no settings.
    public init() {}

    /// `springer-csv`
    public var name: String { "springer-csv" }
    /// What these files are.
    public var summary: String { "CSV files that SpringerLink exports (titles without abstracts)" }

    /// Whether the first row names the columns of SpringerLink.
    public func recognizes(_ head: UnsafeRawBufferPointer) -> Bool {
        TableHeader(head)?.has("item title", "item doi") ?? false
    }
}

/// The columns of SpringerLink.
struct SpringerColumns: TableFormat {
    private let title, source, series, volume, doi, authors, year, address, type: Int?

    init(_ header: TableHeader) {
        title = header.column("item title")
        source = header.column("publication title")
        series = header.column("book series title")
        volume = header.column("journal volume")
        doi = header.column("item doi")
        authors = header.column("authors")
        year = header.column("publication year")
        address = header.column("url")
        type = header.column("content type")
    }

    func paper(of row: inout TableRow) -> Paper {
        Paper(
            title: row.plainText(title) ?? "", identifiers: [row.identifier(.doi, doi)].compactMap(\.self),
            authors: row.text(authors).map(SpringerAuthors.parse) ?? [], year: row.year(year),
            venue: row.plainText(source) ?? row.plainText(series), volume: row.text(volume),
            documentType: row.text(type), urls: row.text(address).map { [$0] } ?? [])
    }
}

/// The names in SpringerLink's column of authors, which stand without anything between them:
/// `Sergey BrinProf. Lawrence Page`.
enum SpringerAuthors {
    static func parse(_ text: String) -> [Author] {
        var names: [String.UnicodeScalarView] = [.init()]
        var last: Unicode.Scalar?
        // The letters from the last capital on: `Mc` before `Carthy` goes on, `Brin` before `Prof` does not.
        var piece = ""
        for scalar in text.unicodeScalars {
            let isCapital = scalar.properties.isUppercase
            if isCapital, last?.properties.isLowercase == true, !particles.contains(piece) { names.append(.init()) }
            if isCapital || scalar == " " { piece = "" }
            if piece.utf8.count < 8 { piece.unicodeScalars.append(scalar) }
            names[names.count - 1].append(scalar)
            last = scalar
        }
        return names.compactMap { name in
            let bare = withoutTitles(String(name).trimmingASCIIWhitespace())
            return bare.isEmpty ? nil : Author(name: bare)
        }
    }

    /// What names begin with that go on with a capital.
    private static let particles: Set<String> = ["Mc", "Mac", "De", "Fitz", "Van", "Le", "La"]

    private static func withoutTitles(_ name: String) -> String {
        var name = name
        while let title = titles.first(where: name.hasPrefix) { name.removeFirst(title.count) }
        return name.trimmingASCIIWhitespace()
    }

    private static let titles = ["Prof. ", "Dr. ", "Assoc. ", "Asst. ", "Ph.D. ", "Univ.-"]
}
