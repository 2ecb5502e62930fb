/// What is wrong with a file, told a few times each and then counted: a file of a million bad lines says so once.
struct ProblemList {
    private var problems: [GraphFileProblem] = []
    private var counts: [String: Int] = [:]

    private static let shown = 5

    mutating func add(_ code: String, line: Int?, _ message: @autoclosure () -> String) {
        counts[code, default: 0] += 1
        if counts[code, default: 0] <= Self.shown {
            problems.append(GraphFileProblem(code, line: line, message()))
        }
    }

    /// Adds what a scanner found.
    mutating func add(_ others: ProblemList) {
        for problem in others.all { add(problem.code, line: problem.line, problem.message) }
    }

    /// All problems, with a line for those that were not told one by one.
    var all: [GraphFileProblem] {
        let rest = counts.filter { $0.value > Self.shown }.sorted { $0.key < $1.key }
        return problems.sorted { ($0.line ?? 0) < ($1.line ?? 0) }
            + rest.map { GraphFileProblem($0.key, "and \($0.value - Self.shown) more of the same kind") }
    }
}
