internal import EntityExtraction
internal import GRDB

/// The records in which other names are found than before, because of what a round has learned.
struct AffectedRecords {
    /// Their numbers, ascending.
    let numbers: [Int]

    init(_ round: ImportRound, _ names: LearnedNames, _ database: Database) throws {
        guard !round.isAnew else {
            numbers = []
            return
        }
        let table = try RecordTable(database)
        numbers = try round.settled.flatMap { try table.numbers(of: $0) } + round.moved.map(\.record)
    }
}
