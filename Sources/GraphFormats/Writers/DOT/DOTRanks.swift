/// Rows of nodes with equal values of a column, such as years, along an axis that names the values.
struct DOTRanks {
    private let rows: [(value: Int, nodes: [Int])]

    /// Nothing where the network asks for no rows, or no node has a value.
    init?(_ network: Network) {
        guard let rows = NetworkRows(network)?.rows else { return nil }
        self.rows = rows
    }

    /// A label on up to three lines of about 28 letters, which leaves room for others in the row.
    static func wrapped(_ label: String) -> String {
        var lines = [""]
        for word in label.split(whereSeparator: \.isWhitespace) {
            if lines[lines.count - 1].isEmpty {
                lines[lines.count - 1] += word
            } else if lines[lines.count - 1].count + word.count < 28 {
                lines[lines.count - 1] += " " + word
            } else if lines.count < 3 {
                lines.append(String(word))
            } else {
                return lines.joined(separator: "\n") + " …"
            }
        }
        return lines.joined(separator: "\n")
    }

    /// The axis, and a row for each value. Edges lead from citing to cited, against the order of years, so the axis alone
    /// says what is above.
    func write(to output: inout TextOutput) {
        output.write("  node [shape=\"plaintext\", style=\"\", fontsize=\"12\"];\n")
        for row in rows { output.write("  \"r\(row.value)\" [label=\"\(row.value)\"];\n") }
        for (row, next) in zip(rows, rows.dropFirst()) {
            output.write("  \"r\(row.value)\" -> \"r\(next.value)\" [style=\"invis\", constraint=\"true\"];\n")
        }
        for row in rows {
            output.write("  { rank=\"same\"; \"r\(row.value)\";")
            for node in row.nodes { output.write(" \"n\(node)\";") }
            output.write(" }\n")
        }
    }
}
