extension Network {
    /// What people call the network: `Co-occurrence network` for `cooccurrence`.
    public var title: String {
        let known = [
            "cooccurrence": "Co-occurrence network", "cocitation": "Co-citation network",
            "coauthorship": "Co-authorship network", "coupling": "Bibliographic coupling network",
            "paper-entity": "Papers and entities", "mentions": "Papers and what they build on",
            "entity-citation": "Papers, citations and entities", "main-path": "Main path",
            "historiograph": "Historiograph", "citation": "Citation network",
        ]
        if let title = known[name] { return title }
        return name.isEmpty ? "Network" : name
    }
}
