import PaperGraph

/// Five papers whose networks are worked out by hand.
///
/// | paper | year | authors | countries | cites |
/// |---|---|---|---|---|
/// | A, owls | 2015 | Adams, Baker | Italy, France | X, Y |
/// | B, bats | 2016 | Baker, Cole | France | A, X, Y |
/// | C, cats | 2018 | Adams, Baker, Cole | Italy, France, Japan | A, B, Y |
/// | D, dogs | 2020 | Dole | – | C, X, and itself |
/// | E, elks | 2021 | – | – | – |
enum CitedCorpus {
    static let lines = [
        #"{"id":"doi:10.1000/a","title":"Owls","year":2015,"citation_count":9,"authors":["Ada Adams","Ben Baker"],"affiliations":[{"organisation":"Univ A","country":"Italy"},{"organisation":"Univ B","country":"France"}],"references":[{"id":"doi:10.9000/x","text":"X"},{"id":"doi:10.9000/y","text":"Y"}]}"#,
        #"{"id":"doi:10.1000/b","title":"Bats","year":2016,"citation_count":4,"authors":["Ben Baker","Cleo Cole"],"affiliations":[{"organisation":"Univ B","country":"France"}],"references":[{"id":"doi:10.1000/a","text":"A"},{"id":"doi:10.9000/x","text":"X"},{"id":"doi:10.9000/y","text":"Y"}]}"#,
        #"{"id":"doi:10.1000/c","title":"Cats","year":2018,"authors":["Ada Adams","Ben Baker","Cleo Cole"],"affiliations":[{"organisation":"Univ A","country":"Italy"},{"organisation":"Univ B","country":"France"},{"organisation":"Inst C","country":"Japan"}],"references":[{"id":"doi:10.1000/a","text":"A"},{"id":"doi:10.1000/b","text":"B"},{"id":"doi:10.9000/y","text":"Y"}]}"#,
        #"{"id":"doi:10.1000/d","title":"Dogs","year":2020,"authors":["Dan Dole"],"references":[{"id":"doi:10.1000/c","text":"C"},{"id":"doi:10.9000/x","text":"X"},{"id":"doi:10.1000/d","text":"itself"}]}"#,
        #"{"id":"doi:10.1000/e","title":"Elks","year":2021}"#,
    ]

    static func network(
        _ type: String, _ lines: [String] = lines, _ change: (inout NetworkOptions) -> Void = { _ in }
    ) throws -> Network {
        var options = NetworkOptions()
        change(&options)
        guard let model = NetworkModels.named(type) else { preconditionFailure("there is a network \(type)") }
        return try model.network(of: try Corpora.analyzed(lines), options: options)
    }

    /// Edges as `from–to weight`, by the last letters of keys.
    static func edges(_ network: Network) -> [String] {
        func short(_ node: Int) -> String { String(network.nodeKeys[node].split { $0 == "/" || $0 == ":" }.last ?? "") }
        return network.graph.edges.map { "\(short($0.source))–\(short($0.target)) \($0.weight)" }.sorted()
    }
}
