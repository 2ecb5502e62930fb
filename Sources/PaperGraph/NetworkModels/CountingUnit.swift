/// What the nodes of a network are, where one network can be made of several.
public enum CountingUnit: String, Sendable, CaseIterable {
    /// Papers of the corpus.
    case paper
    /// Works that papers cite.
    case reference
    /// Journals, proceedings and archives.
    case source
    /// Persons.
    case author
    /// Universities, companies and institutes.
    case organisation
    /// Countries.
    case country
}
